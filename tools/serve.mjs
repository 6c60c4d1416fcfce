// `make serve`: serves dist/ and builds it again when a source changes; building itself is the Makefile's.
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { watch } from "chokidar";
import { pages } from "./pages.mjs";

const base = process.env.BASE ?? "/kanjian/";
const port = Number(process.env.PORT ?? 8080);
const { url } = await pages({ folder: resolve("dist"), base, port });
console.log(`\n${url}  (Ctrl-C ends it; a change in data, src, crates, style or public builds again)`);

let wanted = false;
let building = false;
async function build() {
  if (building) return void (wanted = true);
  building = true;
  do {
    wanted = false;
    const code = await new Promise((done) => spawn("make", ["-s", "site"], { stdio: "inherit" }).on("exit", done));
    console.log(code === 0 ? "built: reload the page" : "not built: the errors are above");
  } while (wanted);
  building = false;
}
let timer;
// Not node's own watch: it cannot look into folders on the Node 18 of Debian 12.
const built = resolve("public/data");
watch(["data", "src", "crates", "style", "public"], { ignoreInitial: true, ignored: (path) => resolve(path) === built }).on("all", () => {
  clearTimeout(timer);
  timer = setTimeout(build, 200);
});
