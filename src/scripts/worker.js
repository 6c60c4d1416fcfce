// The service worker: keeps the pages a reader has opened, one cache for each build, and answers from it when the network does not.
// The build writes the line `const site = {build, core}` above this one: core has the path of each file that every page needs, and its hash.
//
// A page is kept only when it carries this build's mark, and only once all files that it names are kept. Files named by their hash are
// kept only when their bytes have that hash. So no page can meet another build's files, whatever the server is doing meanwhile.
const scope = new URL(registration.scope);
const prefix = `kanjian ${scope.pathname} `;
const own = prefix + site.build;
const patience_ms = 3_000;
const most_pages = 60;
const hash_in_name = /\.([0-9a-f]{16})\.[a-z0-9]+$/;
const loose = { ignoreVary: true };

/** The path below the scope, or null outside it. */
const below = (url) => (url.origin === scope.origin && url.pathname.startsWith(scope.pathname) ? url.pathname.slice(scope.pathname.length) : null);
/** A page's name in the cache: its folder, without query and fragment. */
const page_name = (url) => scope.origin + url.pathname.replace(/index\.html$/, "");
const is_own = (html) => html.slice(0, 1_000).includes(`data-build="${site.build}"`);
/** The files that a page's head and scripts name by hash. */
const files_of = (html, page) =>
  [...html.matchAll(/<(?:link|script)\b[^>]*? (?:href|src)="([^"]+)"/g)].map(([, at]) => new URL(at, page)).filter((url) => below(url) !== null && hash_in_name.test(url.pathname));

/** What the SHA-256 of a file begins with. */
const hash_of = (url) => site.core[below(url)] ?? url.pathname.match(hash_in_name)?.[1];

async function is_sound(answer, url) {
  if (!answer.ok || answer.redirected) return false;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()));
  return [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("") === hash_of(url);
}

async function keep_file(cache, url) {
  if (await cache.match(url, loose)) return;
  const is_named_by_hash = hash_in_name.test(url.pathname);
  // Another build's cache may hold it: what is named by its hash is the same there.
  const elsewhere = is_named_by_hash ? await caches.match(url, loose) : undefined;
  const answer = elsewhere ?? (await fetch(url, { cache: is_named_by_hash ? "default" : "no-cache" }));
  if (!(await is_sound(answer.clone(), url))) throw new Error(`${url}: not as published`);
  await cache.put(url, answer);
}

/** Keeps a page after everything it needs; false where it is no page of this build. */
async function keep_page(cache, url, answer, more = []) {
  const html = await answer.clone().text();
  if (answer.redirected || ![200, 404].includes(answer.status) || !is_own(html)) return false;
  await Promise.all([...files_of(html, url), ...more].map((file) => keep_file(cache, file)));
  await cache.delete(page_name(url));
  await cache.put(page_name(url), answer);
  const pages = (await cache.keys()).filter((kept) => kept.url.endsWith("/"));
  for (const oldest of pages.slice(0, Math.max(0, pages.length - most_pages))) await cache.delete(oldest);
  return true;
}

/** Everything that was kept by an older build, in this build's version; a page that is no more is left out, a broken network is a failure. */
async function carry_over(cache) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix) || name === own) continue;
    for (const { url } of await (await caches.open(name)).keys()) {
      if (!url.endsWith("/")) continue;
      const answer = await fetch(url, { cache: "no-cache" });
      if (answer.status >= 500) throw new Error(`${url}: ${answer.status}`);
      const kept = await keep_page(cache, new URL(url), answer);
      if (!kept && answer.ok) throw new Error(`${url}: of another build`);
    }
  }
}

addEventListener("install", (event) =>
  event.waitUntil(
    (async () => {
      const cache = await caches.open(own);
      await Promise.all(Object.keys(site.core).map((path) => keep_file(cache, new URL(path, scope))));
      await carry_over(cache);
    })(),
  ),
);

addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== own) await caches.delete(name);
    })(),
  ),
);

addEventListener("message", (event) => {
  const { type, url, files = [] } = event.data ?? {};
  if (type === "build") event.ports[0].postMessage(site.build);
  if (type === "take over") event.waitUntil(skipWaiting());
  if (type === "keep") {
    const [page, ...more] = [url, ...files].map((at) => new URL(at));
    const wanted = more.filter((file) => below(file) !== null && hash_in_name.test(file.pathname));
    const keep = async () => {
      const cache = await caches.open(own);
      if (await cache.match(page_name(page), loose)) await Promise.all(wanted.map((file) => keep_file(cache, file)));
      else await keep_page(cache, page, await fetch(page_name(page)), wanted);
    };
    // What cannot be kept now is kept at the next visit.
    if (below(page) !== null) event.waitUntil(keep().catch(() => {}));
  }
});

/** A kept page with a change; what its headers forbid stays forbidden. */
async function changed(kept, status, change) {
  const headers = new Headers(kept.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(change(await kept.text()), { status, headers });
}

/** A kept page that says why it is shown. */
const marked = (kept, why) => changed(kept, kept.status, (html) => html.replace("<html ", `<html data-kept="${why}" `));

/** The page that says there is no network, with links that work from any depth. */
async function nothing_kept(cache, url) {
  const page = await cache.match(new URL(below(url).startsWith("en/") ? "offline-en.html" : "offline.html", scope), loose);
  return changed(page, 503, (html) => html.replaceAll('="./', `="${scope.pathname}`));
}

/** A page: the network's, unless it is late or broken and a copy is kept. */
async function page(event, url) {
  const cache = await caches.open(own);
  const name = page_name(url);
  const kept = (await cache.match(name, loose)) ?? (name.endsWith("/") ? undefined : await cache.match(`${name}/`, loose));
  const keep = (answer) => event.waitUntil(keep_page(cache, url, answer.clone()).catch(() => {}));
  const asked = fetch(event.request);
  const broken = () => (navigator.onLine ? "server" : "offline");
  if (!kept) {
    try {
      const answer = await asked;
      if (answer.ok || answer.status === 404) keep(answer);
      return answer;
    } catch {
      return nothing_kept(cache, url);
    }
  }
  // A copy is kept: so an answer counts when all of it is there.
  const whole = asked.then(async (answer) => {
    await answer.clone().arrayBuffer();
    if (answer.status >= 500 || answer.status === 429) return "server";
    if (answer.ok || answer.status === 404) keep(answer);
    return answer;
  });
  event.waitUntil(whole.catch(() => {}));
  const late = new Promise((done) => setTimeout(done, patience_ms, "slow"));
  const first = await Promise.race([whole.catch(broken), late]);
  return typeof first === "string" ? marked(kept, first) : first;
}

/** A file named by its hash: never asked for twice, unless the page says that its copy was bad. */
async function file(event, url) {
  const cache = await caches.open(own);
  const kept = event.request.cache === "reload" ? undefined : await cache.match(url, loose);
  if (kept) return kept;
  const answer = await fetch(event.request);
  const copy = answer.clone();
  const keep = async () => (await is_sound(copy.clone(), url)) && cache.put(url, copy);
  event.waitUntil(keep().catch(() => {}));
  return answer;
}

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const path = below(url);
  if (request.method !== "GET" || request.headers.has("range") || path === null || /^(en\/)?embed\//.test(path)) return;
  if (request.mode === "navigate") {
    if (path === "" || path.endsWith("/") || !/\.[a-z]+$/.test(path)) event.respondWith(page(event, url));
  } else if (hash_in_name.test(path)) event.respondWith(file(event, url));
  else if (site.core[path]) {
    const kept = async () => (await (await caches.open(own)).match(url, loose)) ?? Response.error();
    event.respondWith(fetch(request).catch(kept));
  }
});
