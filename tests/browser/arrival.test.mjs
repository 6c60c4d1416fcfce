// Pages that arrive piece by piece, as over a weak line: what is seen stays where it is while the rest comes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, tab, watch_shifts } from "./browser.mjs";
import { kinds, langs, looks } from "./looks.mjs";
import { serve, text_of } from "./site.mjs";

let site, browser;
before(async () => ([site, browser] = await Promise.all([serve(), launch()])));
after(async () => {
  await browser.close();
  await site.close();
});

/** The page's text, cut after each element that ends among the first of what it shows and of its first card with a figure. */
function pieces(html) {
  const ends_from = (from, most) => [...html.slice(Math.max(0, from)).matchAll(/<\/(?:h1|h2|h3|p|span|strong|a|li|header)>/g)].slice(0, most).map(({ index, 0: end }) => Math.max(0, from) + index + end.length);
  const main = html.indexOf("<main");
  const cuts = [...new Set([...ends_from(main, 40), ...ends_from(html.indexOf("figure-line", main), 20)])].sort((a, b) => a - b);
  return [0, ...cuts].map((at, i) => html.slice(at, cuts[i]));
}

for (const [look, lang] of [["phone, light", "zh"], ["phone, large, dark by address", "zh"], ["desk, light", "en"]]) {
  test(`${look}, ${lang}`, async (t) => {
    for (const [kind, path] of Object.entries(kinds)) {
      await t.test(kind, async () => {
        const { query = "", ...options } = looks[look];
        const { page, close } = await tab(browser, site.origin, options);
        await page.addInitScript(watch_shifts);
        const path_of_page = langs[lang] + path;
        const parts = pieces(text_of(`${path_of_page}index.html`));
        site.fault = ({ url }) => (new URL(url, site.origin).pathname === new URL(path_of_page, site.url).pathname ? { pieces: parts } : null);
        try {
          await open(page, site.url + path_of_page + query);
          await page.waitForTimeout(100);
          assert.deepEqual(await page.evaluate(() => window.shifts), []);
        } finally {
          site.fault = null;
          await close();
        }
      });
    }
  });
}
