// What the pages let nobody do: run a foreign script, frame them, use an embed for more than looking at it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open, ready, tab } from "./browser.mjs";
import { kinds, langs } from "./looks.mjs";
import { dist, listed_paths, serve, text_of } from "./site.mjs";

let site, browser;
before(async () => ([site, browser] = await Promise.all([serve(dist, { headers: true }), launch()])));
after(async () => {
  await browser.close();
  await site.close();
});

const policy_of = (html) => html.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1] ?? "";
const directives = (policy) => new Map(policy.split(";").map((each) => each.trim().split(/\s+/)).map(([name, ...sources]) => [name, sources]));
const embed_of = (path) => path.replace(/^(en\/)?area/, "$1embed/area");

test("no page allows inline or evaluated script, another origin, or a base", () => {
  const charts = listed_paths().filter((path) => /area\/[^/]+\/[^/]+\/$/.test(path));
  const pages = [...listed_paths().map((path) => `${path}index.html`), ...charts.map((path) => `${embed_of(path)}index.html`), "404.html", "offline.html", "offline-en.html"];
  const wrong = [];
  for (const page of pages) {
    const policy = policy_of(text_of(page));
    const said = directives(policy);
    if (/unsafe-inline|'unsafe-eval'|https?:|\*|data: *script/.test(policy)) wrong.push(`${page}: ${policy}`);
    for (const name of ["default-src", "base-uri", "form-action"]) if (said.get(name)?.join() !== "'none'") wrong.push(`${page}: ${name} ${said.get(name)}`);
    for (const source of said.get("script-src") ?? ["none said"]) if (!/^'(self|wasm-unsafe-eval|sha256-[^']+)'$/.test(source)) wrong.push(`${page}: script-src ${source}`);
  }
  assert.deepEqual(wrong.slice(0, 5), []);
});

/** Every way in which markup that got into a page could run; each would set `ran`. */
const attempts = `
  <script>window.ran = "inline"</script><script src="data:text/javascript,window.ran='data'"></script>
  <img src="x:" onerror="window.ran = 'handler'"><svg onload="window.ran = 'svg'"></svg>
  <iframe srcdoc="<script>parent.ran = 'frame'</script>"></iframe><base href="https://example.org/">`;

for (const [lang, prefix] of Object.entries(langs)) {
  for (const [kind, path] of Object.entries({ ...kinds, "not found": "nothing/" })) {
    test(`${kind}, ${lang}: an injected script is refused, by the page's own policy and by the header`, async () => {
      const plain = await fetch(site.url + prefix + path);
      const html = await plain.text();
      assert.match(plain.headers.get("content-security-policy") ?? (kind === "not found" ? "script-src" : ""), /script-src/);
      site.fault = (request) => (new URL(request.url, site.origin).pathname === `/kanjian/${prefix}${path}` ? { body: html.replace("</body>", `${attempts}</body>`) } : null);
      const { page, close } = await tab(browser, site.origin);
      await page.goto(site.url + prefix + path);
      await ready(page);
      // Through the script too, where a policy with a hole would let it pass.
      const ran = await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = 'made'";
        document.body.append(script);
        try {
          // The test's own script is exempt from the policy, so a string handed to a timer stands for evaluation.
          setTimeout("window.ran = 'evaluated'", 0);
        } catch {
          // Refused, which is what is wanted.
        }
        return new Promise((done) => setTimeout(() => done(window.ran ?? null), 200));
      });
      site.fault = null;
      await close();
      assert.equal(ran, null);
    });
  }
}

for (const [what, name] of Object.entries({ "the module": /^kanjian\..*\.js$/, "the WebAssembly file": /\.wasm$/, "the script beside the worker": /^offline\..*\.js$/ })) {
  test(`${what} with other bytes than published is refused`, async () => {
    const file = readdirSync(join(dist, "assets")).find((each) => name.test(each));
    assert.ok(file, `${what} is there`);
    const bytes = Buffer.from(readFileSync(join(dist, "assets", file)));
    // A space at the end changes nothing but the hash (in WebAssembly, a custom section without content).
    const altered = file.endsWith(".wasm") ? Buffer.concat([bytes, Buffer.from([0, 1, 0])]) : Buffer.concat([bytes, Buffer.from("\n")]);
    site.fault = (request) => (request.url.endsWith(file) ? { body: altered } : null);
    const { page, faults, close } = await tab(browser, site.origin);
    await page.goto(site.url + kinds.area, { waitUntil: "load" });
    for (let tries = 0; tries < 100 && !faults.some((fault) => /integrity/.test(fault)); tries += 1) await page.waitForTimeout(50);
    assert.ok(faults.some((fault) => /integrity/.test(fault)), `refused: ${faults}`);
    assert.ok((await page.locator("figure[data-chart] svg").count()) > 3, "the page stays readable");
    site.fault = null;
    await close();
  });
}

test("a page's own style sheet with other words than published is refused", async () => {
  const body = text_of(`${kinds.area}index.html`).replace("<style>", "<style>body{background:red!important}");
  assert.match(body, /<style>body\{background:red/);
  site.fault = (request) => (request.url.endsWith(kinds.area) ? { body } : null);
  const { page, faults, close } = await tab(browser, site.origin);
  await page.goto(site.url + kinds.area, { waitUntil: "load" });
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 0, 0)");
  assert.ok(faults.some((fault) => /Content Security Policy/.test(fault) && /style/.test(fault)), `refused: ${faults}`);
  assert.ok((await page.locator("figure[data-chart] svg").count()) > 3, "the page stays readable");
  site.fault = null;
  await close();
});

test("the offline page's style sheet with other bytes than published is refused", async () => {
  site.fault = (request) => (request.url.endsWith(".css") ? { body: "body{background:red!important}" } : null);
  const { page, faults, close } = await tab(browser, site.origin);
  await page.goto(`${site.url}offline.html`, { waitUntil: "load" });
  assert.ok(faults.some((fault) => /integrity/.test(fault)), `refused: ${faults}`);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 0, 0)");
  site.fault = null;
  await close();
});

/** A page of another origin that frames `url`. */
async function host(url, attributes = "") {
  const server = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><title>host</title><iframe id="frame" width="400" height="420" src="${url}" ${attributes}></iframe>`));
  await new Promise((done) => server.listen(0, "localhost", done));
  // A test that fails before it closes the host must not keep the run waiting.
  server.unref();
  return { url: `http://localhost:${server.address().port}/`, close: () => (server.closeAllConnections(), server.close()) };
}

test("where the host sends headers, a page cannot be framed elsewhere and an embed can", async () => {
  for (const [path, allowed] of [[kinds.area, false], ["", false], [`en/${kinds.chart}`, false], [kinds.embed, true], [`en/${kinds.embed}`, true]]) {
    const there = await host(site.url + path);
    const { page, close } = await tab(browser, site.origin);
    await page.goto(there.url);
    if (allowed) await page.frameLocator("#frame").locator("main#main h1").waitFor();
    else {
      await page.waitForTimeout(300);
      const shown = await page.frameLocator("#frame").locator("main#main").count();
      assert.equal(shown, 0, `${path} is not shown in a frame`);
    }
    await close();
    there.close();
  }
});

for (const [what, sandbox] of Object.entries({ "no permission at all": "", "scripts in an origin of its own": "allow-scripts" })) {
  test(`an embed works in a sandbox with ${what}`, async () => {
    const there = await host(site.url + kinds.embed, `sandbox="${sandbox}"`);
    const { page, faults, close } = await tab(browser, site.origin);
    await page.goto(there.url);
    const inside = page.frameLocator("#frame");
    await inside.locator("figure[data-chart] svg:visible").waitFor();
    assert.ok(await inside.locator("figcaption").isVisible());
    assert.deepEqual(faults.filter((fault) => fault.startsWith("exception")), []);
    await close();
    there.close();
  });
}

test("an embed keeps nothing, opens its links outside the frame, and hands no opener on", async () => {
  const there = await host(site.url + kinds.embed);
  const { page, context, close } = await tab(browser, site.origin);
  await page.goto(there.url);
  const frame = page.frame({ url: site.url + kinds.embed });
  await ready(frame);
  const links = await frame.evaluate(() => [...document.querySelectorAll("a")].map(({ href, target, rel }) => ({ href, target: target || document.querySelector("base")?.target, rel })));
  assert.ok(links.length > 1);
  for (const { href, target, rel } of links) {
    assert.match(target, /^_(top|blank)$/, href);
    if (target === "_blank") assert.match(rel, /noopener/, href);
  }
  assert.deepEqual(await context.cookies(), []);
  const kept = await frame.evaluate(async () => {
    // A browser may deny a guest its storage altogether, which is as good as an empty one.
    const count = async (read) => {
      try {
        return await read();
      } catch {
        return 0;
      }
    };
    return [await count(() => localStorage.length), await count(() => sessionStorage.length), await count(async () => (await caches.keys()).length), document.forms.length];
  });
  assert.deepEqual(kept, [0, 0, 0, 0]);
  await page.frameLocator("#frame").locator("blockquote a").first().click();
  await page.waitForURL(/\/source\/001b\//);
  assert.equal(await page.evaluate(() => window.opener), null);
  await close();
  there.close();
});

test("a host that removes the frame at any moment breaks nothing", async () => {
  for (const after_ms of [0, 30, 200, 1_000]) {
    const there = await host(site.url + kinds.embed);
    const { page, faults, close } = await tab(browser, site.origin);
    await page.goto(there.url, { waitUntil: "commit" });
    await page.waitForSelector("#frame", { state: "attached" });
    await page.waitForTimeout(after_ms);
    await page.evaluate(() => document.getElementById("frame").remove());
    await page.waitForTimeout(300);
    assert.deepEqual(faults.filter((fault) => fault.startsWith("exception")), []);
    await close();
    there.close();
  }
});

test("the headers file gives every address one value of each header", () => {
  const rules = text_of("_headers").split("\n").filter((line) => line.startsWith("/"));
  assert.ok(rules.length > 10);
  for (const path of [...Object.values(kinds), ...Object.values(kinds).map((path) => `en/${path}`)]) {
    const holds = rules.filter((rule) => (rule.endsWith("*") ? `/kanjian/${path}`.startsWith(rule.slice(0, -1)) : `/kanjian/${path}` === rule));
    assert.equal(holds.length, 2, `${path}: the general rule and one of its own: ${holds}`);
  }
});

test("files named by their hash may be kept for ever, others not", async () => {
  const cached = async (path) => (await fetch(site.url + path)).headers.get("cache-control");
  const shard = text_of(`${kinds.area}index.html`).match(/data\/area\/440306\.[0-9a-f]+\.json/)[0];
  assert.match(await cached(shard), /immutable/);
  assert.match(await cached(`assets/${readdirSync(join(dist, "assets"))[0]}`), /immutable/);
  assert.doesNotMatch(await cached("data/catalog.json"), /immutable/);
  assert.equal(await cached("sw.js"), "no-cache");
});
