// The site as others publish it: a fork's own tables under another base, part of it rendered ahead, from a ZIP file in any folder, on plain HTTP.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, ready, tab } from "./browser.mjs";
import { make, only, pack } from "./made.mjs";
import { serve, text_of } from "./site.mjs";

let browser;
before(async () => (browser = await launch(["--host-resolver-rules=MAP kanjian.test 127.0.0.1"])));
after(() => browser.close());

const listed = (dist) => {
  const { url } = JSON.parse(text_of("data/catalog.json", dist)).site;
  return [...text_of("sitemap.xml", dist).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address.slice(url.length));
};

test("a fork with tables of its own is published under its repository's name", async () => {
  const made = make(() => {}, { base: "/my-county/", from: null });
  const site = await serve(made.dist, { base: "/my-county/" });
  const { page, faults, close } = await tab(browser, site.origin);
  try {
    const paths = listed(made.dist);
    assert.ok(paths.length >= 20, `${paths.length} pages`);
    for (const path of paths) {
      await open(page, site.url + path);
      assert.equal(await page.locator("#notice").innerText(), "", path);
    }
    assert.deepEqual(faults, []);
    await page.goto(`${site.url}area/nowhere/`);
    await ready(page);
    assert.match(await page.locator("h1").innerText(), /没有这个页面/);
    await page.locator("main a").first().click();
    assert.equal(new URL(page.url()).pathname, "/my-county/");
  } finally {
    await close();
    await site.close();
    made.remove();
  }
});

test("a custom domain has the site at its root", async () => {
  const made = make((tables) => only(tables, ["440306"]), { base: "/" });
  const site = await serve(made.dist, { base: "/" });
  const { page, faults, close } = await tab(browser, site.origin);
  try {
    await open(page, `${site.url}en/area/440306/`);
    await open(page, `${site.url}area/330400/`);
    assert.match(await page.locator("h1").innerText(), /嘉兴/);
    assert.deepEqual(faults.filter((fault) => !/status of 404/.test(fault)), []);
  } finally {
    await close();
    await site.close();
    made.remove();
  }
});

test("areas that are not rendered ahead are made in the browser at the same addresses", async (t) => {
  const made = make((tables) => only(tables, ["440306"]));
  const site = await serve(made.dist);
  const { page, faults, close } = await tab(browser, site.origin);
  try {
    assert.ok(existsSync(join(made.dist, "area/440306/index.html")));
    assert.ok(!existsSync(join(made.dist, "area/330400/index.html")));
    const paths = listed(made.dist);
    assert.deepEqual(paths.filter((path) => /area\/(?!440306)[^/]+\//.test(path)), [], "the sitemap names only what is there");
    for (const [path, heading] of [["area/330400/", /嘉兴/], ["en/area/330400/", /Jiaxing/], ["area/330400/health_literacy_rate/", /健康素养/], ["embed/area/330400/health_literacy_rate/", /健康素养/]]) {
      await t.test(path, async () => {
        faults.length = 0;
        await open(page, site.url + path);
        assert.match(await page.locator("h1").innerText(), heading);
        assert.ok((await page.locator("figure[data-chart] svg").count()) > 0);
        assert.deepEqual(faults.filter((fault) => !/status of 404/.test(fault)), []);
      });
    }
    await open(page, `${site.url}area/`);
    await page.locator('main a[href$="area/330400/"]').first().click();
    await ready(page);
    assert.match(await page.locator("h1").innerText(), /嘉兴/);
  } finally {
    await close();
    await site.close();
    made.remove();
  }
});

test("the ZIP file runs from any folder of a plain HTTP server", async (t) => {
  const made = make((tables) => only(tables, ["440306"]), { base: "./" });
  const folder = mkdtempSync(join(tmpdir(), "kanjian-unpacked-"));
  pack(made.dist, join(folder, "site.zip"));
  pack(made.dist, join(folder, "again.zip"));
  assert.ok(readFileSync(join(folder, "site.zip")).equals(readFileSync(join(folder, "again.zip"))), "the same bytes each time");
  execFileSync("python3", ["-m", "zipfile", "-e", join(folder, "site.zip"), folder]);
  const site = await serve(join(folder, "kanjian"), { base: encodeURI("/portal/卫生健康/site-1/") });
  const home = site.url.replace("127.0.0.1", "kanjian.test");
  const { page, faults, close } = await tab(browser, new URL(home).origin);
  try {
    await t.test("without what only HTTPS has", async () => {
      await open(page, `${home}area/440306/`);
      assert.deepEqual(await page.evaluate(() => [window.isSecureContext, "serviceWorker" in navigator, crypto.subtle === undefined, navigator.clipboard === undefined]), [false, false, true, true]);
    });
    await t.test("charts answer, and are drawn anew", async () => {
      const mark = page.locator("figure[data-chart] [tabindex='0'][role]").first();
      await mark.focus();
      await page.keyboard.press("ArrowRight");
      assert.match(await page.locator("figure[data-chart] [role=status]").first().innerText(), /\d/);
      assert.equal(await page.locator("#note").count(), 0);
    });
    await t.test("the finder finds", async () => {
      await open(page, `${home}area/`);
      await page.locator("main input").first().fill("宝安");
      await page.waitForFunction(() => [...document.querySelectorAll("main li")].filter((item) => item.checkVisibility()).length < 10);
    });
    await t.test("links stay within the folder", async () => {
      await page.locator('main a[href$="area/440306/"]').first().click();
      await ready(page);
      await page.locator("header a[hreflang]").click();
      assert.equal(page.url(), `${home}en/area/440306/`);
    });
    await t.test("the not-found page finds the folder", async () => {
      faults.length = 0;
      await open(page, `${home}area/330400/`);
      assert.match(await page.locator("h1").innerText(), /嘉兴/);
      await open(page, `${home}some/where/`);
      assert.match(await page.locator("h1").innerText(), /没有这个页面/);
      await page.locator("main a").first().click();
      assert.equal(page.url(), home);
      assert.deepEqual(faults.filter((fault) => !/status of 404/.test(fault)), []);
    });
    assert.deepEqual(faults.filter((fault) => !/status of 404/.test(fault)), []);
  } finally {
    await close();
    await site.close();
    made.remove();
    rmSync(folder, { recursive: true });
  }
});
