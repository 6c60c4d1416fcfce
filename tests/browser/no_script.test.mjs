// What a reader without script has: charts, tables, sentences, quotes and working links, all in the HTML.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, ready, tab } from "./browser.mjs";
import { kinds, langs } from "./looks.mjs";
import { serve } from "./site.mjs";

let site, browser, still;
before(async () => {
  [site, browser] = await Promise.all([serve(), launch()]);
  still = await tab(browser, site.origin, { javaScriptEnabled: false });
});
after(async () => {
  await browser.close();
  await site.close();
});

const count = (selector) => still.page.locator(selector).count();

for (const [lang, prefix] of Object.entries(langs)) {
  test(`charts are whole without script, ${lang}`, async () => {
    for (const path of [kinds.overview, kinds.area, kinds.chart, kinds.indicator, kinds.embed]) {
      await still.page.goto(site.url + prefix + path);
      const figures = await count("figure[data-chart]");
      assert.ok(figures > 0, `${path}: no chart`);
      for (const part of ["svg[role=img]", "svg > title", "figcaption", "details table tbody tr"]) {
        const holding = await count(`figure[data-chart]:has(${part})`);
        assert.equal(holding, figures, `${path}: ${figures - holding} of ${figures} charts lack ${part}`);
      }
      const sentences = await still.page.locator("figure[data-chart] figcaption").allTextContents();
      assert.deepEqual(sentences.filter((words) => words.trim().length < 5), [], `${path}: a chart without its sentence`);
    }
  });

  test(`quotes name their document and mark their figures without script, ${lang}`, async () => {
    await still.page.goto(site.url + prefix + kinds.chart);
    const quote = still.page.locator("blockquote", { hasText: "家庭医生" }).first();
    assert.match(await quote.innerText(), /86\.9\s*万/);
    assert.match(await quote.locator("mark").first().innerText(), /\d/);
    assert.match(await quote.locator("a").getAttribute("href"), /source\/001b\//);
  });

  test(`links work without script, ${lang}`, async () => {
    await still.page.goto(site.url + prefix + kinds.overview);
    await still.page.locator("header nav a").first().click();
    assert.equal(still.page.url(), `${site.url}${prefix}area/`);
    await still.page.locator(`main a[href$="area/440306/"]`).first().click();
    assert.equal(still.page.url(), `${site.url}${prefix}area/440306/`);
    await still.page.locator(`main article a[href$="area/440306/fd_contracted_persons/"]`).first().click();
    await still.page.locator(`blockquote a[href*="source/001b/"]`).first().click();
    assert.match(still.page.url(), /source\/001b\/#/);
    const target = decodeURIComponent(new URL(still.page.url()).hash.slice(1));
    assert.equal(await count(`[id="${target}"]`), 1, "the sentence that the link names is on the page");
    await still.page.locator("header a[hreflang]").click();
    assert.equal(new URL(still.page.url()).pathname, `/kanjian/${prefix ? "" : "en/"}source/001b/`);
  });
}

test("controls that need a script do not show without one", async () => {
  for (const path of [kinds.overview, kinds.areas, kinds.chart]) {
    await still.page.goto(site.url + path);
    for (const control of ["[data-setting]", "input"]) {
      assert.equal(await still.page.locator(control).filter({ visible: true }).count(), 0, `${path}: ${control}`);
    }
  }
});

test("a settings address keeps the page readable without script", async () => {
  const response = await still.page.goto(`${site.url}${kinds.area}?theme=dark&size=large`);
  assert.equal(response.status(), 200);
  assert.ok((await count("figure[data-chart] svg")) > 3);
});

/** The charts' pictures on the screen: how wide each is and its room, and how high its smallest letters stand, in the page's pixels. */
const pictures = (page) =>
  page.locator("figure[data-chart] .picture").evaluateAll((all) =>
    all.map((picture) => {
      const shown = [...picture.querySelectorAll("svg")].filter((svg) => svg.checkVisibility());
      const letters_px = shown.flatMap((svg) => [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect().height));
      return { shown: shown.length, width_px: shown[0]?.getBoundingClientRect().width, room_px: picture.clientWidth, letters_px: Math.min(...letters_px) };
    }),
  );

test("a chart on a page of its own can be read at every width, before any script and after", async () => {
  const script = await tab(browser, site.origin);
  for (const path of [kinds.chart, `en/${kinds.chart}`, kinds.indicator]) {
    for (const page of [still.page, script.page]) {
      for (const width of [320, 390, 600, 601, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(site.url + path);
        if (page === script.page) await ready(page);
        const found = await pictures(page);
        assert.ok(found.length > 0);
        for (const { shown, width_px, room_px, letters_px } of found) {
          const what = `${path} at ${width} px: ${JSON.stringify(found)}`;
          assert.equal(shown, 1, what);
          assert.ok(Math.abs(width_px - room_px) < 1 && letters_px > 11, what);
        }
      }
    }
  }
  const { faults } = script;
  await script.close();
  assert.deepEqual(faults, []);
});
