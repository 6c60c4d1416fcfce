// What other programs read, without a browser: oEmbed documents, linked data, previews of links.
import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { codes } from "./host.mjs";
import { catalog, dist, listed_paths, text_of } from "./site.mjs";

const { site, release } = catalog();
const plain = (text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const charts = listed_paths().filter((path) => /^(en\/)?area\/[^/]+\/[^/]+\/$/.test(path));

/** The file that an address of the site names, or null. */
function file_of(address) {
  if (!address.startsWith(site.url)) return null;
  const at = join(dist, address.slice(site.url.length), address.endsWith("/") ? "index.html" : "");
  return existsSync(at) && statSync(at).isFile() ? at : null;
}
const linked = (html) => [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json]) => JSON.parse(json));

test("every chart's page names its oEmbed document, and that document its frame", () => {
  assert.ok(charts.length > 500, `${charts.length} charts`);
  for (const path of charts) {
    const html = text_of(`${path}index.html`);
    const [, title, href] = html.match(/<link rel="alternate" type="application\/json\+oembed" title="([^"]*)" href="([^"]*)">/);
    assert.ok(file_of(href), href);
    const document = JSON.parse(text_of(href.slice(site.url.length)));
    assert.equal(document.version, "1.0");
    assert.equal(document.type, "rich");
    assert.equal(document.title, plain(title));
    assert.equal(document.provider_url, site.url);
    for (const measure of ["width", "height", "cache_age"]) assert.ok(Number.isInteger(document[measure]) && document[measure] > 0, measure);
    assert.equal(document.html, codes(path, site.url).frame, `${path}: the same code as on the page`);
    assert.ok(file_of(document.html.match(/src="([^"]+)"/)[1]), `${path}: the frame exists`);
    if (document.thumbnail_url) {
      assert.ok(file_of(document.thumbnail_url), document.thumbnail_url);
      assert.ok(document.thumbnail_width > 0 && document.thumbnail_height > 0);
    }
  }
});

test("areas, indicators, charts and the data page are datasets with all that a search engine asks for", () => {
  const kinds = { area: 0, indicator: 0, chart: 0, data: 0 };
  for (const path of listed_paths()) {
    const html = text_of(`${path}index.html`);
    const found = linked(html);
    const below = path.replace(/^en\//, "");
    const kind = below === "data/" ? "data" : /^area\/[^/]+\/$/.test(below) ? "area" : /^area\/[^/]+\/[^/]+\/$/.test(below) ? "chart" : /^indicator\/[^/]+\/$/.test(below) ? "indicator" : null;
    assert.equal(found.length, kind ? 1 : 0, path);
    if (!kind) continue;
    kinds[kind] += 1;
    const [dataset] = found;
    assert.equal(dataset["@context"], "https://schema.org");
    assert.equal(dataset["@type"], "Dataset");
    assert.equal(dataset.url, site.url + path);
    assert.equal(dataset.version, release);
    assert.equal(dataset.inLanguage, path.startsWith("en/") ? "en" : "zh-Hans");
    for (const name of ["name", "description", "license"]) assert.ok(typeof dataset[name] === "string" && dataset[name].length > 3, `${path}: ${name}`);
    assert.ok(dataset.license.includes(site.data_licence));
    assert.ok(dataset.variableMeasured.length > 0, `${path}: variableMeasured`);
    assert.ok(dataset.variableMeasured.every((variable) => typeof variable === "string" || variable.name), path);
    assert.ok(dataset.spatialCoverage.every((place) => place["@type"] === "Place" && place.name), `${path}: spatialCoverage`);
    if (dataset.temporalCoverage) assert.match(dataset.temporalCoverage, /^\d{4}(\/\d{4})?$/, path);
    assert.ok(dataset.isBasedOn.length > 0 && dataset.isBasedOn.length <= 12, `${path}: ${dataset.isBasedOn.length} documents`);
    assert.ok(dataset.isBasedOn.every((document) => document.name), `${path}: isBasedOn`);
    const formats = dataset.distribution.map((file) => file.encodingFormat);
    assert.ok(formats.includes("text/csv") && formats.includes("application/json"), `${path}: ${formats}`);
    for (const file of dataset.distribution) assert.ok(file_of(file.contentUrl), `${path}: ${file.contentUrl}`);
  }
  assert.ok(kinds.area > 10 && kinds.indicator > 200 && kinds.chart > 500 && kinds.data === 2, JSON.stringify(kinds));
});

test("documents of a dataset have their address where one is known", () => {
  const addresses = new Set(catalog().sources.map((source) => source.url).filter(Boolean));
  const [dataset] = linked(text_of("area/440306/htn_managed/index.html"));
  assert.ok(dataset.isBasedOn.some((document) => addresses.has(document.url)), JSON.stringify(dataset.isBasedOn));
});

test("a page that is passed on says what it is", () => {
  for (const path of listed_paths()) {
    const [head] = text_of(`${path}index.html`).split("</head>");
    const property = (name) => head.match(new RegExp(`<meta property="${name}" content="([^"]*)">`))?.[1];
    assert.equal(property("og:url"), site.url + path);
    assert.equal(property("og:locale"), path.startsWith("en/") ? "en_US" : "zh_CN");
    for (const name of ["og:title", "og:description", "og:site_name", "og:type"]) assert.ok(property(name), `${path}: ${name}`);
    assert.match(head, /<meta name="twitter:card" content="summary(_large_image)?">/);
    const image = property("og:image");
    if (image) assert.ok(file_of(image), `${path}: ${image}`);
  }
});
