// The built site as the tests see it: its folder, its pages, and a server under /kanjian/ whose answers a test may break.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { pages } from "../../tools/pages.mjs";

/** The folder of the built site; `DIST` names another one. */
export const dist = process.env.DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/** Serves `folder`; set `site.fault` to break answers as tools/pages.mjs says, null to mend them, and `site.folder` to publish another build. */
export async function serve(folder = dist, options = {}) {
  const site = { fault: null, folder };
  const { server, url } = await pages({ folder: () => site.folder, base: "/kanjian/", fault: (request) => site.fault?.(request), ...options });
  site.url = url;
  site.origin = new URL(url).origin;
  site.close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return site;
}

/** The text of a file of the site. */
export const text_of = (path, folder = dist) => readFileSync(join(folder, path), "utf8");

/** The files beside pages, data and assets that every page may ask for. */
export const shell_files = ["404.html", "icon.svg", "offline.html", "offline-en.html", "manifest.webmanifest", "manifest-en.webmanifest", "sw.js"];

/** Paths below the base of every page in sitemap.xml, such as `en/area/440306/`. */
export function listed_paths() {
  const home = catalog().site.url;
  const paths = [...text_of("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
  const foreign = paths.filter((url) => !url.startsWith(home));
  if (foreign.length > 0) throw new Error(`sitemap.xml: ${foreign[0]} is not below the site's url ${home}`);
  return paths.map((url) => url.slice(home.length));
}

/** The catalog of the built snapshot. */
export const catalog = () => JSON.parse(text_of("data/catalog.json"));

/** `most` members of `list`, evenly spread, always the same ones. */
export const sample = (list, most) => list.filter((_, i) => Math.floor((i * most) / list.length) !== Math.floor(((i - 1) * most) / list.length));
