import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { SourcePattern } from "./source-patterns";

export interface Timed {
  /** Of one processor, for the slowest of the texts; null where the process was ended because it took too long. */
  readonly cpuMs: number | null;
  /** What was thrown, where something was that is no answer. */
  readonly error: string | null;
}

export interface Known {
  readonly readers: readonly string[];
  /** Regular expressions that were put together while the program was loaded. */
  readonly made: readonly SourcePattern[];
}

/** Reads texts by the built program in a process of its own, one after the other, and ends it when one takes too long. */
export interface TimedReader {
  known(): Promise<Known>;
  read(by: string, text: string): Promise<Timed>;
  /** Each of the texts by itself. */
  match(pattern: SourcePattern, texts: readonly string[]): Promise<Timed>;
  close(): void;
}

/** Of the processor: whatever else the machine has to do, no text is given more. */
const mostCpuMs = 30_000;
/** Of real time, where the system does not tell what a process has used. */
const mostMs = 240_000;

type Message = Readonly<Record<string, string | readonly string[]>>;

export function openTimedReader(): TimedReader {
  let child: ChildProcessWithoutNullStreams | null = null;
  let lines: Interface | null = null;
  let asked = 0;

  const end = () => {
    child?.kill("SIGKILL");
    child = null;
    lines = null;
  };

  async function ask(message: Message): Promise<Readonly<Record<string, unknown>> | null> {
    child ??= spawn(process.execPath, [join(__dirname, "read-texts.mjs")], { stdio: "pipe" });
    lines ??= createInterface({ input: child.stdout });
    const [asks, answers] = [child, lines];
    const [began, usedBefore] = [Date.now(), usedBy(asks.pid)];
    const id = String((asked += 1));
    let said = "";
    asks.stderr.setEncoding("utf8").on("data", (words: string) => (said = (said + words).slice(-2000)));
    return new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        clearInterval(watch);
        answers.off("line", onLine);
        asks.off("exit", onExit);
        asks.stderr.removeAllListeners("data");
        act();
      };
      const giveUp = () =>
        finish(() => {
          end();
          resolve(null);
        });
      const onLine = (line: string) => {
        const answer = JSON.parse(line) as Readonly<Record<string, unknown>>;
        if (answer["id"] === id) finish(() => resolve(answer));
      };
      const onExit = () =>
        finish(() => {
          end();
          reject(new Error(`the reading process ended by itself: ${said}`));
        });
      const watch = setInterval(() => {
        const used = usedBy(asks.pid) - usedBefore;
        if (used > mostCpuMs || Date.now() - began > mostMs) giveUp();
      }, 500);
      answers.on("line", onLine);
      asks.once("exit", onExit);
      asks.stdin.write(`${JSON.stringify({ id, ...message })}\n`);
    });
  }

  async function time(message: Message): Promise<Timed> {
    const answer = await ask(message);
    return answer === null
      ? { cpuMs: null, error: null }
      : { cpuMs: Number(answer["cpuMs"]), error: answer["error"] as string | null };
  }

  return {
    async known() {
      const answer = await ask({ by: "nothing" });
      if (answer === null) throw new Error("the reading process does not start");
      return answer as unknown as Known;
    },
    read: (by, text) => time({ by, text }),
    match: ({ source, flags }, texts) => time({ by: "pattern", source, flags, texts }),
    close: end,
  };
}

/** What a process has used of a processor so far, in milliseconds; 0 where the system does not tell. */
function usedBy(pid: number | undefined): number {
  const file = `/proc/${String(pid)}/stat`;
  if (!existsSync(file)) return 0;
  // Behind the name, which may hold spaces: user and system time are the 12th and 13th, in hundredths of a second.
  const fields = readFileSync(file, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
