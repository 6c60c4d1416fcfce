// Serves a folder as GitHub Pages does: under a base path, a folder's index.html, a redirect to the trailing slash,
// 404.html with status 404 for what is not there. Brotli for text, so that sizes are those of a real host.
import { createServer } from "node:http";
import { brotliCompress, constants } from "node:zlib";
import { promisify } from "node:util";
import { readFile, stat } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png",
  ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8", ".xml": "application/xml", ".atom": "application/atom+xml",
  ".webmanifest": "application/manifest+json", ".zip": "application/zip",
};
const PIECE_MS = 50;
const compress = promisify(brotliCompress);
const kept = new Map();

async function file_of(folder, path) {
  const at = join(folder, normalize(path));
  if (!at.startsWith(folder)) return null;
  try {
    const found = await stat(at);
    if (found.isFile()) return { at, stamp: found.mtimeMs };
    if (!path.endsWith("/")) return { redirect: true };
    const index = join(at, "index.html");
    return { at: index, stamp: (await stat(index)).mtimeMs };
  } catch {
    return null;
  }
}

async function body_of(at, stamp, wants_brotli, strength) {
  const bytes = await readFile(at);
  const text = /\.(html|css|js|json|wasm|svg|csv|txt|xml|atom)$/.test(at);
  if (!wants_brotli || !text) return { bytes };
  const key = `${at}@${stamp}`;
  if (!kept.has(key)) {
    // The module at full strength, as a host that compresses ahead does; the many pages faster, unless it is sizes that are asked for.
    const quality = at.endsWith(".wasm") ? 11 : strength;
    // The promise is kept, so that askers who come while it is under way wait for the same one.
    kept.set(key, compress(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
  return { bytes: await kept.get(key), encoding: "br" };
}

/** What a `_headers` file sends with `pathname`, as hosts that know such files do. */
function headers_for(rules, pathname) {
  const head = {};
  let holds = false;
  for (const line of rules.split("\n")) {
    if (line.startsWith("/")) holds = line.endsWith("*") ? pathname.startsWith(line.slice(0, -1)) : pathname === line;
    const [, name, value] = line.match(/^ +([A-Za-z-]+): (.*)$/) ?? [];
    if (holds && name) head[name.toLowerCase()] = name.toLowerCase() in head ? `${head[name.toLowerCase()]}, ${value}` : value;
  }
  return head;
}

/**
 * Starts the server. `folder` may be a function, for a site that is published anew; with `headers` the folder's `_headers` file counts.
 * `strength` is that of the compression of text, 11 at most.
 * `fault(request)` may return {status}, {cut}, {drop}, {stall}, {trickle_ms}, {pieces}, {body} or {delay_ms} to break an answer.
 */
export function pages({ folder, base = "/kanjian/", port = 0, host = "127.0.0.1", fault = () => null, headers = false, max_age_s = 600, strength = 9 }) {
  const root = typeof folder === "function" ? folder : () => folder;
  const server = createServer(async (request, response) => {
    const { pathname, search } = new URL(request.url, "http://host");
    const broken = fault(request);
    if (broken?.delay_ms) await new Promise((done) => setTimeout(done, broken.delay_ms));
    if (broken?.drop) return response.destroy();
    if (broken?.status) return response.writeHead(broken.status).end();
    if (pathname === "/" && base !== "/") return response.writeHead(302, { location: base }).end();
    const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    let found = path === null ? null : await file_of(root(), `/${path}`);
    if (found?.redirect) return response.writeHead(301, { location: `${pathname}/${search}` }).end();
    const status = found ? 200 : 404;
    found ??= await file_of(root(), "/404.html");
    if (!found) return response.writeHead(404).end("not found");
    const wants_brotli = /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    let { bytes, encoding } = await body_of(found.at, found.stamp, wants_brotli, strength);
    if (broken?.body !== undefined) [bytes, encoding] = [Buffer.from(broken.body), undefined];
    const head = { "content-type": types[extname(found.at)] ?? "application/octet-stream", "content-length": bytes.length, "cache-control": `max-age=${max_age_s}` };
    if (headers) Object.assign(head, headers_for(readFileSync(join(root(), "_headers"), "utf8"), pathname));
    if (encoding) head["content-encoding"] = encoding;
    if (broken?.pieces) delete head["content-length"], delete head["content-encoding"];
    response.writeHead(status, head);
    // Piece by piece, a few frames apart.
    if (broken?.pieces) {
      for (const piece of broken.pieces) {
        response.write(piece);
        await new Promise((done) => setTimeout(done, PIECE_MS));
      }
      return response.end();
    }
    if (broken?.cut) return response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
    // The first half, and then nothing more, with the line left open.
    if (broken?.stall) return response.write(bytes.subarray(0, bytes.length >> 1));
    // A byte at a time.
    if (broken?.trickle_ms) {
      let at = 0;
      const drip = setInterval(() => response.write(bytes.subarray(at, (at += 1))), broken.trickle_ms);
      return response.on("close", () => clearInterval(drip));
    }
    response.end(request.method === "HEAD" ? undefined : bytes);
  });
  return new Promise((done) => server.listen(port, host, () => done({ server, url: `http://${host}:${server.address().port}${base}` })));
}
