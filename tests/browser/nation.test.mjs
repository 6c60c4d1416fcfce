// An indicator and a document with more figures than one file holds: pages read the part that they need.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, ready, tab } from "./browser.mjs";
import { make, only } from "./made.mjs";
import { serve, text_of } from "./site.mjs";

/** Two provinces with so many counties over eleven years are more than 2,000 figures. */
const provinces = { 44: "模拟甲省", 45: "模拟乙省" };
const counties = (province) => Array.from({ length: 95 }, (_, i) => `${province}${String(Math.floor(i / 9) + 1).padStart(2, "0")}0${(i % 9) + 1}`);
const years = Array.from({ length: 11 }, (_, i) => 2015 + i);

function nation(tables) {
  const append = (file, rows) => writeFileSync(join(tables, file), `${readFileSync(join(tables, file), "utf8").trimEnd()}\n${rows.join("\n")}\n`);
  const areas = ["000000,模拟国,Simulated nation,country,,place,,"];
  for (const [province, name] of Object.entries(provinces)) {
    areas.push(`${province}0000,${name},Simulated province ${province},province,000000,place,,`);
    for (const code of counties(province)) areas.push(`${code},模拟县${code},Simulated county ${code},county,${province}0000,place,,`);
  }
  append("areas.csv", areas);
  append("sources.csv", ["simulated,statistics,模拟报表,Simulated return,(模拟),(simulated),,,official,000000,2015/2025,yes,数字全是模拟的,Every figure is simulated"]);
  const header = readFileSync(join(tables, "observations/example.csv"), "utf8").replace(/^\uFEFF/, "").split("\n")[0].split(",");
  const release = readFileSync(join(tables, "releases.csv"), "utf8").trimEnd().split("\n").at(-1).split(",")[0];
  const rows = [["000000", 2025], ...Object.keys(provinces).flatMap(counties).flatMap((code) => years.map((year) => [code, year]))].map(([area, year]) => {
    const value = String((Number(area) % 977) + year);
    const cells = {
      id: `simulated-${area}-${year}`, area, indicator: "htn_managed", subject: "模拟", value, unit: "person", measure: "stock", comparator: "eq",
      comparator_stated: "no", kind: "actual", period: String(year), as_written: value, quote: `模拟值${value}`, release,
    };
    return header.map((column) => cells[column] ?? "").join(",");
  });
  writeFileSync(join(tables, "observations/simulated.csv"), `${header.join(",")}\n${rows.join("\n")}\n`);
  only(tables, ["x001", "450101"]);
}

let browser, made, site;
before(async () => {
  made = make(nation, { from: null });
  site = await serve(made.dist);
  browser = await launch();
});
after(async () => {
  await browser.close();
  await site.close();
  made.remove();
});

/** The figures whose charts the page shows, by area. */
const charted = (page) => page.locator("figure[data-chart][data-area]").evaluateAll((all) => all.map((figure) => figure.dataset.area).filter(Boolean));

test("a county's chart reads the indicator and one part of it", async (t) => {
  assert.ok(existsSync(join(made.dist, "area/450101/htn_managed/index.html")));
  assert.match(text_of("area/450101/htn_managed/index.html", made.dist), /<figure[^>]*data-area="450101"[\s\S]*<svg/, "rendered ahead");
  assert.ok(!existsSync(join(made.dist, "area/440203/htn_managed/index.html")));
  for (const path of ["area/450101/htn_managed/", "area/440203/htn_managed/", "embed/area/440203/htn_managed/"]) {
    await t.test(path, async () => {
      const { page, faults, close } = await tab(browser, site.origin);
      const read = [];
      page.on("response", (response) => read.push(new URL(response.url()).pathname));
      try {
        await open(page, site.url + path);
        const area = path.match(/\d{6}/)[0];
        assert.ok((await charted(page)).includes(area));
        assert.match(await page.locator("h1").innerText(), new RegExp(`模拟县${area}`));
        const shards = new Set(read.filter((name) => /data\/(area|indicator|source)\//.test(name)));
        assert.equal(shards.size, 2, [...shards].join(" "));
        assert.deepEqual(faults.filter((fault) => !/status of 404/.test(fault)), []);
      } finally {
        await close();
      }
    });
  }
});

test("an indicator's page has the nation's figures and those of the province that is chosen", async () => {
  const { page, faults, close } = await tab(browser, site.origin);
  const all = () => page.locator("section", { hasText: "全部公布的数" }).textContent();
  try {
    await open(page, `${site.url}indicator/htn_managed/`);
    assert.match(await all(), /模拟国/);
    assert.doesNotMatch(await all(), /模拟县/);
    await page.locator("main a", { hasText: "模拟甲省" }).click();
    await page.waitForURL(/province=44$/);
    await ready(page);
    assert.match(await all(), /模拟国/);
    assert.match(await all(), /模拟县440203/);
    assert.doesNotMatch(await all(), /模拟县45/);
    assert.equal(await page.locator('main a[aria-current="true"]').innerText(), "模拟甲省");
    await page.goto(`${site.url}en/indicator/htn_managed/?province=45`);
    await ready(page);
    assert.match(await page.locator("main").textContent(), /Simulated county 450101/);
    assert.deepEqual(faults, []);
  } finally {
    await close();
  }
});

test("a document with very many figures says where they are", async () => {
  const { page, faults, close } = await tab(browser, site.origin);
  try {
    await open(page, `${site.url}source/simulated/`);
    assert.match(await page.locator("main").innerText(), /分别列在各地区的页面上/);
    assert.equal(await page.locator('main a[href$="area/"]').count(), 1);
    assert.deepEqual(faults, []);
  } finally {
    await close();
  }
});
