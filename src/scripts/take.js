// Answers the buttons of a chart's page that take something away: copy, share, save what is on the screen.

function say(button, words) {
  button.dataset.usual ??= button.textContent;
  button.textContent = words;
  setTimeout(() => (button.textContent = button.dataset.usual), 2500);
}

async function copy(button, field) {
  field.focus();
  if (field.select) field.select();
  else getSelection().selectAllChildren(field);
  let done = false;
  try {
    await navigator.clipboard.writeText(field.value ?? field.textContent);
    done = true;
  } catch {
    // On plain HTTP there is no clipboard to ask; what is selected can still be copied.
    done = document.execCommand("copy");
  }
  say(button, done ? button.dataset.done : button.dataset.failed);
}

async function share(button, field) {
  if (!navigator.share) return copy(button, field);
  try {
    await navigator.share({ title: document.title, url: field.textContent });
  } catch {}
}

const margin_px = 16;
const drawn = ["fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "font-size", "font-weight", "text-anchor", "paint-order"];
const pen = document.createElement("canvas").getContext("2d");

/** Breaks a text into lines that fit: between words, and between any two characters of Chinese. */
function lines_of(text, room_px) {
  const lines = [""];
  const fits = (words) => pen.measureText(words.trimEnd()).width <= room_px;
  for (const word of text.match(/[!-~\u00a0-\u024f]+ *|./gsu) ?? []) {
    if (fits(lines.at(-1) + word)) lines.push(lines.pop() + word);
    else if (fits(word)) lines.push(word);
    else for (const sign of word) fits(lines.at(-1) + sign) ? lines.push(lines.pop() + sign) : lines.push(sign);
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}

/** The chart as it stands on the screen, as a file of its own: at its width, in its colours, with title, source and release. */
function picture({ title, foot }) {
  const shown = document.querySelector("figure.chart .picture svg");
  const whole = shown.cloneNode(true);
  const copies = whole.querySelectorAll("*");
  for (const [i, part] of shown.querySelectorAll("*").entries()) {
    if (part.closest("title, desc")) continue;
    const looks = getComputedStyle(part);
    for (const name of drawn) {
      const value = looks.getPropertyValue(name);
      if (value && value !== "normal" && !(name.startsWith("stroke-") && looks.stroke === "none")) copies[i].setAttribute(name, value);
    }
    copies[i].removeAttribute("class");
  }
  const { width, height } = shown.getBoundingClientRect();
  const colours = getComputedStyle(document.documentElement);
  const family = getComputedStyle(shown).fontFamily;
  const file = document.createElementNS(shown.namespaceURI, "svg");
  const put = (part, attributes, text) => {
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value);
    if (text) part.textContent = text;
    file.append(part);
  };
  const make = (name) => document.createElementNS(shown.namespaceURI, name);
  const ground = make("rect");
  put(ground, { fill: colours.getPropertyValue("--card") });
  let y = margin_px;
  const write = (text, size_px, weight, colour) => {
    pen.font = `${weight} ${size_px}px ${family}`;
    for (const line of lines_of(text, width)) {
      y += size_px;
      put(make("text"), { x: margin_px, y, "font-size": size_px, "font-weight": weight, fill: colours.getPropertyValue(colour) }, line);
      y += size_px * 0.4;
    }
  };
  write(title, 17, 700, "--text");
  put(whole, { x: margin_px, y: y + 8, width, height });
  y += height + 16;
  write(foot, 11, 400, "--muted");
  const size = { width: Math.round(width + 2 * margin_px), height: Math.round(y + margin_px / 2) };
  put(ground, size);
  file.prepend(ground);
  for (const [name, value] of Object.entries({ ...size, viewBox: `0 0 ${size.width} ${size.height}`, "font-family": family })) file.setAttribute(name, value);
  return { ...size, blob: new Blob([new XMLSerializer().serializeToString(file)], { type: "image/svg+xml" }) };
}

async function painted({ blob, width, height }) {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return new Promise((done) => canvas.toBlob(done));
}

/** The rows of the chart's table, its heads first. */
const rows = () => [...document.querySelectorAll("figure.chart table")[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent));
const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const forms = {
  // The mark at the beginning tells Excel that this is UTF-8.
  csv: () => new Blob(["\ufeff", ...rows().map((row) => `${row.map(quoted).join(",")}\r\n`)], { type: "text/csv" }),
  json() {
    const [heads, ...all] = rows();
    const named = all.map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i]])));
    return new Blob([JSON.stringify(named, null, 1)], { type: "application/json" });
  },
  svg: (about) => picture(about).blob,
  png: (about) => painted(picture(about)),
};

async function save(button, form) {
  const about = button.closest("[data-save-as]").dataset;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await forms[form](about));
  link.download = `${about.saveAs}.${form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button");
  const { copy: copied, share: shared, save: form } = button?.dataset ?? {};
  if (copied) copy(button, document.getElementById(copied));
  else if (shared) share(button, document.getElementById(shared));
  else if (form) save(button, form).catch(() => say(button, button.dataset.failed));
});
