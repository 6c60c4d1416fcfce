// `make serve`'s server: it serves dist/ under the base and builds again when a source changes, with a make that only takes notes.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { test } from "node:test";

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function until(what, holds, every_ms = 50) {
  for (let waited_ms = 0; waited_ms < 20_000; waited_ms += every_ms) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, every_ms));
  }
  assert.fail(`never: ${what}`);
}

test("a changed source builds again; what the build writes does not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "kanjian-serve-"));
  for (const name of ["data/observations", "src/pages", "crates", "style", "public/data", "dist", "bin"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "dist/index.html"), "<!doctype html><title>first</title>");
  const notes = join(folder, "made");
  writeFileSync(join(folder, "bin/make"), `#!/bin/sh\necho "$*" >> ${notes}\necho written > public/data/catalog.json\n`);
  chmodSync(join(folder, "bin/make"), 0o755);
  const made = () => (existsSync(notes) ? readFileSync(notes, "utf8").trim().split("\n") : []);
  const port = await freePort();
  const server = spawn(process.execPath, [resolve("tools/serve.mjs")], {
    cwd: folder,
    env: { ...process.env, PATH: `${join(folder, "bin")}:${process.env.PATH}`, PORT: String(port), BASE: "/kanjian/" },
  });
  try {
    let said = "";
    for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (said += text));
    await until(`an answer\n${said}`, async () => (await fetch(`http://127.0.0.1:${port}/kanjian/`).catch(() => null))?.ok);
    // The watcher looks through the folders after the server has begun: the change is made until it is seen.
    await until("a build after a change two folders down", () => {
      appendFileSync(join(folder, "data/observations/a.csv"), "1\n");
      return made().length > 0;
    }, 1000);
    assert.equal(made()[0], "-s site");
    await until("the end of that build", () => said.includes("built: reload the page"));
    await new Promise((done) => setTimeout(done, 600));
    const before = made().length;
    writeFileSync(join(folder, "public/data/catalog.json"), "again");
    await new Promise((done) => setTimeout(done, 600));
    assert.equal(made().length, before, "the build's own output must not start a build");
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
