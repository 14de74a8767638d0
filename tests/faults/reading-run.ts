import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const program = join(__dirname, "../../dist/ingest/main.js");

export interface ReadingRun {
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

/** The built reading program over a folder; nothing of this process's own settings reaches it. */
export function startReading(folder: string, dataDir: string, settings: Readonly<Record<string, string>>): ReadingRun {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, INGEST_OCR: "off", ...settings, DATA_DIR: dataDir };
  const child = spawn(process.execPath, [program, folder, "--jobs", "1"], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, said }));
  return { child, ended };
}
