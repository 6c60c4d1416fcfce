// The pages and the looks that the tests go through: one address of each kind, in both languages, as residents see them.

/** A page of every kind, below the base and below the language. */
export const kinds = {
  overview: "",
  areas: "area/",
  area: "area/440306/",
  chart: "area/440306/fd_contracted_persons/",
  indicators: "indicator/",
  indicator: "indicator/health_literacy_rate/",
  plans: "plan/",
  plan: "plan/001b/",
  source: "source/001b/",
  data: "data/",
  about: "about/",
  embed: "embed/area/440306/fd_contracted_persons/",
};

/** The languages and where their pages begin. */
export const langs = { zh: "", en: "en/" };

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };

/** Looks: what the browser asks for, and what the address does. */
export const looks = {
  "phone, light": { viewport: phone, colorScheme: "light" },
  "phone, dark": { viewport: phone, colorScheme: "dark" },
  "desk, light": { viewport: desk, colorScheme: "light" },
  "desk, dark": { viewport: desk, colorScheme: "dark" },
  "phone, large, dark by address": { viewport: phone, colorScheme: "light", query: "?size=large&theme=dark" },
  "narrow phone, high contrast": { viewport: { width: 320, height: 568 }, colorScheme: "light", contrast: "more" },
};
