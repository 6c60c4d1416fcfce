// Every combination of the embed builder's choices: each address in each tier's code is there, and is what was chosen.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, tab } from "./browser.mjs";
import { portal } from "./host.mjs";
import { kinds, langs } from "./looks.mjs";
import { catalog, dist, listed_paths, serve, text_of } from "./site.mjs";

let site, host, browser;
before(async () => ([site, host, browser] = await Promise.all([serve(), portal(), launch()])));
after(async () => {
  await browser.close();
  await Promise.all([site.close(), host.close()]);
});

const charts = listed_paths().filter((path) => /^area\/[^/]+\/[^/]+\/$/.test(path));
const kinds_of = (path) => text_of(`${path}index.html`).match(/data-kinds="([^"]*)"/)[1].split(" ");
const with_most_kinds = (paths) => paths.reduce((a, b) => (kinds_of(b).length > kinds_of(a).length ? b : a));
const most = with_most_kinds(charts);
const alone = charts.find((path) => kinds_of(path).length === 1);
const { releases, release: newest, site: about } = catalog();
const older = releases.map(({ id }) => id).find((id) => id !== newest);
const also_older = with_most_kinds(charts.filter((path) => existsSync(join(dist, `embed/r/${older}/${path}`))));
const types = { svg: "image/svg+xml", png: "image/png", js: "text/javascript; charset=utf-8", html: "text/html; charset=utf-8" };
const type_of = (address) => types[address.match(/\.(svg|png|js)$/)?.[1] ?? "html"];

/** What the builder of the page at `path` gives for every combination of its choices, and what the choices were. */
async function walk(path) {
  const { page, close } = await tab(browser, site.origin, { viewport: { width: 1280, height: 900 } });
  try {
    // The preview is not what is looked at here.
    await page.route("**/embed/**", (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await open(page, site.url + path);
    await page.locator(".builder > summary").click();
    return await page.evaluate(() => {
      const box = document.getElementById("embed");
      const choices = [...box.querySelectorAll(".builder select")];
      const combinations = choices.reduce((all, { options }) => all.flatMap((chosen) => [...options].map(({ value }) => [...chosen, value])), [[]]);
      return combinations.map((chosen) => {
        chosen.forEach((value, i) => (choices[i].value = value));
        choices[0].dispatchEvent(new Event("change", { bubbles: true }));
        const codes = Object.fromEntries([...box.querySelectorAll("textarea")].map(({ id, value }) => [id.slice("code-".length), value]));
        const files = [...box.querySelectorAll("[data-format]")].map(({ href, download }) => ({ href, download }));
        return { chosen: Object.fromEntries(chosen.map((value, i) => [choices[i].name, value])), codes, files };
      });
    });
  } finally {
    await close();
  }
}

const addresses_in = (code) => [...code.matchAll(/https?:[^"\s]+/g)].map(([address]) => address.replaceAll("&amp;", "&"));
const on_site = (text) => text.replaceAll(about.url, site.url);

const walks = [most, alone, kinds.chart].flatMap((path) => Object.values(langs).map((prefix) => prefix + path));
for (const path of [...walks, `${also_older}?release=${older}`]) {
  test(`the builder of ${path}: whatever is chosen, what its code names is there`, async () => {
    const given = await walk(path);
    const [names] = given.map(({ chosen }) => Object.keys(chosen));
    assert.deepEqual(names.filter((name) => name !== "kind"), ["lang", "theme", "size", "release", "format"]);
    assert.deepEqual([...new Set(given.map(({ chosen }) => chosen.release))], ["", path.includes("?") ? older : newest]);
    assert.ok(given.length >= 48, `${given.length} combinations`);
    const chart = path.replace(/^en\//, "").replace(/\?.*/, "");
    const usual = path.includes("?") ? null : kinds_of(chart)[0];

    const fetched = new Map();
    const read = async (address) => {
      if (!fetched.has(address)) {
        const response = await fetch(address);
        fetched.set(address, { status: response.status, type: response.headers.get("content-type"), body: Buffer.from(await response.arrayBuffer()).toString("latin1") });
      }
      return fetched.get(address);
    };
    for (const { chosen, codes, files } of given) {
      const what = JSON.stringify(chosen);
      for (const code of Object.values(codes)) {
        for (const address of addresses_in(on_site(code))) {
          // Pages themselves are not pinned by their path.
          const { status, type } = await read(address);
          assert.deepEqual({ status, type }, { status: 200, type: type_of(address) }, `${what}: ${address}`);
        }
      }
      const { kind = "", lang, theme, release, format } = chosen;
      const [frame] = addresses_in(on_site(codes.frame));
      const { body } = await read(frame);
      assert.match(body, lang === "en" ? /<html lang="en"/ : /<html lang="zh/, `${what}: ${frame}`);
      assert.doesNotMatch(body, /<html[^>]*data-unrendered/, `${what}: ${frame} is rendered ahead`);
      if (kind || usual) assert.ok(body.includes(`data-chart="${kind || usual}"`), `${what}: ${frame}`);
      const shown_release = release || newest;
      assert.ok(body.includes(shown_release), `${what}: ${frame}`);
      assert.equal(new URL(frame).searchParams.get("theme") ?? "", theme, frame);

      const picture = addresses_in(on_site(codes.picture)).find((address) => /\.(svg|png)$/.test(address));
      // The PNG of a pinned release is the light one, and the page says so.
      const is_dark = (form) => theme === "dark" && !(release && form === "png");
      const beside = (form) => `${frame.replace(/\?.*/, "")}chart${is_dark(form) ? "-dark" : ""}.${form}`;
      assert.equal(picture, beside(format), what);
      assert.ok(addresses_in(on_site(codes.element)).includes(picture), `${what}: the element without script`);
      assert.ok((await read(beside("svg"))).body.includes(shown_release), `${what}: the release is in the picture`);
      assert.deepEqual(files.map(({ href }) => href), [beside("png"), beside("svg")], what);
      for (const { href } of files) assert.equal((await read(href)).status, 200, href);
    }
    const names_of_files = given.flatMap(({ files }) => files.map(({ href, download }) => `${download} ${href}`));
    const distinct = new Set(names_of_files);
    assert.equal(distinct.size, new Set([...distinct].map((pair) => pair.split(" ")[0])).size, "two pictures do not share a file's name");
  });
}

test("in a portal, with script, the element stands on the address that the frame's code names, whatever is chosen", async () => {
  for (const path of [most, alone, kinds.chart]) {
    const given = await walk(path);
    const { page, close } = await tab(browser, site.origin);
    try {
      // That the frames' pages are there is shown above.
      await page.route("**/embed/**", (route) => route.fulfill({ contentType: "text/html", body: "" }));
      const script = given[0].codes.element.match(/<script.*/)[0];
      const elements = given.map(({ codes }) => codes.element.replace(script, "")).join("");
      await page.goto(host.show(on_site(elements + script), `frame-src ${site.origin}; script-src ${site.origin}`));
      await page.waitForFunction((count) => document.querySelectorAll("kanjian-chart > iframe").length === count, given.length);
      const shown = await page.locator("kanjian-chart > iframe").evaluateAll((frames) => frames.map(({ src, title }) => ({ src, title })));
      const wanted = given.map(({ codes }) => ({ src: addresses_in(on_site(codes.frame))[0], title: codes.frame.match(/title="([^"]*)"/)[1].replaceAll("&amp;", "&") }));
      assert.deepEqual(shown, wanted);
    } finally {
      await close();
    }
  }
});

test("in a portal, without script, every picture of every tier is shown", async () => {
  const { page, faults, close } = await tab(browser, site.origin, { javaScriptEnabled: false });
  try {
    for (const path of [most, alone, kinds.chart]) {
      const given = await walk(path);
      const by_picture = new Map(given.map(({ codes }) => [codes.picture.match(/src="([^"]*)"/)[1], codes]));
      const body = [...by_picture.values()].map(({ picture, element }) => picture + element.replace(/<script.*/, "")).join("");
      await page.goto(host.show(on_site(body), `img-src ${site.origin}`));
      const shown = await page.locator("img").evaluateAll((all) => all.map(({ src, complete, naturalWidth, alt }) => ({ src, complete, naturalWidth, has_alt: alt.length > 3 })));
      assert.equal(shown.length, 2 * by_picture.size);
      for (const { src, complete, naturalWidth, has_alt } of shown) {
        assert.deepEqual({ complete, naturalWidth, has_alt }, { complete: true, naturalWidth: src.endsWith(".png") ? 1280 : 640, has_alt: true }, src);
      }
    }
    assert.deepEqual(faults.filter((fault) => !fault.includes(host.origin)), []);
  } finally {
    await close();
  }
});
