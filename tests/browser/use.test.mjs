// The site under a reader's hands: keyboard, pointer, touch, finder, display settings, language, resizing.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, open, tab } from "./browser.mjs";
import { kinds } from "./looks.mjs";
import { dist, listed_paths, serve } from "./site.mjs";

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
  const { faults } = here;
  await here.close();
  assert.deepEqual(faults, []);
});

const attribute = (name) => page.evaluate((name) => document.documentElement.getAttribute(name), name);
const figure = () => page.locator("figure[data-chart]").first();
const plot = () => figure().locator("[tabindex='0'][role]").first();

/** The words of the first chart's tip that one can see. */
const tip_words = () =>
  figure()
    .locator("[role=status]")
    .evaluate((tip) => (tip.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? tip.innerText.trim() : ""));

async function eventually(read, wanted, words) {
  let last;
  for (const end = Date.now() + 3_000; Date.now() < end; await page.waitForTimeout(30)) {
    last = await read();
    if (wanted(last)) return last;
  }
  return assert.fail(`${words}: ${JSON.stringify(last)}`);
}

async function tab_until(found, words) {
  for (let i = 0; i < 120; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(found)) return;
  }
  assert.fail(`Tab never reaches ${words}`);
}

test("the first Tab offers to skip to the content, and it does", async () => {
  await open(page, site.url + kinds.area);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main");
  await page.keyboard.press("Enter");
  await eventually(() => page.evaluate(() => location.hash), (hash) => hash === "#main", "the address");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest("main") !== null), "the next Tab is in the content");
});

test("arrow keys walk through the marks of a chart and Escape hides the tip", async () => {
  await open(page, site.url + kinds.chart);
  await tab_until(() => document.activeElement.closest("figure[data-chart]") && document.activeElement.querySelector("svg") !== null, "a plot");
  assert.equal(await tip_words(), "");
  await page.keyboard.press("ArrowRight");
  const first = await eventually(tip_words, (words) => /\d/.test(words), "a tip with a figure");
  await page.keyboard.press("End");
  const last = await eventually(tip_words, (words) => words && words !== first, "another tip at the last mark");
  await page.keyboard.press("ArrowRight");
  assert.equal(await tip_words(), last, "the last mark is the last");
  await page.keyboard.press("Home");
  await eventually(tip_words, (words) => words === first, "back at the first mark");
  await page.keyboard.press("Escape");
  await eventually(tip_words, (words) => words === "", "no tip after Escape");
});

test("every mark of every chart on the area page can be reached by keys", async () => {
  await open(page, site.url + kinds.area);
  const silent = [];
  for (const chart of await page.locator("figure[data-chart]").all()) {
    await chart.locator("[tabindex='0'][role]").first().focus();
    await page.keyboard.press("ArrowRight");
    const words = await chart.locator("[role=status]").innerText();
    if (!words.trim()) silent.push(await chart.getAttribute("data-indicator"));
  }
  assert.deepEqual(silent, []);
});

test("hovering shows the tip within the figure and leaving hides it", async () => {
  await open(page, site.url + kinds.chart);
  await plot().hover();
  await eventually(tip_words, (words) => /\d/.test(words), "a tip with a figure");
  const sides = await figure().evaluate((figure) => {
    const [tip, box] = [figure.querySelector("[role=status]"), figure].map((e) => e.getBoundingClientRect());
    return { left: tip.left - box.left, right: box.right - tip.right };
  });
  assert.ok(sides.left >= -1 && sides.right >= -1, JSON.stringify(sides));
  await page.mouse.move(2, 2);
  await eventually(tip_words, (words) => words === "", "no tip after leaving");
});

test("a tap shows the tip, and it stays to be read", async () => {
  await here.close();
  here = await tab(browser, site.origin, { hasTouch: true, isMobile: true });
  page = here.page;
  await open(page, site.url + kinds.chart);
  await plot().tap();
  await page.waitForTimeout(300);
  assert.match(await tip_words(), /\d/);
});

for (const [list, typed, path] of [
  ["area/", "宝安", "area/440306/"],
  ["area/", "440306", "area/440306/"],
  ["area/", "baoanqu", "area/440306/"],
  ["area/", "baq", "area/440306/"],
  ["indicator/", "gaoxueyahuanzheguanli", "indicator/htn_managed/"],
  ["en/area/", "bao", "area/440306/"],
  ["indicator/", "高血压", "indicator/htn_managed/"],
  ["en/indicator/", "hypertension", "indicator/htn_managed/"],
  ["plan/", "bao'an district health", "plan/001b/"],
]) {
  test(`the finder of ${list} narrows to “${typed}” and back`, async () => {
    await open(page, site.url + list);
    const entries = page.locator("main li a").filter({ visible: true });
    const all = await entries.count();
    await page.locator("main input").fill(typed);
    const few = await eventually(() => entries.count(), (n) => n < all, "fewer entries");
    assert.ok(few > 0);
    assert.equal(await page.locator(`main li a[href$="${path}"]`).filter({ visible: true }).count(), 1);
    assert.match(await page.locator("main [role=status]").first().innerText(), new RegExp(`\\b${few}\\b`), "the count is told");
    await page.locator("main input").fill("zzzz 没有");
    await eventually(() => entries.count(), (n) => n === 0, "no entry");
    assert.ok((await page.locator("main [role=status]").first().innerText()).length > 5, "that nothing is found is said");
    await page.locator("main input").fill("");
    await eventually(() => entries.count(), (n) => n === all, "all entries again");
  });
}

test("the list of plans finds tasks once something is typed, and leads to their place", async () => {
  await open(page, `${site.url}plan/`);
  const tasks = page.locator("main [data-only-typed] li a").filter({ visible: true });
  assert.equal(await tasks.count(), 0, "nobody browses four hundred tasks");
  await page.locator("main input").fill("孕产妇");
  const found = await eventually(() => tasks.count(), (n) => n > 0, "tasks");
  assert.match(await tasks.first().innerText(), /孕产妇/);
  await tasks.first().click();
  await page.waitForURL("**/plan/*/#i-*");
  const place = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  assert.ok(found > 0 && (await place.innerText()).includes("孕产妇"));
  assert.ok(await place.isVisible());
});

test("what each square of the promises stands for is listed, for fingers and keys alike", async () => {
  await open(page, site.url + kinds.area);
  const squares = await page.locator(".squares .square").count();
  const fold = page.locator(".promises details");
  await fold.locator("summary").focus();
  await page.keyboard.press("Enter");
  const listed = fold.locator(".target").filter({ visible: true });
  await eventually(() => listed.count(), (n) => n === squares, "a line for each square");
  assert.match(await listed.first().innerText(), /目标/);
});

test("the theme button goes round and the choice outlives a reload and a link", async () => {
  await open(page, site.url + kinds.overview);
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor);
  const button = page.locator("[data-setting=theme]");
  const seen = [await attribute("data-theme")];
  const light = await ground();
  for (let i = 0; i < 2; i += 1) {
    await button.click();
    seen.push(await attribute("data-theme"));
  }
  assert.deepEqual(seen, ["auto", "light", "dark"]);
  assert.notEqual(await ground(), light, "dark is another colour");
  await page.reload();
  assert.equal(await attribute("data-theme"), "dark");
  await page.locator("header nav a").first().click();
  await page.waitForURL("**/area/");
  assert.equal(await attribute("data-theme"), "dark");
  await page.locator("[data-setting=theme]").click();
  assert.equal(await attribute("data-theme"), "auto");
});

/** Holds a page up for a while as soon as its content begins: a slow phone that has the whole page before it paints. Times are milliseconds. */
function hold_up() {
  const held_ms = 250;
  const content = new MutationObserver(() => {
    if (!document.querySelector("main")) return;
    content.disconnect();
    for (const end_ms = performance.now() + held_ms; performance.now() < end_ms; );
  });
  content.observe(document, { subtree: true, childList: true });
}

/** Every visit has an address of its own, or the browser would take the page from its store. */
let visits = 0;
/** How an area's page came: its first byte, the request for the module and the first frame. */
async function came(delay_ms) {
  site.fault = ({ url }) => (url.includes(`${kinds.area}?`) ? { delay_ms } : null);
  await open(page, `${site.url}${kinds.area}?visit=${(visits += 1)}`);
  site.fault = null;
  return page.evaluate(() => {
    const [visit] = performance.getEntriesByType("navigation");
    const module = performance.getEntriesByType("resource").find(({ name }) => name.endsWith(".wasm"));
    return { first_byte_ms: visit.responseStart - visit.requestStart, asked_ms: module.startTime, paint_ms: performance.getEntriesByName("first-paint")[0].startTime };
  });
}

test("on a fast line the app is asked for after the first frame, on a slow one before it", async () => {
  await page.addInitScript(hold_up);
  // A worker would answer instead of the line.
  await page.addInitScript(() => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("denied"))));
  // A busy machine may answer late at first.
  const fast = await eventually(() => came(0), ({ first_byte_ms }) => first_byte_ms < 40, "no fast answer");
  assert.ok(fast.asked_ms >= fast.paint_ms, JSON.stringify(fast));
  const slow = await came(100);
  assert.ok(slow.asked_ms < slow.paint_ms, JSON.stringify(slow));
});

/** When the settings were read and what the first frame showed, of the page that is open. Times are milliseconds since navigation. */
async function settings_read() {
  const paint = await page.waitForFunction(() => performance.getEntriesByName("first-paint")[0]?.startTime);
  return { ...(await page.evaluate(() => window.read)), paint_ms: await paint.jsonValue() };
}
function watch_settings() {
  window.read = { at_ms: null, theme_in_first_frame: null };
  const get = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) {
    window.read.at_ms ??= performance.now();
    return get.call(this, key);
  };
  requestAnimationFrame(() => (window.read.theme_in_first_frame = document.documentElement.dataset.theme));
}
async function assert_in_first_frame(theme) {
  const { at_ms, paint_ms, theme_in_first_frame } = await settings_read();
  assert.ok(at_ms !== null && at_ms < paint_ms, `read at ${at_ms} ms, painted at ${paint_ms} ms`);
  assert.equal(theme_in_first_frame, theme);
}

test("a first arrival reads the settings after its first frame, every later one before it", async () => {
  await page.addInitScript(watch_settings);
  await open(page, site.url + kinds.about);
  await page.waitForFunction(() => window.read.at_ms !== null);
  const { at_ms, paint_ms } = await settings_read();
  assert.ok(at_ms > paint_ms, `read at ${at_ms} ms, painted at ${paint_ms} ms`);
  await page.locator("[data-setting=theme]").click();
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active.state);
  await open(page, site.url + kinds.about);
  await assert_in_first_frame("light");
});

test("without a worker a reload and a link of the site still show the stored theme at once, an arrival soon", async () => {
  await page.addInitScript(() => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error("denied"))));
  await page.addInitScript(watch_settings);
  await open(page, site.url + kinds.about);
  await page.locator("[data-setting=theme]").click();
  await page.locator("[data-setting=theme]").click();
  await page.reload();
  await assert_in_first_frame("dark");
  await page.goto(site.url + kinds.area, { referer: site.url });
  await assert_in_first_frame("dark");
  await page.goto(site.url + kinds.about);
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  await page.locator("[data-setting=theme]").click();
  assert.equal(await attribute("data-theme"), "auto");
});

test("no word of the navigation is cut, in large text either", async () => {
  for (const path of ["", "en/", `en/${kinds.chart}`]) {
    for (const width of [320, 360, 390, 430, 768]) {
      for (const size of ["", "?size=large"]) {
        await page.setViewportSize({ width, height: 700 });
        await page.goto(site.url + path + size);
        const cut = await page.locator("header nav.main").evaluate((nav) => {
          const across = (node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            return range.getBoundingClientRect();
          };
          const begins_x = nav.getBoundingClientRect().left - 0.5;
          return [...nav.querySelectorAll("a")]
            .filter((link) => across(link).left < begins_x || across(link).width > link.getBoundingClientRect().width + 0.5)
            .map((link) => link.textContent);
        });
        assert.deepEqual(cut, [], `${path}${size} at ${width} px`);
      }
    }
  }
});

test("nothing that is written reaches beyond the screen, in large text either", async () => {
  for (const prefix of ["", "en/"]) {
    for (const path of Object.values(kinds)) {
      await page.goto(site.url + prefix + path);
      await page.waitForSelector("html[data-whole]", { state: "attached" });
      for (const width of [320, 390, 430]) {
        await page.setViewportSize({ width, height: 900 });
        for (const size of ["", "large"]) {
          const beyond = await page.evaluate((size) => {
            document.documentElement.dataset.size = size;
            const range = document.createRange();
            const lines = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const out = [];
            for (let text = lines.nextNode(); text; text = lines.nextNode()) {
              const holder = text.parentElement;
              // What is scrolled to sideways may begin beyond it.
              if (!text.data.trim() || !holder.checkVisibility() || holder.closest(".scroll, .pills, nav.main, .unseen, svg, textarea")) continue;
              range.selectNodeContents(text);
              // What gives way in an embed goes into a column beyond its box, which cuts it off.
              const box = holder.closest(".embed .clause p, .embed .words");
              const ends_x = box ? box.getBoundingClientRect().right : Infinity;
              const seen = [...range.getClientRects()].filter((line) => line.left < ends_x);
              if (seen.some((line) => line.right > innerWidth + 1)) out.push(text.data.trim());
            }
            return out;
          }, size);
          assert.deepEqual(beyond, [], `${prefix}${path} at ${width} px, ${size || "usual"} text`);
        }
      }
    }
  }
});

test("a chart's table is no wider than a phone, in large text either", async () => {
  const charts = listed_paths().filter((path) => /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path));
  // Every ninth: the indicators of an area stand in one order, so each language shows all forms of a table.
  const some = [kinds.chart, `en/${kinds.chart}`, ...charts.filter((_, place) => place % 9 === 0)];
  assert.ok(some.length > 40, `${some.length} charts`);
  await page.setViewportSize({ width: 390, height: 900 });
  const wider = [];
  for (const path of some) {
    await page.goto(site.url + path);
    wider.push(...await page.evaluate((path) => ["", "large"].flatMap((size) => {
      document.documentElement.dataset.size = size;
      return [...document.querySelectorAll(".words .scroll")]
        .filter((room) => room.checkVisibility() && room.scrollWidth > room.clientWidth + 1)
        .map((room) => `${path} ${size}: ${room.scrollWidth} px in ${room.clientWidth} px`);
    }), path));
  }
  assert.deepEqual(wider, []);
});

test("a topic of a phone's page leads to its heading, whatever is laid out on the way", async () => {
  for (const path of [kinds.area, `en/${kinds.area}`]) {
    const live = await tab(browser, site.origin, { viewport: { width: 390, height: 844 } });
    await live.page.goto(site.url + path);
    await live.page.waitForSelector("html[data-ready]", { state: "attached" });
    const topics = await live.page.locator(".pills a").evaluateAll((links) => links.map((link) => link.getAttribute("href").split("#")[1]));
    assert.ok(topics.length > 5, `${topics.length} topics`);
    for (const topic of [topics[2], topics[4]]) {
      await live.page.evaluate(() => window.scrollTo({ top: 0, behavior: "instant" }));
      await live.page.locator(`.pills a[href$="#${topic}"]`).click();
      const top_px = await eventually(
        () => live.page.evaluate(async (topic) => {
          const at = () => document.getElementById(topic).getBoundingClientRect().top;
          const before = at();
          await new Promise((done) => setTimeout(done, 300));
          return at() === before ? before : null;
        }, topic),
        (top) => top !== null,
        "the page comes to rest",
      );
      assert.ok(top_px >= 0 && top_px < 60, `${path}#${topic} is at ${top_px} px`);
    }
    await live.close();
  }
});

test("a theme in the address wins over the stored one, and pressing the button over both", async () => {
  await open(page, `${site.url}?theme=dark`);
  assert.equal(await attribute("data-theme"), "dark");
  await page.locator("[data-setting=theme]").click();
  assert.equal(await attribute("data-theme"), "auto");
  await page.goto(`${site.url}?theme=nonsense`);
  assert.equal(await attribute("data-theme"), "auto");
});

test("large text enlarges, says that it is pressed, and outlives a reload", async () => {
  await open(page, site.url + kinds.area);
  const size_px = () => page.evaluate(() => parseFloat(getComputedStyle(document.querySelector("main p")).fontSize));
  const button = page.locator("[data-setting=size]");
  const [usual_px, pressed] = [await size_px(), await button.getAttribute("aria-pressed")];
  assert.equal(pressed, "false");
  await button.click();
  const large_px = await size_px();
  assert.ok(large_px >= usual_px * 1.15, `${usual_px} px became ${large_px} px`);
  await page.reload();
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  assert.equal(await size_px(), large_px);
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  await button.click();
  assert.equal(await size_px(), usual_px);
});

test("the language link leads to the same page and back", async () => {
  for (const path of [kinds.overview, kinds.area, kinds.chart, kinds.indicator, kinds.plan, kinds.source, kinds.about]) {
    await open(page, site.url + path);
    await page.locator("header a[hreflang=en]").click();
    await page.waitForURL(`${site.url}en/${path}`);
    assert.equal(await attribute("lang"), "en");
    await page.locator("header a[hreflang^=zh]").click();
    await page.waitForURL(site.url + path);
  }
});

test("the table of a chart unfolds by keyboard and has heads for rows and columns", async () => {
  await open(page, site.url + kinds.area);
  const details = figure().locator("details");
  assert.equal(await details.locator("table").isVisible(), false);
  await details.locator("summary").focus();
  await page.keyboard.press("Enter");
  await details.locator("table").waitFor({ state: "visible" });
  assert.ok((await details.locator("th[scope=col]").count()) > 1);
  assert.ok((await details.locator("th[scope=row]").count()) > 0);
  await page.keyboard.press("Space");
  await details.locator("table").waitFor({ state: "hidden" });
});

test("what is folded is there for who opens it before the page has arrived", async () => {
  // Frames asked for are held up, so that what is done once the page has arrived waits for them.
  await page.addInitScript(() => {
    window.held = [];
    window.in_time = window.requestAnimationFrame;
    window.requestAnimationFrame = (then) => held.push(then);
  });
  await page.goto(site.url + kinds.area, { waitUntil: "commit" });
  const details = figure().locator("details");
  assert.equal(await details.locator("table").count(), 0, "not made while it is closed");
  await details.locator("summary").click();
  await details.locator("tbody tr").first().waitFor({ state: "visible" });
  await page.evaluate(() => {
    window.requestAnimationFrame = in_time;
    for (const then of held) requestAnimationFrame(then);
  });
  await page.waitForSelector("html[data-ready]");
  assert.equal(await page.locator("noscript").count(), 0);
  await page.goto(site.url + kinds.about);
  await page.goto(site.url + kinds.area);
  assert.ok(await page.locator("noscript").count(), "not made before the page has arrived");
  await page.evaluate(() => {
    for (const then of held) in_time(then);
  });
  await eventually(() => page.locator("noscript").count(), (left) => left === 0, "all of it is made once the page is on the screen");
});

test("what the first frame of a phone leaves out is not on its screen", async () => {
  const areas = readdirSync(`${dist}/area`, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => `area/${entry.name}/`);
  const sizes = [[320, 568], [390, 844], [430, 932], [480, 960]];
  let left_out = 0;
  for (const path of areas.flatMap((area) => [area, `en/${area}`])) {
    await page.goto(site.url + path, { waitUntil: "commit" });
    await page.waitForSelector("#all", { state: "attached" });
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const found = await page.evaluate(() => {
        delete document.documentElement.dataset.whole;
        scrollTo(0, 0);
        const cards = [...document.querySelectorAll("#key .card")].filter((card) => getComputedStyle(card.firstElementChild).display === "none");
        const pills = [...document.querySelectorAll(".pills li")];
        const shown = pills.filter((pill) => getComputedStyle(pill).display !== "none");
        return {
          cards: cards.length,
          first_card_y: cards[0]?.getBoundingClientRect().top ?? Infinity,
          pills_end_x: shown.length < pills.length ? shown.at(-1).getBoundingClientRect().right : Infinity,
        };
      });
      left_out += found.cards;
      assert.ok(found.first_card_y >= height && found.pills_end_x >= width, `${path} at ${width}×${height}: ${JSON.stringify(found)}`);
    }
  }
  assert.ok(left_out > areas.length, "cards are left out at all");
  await page.reload();
  assert.equal(await page.getAttribute("html", "data-whole"), "", "a page that comes back is laid out at once");
  await page.goto("about:blank");
  await page.goto(site.url + kinds.area);
  await eventually(() => page.locator("html").getAttribute("data-whole"), (whole) => whole === "", "the second frame has everything");
});

test("a chart is drawn anew at its width, at the same height", async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(page, site.url + kinds.chart);
  const drawn = () =>
    figure().evaluate((figure) => {
      const svg = figure.querySelector("svg");
      return { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")), room: svg.closest("[role=group]").clientWidth };
    });
  const fits = ({ width, room }) => Math.abs(width - room) <= 1;
  const narrow = await eventually(drawn, fits, "as wide as its box at 320 px");
  await page.setViewportSize({ width: 1200, height: 700 });
  const wide = await eventually(drawn, (now) => fits(now) && now.width > narrow.width, "as wide as its box at 1200 px");
  assert.equal(wide.height, narrow.height);
  await page.setViewportSize({ width: 320, height: 700 });
  await eventually(drawn, (now) => now.width === narrow.width, "narrow again");
});

test("going back in the history shows the page before, alive", async () => {
  await open(page, site.url + kinds.overview);
  await page.locator("header nav a").first().click();
  await page.waitForURL("**/area/");
  await page.goBack();
  await page.waitForSelector("html[data-ready]", { state: "attached" });
  assert.equal(page.url(), site.url);
});
