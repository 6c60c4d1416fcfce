// What a reader takes away from a chart's page: the builder's code, copies, a link, pictures, a sheet of paper, a release that stays.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, open, ready, tab } from "./browser.mjs";
import { codes } from "./host.mjs";
import { kinds, langs } from "./looks.mjs";
import { catalog, listed_paths, sample, serve, text_of } from "./site.mjs";

let site, browser, here, page;
before(async () => ([site, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  here = await tab(browser, site.origin);
  page = here.page;
});
afterEach(() => here.close());

const home = catalog().site.url;
const [newest, older] = catalog().releases.map((release) => release.id);
const code_of = (tier) => page.locator(`#code-${tier}`).inputValue();
const on_site = (code) => code.replaceAll(home, site.url);
async function build(choices) {
  for (const [name, value] of Object.entries(choices)) {
    const control = page.locator(`.builder [name=${name}]`);
    if (name === "height") {
      await control.fill(value);
      await control.press("Tab");
    } else await control.selectOption(value);
  }
}
const preview = async () => (await page.locator(".preview iframe").elementHandle()).contentFrame();

for (const [lang, prefix] of Object.entries(langs)) {
  test(`what the builder fills in first is the code that stands there without script, ${lang}`, async () => {
    await open(page, site.url + prefix + kinds.chart);
    const still = codes(prefix + kinds.chart, site.url);
    assert.deepEqual(Object.keys(still), ["picture", "frame", "fitted", "element"]);
    await page.locator(".builder > summary").click();
    await page.locator(".preview iframe").waitFor();
    for (const [tier, code] of Object.entries(still)) assert.equal(on_site(await code_of(tier)), code, tier);
    assert.deepEqual(here.faults, []);
  });
}

test("every choice is in the code of every tier that can follow it, and in the preview", async () => {
  await open(page, site.url + kinds.chart);
  await page.locator(".builder > summary").click();
  await build({ lang: "en", theme: "dark", size: "large", height: "515", release: newest });
  const at = `${home}en/embed/r/${newest}/${kinds.chart}`;
  const frame = await code_of("frame");
  assert.ok(frame.includes(`src="${at}?theme=dark&amp;size=large"`), frame);
  assert.ok(frame.includes('height="515"'), frame);
  assert.match(frame, /title="[A-Z][^"]+: [^"]+"/);
  assert.ok((await code_of("fitted")).startsWith(frame));
  const element = await code_of("element");
  for (const part of ['lang="en"', 'theme="dark"', 'size="large"', `release="${newest}"`, 'height="515"']) assert.ok(element.includes(part), `${part} in ${element}`);
  assert.ok((await code_of("picture")).includes(`${at}chart-dark.svg`));
  const shown = await preview();
  await shown.waitForSelector("html[data-ready]", { state: "attached" });
  assert.equal(shown.url(), site.url + `en/embed/r/${newest}/${kinds.chart}?theme=dark&size=large`);
  assert.deepEqual(await shown.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.dataset.size]), ["dark", "large"]);
  await build({ lang: "zh", theme: "", size: "", height: "420", release: "" });
  for (const [tier, code] of Object.entries(codes(kinds.chart, site.url))) assert.equal(on_site(await code_of(tier)), code, `${tier} is as it was`);
  assert.deepEqual(here.faults, []);
});

test("the preview stands at the width of a phone and of a desk, and says which height fits", async () => {
  await here.close();
  here = await tab(browser, site.origin, { viewport: { width: 1280, height: 900 } });
  page = here.page;
  await open(page, `${site.url}area/440306/htn_managed/`);
  await page.locator(".builder > summary").click();
  const fitting = [];
  for (const [button, width] of [["350", 350], ["720", 720]]) {
    await page.locator(`[data-width="${button}"]`).click();
    assert.equal(await page.locator(`[data-width="${button}"]`).getAttribute("aria-pressed"), "true");
    assert.equal(await page.locator(".builder [aria-pressed=true]").count(), 1);
    const shown = await preview();
    await shown.waitForSelector("html[data-ready]", { state: "attached" });
    assert.equal((await page.locator(".preview iframe").boundingBox()).width, width);
    await page.waitForFunction(() => /\d/.test(document.querySelector("[data-fitting]").textContent));
    fitting.push(Number((await page.locator("[data-fitting]").innerText()).match(/(\d+) 像素/)[1]));
  }
  assert.ok(fitting.every((height) => height > 200 && height < 900), `${fitting}`);
  const steps = await page.evaluate(() => history.length);
  await build({ theme: "dark" });
  await build({ theme: "light" });
  assert.equal(await page.evaluate(() => history.length), steps, "trying out leaves no steps behind");
});

test("the height that fits is taken at a press", async () => {
  await open(page, `${site.url}en/area/440306/htn_managed/`);
  await page.locator(".builder > summary").click();
  const use = page.locator("[data-use]");
  await use.waitFor();
  const told = Number((await page.locator("[data-fitting]").innerText()).match(/(\d+) pixels/)[1]);
  assert.ok(told > 420 && told < 600, `${told}`);
  assert.match(await code_of("frame"), /height="420"/, "only at a press");
  await use.click();
  assert.equal(await page.locator(".builder [name=height]").inputValue(), `${told}`);
  for (const tier of ["frame", "fitted", "element"]) assert.ok((await code_of(tier)).includes(`height="${told}"`), tier);
  await (await preview()).waitForSelector("html[data-ready]", { state: "attached" });
  assert.equal((await page.locator(".preview iframe").evaluate((frame) => frame.style.height)), `${told}px`);
  assert.equal(await use.isVisible(), false, "nothing is left to take");
  assert.deepEqual(here.faults, []);
});

test("a height that makes no sense becomes one that does", async () => {
  await open(page, site.url + kinds.chart);
  await page.locator(".builder > summary").click();
  for (const [typed, wanted] of [["", "420"], ["5", "200"], ["99999", "2000"], ["333", "333"]]) {
    await build({ height: typed });
    assert.match(await code_of("frame"), new RegExp(`height="${wanted}"`), `“${typed}”`);
  }
});

test("a copy button copies its code and says so", async () => {
  await here.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, site.url + kinds.chart);
  for (const id of ["code-picture", "code-frame", "code-fitted", "code-element", "citation", "address"]) {
    const button = page.locator(`[data-copy=${id}]`);
    await button.click();
    await page.waitForFunction((id) => /已复制/.test(document.querySelector(`[data-copy=${id}]`).textContent), id);
    const wanted = await page.locator(`#${id}`).evaluate((field) => field.value ?? field.textContent);
    assert.ok(wanted.length > 20);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), wanted);
  }
  await page.waitForFunction(() => ![...document.querySelectorAll("[data-copy]")].some((b) => /已复制/.test(b.textContent)));
});

test("on plain HTTP, where there is no clipboard to ask, copying works all the same", async () => {
  const other = await launch(["--host-resolver-rules=MAP intranet.test 127.0.0.1"]);
  try {
    const url = site.url.replace("127.0.0.1", "intranet.test");
    const { page: there, faults } = await tab(other, new URL(url).origin);
    await open(there, url + kinds.chart);
    assert.equal(await there.evaluate(() => isSecureContext || "clipboard" in navigator), false);
    for (const id of ["code-fitted", "citation"]) {
      const wanted = await there.locator(`#${id}`).evaluate((field) => field.value ?? field.textContent);
      await there.locator(`[data-copy=${id}]`).click();
      await there.waitForFunction((id) => /已复制/.test(document.querySelector(`[data-copy=${id}]`).textContent), id);
      await there.evaluate(() => document.body.prepend(document.createElement("textarea")));
      await there.locator("body > textarea").focus();
      await there.keyboard.press("Control+V");
      const spaced = (text) => text.replace(/\s/g, " ").trimEnd();
      assert.equal(spaced(await there.locator("body > textarea").inputValue()), spaced(wanted));
      await there.locator("body > textarea").evaluate((field) => field.remove());
    }
    assert.deepEqual(faults, []);
  } finally {
    await other.close();
  }
});

test("where nothing can be copied the code is selected and the key is named", async () => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
    document.execCommand = () => false;
  });
  await open(page, site.url + kinds.chart);
  await page.locator("[data-copy=code-frame]").click();
  assert.match(await page.locator("[data-copy=code-frame]").innerText(), /Ctrl\+C/);
  const selected = await page.evaluate(() => {
    const field = document.activeElement;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  assert.equal(selected, await code_of("frame"));
});

test("sharing hands the address to the system where it can, and copies it where it cannot", async () => {
  await here.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    if (window.name === "shares") navigator.share = async (what) => (window.shared = what);
    else Object.defineProperty(Navigator.prototype, "share", { value: undefined });
  });
  await open(page, site.url + kinds.chart);
  await page.locator("[data-share]").click();
  await page.waitForFunction(() => /已复制/.test(document.querySelector("[data-share]").textContent));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), home + kinds.chart);
  await page.evaluate(() => (window.name = "shares"));
  await page.reload();
  await ready(page);
  await page.locator("[data-share]").click();
  const shared = await page.evaluate(() => window.shared);
  assert.equal(shared.url, home + kinds.chart);
  assert.ok(shared.title.length > 3);
});

test("without script every tier's code, its needs and the files are on the page, and no button", async () => {
  const still = await tab(browser, site.origin, { javaScriptEnabled: false });
  for (const prefix of Object.values(langs)) {
    await still.page.goto(site.url + prefix + kinds.chart);
    for (const tier of ["picture", "frame", "fitted", "element"]) {
      assert.ok(await still.page.locator(`#code-${tier}`).isVisible(), tier);
      assert.match(await still.page.locator(`#code-${tier}`).inputValue(), /kanjian/);
    }
    for (const control of ["#embed button", "#cite button", "#download button", ".builder"]) {
      assert.equal(await still.page.locator(control).filter({ visible: true }).count(), 0, control);
    }
    assert.equal(await still.page.locator(".tier > p:not(.files)").filter({ visible: true }).count(), 8);
    const files = await still.page.locator(".tier > .files a[download]").evaluateAll((all) => all.map((a) => a.href));
    assert.deepEqual(files, ["png", "svg"].map((form) => `${site.url}${prefix}${kinds.embed}chart.${form}`));
    for (const file of files) assert.equal((await fetch(file)).status, 200, file);
  }
  await still.close();
});

const save = async (at, form) => {
  const [download] = await Promise.all([at.waitForEvent("download"), at.locator(`[data-save=${form}]`).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};
/** The pixels of a picture in the browser, as colours by number of dots, the most frequent first. */
const colours_of = (at, bytes, type) =>
  at.evaluate(async ([bytes, type]) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], { type }));
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const g = canvas.getContext("2d");
    g.drawImage(image, 0, 0);
    const { data } = g.getImageData(0, 0, canvas.width, canvas.height);
    const dots = new Map();
    for (let i = 0; i < data.length; i += 4) {
      const colour = `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      dots.set(colour, (dots.get(colour) ?? 0) + 1);
    }
    return [...dots].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  }, [bytes.toString("base64"), type]);

const phone = { width: 390, height: 844 };
for (const [what, look, query] of [
  ["a desk, light", { viewport: { width: 1280, height: 900 } }, ""],
  ["a phone, light", { viewport: phone }, ""],
  ["a phone, dark", { viewport: phone }, "?theme=dark"],
  ["a phone, dark by the system, large text", { viewport: phone, colorScheme: "dark" }, "?size=large"],
]) {
  test(`the picture is what is on the screen, at double resolution: ${what}`, async () => {
    const there = await tab(browser, site.origin, look);
    for (const prefix of Object.values(langs)) {
      await open(there.page, site.url + prefix + kinds.chart + query);
      const png = await save(there.page, "png");
      assert.equal(png.name, "440306-fd_contracted_persons.png");
      assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
      const shown = await there.page.evaluate(() => {
        const svg = document.querySelector("figure.chart .picture svg");
        const card = document.createElement("i");
        card.style.color = "var(--card)";
        document.body.append(card);
        const texts = [...svg.querySelectorAll("text")].map((text) => text.textContent);
        return { width: svg.getBoundingClientRect().width, height: svg.getBoundingClientRect().height, card: getComputedStyle(card).color, ink: getComputedStyle(svg.querySelector("text")).fill, texts };
      });
      assert.equal(png.bytes.readUInt32BE(16), 2 * (Math.round(shown.width) + 32), "as wide as on the screen, and a margin");
      assert.ok(png.bytes.readUInt32BE(20) > 2 * shown.height);
      const colours = await colours_of(there.page, png.bytes, "image/png");
      assert.equal(colours[0], shown.card, "on the ground of its theme");
      assert.ok(colours.includes(shown.ink), `the colour of its words, ${shown.ink}`);
      assert.ok(colours.length > 20, `${colours.length} colours`);
      const svg = await there.page.evaluate(async () => {
        // The button is for pages without files; what it gives is the same picture as text.
        const button = document.querySelector("[data-save=svg]");
        const made = new Promise((done) => (URL.createObjectURL = ((usual) => (blob) => (done(blob.text()), usual.call(URL, blob)))(URL.createObjectURL)));
        button.click();
        return made;
      });
      for (const text of shown.texts) assert.ok(svg.includes(text.replace("<", "&lt;").replace(">", "&gt;")), text);
      assert.match(svg, new RegExp(newest), "the release is in the picture");
      assert.doesNotMatch(svg, /var\(|class=/, "literal colours");
      const words = await there.page.evaluate((svg) => {
        const file = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
        document.body.append(file);
        const [own] = [file.getBoundingClientRect()];
        const beyond = [...file.querySelectorAll(":scope > text")].filter((text) => text.getBoundingClientRect().right > own.right - 8 || text.getBoundingClientRect().bottom > own.bottom);
        file.remove();
        return beyond.map((text) => text.textContent);
      }, svg);
      assert.deepEqual(words, [], "no line leaves the picture");
    }
    assert.deepEqual(there.faults, []);
    await there.close();
  });
}

test("every look that the page gives a chart is in its picture", async () => {
  for (const path of ["area/440306/health_institutions/", "area/440306/htn_managed/", kinds.chart, kinds.indicator]) {
    await open(page, site.url + path);
    const wanted = await page.evaluate(() => {
      const picture = document.querySelector("figure.chart .picture svg");
      const looks = [...picture.querySelectorAll("rect, path, circle, line, polyline, polygon, text")].map((part) => getComputedStyle(part));
      return looks.map((look) => [look.fill, look.fillOpacity, look.stroke, look.strokeOpacity, look.stroke === "none" ? "" : look.strokeWidth, look.stroke === "none" ? "" : look.strokeDasharray, look.fontWeight].join(" "));
    });
    const svg = await page.evaluate(async () => {
      const made = new Promise((done) => (URL.createObjectURL = ((usual) => (blob) => (done(blob.text()), usual.call(URL, blob)))(URL.createObjectURL)));
      document.querySelector("[data-save=svg]").click();
      return made;
    });
    const found = await page.evaluate((svg) => {
      const file = document.body.appendChild(document.importNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement, true));
      const looks = [...file.querySelectorAll("svg rect, svg path, svg circle, svg line, svg polyline, svg polygon, svg text")].filter((part) => part.parentNode !== file).map((part) => getComputedStyle(part));
      return looks.map((look) => [look.fill, look.fillOpacity, look.stroke, look.strokeOpacity, look.stroke === "none" ? "" : look.strokeWidth, look.stroke === "none" ? "" : look.strokeDasharray, look.fontWeight].join(" "));
    }, svg);
    assert.deepEqual(found, wanted, path);
  }
});

test("a picture that cannot be made is said", async () => {
  await page.addInitScript(() => (HTMLCanvasElement.prototype.toBlob = () => { throw new Error("no memory"); }));
  await open(page, site.url + kinds.chart);
  await page.locator("[data-save=png]").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /没有做成/.test(document.querySelector("[data-save=png]").textContent));
});

test("the comparison of areas is saved as it stands: table and picture, by the keyboard too", async () => {
  for (const [prefix, lang] of [["", "zh"], ["en/", "en"]]) {
    await open(page, site.url + prefix + kinds.indicator);
    const shown = await page.locator("figure.chart table").first().evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)));
    const json = await save(page, "json");
    assert.equal(json.name, "health_literacy_rate.json");
    assert.deepEqual(JSON.parse(json.bytes).map((row) => Object.values(row)), shown.slice(1), lang);
    const csv = (await save(page, "csv")).bytes.toString().slice(1).trimEnd().split("\r\n");
    assert.equal(csv.length, shown.length);
    const svg = (await save(page, "svg")).bytes.toString();
    for (const [name] of shown.slice(1)) assert.ok(svg.includes(name.split(/[ ,]/)[0]), name);
    assert.match(svg, new RegExp(`${newest}[\\s\\S]*indicator/health_literacy_rate/`));
    await page.locator("[data-save=png]").focus();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    assert.equal(download.suggestedFilename(), "health_literacy_rate.png");
  }
  assert.deepEqual(here.faults, []);
});

test("no button is on paper", async () => {
  for (const path of [kinds.chart, kinds.indicator]) {
    await open(page, site.url + path);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("button").filter({ visible: true }).count(), 0, path);
    await page.emulateMedia({ media: null });
  }
});

test("a page of one release offers that release's figures and pictures", async () => {
  const path = common_chart();
  const [, area, indicator] = path.split("/");
  for (const [lang, prefix] of Object.entries(langs)) {
    await open(page, `${site.url}${prefix}${path}?release=${older}`);
    const links = await page.locator("#download .written a").evaluateAll((all) => all.map((a) => a.href));
    assert.deepEqual(links.map((href) => href.match(/\.\w+$/)[0]), [".csv", ".json", ".xlsx", ".svg", ".svg", ".png"], lang);
    for (const href of links) {
      const response = await fetch(href);
      assert.equal(response.status, 200, href);
      const body = Buffer.from(await response.arrayBuffer());
      if (href.endsWith(".json")) assert.ok(JSON.parse(body).every((o) => o.area === area && o.indicator === indicator));
      if (href.endsWith(".json")) assert.equal(JSON.parse(body).length, mentions(older, area, indicator), "the figures of that release, no others");
      if (href.endsWith(".csv")) assert.match(body.toString(), /^\ufeff?source,area,indicator/);
      if (href.endsWith(".xlsx")) assert.equal(body.subarray(0, 2).toString(), "PK");
      if (href.endsWith(".svg")) assert.ok(body.toString().includes(older));
      if (href.endsWith(".png")) assert.equal(body.subarray(1, 4).toString(), "PNG");
    }
    const names = await page.locator("#download .written a").evaluateAll((all) => all.map((a) => a.download));
    assert.deepEqual([names[0], names[4]], [`${area}-${indicator}-${older}.csv`, `${area}-${indicator}-${lang}-dark-${older}.svg`]);
    const png = await save(page, "png");
    assert.equal(png.name, `${area}-${indicator}-${older}.png`);
  }
  assert.deepEqual(here.faults, []);
});

test("the builder of a page of one release pins that release", async () => {
  await open(page, `${site.url}${common_chart()}?release=${older}`);
  await page.locator(".builder > summary").click();
  assert.equal(await page.locator(".builder [name=release]").inputValue(), older);
  assert.ok((await code_of("frame")).includes(`embed/r/${older}/`), await code_of("frame"));
  assert.ok((await code_of("picture")).includes(`?release=${older}"`), await code_of("picture"));
  await (await preview()).waitForSelector("html[data-ready]", { state: "attached" });
  await build({ release: "" });
  assert.doesNotMatch(await code_of("frame"), /\/r\//);
  assert.deepEqual(here.faults, []);
});

test("the files beside a chart are what they say", async () => {
  await open(page, site.url + kinds.chart);
  const starts = { ".csv": "source,area,indicator", ".json": "[{", ".xlsx": "PK\u0003\u0004", ".svg": "<svg", ".png": "\ufffdPNG" };
  const [, area, indicator] = kinds.chart.split("/");
  const names = ["zh.svg", "zh-dark.svg", "zh.png"].map((look) => `${area}-${indicator}-${look}`);
  const saved_as = await page.locator("#download a[download]").evaluateAll((all) => all.map((a) => a.download));
  assert.deepEqual(saved_as, [...["csv", "json", "xlsx"].map((form) => `${area}-${indicator}.${form}`), ...names]);
  for (const link of await page.locator("#download a[download]").all()) {
    const href = await link.evaluate((a) => a.href);
    const response = await fetch(href);
    assert.equal(response.status, 200, href);
    const begin = (await response.text()).slice(0, 30);
    const [extension] = href.match(/\.\w+$/);
    assert.ok(begin.startsWith(starts[extension]), `${href}: ${begin}`);
  }
});

test("the data page leads to the whole package and the workbook", async () => {
  await page.goto(site.url + kinds.data);
  for (const extension of ["zip", "xlsx"]) {
    const href = await page.locator(`main a[href$=".${extension}"]`).evaluate((a) => a.href);
    assert.equal((await (await fetch(href)).text()).slice(0, 2), "PK", href);
  }
});

/** How many sheets a page prints on. */
const sheets = async (path) => {
  await open(page, site.url + path);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const text = pdf.toString("latin1");
  const boxes = [...text.matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box]) => box.split(" ").map((n) => Math.round(Number(n))));
  return { count: (text.match(/\/Type \/Page\b/g) ?? []).length, boxes };
};

test("a chart's page prints on one A4 sheet, whatever is on it", async () => {
  const charts = listed_paths().filter((path) => /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path));
  const longest = charts.map((path) => [text_of(`${path}index.html`).length, path]).sort((a, b) => b[0] - a[0]).slice(0, 4).map(([, path]) => path);
  for (const path of [kinds.chart, ...longest, `${kinds.chart}?theme=dark&size=large`, ...sample(charts, 8)]) {
    const { count, boxes } = await sheets(path);
    assert.equal(count, 1, `${path}: ${count} sheets`);
    assert.ok(boxes.every(([, , width, height]) => Math.abs(width - 595) <= 1 && Math.abs(height - 842) <= 1), `${path}: ${boxes}`);
  }
});

test("on paper are the name, the chart, the sentence, a quote and the citation with its release; no button, no dark", async () => {
  for (const path of [kinds.chart, "area/000000/health_education_boards/"]) {
    await open(page, `${site.url}${path}?theme=dark`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 703, height: 1032 });
    // Looked up and measured in one go: the chart may be drawn anew between two.
    const seen = (selector) => page.evaluate((selector) => {
      const e = document.querySelector(selector);
      const box = e.getBoundingClientRect();
      const app = document.querySelector("#app").getBoundingClientRect();
      let clip = app.bottom;
      for (let up = e.parentElement; up; up = up.parentElement) if (getComputedStyle(up).overflow === "hidden") clip = Math.min(clip, up.getBoundingClientRect().bottom);
      return box.height > 0 && box.bottom <= clip + 1;
    }, selector);
    for (const part of ["h1", "figure svg", "figcaption", "#sentences .clause", "#citation", "table tbody tr:last-child", ".disclaimer"]) assert.ok(await seen(part), `${path}: ${part}`);
    assert.equal(await page.locator("button").filter({ visible: true }).count(), 0);
    assert.match(await page.locator("#citation").innerText(), new RegExp(newest));
    const ink = await page.evaluate(() => getComputedStyle(document.querySelector("h1")).color.match(/\d+/g).map(Number));
    assert.ok(ink[0] < 90, `dark letters on paper, not ${ink}`);
    await page.emulateMedia({ media: null });
  }
});

/** How many figures a release has of a chart. */
function mentions(release, area, indicator) {
  const data = (path) => JSON.parse(text_of(`data/${path}`));
  const { path } = data(data(`releases/${release}/catalog.json`).lists.indicators.path).shards[indicator];
  return data(path).observations.filter((o) => o.area === area).length;
}
/** A chart whose figures are not the same in the two newest releases. */
function changed_chart() {
  const data = (path) => JSON.parse(text_of(`data/${path}`));
  const shards = (release) => data(data(`releases/${release}/catalog.json`).lists.indicators.path).shards;
  const [now, then] = [shards(newest), shards(older)];
  for (const [id, named] of Object.entries(then)) {
    if (named.path === now[id]?.path) continue;
    const [before, after] = [named, now[id]].map(({ path }) => data(path).observations);
    for (const { area } of before) {
      const of = (all) => all.filter((o) => o.area === area).length;
      if (of(before) < of(after)) return `area/${area}/${id}/`;
    }
  }
  return null;
}
/** A chart that both releases have. */
const common_chart = () => changed_chart() ?? "area/440306/htn_managed/";

test("a pinned embed shows its own release, the other follows", async () => {
  const path = common_chart();
  for (const [lang, prefix] of Object.entries(langs)) {
    for (const [at, release] of [[`embed/r/${older}/`, older], [`embed/r/${newest}/`, newest], ["embed/", newest]]) {
      await open(page, site.url + prefix + at + path);
      const words = await page.locator(".back").innerText();
      assert.ok(words.includes(release), `${at}: ${words}`);
      const pinned = at.includes("/r/");
      assert.equal(/固定版本|pinned release/.test(words), pinned, `${lang} ${at}: ${words}`);
      const back = await page.locator(".back a").getAttribute("href");
      assert.equal(back.endsWith(`?release=${release}`), pinned, back);
      for (const file of ["chart.svg", "chart-dark.svg"]) assert.ok(text_of(prefix + at + path + file).includes(release), `${at}${file}`);
      assert.deepEqual(here.faults, []);
    }
  }
});

test("every embed of every release has its page, and a pinned page reads that release's own shard", () => {
  const data = (path) => JSON.parse(text_of(`data/${path}`));
  let pages = 0;
  for (const release of [newest, older]) {
    const { shards } = data(data(`releases/${release}/catalog.json`).lists.indicators.path);
    for (const [id, { path, sha256 }] of Object.entries(shards)) {
      for (const area of new Set(data(path).observations.map((o) => o.area))) {
        const html = text_of(`embed/r/${release}/area/${area}/${id}/index.html`);
        const head = JSON.parse(html.match(/<script type="application\/json" id="page">([\s\S]*?)<\/script>/)[1]);
        assert.equal(head.release, release);
        assert.equal(head.shard.sha256, sha256);
        pages += 1;
      }
    }
  }
  assert.ok(pages > 500, `${pages} pinned pages`);
});

for (const [what, prefix] of [["embed", "embed/"], ["chart page", ""]]) {
  test(`release= in the address of an ${what} shows that release`, async () => {
    const path = common_chart();
    await open(page, `${site.url}${prefix}${path}?release=${older}`);
    const wanted = text_of(`embed/r/${older}/${path}index.html`).match(/<table>[\s\S]*?<\/table>/)[0];
    const rows = await page.locator("figure table").first().evaluate((table) => table.querySelectorAll("tr").length);
    assert.equal(rows, wanted.match(/<tr>/g).length);
    const shown = await page.locator(prefix ? ".back" : ".lead").innerText();
    assert.ok(shown.includes(older), shown);
    assert.deepEqual(here.faults, []);
    if (!prefix) {
      assert.ok((await page.locator("#citation").innerText()).endsWith(`?release=${older}`));
      await page.locator(".lead .why-not a").click();
      await ready(page);
      assert.ok((await page.locator("#citation").innerText()).endsWith(`?release=${newest}`));
    }
  });
}

test("release= of the newest release is the page as it stands", async () => {
  await open(page, `${site.url}${kinds.chart}?release=${newest}`);
  assert.equal(await page.locator(".lead .why-not").count(), 0);
  assert.deepEqual(here.faults, []);
});

test("a release that there is not is told, and the present one stays", async () => {
  for (const [prefix, words] of [["", /没有这个数据版本/], ["en/", /no such data release/]]) {
    await page.goto(`${site.url}${prefix}${kinds.chart}?release=1999-1`);
    await page.locator("#notice button").waitFor();
    assert.match(await page.locator("#notice").innerText(), words);
    assert.ok(await page.locator("figure svg").first().isVisible());
  }
  await open(page, `${site.url}${kinds.chart}?release=../../x`);
  assert.deepEqual(here.faults.filter((fault) => !fault.includes("404")), [], "what is no id is ignored");
});
