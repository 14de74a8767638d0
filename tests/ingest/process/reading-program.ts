import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(__dirname, "../../..");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** The built reading program over a data directory; `out` grows while it runs. */
export interface Running {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<Ran>;
}

export function startReading(dataDirectory: string, ...words: readonly string[]): Running {
  return startReadingWith({ DATA_DIR: dataDirectory }, words);
}

/** The same with these settings. */
export function startReadingWith(settings: Readonly<Record<string, string>>, words: readonly string[]): Running {
  const program = join(root, "dist", "ingest", "main.js");
  const env = { ...process.env, INGEST_OCR: "off", ...settings };
  const child = spawn(process.execPath, [program, ...words], { env, stdio: ["ignore", "pipe", "ignore"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
  const ended = once(child, "close").then(([code]): Ran => ({ code: code as number | null, out }));
  return { child, out: () => out, ended };
}

/** A notice whose every line names its version, so that two versions cannot be mixed unseen. */
export function noticeOf(name: string, version: string): string {
  const lines = Array.from({ length: 40 }, (_, at) => `${at + 1}. Việc ${at + 1} của ${name} theo bản ${version}`);
  return ["THÔNG BÁO", `Về việc ${name} theo bản ${version}`, "UBND xã Tân Lập thông báo như sau:", ...lines].join(
    "\n",
  );
}
