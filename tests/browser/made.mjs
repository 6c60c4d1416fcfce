// Sites built for a test from changed tables, with the commands that built the site under test.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const commands = process.env.KANJIAN_COMMANDS ?? join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug");
const run = (command, ...rest) => execFileSync(join(commands, command), rest, { cwd: root, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });

/** Builds a site from a copy of the tables of data/ that `change(folder)` edits. `made.dist` is the site, `made.remove()` removes it. */
export function make(change, { base = "/kanjian/", from = join(root, "data") } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "kanjian-made-"));
  const [tables, data, dist] = ["tables", "data", "dist"].map((name) => join(folder, name));
  if (from) cpSync(from, tables, { recursive: true });
  else run("kanjian", "init", tables);
  change(tables);
  run("kanjian", "build", tables, data);
  run("kanjian-prerender", data, join(root, "target/package"), dist, base, tables);
  return { dist, tables, remove: () => rmSync(folder, { recursive: true }) };
}

/** Packs a built site into a ZIP file. */
export const pack = (dist, file) => run("kanjian-archive", dist, file);

/** Renders ahead only the pages of `areas`. */
export function only(tables, areas) {
  const file = join(tables, "site.toml");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n[prerender]\nareas = "listed"\nlist = ${JSON.stringify(areas)}\n`);
}

/** Takes every release but the first out of the tables: the site as it was then. */
export function first_release(tables) {
  const releases = join(tables, "releases.csv");
  const [head, first] = readFileSync(releases, "utf8").split("\n");
  writeFileSync(releases, `${head}\n${first}\n`);
  const id = first.split(",")[0];
  for (const name of readdirSync(join(tables, "observations"))) {
    const file = join(tables, "observations", name);
    const [columns, ...rows] = readFileSync(file, "utf8").split("\n");
    // A document is of one release, so its rows go or stay together.
    if (!rows.some((row) => row.includes(`,${id},`))) rmSync(file);
    else if (!columns.includes("release")) throw new Error(`${name}: no column release`);
  }
  return id;
}
