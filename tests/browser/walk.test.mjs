// Every address of the site over HTTP, without a browser: what its HTML says of itself, and whether its links lead somewhere.
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { catalog, dist, listed_paths, sample, serve, text_of } from "./site.mjs";

let site;
before(async () => (site = await serve()));
after(() => site.close());

const get = (path, options) => fetch(site.url + path, { redirect: "manual", headers: { "accept-encoding": "identity" }, ...options });
const inside = (html, pattern) => html.match(pattern)?.[1]?.trim() ?? "";

/** What is missing from a page's HTML, in words. */
function lacks(path, html) {
  const [head] = html.split("</head>");
  const found = [];
  const say = (good, words) => good || found.push(words);
  const h1 = html.match(/<h1[\s>]/g)?.length ?? 0;
  say(h1 === 1, `${h1} h1`);
  say(inside(html, /<html[^>]* lang="([^"]+)"/) === (path.startsWith("en/") ? "en" : "zh-Hans"), "lang");
  say(inside(head, /<title>([^<]+)<\/title>/).length > 2, "title");
  say(inside(head, /<meta name="description" content="([^"]+)"/).length > 3, "description");
  for (const lang of ["zh-Hans", "en", "x-default"]) say(head.includes(`hreflang="${lang}"`), `hreflang ${lang}`);
  say(head.includes(`rel="canonical"`), "canonical");
  say(!/ style="/.test(html), "no style attribute");
  say(!/ on[a-z]+="/.test(html), "no handler attribute");
  return found.map((words) => `${path || "/"}: ${words}`);
}

test("every page of the sitemap answers and says what it is", async () => {
  const paths = listed_paths();
  assert.ok(paths.length > 100, `${paths.length} pages in sitemap.xml`);
  const wrong = [];
  const titles = new Map();
  for (const path of paths) {
    const response = await get(path);
    const html = await response.text();
    if (response.status !== 200) wrong.push(`${path}: status ${response.status}`);
    else wrong.push(...lacks(path, html));
    const title = inside(html, /<title>([^<]+)<\/title>/);
    if (titles.has(title)) wrong.push(`${path}: same title as ${titles.get(title)}: ${title}`);
    titles.set(title, path);
  }
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} faults in ${paths.length} pages`);
});

const ids = new Map();
function ids_of(file) {
  if (!ids.has(file)) ids.set(file, new Set([...readFileSync(file, "utf8").matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)));
  return ids.get(file);
}
const unescaped = (text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** Why `reference` on the page at `path` leads nowhere, or null. */
function dead(path, reference, home) {
  let to = new URL(unescaped(reference), `http://site/kanjian/${path}`);
  if (to.href.startsWith(home)) to = new URL(`http://site/kanjian/${to.href.slice(home.length)}`);
  if (to.host !== "site") return ["http:", "https:", "mailto:"].includes(to.protocol) ? null : "not an address that may be linked";
  if (!to.pathname.startsWith("/kanjian/")) return "leaves the base";
  const below = decodeURIComponent(to.pathname.slice("/kanjian/".length));
  const file = join(dist, below, below === "" || below.endsWith("/") ? "index.html" : "");
  if (!existsSync(file)) return "no such file";
  if (statSync(file).isDirectory()) return "a folder without its last slash";
  const anchor = decodeURIComponent(to.hash.slice(1));
  if (anchor && !ids_of(file).has(anchor)) return `no id “${anchor}” there`;
  return null;
}

function dead_links(paths) {
  const home = catalog().site.url;
  const wrong = [];
  let checked = 0;
  for (const [path, file] of paths) {
    const html = text_of(file).replace(/<script[\s\S]*?<\/script>/g, "");
    for (const [, reference] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) {
      checked += 1;
      const own = reference.startsWith("#") && ids_of(join(dist, file)).has(decodeURIComponent(reference.slice(1)));
      const why = own ? null : dead(path, reference, home);
      if (why) wrong.push(`${file}: ${reference}: ${why}`);
    }
  }
  return { wrong, checked };
}

test("links of all areas, plans and sources and of a sample of charts and embeds lead to files and anchors that exist", () => {
  const paths = listed_paths();
  const charts = paths.filter((path) => /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path));
  const others = paths.filter((path) => !charts.includes(path));
  const chosen = [...others, ...sample(charts, 120)];
  for (const path of sample(charts, 40)) chosen.push(path.replace(/^(en\/)?area/, "$1embed/area"));
  const { wrong, checked } = dead_links(chosen.map((path) => [path, `${path}index.html`]));
  assert.ok(checked > 5000, `${checked} links`);
  assert.deepEqual(wrong.slice(0, 20), [], `${wrong.length} dead of ${checked} links on ${chosen.length} pages`);
});

test("links of the not-found page lead to files that exist", () => {
  assert.deepEqual(dead_links([["area/nowhere/", "404.html"]]).wrong, []);
});

test("an unknown address answers 404 with the not-found page, which asks not to be indexed", async () => {
  for (const path of ["nothing/", "area/440306/no_such_indicator/", "en/plan/zzz/", "area/%3Cscript%3E/"]) {
    const response = await get(path);
    const html = await response.text();
    assert.equal(response.status, 404, path);
    assert.match(html, /<h1[^>]*>[^<]+<\/h1>/);
    assert.match(html, /name="robots" content="noindex"/);
  }
});

test("a folder without its last slash leads to the page and keeps the query", async () => {
  const response = await get("area/440306?theme=dark");
  assert.equal(response.status, 301);
  assert.equal(response.headers.get("location"), "/kanjian/area/440306/?theme=dark");
});

test("a path cannot climb out of the site", async () => {
  for (const path of ["..%2f..%2fpackage.json", "%2e%2e/package.json", "data/..%2f..%2f..%2fetc%2fpasswd"]) {
    const response = await get(path);
    assert.notEqual(response.status, 200, path);
    await response.arrayBuffer();
  }
});
