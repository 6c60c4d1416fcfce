// Text from data is always text: in the HTML as rendered, and when a poisoned snapshot is drawn in the browser.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, tab } from "./browser.mjs";
import { kinds, langs } from "./looks.mjs";
import { dist, listed_paths, serve, shell_files, text_of } from "./site.mjs";

test("a quoted clause holds nothing but its own elements", () => {
  const allowed = new Set(["p", "mark", "span", "footer", "a", "cite", "br"]);
  const wrong = [];
  let clauses = 0;
  for (const path of listed_paths()) {
    const html = text_of(`${path}index.html`);
    for (const [, inside] of html.matchAll(/<blockquote[^>]*class="clause[^>]*>([\s\S]*?)<\/blockquote>/g)) {
      clauses += 1;
      for (const [, name] of inside.matchAll(/<([a-z][a-z0-9-]*)/gi)) if (!allowed.has(name)) wrong.push(`${path}: <${name}>`);
    }
  }
  assert.ok(clauses > 1_000, `${clauses} clauses`);
  assert.deepEqual(wrong.slice(0, 10), []);
});

test("a page holds no script but its own, and says what bytes they have", () => {
  const wrong = [];
  // Settings, the page's head; an area's page also what its charts are drawn from, a chart's page its buttons, a comparison what saves it; datasets a description, which is data and never run.
  const usual = '\\|type="application/json" id="page"';
  const carried = '\\|type="application/json" id="shard"';
  const module = '\\|type="module" src=""';
  for (const path of listed_paths()) {
    const kinds = [...text_of(`${path}index.html`).matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes.replace(/"[^"]*\.js" integrity="sha384-[^"]{64}"/, '""').trim());
    const is_compared = /^(en\/)?indicator\//.test(path) && /<[a-z]+ [^>]*data-save-as/.test(text_of(`${path}index.html`));
    const buttons = /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path) ? 2 : Number(is_compared);
    const is_area = /^(en\/)?area\/[^/]+\/$/.test(path);
    const start = "assets/kanjian\\.[0-9a-f]{16}";
    if (!new RegExp(`<html [^>]*data-start="${start}\\.js sha384-\\S{64} ${start}\\.wasm sha384-\\S{64}"`).test(text_of(`${path}index.html`))) wrong.push(`${path}: the app's files`);
    if (!new RegExp(`^${usual}(${carried}){${Number(is_area)}}(${module}){${buttons}}(\\|type="application/ld\\+json")?$`).test(kinds.join("|"))) wrong.push(`${path}: ${kinds.join("|")}`);
  }
  assert.deepEqual(wrong.slice(0, 5), []);
});

const poison = `</script><img src=x onerror="window.poisoned=1"><b>&amp;"'\u202e\u2067`;
/** Every text that people wrote (in two languages, or with a space or beyond ASCII, unlike ids and addresses) with markup, quotes and direction marks at its end. */
function poisoned(value) {
  if (typeof value === "string") return /[^\x21-\x7e]/.test(value) ? value + poison : value;
  if (Array.isArray(value)) return value.map(poisoned);
  if (value === null || typeof value !== "object") return value;
  const of_people = (key, inner) => (key === "zh" || key === "en") && typeof inner === "string" && inner !== "";
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, of_people(key, inner) ? inner + poison : poisoned(inner)]));
}

/** A snapshot whose every text is poisoned and whose hashes are true, below a shell that draws it in the browser. */
function poisoned_site() {
  const folder = mkdtempSync(join(tmpdir(), "kanjian-poison-"));
  for (const name of shell_files) cpSync(join(dist, name), join(folder, name));
  for (const name of ["assets", "icons"]) symlinkSync(join(dist, name), join(folder, name));
  const put = (path, value) => {
    const text = JSON.stringify(value);
    const to = join(folder, "data", path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
    return { path, sha256: createHash("sha256").update(text).digest("hex"), bytes: Buffer.byteLength(text) };
  };
  const data = (path) => JSON.parse(text_of(join("data", path)));
  const catalog = poisoned(data("catalog.json"));
  const list = ({ path }) => {
    const named = data(path);
    for (const [id, shard] of Object.entries(named.shards)) named.shards[id] = put(shard.path, poisoned(data(shard.path)));
    return put(path, named);
  };
  const { lists } = catalog;
  lists.overview &&= put(lists.overview.path, poisoned(data(lists.overview.path)));
  for (const kind of ["indicators", "plans", "sources"]) lists[kind] &&= list(lists[kind]);
  for (const province of Object.keys(lists.areas)) lists.areas[province] = list(lists.areas[province]);
  put("catalog.json", catalog);
  return folder;
}

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("markup in a snapshot is shown as the text that it is", async (t) => {
  const folder = poisoned_site();
  assert.ok(readdirSync(join(folder, "data")).length > 3);
  const site = await serve(folder);
  const { page, faults, close } = await tab(browser, site.origin);
  for (const [lang, prefix] of Object.entries(langs)) {
    for (const [kind, path] of Object.entries(kinds).filter(([kind]) => kind !== "data")) {
      await t.test(`${kind}, ${lang}`, async () => {
        faults.length = 0;
        await open(page, site.url + prefix + path);
        const seen = await page.evaluate(() => ({
          poisoned: window.poisoned,
          elements: [...document.querySelectorAll("#app img, #app script, #app b, [onerror]")].length,
          shown: document.body.textContent.includes(`<img src=x onerror="window.poisoned=1">`),
        }));
        assert.deepEqual(seen, { poisoned: undefined, elements: 0, shown: true });
        assert.deepEqual(faults.filter((fault) => !/status of 404/.test(fault)), []);
        // The charts stay well-formed, each with its picture.
        const whole = await page.evaluate(() => [...document.querySelectorAll("figure[data-chart]")].every((figure) => figure.querySelector("svg > title")));
        assert.ok(whole);
      });
    }
  }
  await close();
  await site.close();
  rmSync(folder, { recursive: true });
});
