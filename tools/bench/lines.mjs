// How long drawing takes in the browser's main thread, without throttling: a line of 100,000 points in our charts and in
// uPlot, by turns, and the charts of a page. Every time includes putting the picture into the page and a forced layout.
// usage: node lines.mjs MODULE.wasm [--runs 15]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { pages } from "../pages.mjs";
import { launch, median } from "./browser.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const module_path = process.argv[2];
if (!module_path?.endsWith(".wasm")) {
  console.error("usage: node lines.mjs MODULE.wasm [--runs 15]; tools/bench/run.sh builds the module");
  process.exit(2);
}
const at = process.argv.indexOf("--runs");
const runs = at < 0 ? 15 : Number(process.argv[at + 1]);
const points = 100_000;
const chart_ms = 1;

/** Runs in the page: the module, what it draws into, and uPlot; answers with the samples of each subject in ms. */
async function measure({ wasm_base64, points, runs }) {
  const module = new WebAssembly.Module(Uint8Array.from(atob(wasm_base64), (byte) => byte.charCodeAt(0)));
  // Drawing must not reach out of the module, so not into the document either. wasm-bindgen's bookkeeping is imported
  // because plotters depends on it for this target; each import is a trap that writes its name down.
  const called = new Set();
  const imports = {};
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => { called.add(name); throw new Error(`drawing called ${name}`); };
  }
  const { exports: chart } = new WebAssembly.Instance(module, imports);
  const text = new TextDecoder();
  const box = document.getElementById("box");
  const put = (bytes) => {
    box.innerHTML = text.decode(new Uint8Array(chart.memory.buffer, chart.svg(), bytes));
    return box.getBoundingClientRect().height;
  };
  const timed = (work) => {
    box.replaceChildren();
    const start_ms = performance.now();
    work();
    return performance.now() - start_ms;
  };

  const at = Array.from({ length: points }, (_, i) => i);
  const values = at.map((i) => Math.sin(i * 0.01) + Math.sin(i * 0.37) * 0.2);
  const load = () => {
    const address = chart.numbers(points);
    new Float64Array(chart.memory.buffer, address, points).set(values);
    chart.load_series(640);
  };
  const uplot = () => new Promise((done) => {
    box.replaceChildren();
    const start_ms = performance.now();
    const drawn = () => {
      box.getBoundingClientRect();
      done(performance.now() - start_ms);
    };
    new uPlot({ width: 640, height: 360, scales: { x: { time: false } }, series: [{}, { stroke: "red" }], hooks: { draw: [drawn] } }, [at, values], box);
  });
  const line = { uplot: [], draw: [], load_and_draw: [], bytes: 0 };
  for (let run = 0; run <= runs; run++) {
    const samples = {
      uplot: await uplot(),
      load_and_draw: timed(() => { load(); put(chart.draw_loaded(1)); }),
      draw: timed(() => put(chart.draw_loaded(1))),
    };
    // The first round warms both up.
    if (run > 0) for (const [name, ms] of Object.entries(samples)) line[name].push(ms);
  }
  line.bytes = chart.draw_loaded(1);
  line.marks = box.querySelectorAll("svg *").length;

  // The clock's grain is 0.1 ms: each sample is the mean of a batch.
  const batch = 20;
  const card = () => {
    const put_too = [], draw = [];
    for (let run = 0; run <= runs; run++) {
      const put_ms = timed(() => { for (let i = 0; i < batch; i++) put(chart.draw_loaded(1)); }) / batch;
      const draw_ms = timed(() => chart.draw_loaded(batch)) / batch;
      if (run > 0) put_too.push(put_ms), draw.push(draw_ms);
    }
    return { put_too, draw };
  };
  const twelve = {};
  for (const [kind, name] of [[0, "trend"], [1, "ranking"]]) {
    chart.load_twelve_marks(kind);
    twelve[name] = card();
  }
  const gallery = [];
  for (let index = 0; chart.load_example(index); index++) gallery.push(card());
  return { called: [...called], imports: WebAssembly.Module.imports(module).map(({ name }) => name), line, twelve, gallery };
}

const { server, url } = await pages({ folder: root, base: "/" });
const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 800, height: 900 } })).newPage();
let found;
try {
  await page.goto(`${url}tools/bench/lines.html`);
  found = await page.evaluate(measure, { wasm_base64: readFileSync(module_path).toString("base64"), points, runs });
} catch (error) {
  console.error(error.message);
}
await browser.close();
server.closeAllConnections();
server.close();
if (!found) process.exit(1);

const ms = (samples) => median(samples).toFixed(2);
const verdict = (held) => (held ? "PASS" : "FAIL");
const { line, twelve, gallery } = found;
console.log(`Drawing in the main thread, not slowed; medians of ${runs} by turns (load ${loadavg()[0].toFixed(1)})\n`);
console.log("| | ms |\n|---|--:|");
console.log(`| ${points.toLocaleString("en")} points: Kanjian, from its marks (${(line.bytes / 1000).toFixed(0)} kB of SVG) | ${ms(line.draw)} |`);
console.log(`| ${points.toLocaleString("en")} points: Kanjian, marks made from numbers too | ${ms(line.load_and_draw)} |`);
console.log(`| ${points.toLocaleString("en")} points: uPlot, onto its canvas | ${ms(line.uplot)} |`);
for (const [name, { draw, put_too }] of Object.entries(twelve)) {
  console.log(`| ${name} of 12 marks: the scene | ${ms(draw)} |`);
  console.log(`| ${name} of 12 marks: the scene, in the page and laid out | ${ms(put_too)} |`);
}
const each = gallery.map(({ put_too }) => median(put_too));
console.log(`| the ${gallery.length} charts of the gallery, in the page and laid out: middle, slowest | ${median(each).toFixed(2)}, ${Math.max(...each).toFixed(2)} |`);
console.log("");
const slowest = (part) => Math.max(...Object.values(twelve).map((samples) => median(samples[part])));
console.log(`${verdict(median(line.draw) <= median(line.uplot))}  ${points.toLocaleString("en")} points, against uPlot: ${(median(line.draw) / median(line.uplot)).toFixed(2)}× (at most 1×)`);
for (const [part, what] of [["draw", "drawn"], ["put_too", "drawn, put into the page and laid out by the browser"]]) {
  console.log(`${verdict(slowest(part) <= chart_ms)}  a chart of 12 marks, ${what}: ${slowest(part).toFixed(2)} ms (at most ${chart_ms} ms)`);
}
const of_the_document = found.imports.filter((name) => !/^(__wbindgen_|__wbg___wbindgen_)/.test(name));
const reached = [...new Set([...of_the_document, ...found.called])];
console.log(`${verdict(reached.length === 0)}  drawing measures nothing in the document: ${reached.length === 0 ? `of the module's ${found.imports.length} imports (wasm-bindgen's bookkeeping) none is the document's and none was called` : reached.join(", ")}`);
