import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findProjectRoot } from "../../project-root";
import { UsageError } from "../command";
import { peersFolder } from "./systems";

/** Installs the peers' packages where they are missing, from their own lock file, and compiles what uses them. */
export async function preparePeers(): Promise<void> {
  if (!existsSync(join(peersFolder, "package.json"))) throw new UsageError(`Không có thư mục "${peersFolder}".`);
  if (!existsSync(join(peersFolder, "node_modules", ".package-lock.json"))) {
    console.error("Đang cài các gói để so sánh…");
    await runIn(peersFolder, "npm", ["ci", "--ignore-scripts"]);
  }
  const compiler = join(findProjectRoot(), "node_modules", "typescript", "bin", "tsc");
  await runIn(peersFolder, process.execPath, [compiler, "-p", peersFolder]);
}

async function runIn(folder: string, program: string, words: readonly string[]): Promise<void> {
  // npm tells the programs that it starts where its own project is.
  const env = { ...process.env, npm_config_local_prefix: folder };
  const started = spawn(program, words, { cwd: folder, env, stdio: ["ignore", "ignore", "inherit"] });
  const code = await new Promise<number | null>((done, fail) => started.once("close", done).once("error", fail));
  if (code !== 0)
    throw new UsageError(`Lệnh "${program} ${words.join(" ")}" trong "${folder}" dừng với mã ${String(code)}.`);
}
