// The embed builder of a chart's page: fills the code of each tier by what is chosen, and shows the frame. Without it the usual code stands there.
// Where the page is drawn in the browser it is put in first: from the page that stood before, or from the shell's template.
const usual_height_px = 420;
let shown;
const entities = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;" };
const address_of = (path) => new URL(path, new URL(document.documentElement.dataset.base, location.href));
/** Fills the code, and gives what a frame of it shows. */
function fill(box) {
  const { dataset } = box;
  const [lang, theme, size, asked, release, chosen = "", format = "svg"] = ["lang", "theme", "size", "height", "release", "kind", "format"].map((name) => box.querySelector(`[name=${name}]`)?.value);
  // What is usual in a release stays so: its page has no kind in the address.
  const kind = release && dataset.kinds.split(" ")[0] === chosen ? "" : chosen;
  const height = Math.min(2000, Math.max(200, parseInt(asked) || usual_height_px));
  const prefix = lang === "en" ? "en/" : "";
  const path = `area/${dataset.area}/${dataset.indicator}/`;
  const embed = `${prefix}embed/${release && `r/${release}/`}${path}${kind && `${kind}/`}`;
  const pairs = Object.entries({ theme, size }).filter(([, value]) => value);
  const query = new URLSearchParams(pairs).toString();
  const src = embed + (query && `?${query}`);
  // The PNG of a pinned release is the light one.
  const is_dark = (form) => theme === "dark" && !(release && form === "png");
  const picture = (form) => `${embed}chart${is_dark(form) ? "-dark" : ""}.${form}`;
  for (const link of box.querySelectorAll("[data-format]")) {
    const form = link.dataset.format;
    link.href = address_of(picture(form));
    link.download = `${[dataset.area, dataset.indicator, kind, lang, is_dark(form) && "dark", release].filter(Boolean).join("-")}.${form}`;
  }
  const more = { kind, lang, theme, size, release, height: height === usual_height_px ? "" : height };
  const values = {
    src: dataset.site + src.replace("&", "&amp;"),
    page: dataset.site + prefix + path + (release && `?release=${release}`),
    picture: dataset.site + picture(format),
    site: dataset.site, area: dataset.area, indicator: dataset.indicator, height,
    title: dataset[lang].replace(/[&"<>]/g, (sign) => entities[sign]),
    options: Object.entries(more).map(([name, value]) => value && ` ${name}="${value}"`).join(""),
  };
  for (const field of box.querySelectorAll("textarea")) field.value = field.dataset.template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  return { src, height };
}

/** `taken`: at the height that fits, so that none is offered; a higher frame may set its type larger. */
function build(box, taken = false) {
  const { src, height } = fill(box);
  const place = box.querySelector(".preview");
  // A new frame each time: an old one would leave its steps in the history.
  const frame = document.createElement("iframe");
  frame.title = place.dataset.title;
  frame.src = address_of(src);
  frame.style.width = `${box.querySelector("[data-width][aria-pressed=true]").dataset.width}px`;
  frame.style.height = `${height}px`;
  place.replaceChildren(frame);
  shown = { frame, taken, height, fitting: box.querySelector("[data-fitting]"), use: box.querySelector("[data-use]") };
}

addEventListener("message", ({ source, data }) => {
  if (shown?.frame.contentWindow !== source || data?.type !== "kanjian:height") return;
  const fitting = Math.ceil(data.height);
  shown.fitting.textContent = shown.fitting.dataset.fitting.replace("{n}", fitting);
  shown.use.value = fitting;
  shown.use.hidden = shown.taken || fitting === shown.height;
});
document.addEventListener("change", ({ target }) => target.closest(".builder") && build(target.closest("[data-site]")));
document.addEventListener("toggle", ({ target }) => target.matches(".builder[open]") && build(target.closest("[data-site]")), true);
document.addEventListener("click", ({ target }) => {
  if (target.matches("[data-use]")) {
    const box = target.closest("[data-site]");
    box.querySelector("[name=height]").value = target.value;
    target.hidden = true;
    build(box, true);
  }
  const button = target.closest("[data-width]");
  if (!button) return;
  for (const other of button.parentNode.children) other.setAttribute("aria-pressed", other === button);
  build(button.closest("[data-site]"));
});

const stood = document.querySelector("#embed .tier") && document.getElementById("embed").cloneNode(true);
/** Puts the builder into a page that was drawn without it. */
function complete() {
  const box = document.getElementById("embed");
  const shell = document.querySelector(`template[lang="${document.documentElement.lang}"]`)?.content;
  const written = stood || shell;
  if (!box || box.querySelector(".tier") || !written) return;
  box.replaceChildren(...written.cloneNode(true).childNodes);
  const { kinds, pin } = box.dataset;
  const kind = box.querySelector("[name=kind]");
  for (const option of kind?.querySelectorAll("[value]:not([value=''])") ?? []) if (!kinds.split(" ").includes(option.value)) option.remove();
  if (!kinds.includes(" ")) kind?.parentNode.remove();
  const newest = box.querySelector("[name=release] > :last-child");
  if (pin) {
    newest.textContent = newest.textContent.replace(newest.value, pin);
    newest.value = pin;
    newest.selected = true;
  }
  // Such an area has no pictures.
  if (!stood) for (const field of box.querySelectorAll("textarea")) field.dataset.template = field.dataset.template.replace(/<a .*<\/a>/, "");
  fill(box);
}
// A page is drawn at most once more, and all at once.
new MutationObserver(complete).observe(document.getElementById("app"), { childList: true });
complete();
