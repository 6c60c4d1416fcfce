// Pictures beside the pages: every embed as SVG and PNG, light and dark, and for every page the preview that a link to it is shown with.
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { catalog, dist, listed_paths, text_of } from "./site.mjs";

/** Width and height of a PNG, from its first chunk. */
const measures = (path) => {
  const bytes = readFileSync(join(dist, path));
  assert.equal(bytes.subarray(0, 8).toString("latin1"), "\x89PNG\r\n\x1a\n", path);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

/** Every page of an embed, below the base: of each kind, following and pinned, in both languages. */
const embeds = ["", "en/"].flatMap((prefix) =>
  readdirSync(join(dist, prefix, "embed"), { recursive: true })
    .filter((path) => path.endsWith("index.html"))
    .map((path) => `${prefix}embed/${path.slice(0, -"index.html".length)}`),
);

const kinds_of = (path) => text_of(`${path}index.html`).match(/data-kinds="([^"]*)"/)[1].split(" ");
const charts = listed_paths().filter((path) => /area\/[^/]+\/[^/]+\/$/.test(path));
const { releases, release: newest } = catalog();
/** The address of an embed of the chart at `path`, such as `en/area/440306/htn_managed/`. */
const embed_of = (path, pin, kind) => path.replace("area/", `embed/${pin}area/`) + (kind && `${kind}/`);

test("a picture stands beside every embed that the builder offers: SVG light and dark, PNG of twice the pixels, pinned ones light", () => {
  for (const path of charts) {
    const [usual, ...others] = kinds_of(path);
    for (const pin of ["", `r/${newest}/`]) {
      for (const kind of ["", ...(pin === "" && others.length > 0 ? [usual] : []), ...others]) {
        const embed = embed_of(path, pin, kind);
        const [light, dark] = ["chart", "chart-dark"].map((name) => {
          const svg = text_of(`${embed}${name}.svg`);
          const [, width, height] = svg.match(/ width="(\d+)" height="(\d+)"/);
          if (name === "chart" || !pin) assert.deepEqual(measures(`${embed}${name}.png`), [2 * width, 2 * height], embed);
          return svg;
        });
        assert.notEqual(light, dark, embed);
      }
    }
  }
});

test("an embed is there for every kind that the figures make, in every release that has the chart", () => {
  const there = new Set(embeds);
  for (const path of charts) {
    for (const pin of ["", `r/${newest}/`]) {
      for (const kind of ["", ...kinds_of(path)]) assert.ok(there.has(embed_of(path, pin, kind)), embed_of(path, pin, kind));
    }
  }
  for (const { id } of releases) {
    const pinned = embeds.filter((embed) => embed.includes(`/r/${id}/`));
    const drawn = (embed) => text_of(`${embed}index.html`).match(/data-chart="(\w+)"/)[1];
    const unnamed = pinned.filter((embed) => /area\/[^/]+\/[^/]+\/$/.test(embed));
    assert.ok(unnamed.length > 0, id);
    for (const embed of unnamed) assert.ok(there.has(`${embed}${drawn(embed)}/`), `${embed}: the usual kind by its name`);
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
