// Lighthouse over the overview, an area and a chart of the built site: four scores each, and what costs points.
// usage: [DIST=dist] node lighthouse.mjs [PATH …]
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { launch as launch_chrome } from "chrome-launcher";
import lighthouse from "lighthouse";
import { pages } from "../pages.mjs";
import { browser_path, flags, launch } from "./browser.mjs";

const named = process.argv.slice(2);
const paths = named.length ? named : ["", "area/440306/", "area/440306/fd_contracted_persons/"];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const dist = resolve(process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url)));

const site = await pages({ folder: dist });
// A host compresses its files before anyone asks: what this server compresses at the first request is no page's own time.
const before = await launch();
const visitor = await before.newPage();
for (const path of paths) {
  await visitor.goto(site.url + path);
  await visitor.waitForSelector("html[data-ready]");
}
await before.close();

const chrome = await launch_chrome({ chromePath: browser_path, chromeFlags: ["--headless=new", ...flags], logLevel: "silent" });
const reports = [];
let broken = false;
try {
  for (const path of paths) {
    const run = await lighthouse(site.url + path, { port: chrome.port, onlyCategories: categories, logLevel: "silent", output: "json" });
    if (run.lhr.runtimeError) throw new Error(`${path}: ${run.lhr.runtimeError.message}`);
    reports.push({ path: path || "/", report: run.lhr });
  }
} catch (error) {
  console.error(`Lighthouse did not run: ${error.message}`);
  broken = true;
}
chrome.kill();
site.server.closeAllConnections();
site.server.close();
if (broken) process.exit(1);

const score = (part) => (part.score === null ? "none" : Math.round(part.score * 100));
console.log(`Lighthouse ${reports[0].report.lighthouseVersion}, its own phone\n`);
console.log("| | performance | accessibility | best practices | SEO |\n|---|--:|--:|--:|--:|");
for (const { path, report } of reports) console.log(`| ${path} | ${categories.map((name) => score(report.categories[name])).join(" | ")} |`);

console.log("");
for (const { path, report } of reports) {
  const missed = categories.filter((name) => report.categories[name].score !== 1);
  console.log(`${missed.length === 0 ? "PASS" : "FAIL"}  ${path}: ${missed.length === 0 ? "100 in all four" : `below 100 in ${missed.join(", ")}`}`);
  for (const name of missed) {
    for (const { id, weight } of report.categories[name].auditRefs) {
      const audit = report.audits[id];
      if (weight === 0 || audit.score === null || audit.score >= 1) continue;
      const places = (audit.details?.items ?? []).map((item) => item.node?.selector ?? item.url ?? item.description ?? item.source?.url).filter((place) => typeof place === "string");
      console.log(`      ${name} · ${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ""}${places.length ? ` (${places.slice(0, 3).join("; ")})` : ""}`);
    }
  }
}
