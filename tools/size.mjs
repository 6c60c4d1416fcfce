// Says what the app weighs on the wire (wasm, module, style; brotli) and fails above the budget.
import { brotliCompressSync, constants } from "node:zlib";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const budget_bytes = 300 * 1024;
const folder = join(process.argv[2] ?? "dist", "assets");
const compressed = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
let total_bytes = 0;
for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, name));
  const wire_bytes = compressed(bytes);
  total_bytes += wire_bytes;
  console.log(`${name.padEnd(36)} ${String(bytes.length).padStart(8)} B  ${String(wire_bytes).padStart(7)} B brotli`);
}
console.log(`${"the app on the wire".padEnd(36)} ${" ".repeat(8)}    ${String(total_bytes).padStart(7)} B of ${budget_bytes}`);
if (total_bytes > budget_bytes) process.exit(1);
