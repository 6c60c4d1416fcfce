// The site without a network, and from one release to the next: what was opened works, says as of when, and is never of two builds at once.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, open, ready, tab } from "./browser.mjs";
import { kinds } from "./looks.mjs";
import { first_release, make, only } from "./made.mjs";
import { serve } from "./site.mjs";

const [older, newer] = ["2026-1", "2026-2"];
const areas = ["440306", "x001c"];
let browser, site, here, page;
const made = {};
before(async () => {
  made[older] = make((tables) => {
    first_release(tables);
    only(tables, areas);
  });
  made[newer] = make((tables) => only(tables, areas));
  browser = await launch();
});
after(async () => {
  await browser.close();
  for (const each of Object.values(made)) each.remove();
});
beforeEach(async () => {
  // Nothing is remembered by the browser's own cache, so that only the worker can help.
  site = await serve(made[older].dist, { max_age_s: 0 });
  here = await tab(browser, site.origin);
  page = here.page;
});
afterEach(async () => {
  await here.close();
  await site.close();
});

const build_of = (release) => readFileSync(join(made[release].dist, "index.html"), "utf8").match(/data-build="([0-9a-f]{16})"/)[1];
/** The release that the page at hand says it shows. */
const shown = (at = page) => at.evaluate(() => JSON.parse(document.getElementById("page").textContent).release);
const note = (at = page) => at.locator("#note p").first();

/** Waits until a read of the page gives what is wanted. */
async function until(read, wanted, words, at = page) {
  let last;
  for (let tries = 0; tries < 150; tries += 1, await at.waitForTimeout(100)) {
    last = await read().catch((error) => error.message);
    if (wanted(last)) return last;
  }
  return assert.fail(`${words}: ${JSON.stringify(last)}`);
}

/** What the caches hold: for each, the pages, their build marks, and the files. */
const kept = (at = page) =>
  at.evaluate(async () => {
    const all = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const urls = (await cache.keys()).map(({ url }) => url);
      const pages = urls.filter((url) => url.endsWith("/"));
      const builds = new Set();
      for (const url of pages) builds.add((await (await cache.match(url)).text()).match(/data-build="([0-9a-f]+)"/)?.[1]);
      all[name.split(" ").at(-1)] = { pages: pages.map((url) => new URL(url).pathname).sort(), builds: [...builds], files: urls.length - pages.length };
    }
    return all;
  });

/** Opens a page and waits until it is kept. */
async function visit(path, release = older) {
  await open(page, site.url + path);
  await until(kept, (all) => all[build_of(release)]?.pages.includes(`/kanjian/${path}`), `${path || "the overview"} is kept`);
}

async function without_network() {
  site.fault = () => ({ drop: true });
  await here.context.setOffline(true);
}
async function with_network() {
  site.fault = null;
  await here.context.setOffline(false);
}

/** The charts at hand answer to keys. */
async function answers(at = page) {
  await ready(at);
  await at.locator("figure[data-chart] [tabindex='0'][role]").first().focus();
  await at.keyboard.press("ArrowRight");
  assert.match(await at.locator("figure[data-chart] [role=status]").first().innerText(), /\d/);
}

test("a visited area works without a network, alive, and says as of when", async () => {
  await visit(kinds.area);
  assert.equal(await page.locator("#note").count(), 0, "nothing is said while the network is there");
  await without_network();
  await page.goto(site.url + kinds.area);
  await answers();
  assert.match(await note().innerText(), /离线.*2026-11.*2026-1/);
  assert.equal(await page.locator("#notice").innerText(), "", "no fault is told: nothing is missing");
  await page.goto(`${site.url + kinds.area}?theme=dark`);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark", "settings in the address work");
  await page.locator("#note button").click();
  assert.equal(await page.locator("#note").count(), 0);
});

test("in English too", async () => {
  await visit(`en/${kinds.area}`);
  await without_network();
  await page.goto(`${site.url}en/${kinds.area}`);
  await answers();
  assert.match(await note().innerText(), /Offline: showing the version of 2026-11/);
});

test("what was not visited says so and leads to what was", async () => {
  await visit(kinds.area);
  await visit("about/");
  await without_network();
  await page.goto(`${site.url}plan/001b/`);
  assert.match(await page.locator("h1").innerText(), /没有网络/);
  const links = page.locator("#kept a");
  await until(() => links.count(), (count) => count === 2, "two pages are listed");
  assert.match(await links.last().innerText(), /宝安/);
  await links.last().click();
  await answers();
  await page.goto(`${site.url}en/plan/001b/`);
  assert.match(await page.locator("h1").innerText(), /offline/);
  await with_network();
  await page.locator("#again").click();
  await ready(page);
  assert.equal(new URL(page.url()).pathname, "/kanjian/en/plan/001b/");
});

test("an area that was not rendered ahead works without a network once it was opened", async () => {
  await open(page, `${site.url}area/330400/`);
  await until(kept, (all) => all[build_of(older)]?.pages.includes("/kanjian/area/330400/"), "the page is kept");
  await without_network();
  await page.goto(`${site.url}area/330400/`);
  await ready(page);
  assert.match(await page.locator("h1").innerText(), /嘉兴/);
});

for (const [what, { fault, words }] of Object.entries({
  "answers 500": { fault: { status: 500 }, words: /服务器没有回应/ },
  "breaks off half-way": { fault: { cut: true }, words: /服务器没有回应/ },
  "stalls half-way": { fault: { stall: true }, words: /网络慢/ },
  "is slow": { fault: { delay_ms: 8_000 }, words: /网络慢/ },
})) {
  test(`a server that ${what} costs a visited page nothing`, async () => {
    await visit(kinds.area);
    site.fault = (request) => (request.url.endsWith("/") ? fault : null);
    await page.goto(site.url + kinds.area);
    await answers();
    assert.match(await note().innerText(), words);
  });
}

test("another site's login page is never kept", async () => {
  await visit(kinds.area);
  site.fault = (request) => (request.url.endsWith("/") ? { body: "<!doctype html><html><title>Login</title><h1>Login</h1>" } : null);
  await page.goto(site.url + kinds.area);
  assert.equal(await page.locator("h1").innerText(), "Login", "the network's answer is shown");
  await without_network();
  await page.goto(site.url + kinds.area);
  await answers();
});

test("a new release is offered, not forced, and taken as a whole", async () => {
  await visit(kinds.chart);
  await visit(kinds.area);
  site.folder = made[newer].dist;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await until(() => note().innerText(), (words) => /有新版本/.test(words), "the offer");
  assert.equal(await shown(), older, "the page at hand stays as it is");
  const both = await kept();
  assert.deepEqual(Object.keys(both).sort(), [build_of(older), build_of(newer)].sort());
  for (const [build, { builds }] of Object.entries(both)) assert.deepEqual(builds, [build], "no cache holds a page of another build");
  assert.deepEqual(both[build_of(newer)].pages, both[build_of(older)].pages, "every visited page is there in the new release before it is offered");

  // Declined: without a network the old release still stands, whole.
  await page.locator("#note button").last().click();
  await without_network();
  await page.goto(site.url + kinds.area);
  await answers();
  assert.equal(await shown(), older);
  assert.match(await note().innerText(), /2026-1/);

  await with_network();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await until(() => note().innerText(), (words) => /有新版本/.test(words), "the offer is made again");
  await page.locator("#note button").first().click();
  await until(() => shown(), (release) => release === newer, "the new release");
  await until(kept, (all) => Object.keys(all).join() === build_of(newer), "the old cache is gone");
  await without_network();
  await page.goto(site.url + kinds.chart);
  await answers();
  assert.equal(await shown(), newer, "a page that was opened only in the old release works in the new one");
  assert.deepEqual(here.faults.filter((fault) => fault.startsWith("exception")), []);
});

test("who opens another page gets the new release, and nothing of the old one meets it", async () => {
  await visit(kinds.area);
  site.folder = made[newer].dist;
  await open(page, site.url + kinds.chart);
  assert.equal(await shown(), newer, "the network's page counts");
  await answers();
  await until(kept, (all) => Object.keys(all).join() === build_of(newer), "the worker of the new build takes over by itself");
  assert.equal(await page.locator("#note").count(), 0, "nothing to offer");
  await without_network();
  await page.goto(site.url + kinds.area);
  await answers();
  assert.equal(await shown(), newer);
});

test("another tab is told when one tab took the new release", async () => {
  await visit(kinds.area);
  await page.reload();
  await ready(page);
  const other = await here.context.newPage();
  await open(other, site.url + kinds.chart);
  site.folder = made[newer].dist;
  await other.evaluate(() => dispatchEvent(new Event("online")));
  await until(() => note(other).innerText(), (words) => /有新版本/.test(words), "the offer", other);
  await other.locator("#note button").first().click();
  await until(() => shown(other), (release) => release === newer, "the new release", other);
  await until(() => note().innerText(), (words) => /有新版本/.test(words), "the tab left behind is told");
  assert.equal(await shown(), older, "and left as it is");
  await page.locator("#note button").first().click();
  await until(() => shown(), (release) => release === newer, "the new release");
});

test("a new release that cannot be fetched whole changes nothing", async () => {
  await visit(kinds.area);
  await visit(kinds.chart);
  site.folder = made[newer].dist;
  const shard = readFileSync(join(made[newer].dist, kinds.area, "index.html"), "utf8").match(/data\/area\/440306\.[0-9a-f]+\.json/)[0];
  site.fault = (request) => (request.url.includes(shard) ? { status: 500 } : null);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const { installing } = registration;
    if (installing) await new Promise((done) => installing.addEventListener("statechange", done, { once: true }));
  });
  assert.equal(await page.locator("#note").count(), 0);
  await without_network();
  await page.goto(site.url + kinds.area);
  await answers();
  assert.equal(await shown(), older);
});

test("denied storage leaves the site as it is without a worker", async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.serviceWorker, "register", { value: () => Promise.reject(new DOMException("denied", "SecurityError")) });
    Object.defineProperty(window, "caches", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await open(page, site.url + kinds.area);
  await answers();
  assert.deepEqual(here.faults, []);
});

test("an embed registers nothing and keeps nothing", async () => {
  await open(page, site.url + kinds.embed);
  const traces = await page.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: (await caches.keys()).length,
    stored: localStorage.length + sessionStorage.length,
    cookies: document.cookie,
  }));
  assert.deepEqual(traces, { workers: 0, caches: 0, stored: 0, cookies: "" });
});

test("the browser offers to install the site, in both languages", async () => {
  for (const prefix of ["", "en/"]) {
    await visit(prefix);
    const tools = await here.context.newCDPSession(page);
    const { installabilityErrors } = await tools.send("Page.getInstallabilityErrors");
    // A private window never installs, and the tests use one.
    assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
    const { errors, data, url } = await tools.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    const manifest = JSON.parse(data);
    assert.equal(new URL(manifest.start_url, url).href, site.url + prefix);
    for (const icon of manifest.icons.filter(({ type }) => type === "image/png")) {
      const size = await page.evaluate(async (src) => {
        const picture = new Image();
        picture.src = src;
        await picture.decode();
        return `${picture.naturalWidth}x${picture.naturalHeight}`;
      }, new URL(icon.src, url).href);
      assert.equal(size, icon.sizes);
    }
  }
});
