// npm run fuzz -- [--seed N] [--minutes M]: hostile texts for every reader, for some minutes, with a seed that can be given again.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const usage = "Usage: npm run fuzz -- [--seed N] [--minutes M]";
const require = createRequire(import.meta.url);

let given;
try {
  given = parseArgs({ options: { seed: { type: "string" }, minutes: { type: "string" } } }).values;
} catch (error) {
  console.error(`${error.message}\n${usage}`);
  process.exit(2);
}
const seed = Number(given.seed ?? Math.floor(Math.random() * 1e9));
const minutes = Number(given.minutes ?? 10);
if (!Number.isSafeInteger(seed) || !(minutes > 0)) {
  console.error(usage);
  process.exit(2);
}
console.error(`seed ${String(seed)}, ${String(minutes)} minutes`);
const jest = spawn(process.execPath, [require.resolve("jest/bin/jest"), "tests/fuzz", "--runInBand"], {
  stdio: "inherit",
  env: { ...process.env, FUZZ_SEED: String(seed), FUZZ_MINUTES: String(minutes) },
});
jest.on("close", (code) => process.exit(code === 0 ? 0 : 1));
