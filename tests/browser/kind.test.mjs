// The kind of chart that an embed asks for: by the element, in the address of a frame or picture, in the builder; and what is said where the figures make none.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, open, tab } from "./browser.mjs";
import { codes, portal, stand } from "./host.mjs";
import { langs } from "./looks.mjs";
import { catalog, dist, listed_paths, sample, serve, text_of } from "./site.mjs";

let site, host, browser, here, page;
before(async () => ([site, host, browser] = await Promise.all([serve(), portal(), launch()])));
after(async () => {
  await browser.close();
  await Promise.all([site.close(), host.close()]);
});
beforeEach(async () => {
  here = await tab(browser, site.origin, { viewport: { width: 1280, height: 900 } });
  page = here.page;
});
afterEach(() => here.close());

const charts = listed_paths().filter((path) => /^area\/[^/]+\/[^/]+\/$/.test(path));
const kinds_of = (path) => text_of(`${path}index.html`).match(/data-kinds="([^"]*)"/)[1].split(" ");
/** The first chart that has each kind as another than its usual one, and the one with the highest ranking or breakdown. */
const with_kind = (kind) => charts.find((path) => kinds_of(path).slice(1).includes(kind));
const most = charts.reduce((a, b) => (kinds_of(b).length > kinds_of(a).length ? b : a));
const { releases, release: newest } = catalog();
const allow = (...directives) => directives.map((directive) => `${directive} ${site.origin}`).join("; ");
const frame_of = async () => (await page.locator("iframe").elementHandle()).contentFrame();
const drawn = async () => {
  const frame = await frame_of();
  await frame.waitForSelector("html[data-ready]", { state: "attached" });
  return frame.locator("figure.chart").getAttribute("data-chart");
};

test("the site's charts have other kinds than their usual one", () => {
  for (const kind of ["headline", "bullet", "trend", "ranking"]) assert.ok(with_kind(kind), kind);
  assert.ok(kinds_of(most).length >= 3);
});

for (const [lang, prefix] of Object.entries(langs)) {
  test(`every kind that the figures make is a page of its own, pinned ones too, ${lang}`, () => {
    for (const path of [most, ...sample(charts, 60)]) {
      const [usual, ...others] = kinds_of(path);
      for (const kind of [usual, ...others]) {
        for (const pin of ["", `r/${newest}/`]) {
          const at = `${prefix}embed/${pin}${path}${kind}/`;
          assert.match(text_of(`${at}index.html`), new RegExp(`data-chart="${kind}"`), at);
        }
      }
      assert.match(text_of(`${prefix}embed/${path}index.html`), new RegExp(`data-chart="${usual}"`), "and the usual one needs no name");
    }
  });
}

test("the element shows the kind that it is told, follows a change, and fits", async () => {
  await page.goto(host.show(codes(most, site.url).element, allow("frame-src", "script-src", "img-src")));
  const element = page.locator("kanjian-chart");
  const [usual, ...others] = kinds_of(most);
  assert.equal(await drawn(), usual);
  for (const kind of [...others, usual]) {
    await element.evaluate((chart, kind) => chart.setAttribute("kind", kind), kind);
    await page.waitForFunction((kind) => document.querySelector("iframe").src.endsWith(`/${kind}/`), kind);
    assert.equal(await drawn(), kind);
    await page.waitForFunction(() => document.querySelector("iframe").clientHeight !== 420);
    const { down, across, back_inside, chart_inside } = await stand(await frame_of());
    assert.deepEqual({ down, across, back_inside, chart_inside }, { down: 0, across: 0, back_inside: true, chart_inside: true }, kind);
  }
  assert.deepEqual(here.faults.filter((fault) => !fault.includes(host.origin)), []);
});

test("an element that names the usual kind is shown the page that is rendered ahead, pinned too, of every release", async () => {
  const page_of = (path, release) => `embed/${release && `r/${release}/`}${path}`;
  const pins = ["", ...releases.map(({ id }) => id)];
  const in_all = charts.filter((path) => pins.every((pin) => existsSync(join(dist, page_of(path, pin)))));
  for (const path of [in_all.find((path) => kinds_of(path).length > 1), in_all.find((path) => kinds_of(path).length === 1)]) {
    for (const pin of pins) {
      const documents = [];
      const note = (response) => response.request().resourceType() === "document" && response.url().startsWith(site.url) && documents.push(`${response.status()} ${response.url()}`);
      page.on("response", note);
      const [, usual] = text_of(`${page_of(path, pin)}index.html`).match(/data-chart="(\w+)"/);
      const code = codes(path, site.url).element.replace("<kanjian-chart", `<kanjian-chart kind="${usual}" release="${pin}"`);
      await page.goto(host.show(code, allow("frame-src", "script-src", "img-src")));
      assert.equal(await drawn(), usual);
      assert.equal(await (await frame_of()).evaluate(() => "unrendered" in document.documentElement.dataset), false, `${path} ${pin}`);
      assert.deepEqual(documents, [`200 ${site.url}${page_of(path, pin)}${usual}/`]);
      page.off("response", note);
    }
  }
  assert.deepEqual(here.faults.filter((fault) => !fault.includes(host.origin)), []);
});

for (const [what, kind] of [["its figures do not make", "slope"], ["there is not", "Pie-3D"]]) {
  test(`a kind that ${what} is said, and the usual chart stands`, async () => {
    for (const [prefix, words] of [["", /画不成/], ["en/", /make no chart of the kind/]]) {
      await page.goto(host.show(codes(prefix + most, site.url).element.replace("<kanjian-chart", `<kanjian-chart kind="${kind}"`), allow("frame-src", "script-src", "img-src")));
      assert.equal(await drawn(), kinds_of(most)[0]);
      const frame = await frame_of();
      const said = await frame.locator(".unfit").innerText();
      assert.match(said, words);
      assert.ok(said.includes(kind), said);
      await page.waitForFunction(() => document.querySelector("iframe").clientHeight !== 420);
      const { down, across, back_inside } = await stand(frame);
      assert.deepEqual({ down, across, back_inside }, { down: 0, across: 0, back_inside: true });
      assert.equal(await frame.evaluate(() => document.querySelector("base").target), "_top");
      assert.equal(here.context.serviceWorkers().length, 0, "a guest keeps nothing");
    }
  });
}

test("without script a kind that is not there is a page that says so", async () => {
  const still = await tab(browser, site.origin, { javaScriptEnabled: false });
  await still.page.goto(`${site.url}embed/${most}slope/`);
  assert.match(await still.page.locator("body").innerText(), /没有这个页面[\s\S]*脚本/);
  await still.close();
});

test("a frame of any kind stands in 420 px from 280 to 1200 px without script, nothing cut off", async () => {
  await here.close();
  here = await tab(browser, site.origin, { viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
  page = here.page;
  const rows = (path, kind) => text_of(`embed/${path}${kind}/index.html`).match(/<tr>/g)?.length ?? 0;
  const longest = (kind) => charts.filter((path) => kinds_of(path).length > 1 && kinds_of(path).includes(kind)).sort((a, b) => rows(b, kind) - rows(a, kind))[0];
  for (const kind of ["headline", "bullet", "trend", "ranking", "breakdown"]) {
    const path = longest(kind);
    for (const prefix of Object.values(langs)) {
      const widths = [280, 320, 390, 600, 1200];
      const code = codes(prefix + path, site.url).frame.replace(path, `${path}${kind}/`);
      await page.goto(host.show(widths.map((width) => `<table width="${width}"><td>${code}</table>`).join(""), allow("frame-src")));
      for (const [i, element] of (await page.locator("iframe").elementHandles()).entries()) {
        await element.scrollIntoViewIfNeeded();
        const frame = await element.contentFrame();
        await frame.waitForSelector(".back a");
        const box = await element.boundingBox();
        const [chart, back] = [await frame.locator("figure svg:visible").boundingBox(), await frame.locator(".back").boundingBox()];
        const where = `${prefix}${path}${kind}/ at ${widths[i]} px`;
        assert.ok(back.y + back.height <= box.y + box.height + 1, `${where}: the link back is inside`);
        assert.ok(chart.height > 40 && chart.y + chart.height <= back.y + 1, `${where}: the chart ends at ${chart.y + chart.height - box.y}, the link back begins at ${back.y - box.y}`);
        assert.ok(chart.x + chart.width <= box.x + box.width + 1, `${where}: and not beside`);
      }
    }
  }
});

test("the builder offers the kinds that there are, and each is in every tier's code", async () => {
  await open(page, site.url + most);
  await page.locator(".builder > summary").click();
  const choice = page.locator(".builder [name=kind]");
  const [usual, ...others] = kinds_of(most);
  assert.deepEqual(await choice.locator("option").evaluateAll((all) => all.map((option) => option.value)), ["", usual, ...others]);
  const home = catalog().site.url;
  const code_of = (tier) => page.locator(`#code-${tier}`).inputValue();
  for (const kind of [usual, ...others]) {
    await choice.selectOption(kind);
    assert.ok((await code_of("frame")).includes(`src="${home}embed/${most}${kind}/"`), await code_of("frame"));
    assert.ok((await code_of("picture")).includes(`src="${home}embed/${most}${kind}/chart.svg"`), await code_of("picture"));
    assert.ok((await code_of("picture")).includes(`href="${home}${most}"`), "the picture leads to the page");
    assert.ok((await code_of("element")).includes(` kind="${kind}"`), await code_of("element"));
    const shown = await (await page.locator(".preview iframe").elementHandle()).contentFrame();
    await shown.waitForSelector(`figure[data-chart=${kind}]`);
  }
  await page.locator(".builder [name=release]").selectOption(newest);
  assert.ok((await code_of("frame")).includes(`embed/r/${newest}/${most}${others.at(-1)}/"`));
  await choice.selectOption(usual);
  assert.ok((await code_of("frame")).includes(`embed/r/${newest}/${most}"`), "what is usual in a release stays so");
  await choice.selectOption("");
  assert.ok(!(await code_of("element")).includes("kind="));
  assert.deepEqual(here.faults, []);
});

test("where there is one kind only, there is nothing to choose", () => {
  const alone = charts.find((path) => kinds_of(path).length === 1);
  assert.doesNotMatch(text_of(`${alone}index.html`), /name="kind"/);
});

test("a pinned kind shows its release", async () => {
  const other = kinds_of(most)[1];
  for (const { id } of releases) {
    const at = `embed/r/${id}/${most}${other}/`;
    const response = await page.goto(site.url + at);
    if (response.status() === 404) continue;
    assert.match(await page.locator(".back").innerText(), new RegExp(id));
    assert.match(await page.locator(".back a").getAttribute("href"), new RegExp(`release=${id}$`));
  }
});
