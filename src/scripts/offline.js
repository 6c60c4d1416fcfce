// Beside the service worker: registers it, has it keep this page, says when a kept copy is shown, and offers a new version.
// Where a browser has none (plain HTTP, private windows, frames) nothing happens and nothing is said.
const html = document.documentElement;
const base = new URL(html.dataset.base, location.href);
const { build, kept } = html.dataset;
const zh = html.lang.startsWith("zh");
const say = (chinese, english) => (zh ? chinese : english);

/** A line at the foot of the window, which moves nothing; `act` is what its button does. */
function note(words, label, act) {
  document.getElementById("note")?.remove();
  const place = document.createElement("div");
  place.id = "note";
  place.setAttribute("role", "status");
  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  const line = document.createElement("p");
  place.append(line);
  if (act) place.append(button(label, act));
  place.append(button(act ? say("以后再说", "Later") : say("知道了", "Close"), () => place.remove()));
  document.body.append(place);
  // Said after it is there, so that it is read out.
  line.textContent = words;
}

const about = JSON.parse(document.getElementById("page")?.textContent || "{}");
let as_of = "";
if (kept && about.release) {
  const reason = kept === "server" && !navigator.onLine ? "offline" : kept;
  const why = { offline: say("离线", "Offline"), slow: say("网络慢", "The network is slow"), server: say("服务器没有回应", "The server does not answer") }[reason];
  as_of = say(`${why}，显示 ${about.site.as_of} 的版本（${about.release}）`, `${why}: showing the version of ${about.site.as_of} (${about.release})`);
  note(as_of);
}

/** On the page for what is not kept: the pages that are. */
async function list_kept() {
  const list = document.getElementById("kept");
  if (!list || !self.caches) return;
  const cache = await caches.open(`kanjian ${base.pathname} ${build}`);
  const pages = (await cache.keys()).map(({ url }) => url).filter((url) => url.endsWith("/") && url.slice(base.href.length).startsWith("en/") !== zh);
  for (const url of pages.reverse()) {
    const { title } = new DOMParser().parseFromString(await (await cache.match(url)).text(), "text/html");
    const link = document.createElement("a");
    link.href = url;
    link.textContent = title || url;
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  list.closest("section").hidden = pages.length === 0;
}
document.getElementById("again")?.addEventListener("click", () => location.reload());

const build_of = (worker) =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => done(event.data);
    worker.postMessage({ type: "build" }, [port2]);
  });
const settled = (worker) =>
  new Promise((done) => {
    const look = () => ["installed", "activated", "redundant"].includes(worker.state) && done();
    worker.addEventListener("statechange", look);
    look();
  });
const offer = (act) => note(`${as_of} ${say("有新版本。", "There is a new version.")}`.trim(), say("点此更新", "Update"), act);

/** What is waiting takes over by itself where this page is its own already; else the reader decides. */
async function look(registration) {
  await registration.update().catch(() => {});
  if (registration.installing) await settled(registration.installing);
  const { waiting, active } = registration;
  if (waiting && (await build_of(waiting)) === build) waiting.postMessage({ type: "take over" });
  else if (waiting) {
    offer(() => {
      waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
      waiting.postMessage({ type: "take over" });
    });
  } else if (active && (await build_of(active)) === build) {
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage({ type: "keep", url: location.href, files: files.filter((name) => name.startsWith(base.href)) });
  }
}

async function begin() {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", base));
  // Another tab took the new version: this page still is of the old one.
  navigator.serviceWorker.addEventListener("controllerchange", async () => {
    const { controller } = navigator.serviceWorker;
    if (controller && (await build_of(controller)) !== build) offer(() => location.reload());
  });
  addEventListener("online", () => look(registration));
  document.addEventListener("visibilitychange", () => document.hidden || look(registration));
  await look(registration);
}

list_kept().catch(() => {});
if (navigator.serviceWorker && self === top && build) {
  // After the page answers to input, so that nothing here competes with it.
  const alive = () => html.hasAttribute("data-ready") || html.hasAttribute("data-fault") || kept || document.getElementById("kept");
  const when_alive = () => alive() && (watch.disconnect(), begin().catch(() => {}));
  const watch = new MutationObserver(when_alive);
  watch.observe(html, { attributes: true });
  when_alive();
}
