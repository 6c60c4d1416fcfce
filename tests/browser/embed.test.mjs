// The four tiers of embedding, in pages of another origin with a strict policy of their own: with scripts, without, sandboxed.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { launch, ready, tab } from "./browser.mjs";
import { codes, portal, stand } from "./host.mjs";
import { kinds } from "./looks.mjs";
import { catalog, dist, listed_paths, sample, serve, text_of } from "./site.mjs";

let site, host, browser, here, page;
before(async () => ([site, host, browser] = await Promise.all([serve(), portal(), launch()])));
after(async () => {
  await browser.close();
  await Promise.all([site.close(), host.close()]);
});
const open_tab = async (look) => {
  here = await tab(browser, site.origin, { viewport: { width: 800, height: 900 }, ...look });
  page = here.page;
  // Several frames load the app at once, each as a reader's first visit.
  page.setDefaultTimeout(40_000);
};
beforeEach(() => open_tab());
afterEach(() => here.close());

const allow = (...directives) => directives.map((directive) => `${directive} ${site.origin}`).join("; ");
const wrong = () => here.faults.filter((fault) => !fault.includes(`request left the site: ${host.origin}`));
/** Frames of the site in the page, in document order, once each has come alive. */
async function frames(count) {
  const handles = page.locator("iframe");
  while ((await handles.count()) < count) await page.waitForTimeout(50);
  const found = [];
  for (const element of await handles.elementHandles()) {
    await element.scrollIntoViewIfNeeded();
    const frame = await element.contentFrame();
    await frame.waitForSelector("html[data-ready]", { state: "attached" });
    found.push(frame);
  }
  return found;
}
async function eventually(read, good, what) {
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await read();
    if (good(now)) return now;
    await page.waitForTimeout(50);
  }
  assert.fail(`${what}: ${JSON.stringify(await read())}`);
}
/** Waits until a frame is as high as what is in it: all of the clause is shown, and nothing is to scroll. */
const fits = (frame) =>
  eventually(
    async () => ({
      ...(await stand(frame)),
      hidden: await frame.evaluate(() => {
        const clause = document.querySelector(".clause p");
        return clause ? Math.max(clause.scrollHeight - clause.clientHeight, clause.scrollWidth - clause.clientWidth) : 0;
      }),
      room: await frame.evaluate(() => innerHeight - document.querySelector(".back").getBoundingClientRect().bottom),
    }),
    (now) => now.down <= 0 && now.across <= 0 && now.hidden <= 1 && now.back_inside && now.room < 24,
    "a frame that fits",
  );

test("tier 1: a picture, where a portal allows nothing else", async () => {
  for (const prefix of ["", "en/"]) {
    const code = codes(prefix + kinds.chart, site.url).picture;
    await page.goto(host.show(code, allow("img-src")));
    const image = page.locator("a > img");
    await eventually(() => image.evaluate((img) => img.naturalWidth), (width) => width > 300, "a picture");
    assert.ok((await image.getAttribute("alt")).length > 3);
    const target = (await page.locator("a").getAttribute("href")).slice(site.url.length);
    assert.equal(target, prefix + kinds.chart);
    const svg = text_of(`${prefix}${kinds.embed}chart.svg`);
    assert.match(svg, new RegExp(catalog().release), "the release is in the picture");
    assert.doesNotMatch(svg, /var\(|class=/, "literal colours");
  }
  assert.deepEqual(wrong(), []);
});

test("tier 1: no picture makes a narrow page scroll sideways, whatever styles its portal allows", async () => {
  const { picture, element } = codes(`en/${kinds.chart}`, site.url);
  await page.goto(host.show(picture + element.replace(/<script.*/, ""), allow("img-src")));
  for (const width of [280, 390, 800]) {
    await page.setViewportSize({ width, height: 800 });
    for (const image of await page.locator("img").all()) {
      await eventually(() => image.evaluate((img) => img.naturalWidth), (natural) => natural > 300, "a picture");
      const box = await image.boundingBox();
      assert.ok(box.width > width * 0.9 && box.x + box.width <= width, `${JSON.stringify(box)} at ${width} px`);
      assert.ok(Math.abs(box.height / box.width - (await image.evaluate((img) => img.naturalHeight / img.naturalWidth))) < 0.01, "not distorted");
    }
    assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth), width);
  }
  assert.deepEqual(wrong(), []);
});

test("tier 2: a frame without script stands in 420 px from 280 to 1200 px, with nothing to scroll", async () => {
  await here.close();
  await open_tab({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
  const paths = listed_paths().filter((path) => /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path));
  for (const path of [kinds.chart, `en/${kinds.chart}`, ...sample(paths, 12)]) {
    const code = codes(path, site.url).frame;
    const widths = [280, 320, 390, 600, 900, 1200];
    await page.goto(host.show(widths.map((width) => `<table width="${width}"><td>${code}</table>`).join(""), allow("frame-src")), { waitUntil: "domcontentloaded" });
    for (const [i, element] of (await page.locator("iframe").elementHandles()).entries()) {
      await element.scrollIntoViewIfNeeded();
      const frame = await element.contentFrame();
      await frame.waitForSelector(".back a");
      const box = await element.boundingBox();
      assert.ok(Math.abs(box.height - 420) <= 4, `${path}: ${box.height} px high`);
      const told = await frame.locator(".back a").boundingBox();
      assert.ok(told && told.y + told.height <= box.y + box.height + 1, `${path} at ${widths[i]} px: the link back is inside`);
      assert.ok(told.x >= box.x - 1 && told.x + told.width <= box.x + box.width + 1, `${path} at ${widths[i]} px: and not beside`);
      const chart = await frame.locator("figure svg:visible").boundingBox();
      assert.ok(chart.y + chart.height <= box.y + box.height, `${path} at ${widths[i]} px: the chart is inside`);
    }
  }
  assert.deepEqual(wrong(), []);
});

test("tier 2: the longest titles are cut to two lines and push nothing out, in both languages", async () => {
  const named = listed_paths().filter((path) => /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path)).map((path) => [text_of(`${path}index.html`).match(/<title>([^<]*)/)[1].length, path]);
  const longest = (is_english) => named.filter(([, path]) => path.startsWith("en/") === is_english).sort((a, b) => b[0] - a[0]).slice(0, 3).map(([, path]) => path);
  for (const path of [...longest(false), ...longest(true)]) {
    await page.goto(host.show([280, 600, 1200].map((width) => `<table width="${width}"><td>${codes(path, site.url).frame}</table>`).join(""), allow("frame-src")));
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const frame of await frames(3)) {
      for (const words of ["", "健康".repeat(150), "Contracted ".repeat(40), "W".repeat(300)]) {
        if (words) await frame.evaluate((words) => (document.querySelector("h1").textContent = words), words);
        const { across, down, bar, back_inside, chart_inside } = await stand(frame);
        const where = `${path} at ${await frame.evaluate(() => innerWidth)} px, “${words.slice(0, 9)}”`;
        assert.deepEqual({ across, down, bar, back_inside, chart_inside }, { across: 0, down: 0, bar: 0, back_inside: true, chart_inside: true }, where);
        const title = await frame.evaluate(() => {
          const h1 = document.querySelector("h1");
          return h1.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(h1).lineHeight);
        });
        assert.ok(title <= 2.05, `${where}: ${title} lines`);
      }
    }
  }
  assert.deepEqual(wrong(), []);
});

test("tier 2: at 420 px the sentence is whole and the source is named, whatever the chart and the width", async () => {
  await here.close();
  await open_tab({ javaScriptEnabled: false });
  const paths = listed_paths().filter((path) => /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path));
  const hard = ["health_institutions", "fd_contracted_persons", "htn_managed", "total_visits"].flatMap((name) => ["", "en/"].map((prefix) => `${prefix}area/440306/${name}/`));
  for (const path of [...hard, ...sample(paths, 24)]) {
    await page.setViewportSize({ width: 280, height: 420 });
    await page.goto(site.url + path.replace("area/", "embed/area/"));
    for (const width of [280, 330, 390, 600, 1200]) {
      await page.setViewportSize({ width, height: 420 });
      const unseen = await page.evaluate(() =>
        [".sentence", ".clause footer", ".back"].filter((name) => {
          const part = document.querySelector(name);
          if (!part) return name !== ".clause footer";
          const range = document.createRange();
          range.selectNodeContents(part);
          const room = { bottom: Math.min(innerHeight, (part.closest(".words") ?? document.body).getBoundingClientRect().bottom) };
          return [...range.getClientRects()].some(({ left, bottom }) => left >= innerWidth || bottom > room.bottom + 3);
        }),
      );
      assert.deepEqual(unseen, [], `${path} at ${width} px`);
      const chart = await page.locator("figure svg:visible").boundingBox();
      assert.ok(chart.height >= 39 && chart.y + chart.height <= 420, `${path} at ${width} px: the chart is ${chart.height} px high`);
    }
  }
});

test("tier 2: where room is short, no line is cut through", async () => {
  const paths = ["htn_managed/", "health_institutions/", "fd_contracted_persons/"].map((path) => `area/440306/${path}`);
  for (const path of [...paths, ...paths.map((path) => `en/${path}`)]) {
    const code = codes(path, site.url).frame;
    const sizes = [[280, 420], [330, 420], [390, 420], [280, 340], [280, 371]];
    await page.goto(host.show(sizes.map(([width, height]) => `<table width="${width}"><td>${code.replace('"420"', `"${height}"`)}</table>`).join(""), allow("frame-src")));
    for (const frame of await frames(sizes.length)) {
      const cut = await frame.evaluate(() =>
        [...document.querySelectorAll(".sentence, .clause p, .clause footer")].flatMap((part) => {
          const clip = (part.closest(".words, .clause p") ?? document.body).getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(part);
          return [...range.getClientRects()].filter(({ left, top, bottom }) => left < clip.right && top < clip.bottom - 3 && bottom > clip.bottom + 3).map(({ top, bottom }) => [part.className || part.tagName, top, bottom, clip.bottom]);
        }),
      );
      assert.deepEqual(cut, [], `${path} at ${await frame.evaluate(() => `${innerWidth} x ${innerHeight}`)} px`);
    }
  }
});

test("tier 2: with script, too, there is nothing to scroll from 280 to 1200 px", async () => {
  const code = codes(kinds.chart, site.url).frame;
  await page.goto(host.show(code, allow("frame-src")));
  const [frame] = await frames(1);
  for (const width of [280, 320, 390, 600, 900, 1216]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    const { across, down, bar, back_inside, chart_inside } = await stand(frame);
    assert.deepEqual({ across, down, bar, back_inside, chart_inside }, { across: 0, down: 0, bar: 0, back_inside: true, chart_inside: true }, `${width} px`);
  }
  assert.deepEqual(wrong(), []);
});

test("tier 2: a high frame has the taller picture, the same without script and with it", async () => {
  const sizes = [[280, 420], [390, 599], [390, 600], [390, 760], [1200, 420], [1200, 760]];
  const seen = [];
  for (const javaScriptEnabled of [false, true]) {
    await here.close();
    await open_tab({ javaScriptEnabled, viewport: { width: 1280, height: 900 } });
    for (const path of [kinds.chart, "en/area/440306/htn_managed/"]) {
      const code = codes(path, site.url).frame;
      const rows = sizes.map(([width, height]) => `<table width="${width}"><td>${code.replace('"420"', `"${height}"`)}</table>`);
      await page.goto(host.show(rows.join(""), allow("frame-src")), { waitUntil: "domcontentloaded" });
      for (const [i, element] of (await page.locator("iframe").elementHandles()).entries()) {
        await element.scrollIntoViewIfNeeded();
        const frame = await element.contentFrame();
        await frame.waitForSelector(javaScriptEnabled ? "html[data-ready]" : ".back a", { state: "attached" });
        const shown = frame.locator("figure svg:visible");
        assert.equal(await shown.count(), 1, `${path} at ${sizes[i]}`);
        seen.push([`${path} ${sizes[i]}`, await shown.getAttribute("height")]);
        const { down, back_inside, chart_inside } = await stand(frame);
        assert.deepEqual({ down, back_inside, chart_inside }, { down: 0, back_inside: true, chart_inside: true }, `${path} at ${sizes[i]}`);
      }
    }
  }
  const without = seen.slice(0, seen.length / 2);
  assert.deepEqual(seen.slice(seen.length / 2), without, "hydration changes no height");
  const heights = (path) => without.filter(([what]) => what.startsWith(path)).map(([, height]) => Number(height));
  for (const path of ["area", "en/"]) {
    const [small, low, high, higher, wide_low, wide_high] = heights(path);
    assert.ok(small === low && low < high && high === higher && wide_low === low && wide_high === high, `${path}: ${heights(path)}`);
  }
  assert.deepEqual(wrong(), []);
});

test("tier 3: the height fits after loading, at other widths, and in the other language", async () => {
  const code = codes("area/440306/htn_managed/", site.url).fitted;
  await page.goto(host.show(code, allow("frame-src", "script-src")));
  const [frame] = await frames(1);
  const usual = await fits(frame);
  await page.setViewportSize({ width: 330, height: 900 });
  await eventually(() => page.locator("iframe").evaluate((f) => f.clientHeight), (height) => height > usual.height, "a higher frame in a narrow column");
  const narrow = await fits(frame);
  await page.setViewportSize({ width: 1200, height: 900 });
  await eventually(() => page.locator("iframe").evaluate((f) => f.clientHeight), (height) => height < narrow.height, "a lower frame in a wide column");
  await fits(frame);
  await page.setViewportSize({ width: 330, height: 900 });
  await page.locator("iframe").evaluate((element) => (element.src = element.src.replace("/embed/", "/en/embed/")));
  await page.waitForFunction(() => document.querySelector("iframe").src.includes("/en/"));
  const english = await (await page.locator("iframe").elementHandle()).contentFrame();
  await english.waitForSelector("html[lang=en][data-ready]", { state: "attached" });
  await fits(english);
  assert.deepEqual(wrong(), []);
});

test("tier 3: several embeds fit each its own height, and one that comes late fits, too", async () => {
  const [first, second] = [kinds.chart, "area/440306/health_institutions/"].map((path) => codes(path, site.url));
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(host.show(first.fitted + second.frame, allow("frame-src", "script-src")));
  const heights = [];
  for (const frame of await frames(2)) heights.push((await fits(frame)).height);
  assert.notEqual(heights[0], heights[1], "two heights");
  await page.evaluate((code) => document.body.insertAdjacentHTML("beforeend", code), codes("area/440306/dm_managed/", site.url).frame);
  const late = (await frames(3))[2];
  await fits(late);
  assert.deepEqual(wrong(), []);
});

test("tier 3: messages that are not from a frame of the site change nothing", async () => {
  const code = codes(kinds.chart, site.url).fitted;
  const forger = `<script>setInterval(() => parent.postMessage({ type: "kanjian:height", height: 3333 }, "*"), 20)</script>`;
  const other = await portal();
  try {
    const foreign = other.show(forger, "script-src 'unsafe-inline'");
    // A page of the site itself, but no embed: what it sends is not about any frame either.
    const own = `${site.url}about/`;
    const body = `${code}<iframe id="foreign" src="${foreign}" height="50"></iframe><iframe id="own" src="${own}" height="50"></iframe>`;
    await page.goto(host.show(body, `frame-src ${site.origin} ${other.origin}; script-src ${site.origin}`));
    const frame = await (await page.locator("iframe").first().elementHandle()).contentFrame();
    await frame.waitForSelector("html[data-ready]", { state: "attached" });
    const { height } = await fits(frame);
    const about = page.frames().find((f) => f.url() === own);
    await about.waitForSelector("html[data-ready]", { state: "attached" });
    await about.evaluate(() => parent.postMessage({ type: "kanjian:height", height: 2222 }, "*"));
    await page.evaluate(() => postMessage({ type: "kanjian:height", height: 1111 }, "*"));
    await frame.evaluate(() => {
      for (const height of [-5, "900px", NaN, null, {}]) parent.postMessage({ type: "kanjian:height", height }, "*");
      parent.postMessage("kanjian:height", "*");
    });
    await page.waitForTimeout(300);
    assert.deepEqual(await page.locator("iframe").evaluateAll((all) => all.map((f) => f.clientHeight)), [height, 50, 50]);
  } finally {
    await other.close();
  }
});

test("tier 3: an absurd height is bounded", async () => {
  await page.goto(host.show(codes(kinds.chart, site.url).fitted, allow("frame-src", "script-src")));
  const [frame] = await frames(1);
  await frame.evaluate(() => parent.postMessage({ type: "kanjian:height", height: 1e9 }, "*"));
  await eventually(() => page.locator("iframe").evaluate((f) => f.clientHeight), (height) => height > 1000, "the frame grew");
  assert.ok((await page.locator("iframe").evaluate((f) => f.clientHeight)) <= 4000);
});

test("the messages that Datawrapper's and AMP's hosts understand are sent, too", async () => {
  const listening = `<script>addEventListener("message", ({ data }) => (window.heard ??= []).push(data))</script>`;
  await page.goto(host.show(listening + codes(kinds.chart, site.url).frame, `frame-src ${site.origin}; script-src 'unsafe-inline'`));
  await frames(1);
  const heard = await eventually(() => page.evaluate(() => window.heard ?? []), (all) => all.length >= 3, "messages");
  const height = heard.find((data) => data.type === "kanjian:height").height;
  assert.ok(height > 200);
  assert.ok(heard.some((data) => Object.values(data["datawrapper-height"] ?? {}).includes(height)));
  assert.ok(heard.some((data) => data.sentinel === "amp" && data.type === "embed-size" && data.height === height));
});

test("tier 4: the element shows its chart, follows its attributes, and fits", async () => {
  const code = codes(kinds.chart, site.url).element;
  await page.goto(host.show(code, allow("frame-src", "script-src", "img-src")));
  const element = page.locator("kanjian-chart");
  const [frame] = await frames(1);
  await fits(frame);
  assert.ok((await page.locator("iframe").getAttribute("title")).length > 3);
  assert.equal(await page.locator("img").count(), 0);
  const src = () => page.locator("iframe").getAttribute("src");
  assert.equal(await src(), site.url + kinds.embed);
  const { releases } = catalog();
  for (const [name, value, wanted] of [
    ["lang", "en", `en/${kinds.embed}`],
    ["theme", "dark", `en/${kinds.embed}?theme=dark`],
    ["size", "large", `en/${kinds.embed}?theme=dark&size=large`],
    ["release", releases[0].id, `en/embed/r/${releases[0].id}/${kinds.chart}?theme=dark&size=large`],
  ]) {
    await element.evaluate((chart, [name, value]) => chart.setAttribute(name, value), [name, value]);
    assert.equal(await src(), site.url + wanted);
    await fits((await frames(1))[0]);
  }
  await element.evaluate((chart) => chart.setAttribute("area", "../../../etc"));
  assert.equal(await src(), site.url + `en/embed/r/${releases[0].id}/${kinds.chart}?theme=dark&size=large`, "what is no id is ignored");
  assert.deepEqual(wrong(), []);
});

test("tier 4: an element that comes late, moves and goes leaves nothing behind", async () => {
  await page.goto(host.show(codes(kinds.chart, site.url).element, allow("frame-src", "script-src", "img-src")));
  await frames(1);
  const first_height = await page.evaluate(() => {
    const late = document.createElement("kanjian-chart");
    late.setAttribute("area", "440306");
    late.setAttribute("indicator", "dm_managed");
    late.setAttribute("height", "555");
    document.body.append(late);
    return late.querySelector("iframe").style.height;
  });
  assert.equal(first_height, "555px", "until it is told better");
  await fits((await frames(2))[1]);
  await page.evaluate(() => document.body.prepend(document.querySelectorAll("kanjian-chart")[1]));
  for (const frame of await frames(2)) await fits(frame);
  await page.evaluate(() => document.querySelectorAll("kanjian-chart").forEach((chart) => chart.remove()));
  assert.equal(await page.locator("iframe").count(), 0);
  await page.waitForTimeout(200);
  assert.deepEqual(wrong(), []);
});

for (const [what, is_scripted, left] of [
  ["runs no scripts", false, (code) => code],
  ["refuses the script", true, (code) => code],
  ["takes the script out", true, (code) => code.replace(/<script.*/, "")],
  ["takes script and custom tags out", true, (code) => code.replace(/<script.*/, "").replace(/<\/?kanjian-chart[^>]*>/g, "")],
]) {
  test(`tier 4: a portal that ${what} shows the picture, which leads to the page`, async () => {
    await here.close();
    await open_tab({ javaScriptEnabled: is_scripted });
    await page.goto(host.show(left(codes(kinds.chart, site.url).element), allow("img-src")));
    const image = page.locator("img");
    await eventually(() => image.evaluate((img) => img.naturalWidth), (width) => width > 300, "a picture");
    const box = await image.boundingBox();
    assert.ok(box.width > 300 && box.height > 100, JSON.stringify(box));
    assert.ok((await image.getAttribute("alt")).length > 3);
    assert.equal(await page.locator("a:has(img)").getAttribute("href"), site.url + kinds.chart);
  });
}

test("tier 4: where the script is there first, its picture is neither seen nor fetched", async () => {
  const [element, script] = codes(kinds.chart, site.url).element.split("\n");
  const wanted = [];
  page.on("request", (request) => wanted.push(request.url()));
  await page.goto(host.show(script.replace(" async", "") + element, allow("frame-src", "script-src", "img-src")));
  await fits((await frames(1))[0]);
  assert.equal(await page.locator("kanjian-chart").evaluate((chart) => chart.childNodes.length), 1);
  assert.deepEqual(wanted.filter((url) => url.endsWith(".svg")), []);
});

test("tier 4: where the script comes late, the picture stays until the frame tells its height", async () => {
  const [element] = codes(kinds.chart, site.url).element.split("\n");
  await page.goto(host.show(element, `${allow("frame-src", "img-src")}; script-src ${site.origin}`));
  await eventually(() => page.locator("img").evaluate((img) => img.naturalWidth), (width) => width > 300, "a picture");
  let answer;
  const held = new Promise((done) => (answer = done));
  await page.route("**/embed/**", async (route) => (await held, route.continue()));
  const before = await page.locator("img").boundingBox();
  await page.evaluate((src) => document.body.append(Object.assign(document.createElement("script"), { src })), `${site.url}kanjian-embed.js`);
  await page.locator("kanjian-chart > iframe").waitFor({ state: "attached" });
  assert.deepEqual(await page.locator("img").boundingBox(), before, "the picture stands where it stood");
  assert.equal(await page.locator("iframe").isVisible(), false);
  answer();
  await fits((await frames(1))[0]);
  assert.ok(await page.locator("iframe").isVisible());
  assert.equal(await page.locator("kanjian-chart").evaluate((chart) => chart.childNodes.length), 1);
  assert.deepEqual(wrong(), []);
});

test("a host that removes a frame while it loads, or later, breaks nothing", async () => {
  const { fitted, frame } = codes(kinds.chart, site.url);
  await page.goto(host.show(fitted + frame, allow("frame-src", "script-src")));
  await page.evaluate((code) => {
    document.body.insertAdjacentHTML("beforeend", code);
    document.querySelectorAll("iframe")[2].remove();
  }, frame);
  const [first] = await frames(2);
  await fits(first);
  await page.evaluate(() => document.querySelectorAll("iframe")[1].remove());
  await page.setViewportSize({ width: 340, height: 900 });
  await fits(first);
  assert.deepEqual(wrong(), []);
});

for (const [what, fault] of [["is missing", { status: 404 }], ["is refused", { status: 500 }], ["breaks off half-way", { cut: true }], ["has other bytes", { body: "{}" }]]) {
  test(`in a frame, a shard that ${what} leaves the chart, and a clear word with a retry that works`, async () => {
    site.fault = (request) => (/\/data\/indicator\//.test(request.url) ? fault : null);
    try {
      await page.goto(host.show(codes(kinds.chart, site.url).fitted, allow("frame-src", "script-src")));
      const frame = await (await page.locator("iframe").elementHandle()).contentFrame();
      const retry = frame.locator("#notice button");
      await retry.waitFor();
      const box = await page.locator("iframe").boundingBox();
      for (const part of ["#notice button", "figure svg:visible", ".back a"]) {
        const there = await frame.locator(part).first().boundingBox();
        assert.ok(there && there.y >= box.y - 1 && there.y + there.height <= box.y + box.height + 1, `${part} is inside`);
      }
      assert.ok((await frame.locator("#notice p").innerText()).length > 10);
      site.fault = null;
      await retry.click();
      await frame.waitForSelector("html[data-ready]", { state: "attached" });
      await fits(frame);
    } finally {
      site.fault = null;
    }
    assert.deepEqual(here.faults.filter((found) => found.startsWith("exception")), []);
  });
}

test("in a frame without storage the chart stands and answers", async () => {
  await here.context.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await page.goto(host.show(codes(kinds.chart, site.url).fitted, allow("frame-src", "script-src")));
  const [frame] = await frames(1);
  await fits(frame);
  await frame.locator(".plot").focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await frame.locator(".tip").innerText(), /\d/);
  assert.deepEqual(wrong(), []);
});

for (const [what, sandbox] of [["everything", ""], ["all but scripts", "allow-scripts"], ["all but scripts and its own origin", "allow-scripts allow-same-origin"]]) {
  test(`a frame from which a portal takes ${what} still shows its chart`, async () => {
    const code = codes(kinds.chart, site.url).frame.replace("<iframe", `<iframe sandbox="${sandbox}"`);
    await page.goto(host.show(code, allow("frame-src")));
    const box = await page.locator("iframe").boundingBox();
    const frame = page.frameLocator("iframe");
    await frame.locator("figure svg:visible").waitFor();
    for (const part of ["figure svg:visible", ".back a", "h1"]) {
      // The chart may be drawn anew, to fit, between two looks.
      let there = null;
      for (let tries = 0; tries < 20 && !there; tries += 1) there = await frame.locator(part).first().boundingBox();
      assert.ok(there && there.y + there.height <= box.y + box.height + 1, `${part} is inside`);
    }
    assert.deepEqual(here.faults.filter((fault) => fault.startsWith("exception")), []);
  });
}

test("a portal that strips scripts from the code keeps a frame that works", async () => {
  const code = codes(kinds.chart, site.url).fitted.replace(/<script[\s\S]*?<\/script>/g, "");
  await page.goto(host.show(code, allow("frame-src")));
  const [frame] = await frames(1);
  const { down, across, back_inside, height } = await stand(frame);
  assert.deepEqual({ down, across, back_inside, height }, { down: 0, across: 0, back_inside: true, height: 420 });
});

test("an embed sets no cookie, keeps nothing, asks for nothing, and tells nobody where it is", async () => {
  await here.context.addInitScript(() => {
    window.asked = [];
    const note = (object, name) => {
      const before = object[name];
      object[name] = function (...all) {
        window.asked.push(name);
        return before.apply(this, all);
      };
    };
    for (const name of ["getItem", "setItem", "removeItem"]) note(Storage.prototype, name);
    note(IDBFactory.prototype, "open");
    if (window.Permissions) note(Permissions.prototype, "query");
    note(Geolocation.prototype, "getCurrentPosition");
    if (Document.prototype.requestStorageAccess) note(Document.prototype, "requestStorageAccess");
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
    Object.defineProperty(Document.prototype, "cookie", { get: () => (window.asked.push("cookie"), ""), set: () => window.asked.push("set cookie"), configurable: cookie.configurable });
  });
  const wanted = [];
  page.on("request", (request) => wanted.push(request.url()));
  await page.goto(host.show(codes(kinds.chart, site.url).fitted + codes(kinds.chart, site.url).element, allow("frame-src", "script-src", "img-src")));
  for (const frame of await frames(2)) {
    await fits(frame);
    assert.deepEqual(await frame.evaluate(() => window.asked), []);
    // Some browsers deny a framed page its storage altogether, which is as good.
    assert.equal(await frame.evaluate(() => { try { return localStorage.length + sessionStorage.length; } catch { return 0; } }), 0);
  }
  assert.deepEqual(await here.context.cookies(), []);
  const left = wanted.filter((url) => ![site.origin, host.origin].includes(new URL(url).origin));
  assert.deepEqual(left, []);
});

test("a theme that the reader chose on the site does not reach into a portal", async () => {
  await page.goto(site.url + kinds.about);
  await page.evaluate(() => localStorage.setItem("kanjian.settings", '{"theme":"dark","size":"large"}'));
  await page.goto(site.url + kinds.embed);
  await ready(page);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.dataset.size ?? ""]), ["auto", ""]);
});

test("the script for portals stays under 3 kB and speaks to nobody", () => {
  const script = text_of("kanjian-embed.js", dist);
  assert.ok(Buffer.byteLength(script) < 3000, `${Buffer.byteLength(script)} bytes`);
  assert.doesNotMatch(script, /fetch\(|XMLHttpRequest|sendBeacon|cookie\s*=|localStorage|eval\(|new Function|innerHTML/);
});
