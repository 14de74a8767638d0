import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { programs, startProgram, untilEnd } from "../bench/programs";

/** A program that takes activities, in a process of its own. */
export interface RunningProgram {
  readonly pid: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** Teams' limits would be what is measured: for a load they are out of the way, as they are for a channel without any. */
const withoutLimits = { SEND_LIMITS: "none", MESSAGES_PER_MINUTE: "9999" };

/** The bot itself, as an office runs it: it writes its log, at the level that it has by itself, into its folder. */
export async function startBot(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningProgram> {
  const own = { LOG_LEVEL: "info", CAM_NANG_NOW: "2026-11-21", DATABASE_URL: "", PUBLIC_URL: "", ACCESS_TOKEN: "" };
  return untilReady(startProgram(programs.server, [], { ...own, ...withoutLimits, ...settings, DATA_DIR: dataDir }));
}

/** What stands beside it. */
export async function startBareEcho(folder: string): Promise<RunningProgram> {
  return untilReady(startProgram(echo, [], { DATA_DIR: folder }));
}

const echo = join(__dirname, "..", "..", "channel", "bare-echo", "main.js");

async function untilReady(program: ChildProcess): Promise<RunningProgram> {
  const ended = untilEnd(program);
  let output = "";
  const ready = new Promise<string>((resolve) => {
    program.stdout?.setEncoding("utf8").on("data", (words: string) => {
      output += words;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
  const failed = ended.then((code): never => {
    throw new Error(`a program ended with ${String(code)} before it was ready`);
  });
  const url = await Promise.race([ready, failed]);
  return {
    pid: program.pid ?? 0,
    url,
    async stop() {
      program.kill("SIGTERM");
      await ended;
    },
  };
}
