// The embed builder of a chart's page: fills the code of each tier by what is chosen, and shows the frame. Without it the usual code stands there.
const usual_height_px = 420;
let shown;
function build(box) {
  const { dataset } = box;
  const [lang, theme, size, asked, release] = ["lang", "theme", "size", "height", "release"].map((name) => box.querySelector(`[name=${name}]`).value);
  const height = Math.min(2000, Math.max(200, parseInt(asked) || usual_height_px));
  const prefix = lang === "en" ? "en/" : "";
  const path = `area/${dataset.area}/${dataset.indicator}/`;
  const embed = `${prefix}embed/${release && `r/${release}/`}${path}`;
  const pairs = Object.entries({ theme, size }).filter(([, value]) => value);
  const query = new URLSearchParams(pairs).toString();
  const src = embed + (query && `?${query}`);
  const more = { lang, theme, size, release, height: height === usual_height_px ? "" : height };
  const values = {
    src: dataset.site + src.replace("&", "&amp;"),
    page: dataset.site + prefix + path + (release && `?release=${release}`),
    picture: `${dataset.site}${embed}chart${theme === "dark" ? "-dark" : ""}.svg`,
    site: dataset.site, area: dataset.area, indicator: dataset.indicator, title: dataset[lang], height,
    options: Object.entries(more).map(([name, value]) => value && ` ${name}="${value}"`).join(""),
  };
  for (const field of box.querySelectorAll("textarea")) field.value = field.dataset.template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const place = box.querySelector(".preview");
  // A new frame each time: an old one would leave its steps in the history.
  const frame = document.createElement("iframe");
  frame.title = place.dataset.title;
  frame.src = new URL(src, new URL(document.documentElement.dataset.base, location.href));
  frame.style.width = `${box.querySelector("[data-width][aria-pressed=true]").dataset.width}px`;
  frame.style.height = `${height}px`;
  place.replaceChildren(frame);
  shown = { frame, fitting: box.querySelector("[data-fitting]") };
}

addEventListener("message", ({ source, data }) => {
  if (shown?.frame.contentWindow !== source || data?.type !== "kanjian:height") return;
  shown.fitting.textContent = shown.fitting.dataset.fitting.replace("{n}", Math.ceil(data.height));
});
document.addEventListener("change", ({ target }) => target.closest(".builder") && build(target.closest("[data-site]")));
document.addEventListener("toggle", ({ target }) => target.matches(".builder[open]") && build(target.closest("[data-site]")), true);
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-width]");
  if (!button) return;
  for (const other of button.parentNode.children) other.setAttribute("aria-pressed", other === button);
  build(button.closest("[data-site]"));
});
