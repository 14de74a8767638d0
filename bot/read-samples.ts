import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { dataFolder } from "../knowledge/data-folder";
import type { Settings } from "./settings/index";

/**
 * Reads the bundled documents into the library with the reading program, in a process of its own, and hands on its lines
 * as they come. False where it was stopped, or could not read all of them.
 */
export async function readSamples(
  { dataDir, databaseUrl, now }: Settings,
  signal: AbortSignal,
  tell: (line: string) => void,
): Promise<boolean> {
  const program = join(__dirname, "..", "ingest", "main.js");
  const reading = spawn(process.execPath, [program, "--samples", dataFolder("documents")], {
    signal,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl ?? "",
      ...(now !== null && { CAM_NANG_NOW: now.toISOString() }),
    },
  });
  createInterface({ input: reading.stdout }).on("line", tell);
  return new Promise((resolve) => {
    reading.once("close", (code) => resolve(code === 0));
    // Stopped by the signal, or never begun; "close" may not follow.
    reading.once("error", () => resolve(false));
  });
}
