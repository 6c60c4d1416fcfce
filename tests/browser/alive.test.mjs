// Each kind of page coming alive in each language and look: no error, no foreign request, nothing moves, nothing changes, axe finds nothing.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { launch, open, tab, watch_shifts } from "./browser.mjs";
import { kinds, langs, looks } from "./looks.mjs";
import { catalog, serve } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let site, browser;
before(async () => ([site, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await site.close();
});

/** The words one can see outside pictures; not those of controls that only a script brings. */
function visible_words() {
  const controls = "svg, [data-setting], .scripted, label:has(input), [role=status], #notice";
  const words = [];
  const walker = document.createTreeWalker(document.getElementById("app"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const at = node.parentElement;
    if (node.data.trim() && !at.closest(controls) && at.checkVisibility({ visibilityProperty: true })) words.push(node.data.trim());
  }
  return words.join(" ").replace(/\s+/g, " ");
}

function first_difference(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const near = (text) => text.slice(Math.max(0, at - 20), at + 40);
  return `“${near(a)}” became “${near(b)}”`;
}

const settled = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))));

for (const [look_name, { query = "", ...look }] of Object.entries(looks)) {
  for (const [lang, prefix] of Object.entries(langs)) {
    test(`${look_name}, ${lang}`, async (t) => {
      const still = await tab(browser, site.origin, { ...look, javaScriptEnabled: false });
      const live = await tab(browser, site.origin, look);
      await live.page.addInitScript(watch_shifts);
      for (const [kind, path] of Object.entries(kinds)) {
        await t.test(kind, async () => {
          const url = site.url + prefix + path + query;
          live.faults.length = 0;
          await open(live.page, url);
          await settled(live.page);
          const wrong = [...live.faults];
          wrong.push(...(await live.page.evaluate(() => window.shifts)).map((shift) => `moved: ${shift}`));
          const { wide, room } = await live.page.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: window.innerWidth }));
          if (wide > room) wrong.push(`scrolls sideways: ${wide} px of content in ${room} px`);

          await still.page.goto(url);
          const [before_script, after_script] = [await still.page.evaluate(visible_words), await live.page.evaluate(visible_words)];
          if (before_script !== after_script) wrong.push(`hydration changes words: ${first_difference(before_script, after_script)}`);

          await live.page.evaluate(axe);
          const { violations } = await live.page.evaluate((values) => window.axe.run(document, { runOnly: { type: "tag", values }, resultTypes: ["violations"] }), rules);
          for (const v of violations) wrong.push(`axe ${v.id}, ${v.nodes.length}×: ${v.nodes[0].target.join(" ")}: ${v.nodes[0].failureSummary.replace(/\s+/g, " ")}`);
          assert.equal(wrong.join("\n"), "");
        });
      }
      await live.close();
      await still.close();
    });
  }
}

test("a page fetches one WebAssembly file, once: the one that it needs", async () => {
  const [, { id: older }] = catalog().releases;
  for (const [path, is_whole] of [[kinds.area, false], [kinds.chart, false], [`${kinds.chart}?release=${older}`, true]]) {
    const { page, faults, close } = await tab(browser, site.origin);
    const fetched = [];
    page.on("request", (request) => request.url().endsWith(".wasm") && fetched.push(request.url().split("/").at(-1)));
    await open(page, site.url + path);
    await settled(page);
    assert.equal(fetched.length, 1, `${path}: ${fetched}`);
    assert.equal(fetched[0].startsWith("whole."), is_whole, `${path}: ${fetched}`);
    assert.deepEqual(faults, [], path);
    await close();
  }
});

test("nothing is preloaded in vain", async () => {
  for (const path of [kinds.overview, kinds.area, kinds.areas]) {
    const { page, faults, close } = await tab(browser, site.origin);
    await open(page, site.url + path);
    // Chromium warns of an unused preload a few seconds after the load.
    await page.waitForTimeout(4_500);
    assert.deepEqual(faults, [], path || "overview");
    await close();
  }
});

test("what a page weighs on the wire stays small", async () => {
  const { page, close } = await tab(browser, site.origin);
  const sizes = [];
  const weigh = (request) => sizes.push(request.sizes().then((s) => s.responseBodySize));
  page.on("requestfinished", weigh);
  await open(page, site.url + kinds.area);
  await page.waitForLoadState("load");
  // What comes later than this would still be weighed when the page is gone.
  page.off("requestfinished", weigh);
  const bytes = (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
  assert.ok(bytes > 50_000 && bytes < 400_000, `${bytes} B for an area page, everything included`);
  await close();
});
