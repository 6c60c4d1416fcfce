// Pictures beside the pages: every chart as PNG, and for every page the preview that a link to it is shown with.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { catalog, dist, listed_paths, text_of } from "./site.mjs";

/** Width and height of a PNG, from its first chunk. */
const measures = (path) => {
  const bytes = readFileSync(join(dist, path));
  assert.equal(bytes.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n", path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

test("every chart stands beside its embed as PNG, at twice the pixels of its SVG", () => {
  const charts = listed_paths().filter((path) => /area\/[^/]+\/[^/]+\/$/.test(path));
  assert.ok(charts.length > 0, "no chart page is listed");
  for (const path of charts) {
    const embed = path.replace("area/", "embed/area/");
    const [, width, height] = text_of(`${embed}chart.svg`).match(/ width="(\d+)" height="(\d+)"/);
    assert.deepEqual(measures(`${embed}chart.png`), [2 * width, 2 * height], embed);
  }
});

test("every page names a preview that is there and has the measures it says", () => {
  const home = catalog().site.url;
  const previews = new Set();
  for (const path of listed_paths()) {
    const html = text_of(`${path}index.html`);
    const tag = (name) => html.match(new RegExp(`<meta property="${name}" content="([^"]*)">`))?.[1];
    const address = tag("og:image");
    assert.ok(address?.startsWith(home), `${path}: og:image is ${address}`);
    const file = address.slice(home.length);
    assert.ok(existsSync(join(dist, file)), `${path}: ${file} is not there`);
    assert.equal(file.startsWith("en/"), path.startsWith("en/"), `${path} borrows ${file}`);
    assert.deepEqual(measures(file), [tag("og:image:width"), tag("og:image:height")].map(Number), file);
    previews.add(file);
  }
  assert.ok(previews.size > listed_paths().length / 2, `${previews.size} previews: charts and areas have their own`);
});
