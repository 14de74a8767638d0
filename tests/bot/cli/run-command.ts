import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export const root = resolve(__dirname, "../../..");

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a built program of the project over a data directory until it ends. */
export async function run(
  program: string,
  words: readonly string[],
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const started = spawn(process.execPath, [join(root, "dist", program), ...words], {
    cwd: dataDir,
    env: { ...process.env, DATA_DIR: dataDir, CAM_NANG_NOW: "2026-09-10T08:00:00+07:00", ...settings },
  });
  let [stdout, stderr] = ["", ""];
  started.stdout.setEncoding("utf8").on("data", (words: string) => (stdout += words));
  started.stderr.setEncoding("utf8").on("data", (words: string) => (stderr += words));
  const code = await new Promise<number | null>((done, fail) => started.once("close", done).once("error", fail));
  return { code, stdout, stderr };
}

/** A temporary folder for one test file. */
export interface Workplace {
  readonly folder: string;
  /** Writes a file of one JSON text a line; what is text already is taken as it stands. */
  readonly writeLines: (name: string, lines: readonly unknown[]) => string;
  readonly remove: () => void;
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), "command-"));
  return {
    folder,
    writeLines(name, lines) {
      const file = join(folder, name);
      writeFileSync(file, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
      return file;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Reads documents into the library of a data directory, as an office does. */
export async function readInto(dataDir: string, documents: Readonly<Record<string, string>>): Promise<void> {
  const files = Object.entries(documents).map(([name, text]) => {
    const file = join(dataDir, name);
    writeFileSync(file, text);
    return file;
  });
  const { code, stderr } = await run("ingest/main.js", files, dataDir);
  if (code !== 0) throw new Error(`the documents could not be read: ${stderr}`);
}
