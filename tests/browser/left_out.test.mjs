// Areas whose pages are not rendered ahead: their chart pages have the builder and downloads all the same, and say of embeds what works.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, open, tab } from "./browser.mjs";
import { portal, stand } from "./host.mjs";
import { make, only } from "./made.mjs";
import { catalog, serve } from "./site.mjs";

const chart = "area/440306/htn_managed/";
const { releases, site: about } = catalog();
let made, site, host, browser, here, page;
before(async () => {
  made = make((tables) => only(tables, ["x001c"]));
  [site, host, browser] = await Promise.all([serve(made.dist), portal(), launch()]);
});
after(async () => {
  await browser.close();
  await Promise.all([site.close(), host.close()]);
  made.remove();
});
beforeEach(async () => {
  here = await tab(browser, site.origin, { viewport: { width: 800, height: 900 } });
  page = here.page;
});
afterEach(() => here.close());

const faults = () => here.faults.filter((fault) => !fault.includes("status of 404") && !fault.includes(host.origin));
const code_of = (tier) => page.locator(`#code-${tier}`).inputValue();
const on_site = (code) => code.replaceAll(about.url, site.url);
const allow = (...directives) => directives.map((directive) => `${directive} ${site.origin}`).join("; ");
const saved = async (form) => {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-save=${form}]`).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

for (const [prefix, words, label] of [["", /不是预先做好/, "复制"], ["en/", /not made ahead/, "Copy"]]) {
  test(`its builder gives what works and says what does not, ${prefix || "zh"}`, async () => {
    await open(page, site.url + prefix + chart);
    assert.match(await page.locator("#embed .why-not").innerText(), words);
    assert.deepEqual(await page.locator("#embed .tier textarea").evaluateAll((all) => all.map((field) => field.id)), ["code-frame", "code-fitted", "code-element"]);
    assert.equal(await page.locator("#embed [data-copy]").first().innerText(), label);
    assert.ok((await code_of("frame")).includes(`src="${about.url}${prefix}embed/${chart}"`), await code_of("frame"));
    assert.match(await code_of("frame"), prefix ? /title="[A-Z][^"]+: [^"]+"/ : /title="宝安区高血压[^"]+"/);
    assert.doesNotMatch(await code_of("element"), /noscript|<img/, "there is no picture");
    await page.locator(".builder > summary").click();
    const shown = await (await page.locator(".preview iframe").elementHandle()).contentFrame();
    await shown.waitForSelector("html[data-ready]", { state: "attached" });
    assert.ok(await shown.locator("figure svg").isVisible());
    const kinds = await page.locator(".builder [name=kind] option").evaluateAll((all) => all.map((option) => option.value));
    assert.ok(kinds.includes("headline") && !kinds.includes("slope"), `${kinds}`);
    await page.locator(".builder [name=kind]").selectOption("headline");
    assert.match(await code_of("element"), /kind="headline"/);
    assert.doesNotMatch(await page.locator("#embed .tier").allInnerTexts().then((all) => all.join()), /显示图片|shows a picture|img-src|不需要脚本|no script/, "what a tier needs and shows is true of it");
    // Whatever is chosen: no picture is offered, to embed or to save.
    assert.equal(await page.locator("#embed :is([name=format], [data-format])").count(), 0);
    for (const [name, value] of [["lang", "en"], ["theme", "dark"], ["size", "large"], ["release", releases[0].id], ["kind", ""]]) {
      await page.locator(`.builder [name=${name}]`).selectOption(value);
      for (const tier of ["frame", "fitted", "element"]) assert.doesNotMatch(await code_of(tier), /noscript|<img|\.svg|\.png/, `${name} ${value}, ${tier}`);
    }
    assert.deepEqual(faults(), []);
  });
}

test("its frame in a portal shows the chart, fits its height, and keeps nothing", async () => {
  const reader = await tab(browser, site.origin);
  await open(reader.page, site.url + chart);
  const code = on_site(await reader.page.locator("#code-fitted").inputValue());
  await reader.close();
  await page.goto(host.show(code, allow("frame-src", "script-src")));
  const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
  await frame.waitForSelector("html[data-ready]", { state: "attached" });
  await page.waitForFunction(() => document.querySelector("iframe").clientHeight !== 420);
  const { down, across, bar, back_inside, chart_inside } = await stand(frame);
  assert.deepEqual({ down, across, bar, back_inside, chart_inside }, { down: 0, across: 0, bar: 0, back_inside: true, chart_inside: true });
  assert.equal(await frame.evaluate(() => document.querySelector("base").target), "_top", "its links leave the frame");
  assert.equal(here.context.serviceWorkers().length, 0, "a guest keeps nothing");
  assert.deepEqual(faults(), []);
});

test("its frame where scripts are forbidden says why there is no chart", async () => {
  await page.goto(host.show(`<iframe src="${site.url}embed/${chart}" sandbox="" width="600" height="420"></iframe>`, allow("frame-src")));
  assert.match(await page.frameLocator("iframe").locator("noscript").innerText(), /脚本.*script/);
});

test("its page saves what is on the screen, and links to no file that there is not", async () => {
  await open(page, site.url + chart);
  const links = await page.locator("#download a").filter({ visible: true }).evaluateAll((all) => all.map((a) => a.href));
  for (const href of links) assert.equal((await fetch(href)).status, 200, href);
  const shown = await page.locator("figure.chart table").first().evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)));
  const csv = await saved("csv");
  assert.equal(csv.name, "440306-htn_managed.csv");
  assert.deepEqual([...csv.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], "Excel is told that it is UTF-8");
  assert.ok(csv.bytes.toString().includes(shown[1][0]));
  const json = JSON.parse((await saved("json")).bytes);
  assert.deepEqual(json.map((row) => Object.values(row)), shown.slice(1));
  assert.deepEqual(Object.keys(json[0]), shown[0]);
  const svg = (await saved("svg")).bytes.toString();
  assert.doesNotMatch(svg, /var\(|class=/);
  assert.match(svg, /高血压/);
  assert.equal((await saved("png")).bytes.subarray(1, 4).toString(), "PNG");
  assert.deepEqual(faults(), []);
});

test("a release that its address asks for is what its builder pins", async () => {
  const { id } = releases.at(-1);
  await open(page, `${site.url}${chart}?release=${id}`);
  assert.equal(await page.locator(".builder [name=release]").inputValue(), id);
  assert.ok((await code_of("frame")).includes(`embed/r/${id}/${chart}`), await code_of("frame"));
});
