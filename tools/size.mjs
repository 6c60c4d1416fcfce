// Says what the app weighs on the wire (wasm, module, style; brotli), for pages rendered ahead and for pages drawn from nothing, and
// fails above the budget.
import { brotliCompressSync, constants } from "node:zlib";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const budget_bytes = 300 * 1024;
const folder = join(process.argv[2] ?? "dist", "assets");
const compressed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const total_bytes = { "the app on the wire": 0, "the whole app on the wire": 0 };
const [page, whole] = Object.keys(total_bytes);
for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, name));
  const wire_bytes = compressed(bytes);
  if (!name.startsWith("whole.")) total_bytes[page] += wire_bytes;
  if (!name.startsWith("kanjian.")) total_bytes[whole] += wire_bytes;
  console.log(`${name.padEnd(36)} ${String(bytes.length).padStart(8)} B  ${String(wire_bytes).padStart(7)} B brotli`);
}
for (const [what, bytes] of Object.entries(total_bytes)) console.log(`${what.padEnd(36)} ${" ".repeat(8)}    ${String(bytes).padStart(7)} B of ${budget_bytes}`);
if (Object.values(total_bytes).some((bytes) => bytes > budget_bytes)) process.exit(1);
