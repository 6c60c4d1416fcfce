// A finding that the publisher accepted with a reason: its document's page shows it apart from those still open, with the reason.
import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, tab } from "./browser.mjs";
import { make, only } from "./made.mjs";
import { serve } from "./site.mjs";

const document = "source/001a/";
const code = "two-bed-numbers";
const reason = { zh: "两处口径不同:一为编制床位,一为实际开放床位", en: "Approved beds in one place, beds in use in the other" };
let browser, plain, explained;
before(async () => {
  const sites = [() => {}, (tables) => appendFileSync(join(tables, "accepted.csv"), `${code},001a,"${reason.zh}","${reason.en}",office,2026-11-01\n`)];
  [plain, explained] = sites.map((change) =>
    make((tables) => {
      only(tables, ["x001c"]);
      change(tables);
    }));
  for (const made of [plain, explained]) made.site = await serve(made.dist);
  browser = await launch();
});
after(async () => {
  await browser.close();
  for (const made of [plain, explained]) {
    await made.site.close();
    made.remove();
  }
});

/** The findings of the document's page: those still open, and those under the heading of what was explained. */
async function findings(made, prefix) {
  const { page, faults, close } = await tab(browser, made.site.origin);
  try {
    await open(page, `${made.site.url}${prefix}${document}`);
    const heading = page.locator("section h3");
    const words = (list) => list.locator("> li").allInnerTexts();
    const found = {
      open: await words(page.locator("section > h2 ~ ul.findings").first()),
      heading: await heading.allInnerTexts(),
      apart: await words(page.locator("section > h3 + ul.findings")),
    };
    assert.deepEqual(faults, []);
    return found;
  } finally {
    await close();
  }
}

for (const [prefix, lang, title] of [["", "zh", /已说明缘由的 1 条/], ["en/", "en", /1 explained by the publisher/]]) {
  test(`what was explained stands apart, ${lang}`, async () => {
    const [before_it, after_it] = [await findings(plain, prefix), await findings(explained, prefix)];
    assert.deepEqual([before_it.heading, before_it.apart], [[], []]);
    assert.equal(after_it.apart.length, 1);
    assert.match(after_it.heading.join(), title);
    assert.ok(after_it.apart[0].includes(reason[lang]), after_it.apart[0]);
    assert.equal(after_it.open.length, before_it.open.length - 1);
    assert.ok(after_it.open.every((finding) => before_it.open.includes(finding)));
  });
}
