// Chromium as the tests use it: one process, a context per look, and what a page must never do (errors, foreign requests) written down.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "google-chrome", "google-chrome-stable", "chrome"];
const places = [process.env.CHROME, ...names.flatMap((name) => process.env.PATH.split(delimiter).map((folder) => join(folder, name)))];
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Starts the browser, with `more` flags. */
export function launch(more = []) {
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error("no Chromium: run tools/setup.sh test, or set CHROME to the browser's path");
  return chromium.launch({ executablePath: found, args: [...flags, ...more], headless: true });
}

/** Opens a tab; `tab.faults` collects console errors and warnings, exceptions, and requests that leave `origin`. */
export async function tab(browser, origin, look = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: "reduce", ...look });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults = [];
  // Said when a machine is so slow that seconds pass before the module asks for what is on its way: a time, not a fault.
  const slow = /was preloaded using link preload but not used within a few seconds/;
  // Said when a frame is gone in the moment in which its module arrives; a module that is refused is told in other words.
  const left = /^Fetch API cannot load \S+\.wasm\. $/;
  page.on("console", (message) => {
    if (slow.test(message.text()) || left.test(message.text())) return;
    if (["error", "warning"].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !["data:", "blob:"].includes(url.protocol)) faults.push(`request left the site: ${url}`);
  });
  return { context, page, faults, close: () => context.close() };
}

/** Waits until the page answers to input. */
export const ready = (page) => page.waitForSelector("html[data-ready]", { state: "attached" });

/** Opens `url` and waits until the page answers to input. */
export async function open(page, url) {
  await page.goto(url);
  await ready(page);
}

/** Runs before the page: adds up what moves, with the first elements that do. */
export function watch_shifts() {
  window.shifts = [];
  const name = (node) => (node?.nodeType === 1 ? `${node.tagName.toLowerCase()}.${node.className}` : String(node?.nodeName));
  const told = ({ node, previousRect: was, currentRect: is }) => `${name(node)} ${was.x},${was.y} → ${is.x},${is.y}`;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts.push(`${entry.value.toFixed(4)} ${entry.sources.slice(0, 3).map(told).join("; ")}`);
  }).observe({ type: "layout-shift", buffered: true });
}
