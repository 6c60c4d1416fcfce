// Twelve charts on a slow phone: our own area page against the libraries that a bureau would pick instead, in turn, medians.
// usage: [DIST=dist] node peers.mjs [--runs 5] [--page area/440306/] [--requests]
import { loadavg } from "node:os";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { pages } from "../pages.mjs";
import { launch, median, phone, slow_phone } from "./browser.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const option = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : process.argv[at + 1];
};
const runs = Number(option("--runs", 5));
const path = option("--page", "area/440306/");
const dist = resolve(process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)));
const charts = 12;
/** A resident's browser stands open when a page is asked for: what the page before left to do, and the start of a tab's process, is no page's own time. */
const rest_ms = 1000;
const budget = { fcp_ms: 600, drawn_ms: 600, ready_ms: 2000, ready_bytes: 250_000, shift: 0, of_fastest_peer: 0.5, again_ms: 300 };

const ours = await pages({ folder: dist, strength: 11 });
const theirs = await pages({ folder: here, base: "/", strength: 11 });
const subjects = [
  { name: "Kanjian", url: ours.url + path, ours: true },
  ...[["ECharts", "echarts"], ["Chart.js", "chartjs"], ["uPlot", "uplot"], ["Vega-Lite", "vega-lite"], ["Observable Plot", "plot"]]
    .map(([name, file]) => ({ name, url: `${theirs.url}peers/${file}.html` })),
];

/**
 * Runs in the page before anything of its own. Drawn is what a peer's page says of itself: two frames after the last chart is in the
 * document. It calls `settled`: whoever asks the page instead takes time from its slowed processor.
 */
function watch(charts) {
  window.seen = { shift: 0, shifted: [], lcp_ms: null, ready_ms: null, drawn_ms: null };
  const seen = window.seen;
  const observe = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  const named = (node) => (node instanceof Element ? [node.localName, ...node.classList].join(".") : "text");
  observe("layout-shift", (entry) => {
    if (entry.hadRecentInput) return;
    seen.shift += entry.value;
    seen.shifted.push(...entry.sources.map(({ node, previousRect: from, currentRect: to }) => `${named(node)} ${Math.round(from.y)}→${Math.round(to.y)} px at ${entry.startTime.toFixed(0)} ms`));
  });
  observe("largest-contentful-paint", (entry) => { seen.lcp_ms = entry.startTime; });
  const settled = () => {
    if (seen.drawn_ms !== null && seen.ready_ms !== null) window.settled("");
  };
  if (charts === null) {
    Object.defineProperty(window, "drawn_ms", { set: (at_ms) => {
      seen.drawn_ms = seen.ready_ms = at_ms;
      settled();
    } });
    return;
  }
  const svgs = document.getElementsByTagName("svg");
  const arriving = new MutationObserver(() => {
    if (svgs.length < charts || [...svgs].filter((svg) => svg.closest("[data-chart]")).length < charts) return;
    arriving.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => {
      seen.drawn_ms = performance.now();
      settled();
    }));
  });
  arriving.observe(document, { subtree: true, childList: true });
  new MutationObserver(() => {
    if (!document.documentElement?.hasAttribute("data-ready")) return;
    seen.ready_ms ??= performance.now();
    settled();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-ready"] });
}

/** What went over the wire: every arrival with its time, and every request. Times are milliseconds since navigation. */
function wire(session) {
  const arrivals = [];
  const requests = new Map();
  let wall_of_clock_s = null;
  const add = (event, bytes) => {
    arrivals.push({ clock_s: event.timestamp, bytes });
    const request = requests.get(event.requestId);
    if (request) Object.assign(request, { bytes: request.bytes + bytes, end_s: event.timestamp });
  };
  session.on("Network.requestWillBeSent", (event) => {
    wall_of_clock_s ??= event.wallTime - event.timestamp;
    requests.set(event.requestId, { url: event.request.url, bytes: 0, start_s: event.timestamp, end_s: null });
  });
  session.on("Network.responseReceived", (event) => add(event, event.response.encodedDataLength));
  session.on("Network.dataReceived", (event) => add(event, event.encodedDataLength));
  // What the parts did not account for (the header of a response that came with its body).
  session.on("Network.loadingFinished", (event) => {
    const request = requests.get(event.requestId);
    if (request && event.encodedDataLength > request.bytes) add(event, event.encodedDataLength - request.bytes);
    if (request) request.end_s = event.timestamp;
  });
  const ms = (clock_s, origin_ms) => (clock_s + wall_of_clock_s) * 1000 - origin_ms;
  return {
    bytes_until: (at_ms, origin_ms) => arrivals.filter((arrival) => ms(arrival.clock_s, origin_ms) <= at_ms).reduce((sum, { bytes }) => sum + bytes, 0),
    requests: (origin_ms) => [...requests.values()].map(({ url, bytes, start_s, end_s }) => ({ url, bytes, start_ms: ms(start_s, origin_ms), end_ms: end_s === null ? null : ms(end_s, origin_ms) })),
  };
}

async function once(browser, subject) {
  const { context, page, session } = await slow_phone(browser);
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("requestfailed", (request) => faults.push(`${request.url()} failed`));
  page.on("response", (response) => { if (response.status() >= 400) faults.push(`${response.url()} is ${response.status()}`); });
  const traffic = wire(session);
  await page.addInitScript(watch, subject.ours ? charts : null);
  await session.send("Runtime.enable");
  await session.send("Runtime.addBinding", { name: "settled" });
  try {
    await page.waitForTimeout(rest_ms);
    await visit(page, session, subject.url);
  } catch (error) {
    const seen = await page.evaluate(() => window.seen).catch(() => null);
    throw new Error([`${subject.name}: ${subject.url} did not draw and answer within a minute (${JSON.stringify(seen)})`, ...faults, error.message.split("\n")[0]].join("\n  "));
  }
  await page.waitForTimeout(700);
  const found = await page.evaluate(() => ({
    ...window.seen,
    fcp_ms: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null,
    origin_ms: performance.timeOrigin,
  }));
  const measured = {
    drawn_bytes: traffic.bytes_until(found.drawn_ms, found.origin_ms),
    ready_bytes: traffic.bytes_until(found.ready_ms, found.origin_ms),
    requests: traffic.requests(found.origin_ms),
  };
  const again_ms = subject.ours ? await visit_again(page, session, subject.url) : null;
  await context.close();
  if (faults.length) throw new Error(`${subject.name}: ${faults.join("; ")}`);
  return { ...found, ...measured, again_ms };
}

/** Opens the page and waits until it calls. */
async function visit(page, session, url) {
  const settled = new Promise((done, late) => {
    session.once("Runtime.bindingCalled", done);
    setTimeout(late, 60_000, new Error("it did not settle")).unref();
  });
  // Told below; a page that cannot be opened is told first.
  settled.catch(() => {});
  await page.goto(url, { waitUntil: "commit" });
  await settled;
}

/** The same page in the same context, with what the first visit left in the cache: ms until its charts are drawn. */
async function visit_again(page, session, url) {
  await page.goto("about:blank");
  await visit(page, session, url);
  return page.evaluate(() => window.seen.drawn_ms);
}

const kept = new Map(subjects.map((subject) => [subject, []]));
const browser = await launch();
let broken = false;
try {
  for (let run = 0; run <= runs; run++) {
    for (const subject of subjects) {
      const found = await once(browser, subject);
      // The first round fills the server's store of compressed files and does not count.
      if (run > 0) kept.get(subject).push(found);
    }
  }
} catch (error) {
  console.error(error.message);
  broken = true;
}
await browser.close();
for (const { server } of [ours, theirs]) server.closeAllConnections(), server.close();
if (broken) process.exit(1);

const of = (subject, key) => median(kept.get(subject).map((found) => found[key]));
const [mine, ...peers] = subjects;
const kb = (bytes) => (bytes / 1000).toFixed(0);
console.log(`Twelve charts, nothing cached: ${phone.width_px} px, CPU slowed ${phone.cpu_slowed}×, ${phone.down_bit_s / 1e6} Mbit/s, ${phone.round_trip_ms} ms, brotli; medians of ${runs} runs in turn, each in a tab that has rested ${rest_ms / 1000} s (load ${loadavg()[0].toFixed(1)})\n`);
console.log("| | kB until drawn | kB until ready | first paint, ms | largest paint, ms | all drawn, ms | ready, ms | layout shift |");
console.log("|---|--:|--:|--:|--:|--:|--:|--:|");
for (const subject of subjects) {
  const ms = (key) => of(subject, key)?.toFixed(0) ?? "none";
  console.log(`| ${subject.name} | ${kb(of(subject, "drawn_bytes"))} | ${kb(of(subject, "ready_bytes"))} | ${ms("fcp_ms")} | ${ms("lcp_ms")} | ${ms("drawn_ms")} | ${ms("ready_ms")} | ${of(subject, "shift").toFixed(3)} |`);
}

const fastest = peers.reduce((best, peer) => (of(peer, "drawn_ms") < of(best, "drawn_ms") ? peer : best));
const ratio = of(mine, "drawn_ms") / of(fastest, "drawn_ms");
console.log("");
for (const [what, found, most, digits, unit] of [
  ["first contentful paint", of(mine, "fcp_ms"), budget.fcp_ms, 0, " ms"],
  ["all twelve drawn", of(mine, "drawn_ms"), budget.drawn_ms, 0, " ms"],
  ["answering to input", of(mine, "ready_ms"), budget.ready_ms, 0, " ms"],
  ["over the wire until then", of(mine, "ready_bytes") / 1000, budget.ready_bytes / 1000, 1, " kB"],
  ["layout shift", of(mine, "shift"), budget.shift, 3, ""],
  ["all twelve drawn on the next visit", of(mine, "again_ms"), budget.again_ms, 0, " ms"],
  [`drawn, against ${fastest.name}`, ratio, budget.of_fastest_peer, 2, "×"],
]) {
  console.log(`${found !== null && found <= most ? "PASS" : "FAIL"}  ${what}: ${found?.toFixed(digits) ?? "none"}${unit} (at most ${most}${unit})`);
}
const shifted = new Set(kept.get(mine).flatMap((found) => found.shifted));
for (const what of shifted) console.log(`      moved: ${what}`);

if (process.argv.includes("--requests")) {
  const middle = kept.get(mine).reduce((best, found) => (Math.abs(found.ready_ms - of(mine, "ready_ms")) < Math.abs(best.ready_ms - of(mine, "ready_ms")) ? found : best));
  console.log("\nRequests of the middle run (ms since navigation, bytes with headers)\n\n| asked | done | bytes | |\n|--:|--:|--:|---|");
  for (const { url, bytes, start_ms, end_ms } of middle.requests.sort((a, b) => a.start_ms - b.start_ms)) {
    console.log(`| ${start_ms.toFixed(0)} | ${end_ms?.toFixed(0) ?? "open"} | ${bytes} | ${url.replace(ours.url, "")} |`);
  }
}
