// A portal as embeds meet it: pages of another origin with a strict policy of their own, and what a frame in them looks like.
import { createServer } from "node:http";
import { text_of, catalog } from "./site.mjs";

/** Starts a portal; `show(body, policy)` puts a page up and returns its address. `policy` is what it allows besides nothing. */
export async function portal() {
  const shown = new Map();
  const server = createServer((request, response) => {
    const page = shown.get(new URL(request.url, "http://host").pathname);
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": `default-src 'none'; ${page.policy}` });
    response.end(`<!doctype html><html lang="zh"><meta name="viewport" content="width=device-width"><title>门户</title><body><h1>门户</h1>${page.body}</body></html>`);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  // Another host and another port than the site's: another site in every sense.
  const home = `http://localhost:${server.address().port}/`;
  return {
    origin: new URL(home).origin,
    show(body, policy) {
      const path = `/${shown.size}`;
      shown.set(path, { body, policy });
      return new URL(path, home).href;
    },
    close() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

const plain = (text) => text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** The code of every tier as a chart's page offers it, for the site as served at `url`. */
export function codes(path, url) {
  const fields = text_of(`${path}index.html`).matchAll(/<textarea[^>]* id="code-(\w+)"[^>]*>([^<]*)<\/textarea>/g);
  return Object.fromEntries([...fields].map(([, tier, code]) => [tier, plain(code).replaceAll(catalog().site.url, url)]));
}

/** How the document in a frame stands: whether anything is to scroll, and where the link back ends. */
export function stand(frame) {
  return frame.evaluate(() => {
    const html = document.scrollingElement;
    const back = document.querySelector(".back a").getBoundingClientRect();
    const boxes = [...document.querySelectorAll("figure svg")].map((svg) => svg.getBoundingClientRect());
    const svg = boxes.find((box) => box.height > 0) ?? boxes[0];
    return {
      across: html.scrollWidth - innerWidth,
      down: html.scrollHeight - innerHeight,
      bar: innerWidth - document.documentElement.clientWidth,
      back_inside: back.bottom <= innerHeight + 1 && back.height > 0,
      chart_inside: svg.height > 0 && svg.bottom <= innerHeight + 1 && svg.right <= innerWidth + 1,
      height: innerHeight,
    };
  });
}
