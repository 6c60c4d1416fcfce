// What a reader sees when something is broken: a shard missing, cut, altered, too new; no network, no storage, no WebAssembly, no rendered page.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, open, ready, tab } from "./browser.mjs";
import { kinds } from "./looks.mjs";
import { dist, serve, shell_files, text_of } from "./site.mjs";

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
afterEach(async () => {
  site.fault = null;
  await here.close();
});

/** Breaks the answers whose address matches. */
const break_answers = (pattern, fault) => (site.fault = (request) => (pattern.test(request.url) ? fault : null));
const shard = /\/data\/indicator\/[a-z0-9_]+\.[0-9a-f]+\.json/;
const area_shard = /\/data\/area\/440306\.[0-9a-f]+\.json/;
const charts = () => page.locator("figure[data-chart] svg").count();
const exceptions = () => here.faults.filter((fault) => fault.startsWith("exception") || fault.startsWith("request left"));

/** The notice is plain, in the page's language, with a retry; what was rendered ahead still stands. */
async function assert_told(words, { charts: wanted = 1 } = {}) {
  const notice = page.locator("#notice");
  await notice.locator("button").waitFor();
  assert.match(await notice.innerText(), words);
  assert.ok((await charts()) >= wanted, "the charts that were rendered ahead stay");
  assert.ok(await page.locator("h1").isVisible());
  assert.equal(await page.locator("html[data-ready]").count(), 0);
  assert.deepEqual(exceptions(), []);
}

async function retry_works() {
  await page.locator("#notice button").click();
  await ready(page);
  assert.equal(await page.locator("#notice").innerText(), "");
  assert.equal(await page.locator("html[data-fault]").count(), 0, "no fault is left marked");
  await page.locator("figure[data-chart] [tabindex='0'][role]").first().focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await page.locator("figure[data-chart] [role=status]").first().innerText(), /\d/, "charts answer after the retry");
  assert.deepEqual(exceptions(), []);
}

test("a page that is left gives up the module it waits for, and asks again when a reader comes back", async () => {
  break_answers(/\.wasm$/, { delay_ms: 2_000 });
  await Promise.all([page.waitForRequest(/\.wasm$/), page.goto(site.url + kinds.area)]);
  await page.waitForFunction(() => !kanjian.arriving, null, { polling: 50 });
  const turn = (name) => page.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), name);
  await turn("pagehide");
  await page.waitForTimeout(4_000);
  assert.equal(await page.locator("html[data-ready]").count(), 0, "given up");
  await turn("pageshow");
  await ready(page);
  assert.deepEqual(here.faults, []);
});

test("a page that is long in coming asks for its app before its first frame, any page asks once", async () => {
  const asked = [];
  page.on("request", (request) => request.url().endsWith(".wasm") && asked.push(request.url()));
  break_answers(/\/area\/440306\/$/, { stall: true });
  await Promise.all([page.waitForRequest(/\.wasm$/), page.goto(site.url + kinds.area, { waitUntil: "commit" })]);
  assert.equal(await page.evaluate(() => performance.getEntriesByType("paint").length), 0, "nothing is painted yet");
  site.fault = null;
  await page.goto("about:blank");
  asked.length = 0;
  await open(page, site.url + kinds.area);
  await page.waitForTimeout(500);
  assert.equal(asked.length, 1);
});

const broken = {
  "is missing": { fault: { status: 404 }, zh: /没有找到/, en: /not found/ },
  "is gone": { fault: { status: 410 }, zh: /没有找到/, en: /not found/ },
  "is refused by the server": { fault: { status: 500 }, zh: /服务器/, en: /server/ },
  "breaks off half-way": { fault: { cut: true }, zh: /服务器/, en: /server/ },
  "has other bytes than published": { fault: { body: '{"format":"kanjian/1"}' }, zh: /不一致/, en: /does not match/ },
  "is empty": { fault: { body: "" }, zh: /不一致/, en: /does not match/ },
  "is another site's login page": { fault: { body: "<!doctype html><title>Login</title>" }, zh: /不一致/, en: /does not match/ },
};
for (const [what, { fault, zh, en }] of Object.entries(broken)) {
  test(`a shard that ${what} is told, and the retry works once it is mended`, async () => {
    break_answers(shard, fault);
    await page.goto(site.url + kinds.chart);
    await assert_told(zh);
    site.fault = null;
    await retry_works();
  });
  test(`a shard that ${what} is told in English`, async () => {
    break_answers(shard, fault);
    await page.goto(`${site.url}en/${kinds.chart}`);
    await assert_told(en);
  });
}

test("an area page carries what its charts are drawn from, and needs no shard", async () => {
  break_answers(/\/data\//, { status: 404 });
  await open(page, site.url + kinds.area);
  const plot = page.locator("figure[data-chart] [tabindex='0'][role]").first();
  await plot.focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await page.locator("figure[data-chart] [role=status]").first().innerText(), /\d/);
  await page.setViewportSize({ width: 700, height: 900 });
  await page.waitForFunction(() => document.querySelector("figure[data-chart] svg").getAttribute("width") !== "358");
  assert.deepEqual(here.faults, []);
});

test("a fault that stays is told again", async () => {
  break_answers(shard, { status: 500 });
  await page.goto(site.url + kinds.chart);
  await assert_told(/服务器/);
  await page.locator("#notice button").click();
  await assert_told(/服务器/);
});

test("a broken catalog leaves the lists readable", async () => {
  break_answers(/\/catalog\./, { status: 404 });
  await page.goto(site.url + kinds.areas);
  await assert_told(/没有找到/, { charts: 0 });
  assert.ok((await page.locator("main li a").count()) > 10);
  site.fault = null;
  await page.locator("#notice button").click();
  await ready(page);
});

/** Serves the chart page with `body` as its shard, named by its own true hash. */
function publish_instead(body) {
  const bytes = Buffer.from(body);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const html = text_of(`${kinds.chart}index.html`).replace(/("shard":\{[^}]*?"sha256":")[0-9a-f]{64}(",\s*"bytes":)\d+/, `$1${sha256}$2${bytes.length}`);
  assert.ok(html.includes(sha256), "the page names its shard's hash");
  site.fault = (request) => {
    if (shard.test(request.url)) return { body };
    return request.url.endsWith(kinds.chart) ? { body: html } : null;
  };
}
const published_shard = () => {
  const [path] = text_of(`${kinds.chart}index.html`).match(/indicator\/[a-z0-9_]+\.[0-9a-f]+\.json/);
  return JSON.parse(text_of(`data/${path}`));
};

test("a shard of a newer format is told plainly", async () => {
  publish_instead(JSON.stringify({ ...published_shard(), format: "kanjian/2", observations: { columns: ["a later format's own"] } }));
  await page.goto(site.url + kinds.chart);
  await assert_told(/格式/);
});

for (const [what, body] of Object.entries({
  "ends too early": () => JSON.stringify(published_shard()).slice(0, -40),
  "is no JSON": () => "not a shard",
  "lacks what it must have": () => '{"format":"kanjian/1","kind":"indicator"}',
  "nests without end": () => "[".repeat(20_000),
  "is no text": () => Buffer.from([0xff, 0xfe, 0x00, 0x80]),
})) {
  test(`a shard that ${what} is told as damaged`, async () => {
    publish_instead(body());
    await page.goto(site.url + kinds.chart);
    await assert_told(/损坏/);
  });
}

test("a page without network says so and comes alive when it is back", async () => {
  let away = true;
  await page.addInitScript(() => {
    window.away = true;
    Object.defineProperty(Navigator.prototype, "onLine", { get: () => !window.away });
  });
  await page.route("**/data/indicator/*.json", (route) => (away ? route.abort("internetdisconnected") : route.continue()));
  await page.goto(site.url + kinds.chart);
  await assert_told(/没有网络/);
  away = false;
  await page.evaluate(() => (window.away = false));
  await retry_works();
});

test("a slow shard leaves the page readable and then comes alive without moving anything", async () => {
  break_answers(shard, { delay_ms: 1_500 });
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(site.url + kinds.chart, { waitUntil: "commit" });
  await page.locator("figure[data-chart] svg").first().waitFor();
  assert.equal(await page.locator("html[data-ready]").count(), 0, "not alive yet");
  assert.ok(await page.locator("figure[data-chart] figcaption").first().isVisible());
  await ready(page);
  assert.equal(await page.locator("#notice").innerText(), "");
  assert.equal(await page.evaluate(() => window.moved), 0);
  assert.deepEqual(here.faults, []);
});

for (const [what, fault] of [["stops half-way with the line left open", { stall: true }], ["comes a byte at a time without end", { trickle_ms: 400 }]]) {
  test(`a shard that ${what} is told in the end`, { timeout: 120_000 }, async () => {
    break_answers(shard, fault);
    await page.goto(site.url + kinds.chart, { waitUntil: "commit" });
    await page.locator("figure[data-chart] svg").first().waitFor();
    assert.equal(await page.locator("#notice").innerText(), "", "patience first");
    await assert_told(/服务器/);
    site.fault = null;
    await retry_works();
  });
}

for (const [what, fault] of [["are refused", { status: 500 }], ["break off", { cut: true }], ["are others", { body: "{}" }]]) {
  test(`a release whose figures ${what} leaves the present ones, says so, and its retry works`, async () => {
    const { releases, release: newest } = JSON.parse(text_of("data/catalog.json"));
    const older = releases.map(({ id }) => id).find((id) => id !== newest);
    site.fault = (request) => (/\/data\/indicator\//.test(request.url) ? fault : null);
    await page.goto(`${site.url}${kinds.chart}?release=${older}`);
    await assert_told(/服务器|不一致/);
    assert.match(await page.locator("#citation").innerText(), new RegExp(newest), "what is shown is the present release, and says so");
    assert.ok(await page.locator("#code-frame").inputValue());
    site.fault = null;
    await page.locator("#notice button").click();
    await ready(page);
    assert.match(await page.locator("#citation").innerText(), new RegExp(older));
    assert.deepEqual(exceptions(), []);
  });
}

test("a slow WebAssembly file leaves links and tables usable", async () => {
  break_answers(/\.wasm/, { delay_ms: 4_000 });
  await page.goto(site.url + kinds.area, { waitUntil: "domcontentloaded" });
  await page.locator("figure[data-chart] summary").first().click();
  assert.ok(await page.locator("figure[data-chart] table").first().isVisible());
  await page.locator("main article h3 a").first().click();
  assert.notEqual(page.url(), site.url + kinds.area);
});

test("denied storage changes nothing but the memory of settings", async () => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await open(page, site.url + kinds.area);
  await page.locator("[data-setting=theme]").click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "light");
  await page.locator("[data-setting=size]").click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.size), "large");
  assert.deepEqual(here.faults, []);
});

test("nonsense in the storage is ignored", async () => {
  for (const kept of ["{", "null", "7", '"dark"', '{"theme":{"a":1},"size":[]}']) {
    await page.goto(site.url + kinds.about);
    await page.evaluate((kept) => localStorage.setItem("kanjian.settings", kept), kept);
    await open(page, site.url + kinds.about);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "auto", kept);
    await page.locator("[data-setting=theme]").click();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "light", kept);
  }
  assert.deepEqual(here.faults, []);
});

for (const [what, prepare] of Object.entries({
  "is missing": () => break_answers(/\.wasm/, { status: 404 }),
  "is damaged": () => break_answers(/\.wasm/, { body: "no wasm" }),
  "is unknown to the browser": () => page.addInitScript(() => delete window.WebAssembly),
})) {
  test(`WebAssembly that ${what} leaves the page readable, its links and settings working`, async () => {
    await prepare();
    await page.goto(site.url + kinds.area, { waitUntil: "networkidle" });
    assert.equal(await page.locator("html[data-ready]").count(), 0);
    assert.ok((await charts()) > 3);
    await page.locator("figure[data-chart] summary").first().click();
    assert.ok(await page.locator("figure[data-chart] table").first().isVisible());
    await page.locator("[data-setting=theme]").click();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "light");
    await page.locator("main article h3 a").first().click();
    await page.waitForURL(/\/area\/440306\/[a-z_]+\/$/);
  });
}

test("the notice is announced and axe finds nothing in it", async () => {
  break_answers(shard, { status: 404 });
  await page.goto(site.url + kinds.chart);
  await assert_told(/没有找到/);
  assert.equal(await page.locator("#notice").getAttribute("role"), "alert");
  await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const found = await page.evaluate(() => window.axe.run("#notice", { runOnly: ["wcag2a", "wcag2aa"] }));
  assert.deepEqual(found.violations.map((v) => v.id), []);
});

/** A site whose pages were not rendered ahead: data, assets and the shell. */
async function with_shell_only(run) {
  const folder = mkdtempSync(join(tmpdir(), "kanjian-shell-"));
  for (const name of shell_files) cpSync(join(dist, name), join(folder, name));
  for (const name of ["assets", "data", "icons"]) symlinkSync(join(dist, name), join(folder, name));
  const shell = await serve(folder);
  const there = await tab(browser, shell.origin);
  try {
    await run(shell, there);
  } finally {
    await there.close();
    await shell.close();
    rmSync(folder, { recursive: true });
  }
}
const not_the_status = (faults) => faults.filter((fault) => !/status of 404/.test(fault));

test("the shell mounts every kind of page that was not rendered", async (t) => {
  await with_shell_only(async (shell, { page, faults }) => {
    for (const [lang, prefix] of [["zh-Hans", ""], ["en", "en/"]]) {
      for (const [kind, path] of Object.entries(kinds).filter(([kind]) => kind !== "data")) {
        await t.test(`${kind}, ${lang}`, async () => {
          faults.length = 0;
          await open(page, shell.url + prefix + path);
          const rendered = text_of(`${prefix}${path}index.html`);
          const plain = (text) => text.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').trim();
          const wanted = {
            heading: plain(rendered.match(/<h1[^>]*>([\s\S]*?)<\/h1>/)[1].replace(/<[^>]*>/g, "")),
            figures: rendered.match(/<figure[^>]* data-chart/g)?.length ?? 0,
            lang,
            title: plain(rendered.match(/<title>([^<]*)</)[1]),
          };
          const mounted = {
            heading: (await page.locator("h1").textContent()).trim(),
            figures: await page.locator("figure[data-chart] svg").count(),
            lang: await page.evaluate(() => document.documentElement.lang),
            title: await page.title(),
          };
          assert.deepEqual(mounted, wanted);
          assert.deepEqual(not_the_status(faults), []);
        });
      }
    }
  });
});

test("the shell offers a way on where there is no such page", async () => {
  for (const path of ["nothing/", "area/999999/", "area/440306/no_such_indicator/", "plan/zzz/", "en/source/zzz/"]) {
    await page.goto(site.url + path);
    await page.waitForLoadState("networkidle");
    await page.waitForFunction(() => document.querySelector("html[data-ready]") || document.querySelector("#notice button"));
    assert.match(await page.locator("body").innerText(), path.startsWith("en/") ? /No such page|mistyped/ : /没有这个页面|写错/, path);
    assert.ok((await page.locator("main a").filter({ visible: true }).count()) >= 3, `${path}: links to go on`);
    assert.deepEqual(exceptions(), [], path);
  }
});

test("the shell tells a fault with a retry that works", async () => {
  await with_shell_only(async (shell, { page }) => {
    shell.fault = (request) => (area_shard.test(request.url) ? { status: 500 } : null);
    await page.goto(shell.url + kinds.area);
    await page.locator("#notice button").waitFor();
    assert.match(await page.locator("#notice").innerText(), /服务器/);
    shell.fault = null;
    await page.locator("#notice button").click();
    await ready(page);
    assert.match(await page.locator("h1").innerText(), /宝安/);
    assert.equal(await page.locator("#notice").innerText(), "");
  });
});
