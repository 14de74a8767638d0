import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { SourcePattern } from "./source-patterns";

export interface Timed {
  /** Of one processor; null where the process was ended because it took too long. */
  readonly cpuMs: number | null;
  /** What was thrown, where something was that is no answer. */
  readonly error: string | null;
}

export interface Known {
  readonly readers: readonly string[];
  /** Regular expressions that were put together while the program was loaded. */
  readonly made: readonly SourcePattern[];
}

/** Reads texts in a process of its own, one after the other, and ends it when one takes too long. */
export interface TimedReader {
  known(): Promise<Known>;
  read(by: string, text: string): Promise<Timed>;
  match(pattern: SourcePattern, text: string): Promise<Timed>;
  close(): void;
}

/** Of real time: no processor is as busy with others that what is normal took as long. */
const patienceMs = Number(process.env["PATIENCE"] ?? 60_000);

export function openTimedReader(): TimedReader {
  let child: ChildProcessWithoutNullStreams | null = null;
  let lines: Interface | null = null;
  let asked = 0;

  const end = () => {
    child?.kill("SIGKILL");
    child = null;
    lines = null;
  };

  async function ask(message: Readonly<Record<string, string>>): Promise<Readonly<Record<string, unknown>> | null> {
    child ??= spawn(process.execPath, [join(__dirname, "read-texts.mjs")], { stdio: "pipe" });
    lines ??= createInterface({ input: child.stdout });
    const [asks, answers] = [child, lines];
    let said = "";
    asks.stderr.setEncoding("utf8").on("data", (words: string) => (said = (said + words).slice(-2000)));
    const id = String((asked += 1));
    return new Promise((resolve, reject) => {
      const finish = (act: () => void) => {
        clearTimeout(timer);
        answers.off("line", onLine);
        asks.off("exit", onExit);
        asks.stderr.removeAllListeners("data");
        act();
      };
      const onLine = (line: string) => {
        const answer = JSON.parse(line) as Readonly<Record<string, unknown>>;
        if (answer["id"] === id) finish(() => resolve(answer));
      };
      const onExit = () =>
        finish(() => {
          end();
          reject(new Error(`the reading process ended by itself: ${said}`));
        });
      const timer = setTimeout(
        () =>
          finish(() => {
            end();
            resolve(null);
          }),
        patienceMs,
      );
      answers.on("line", onLine);
      asks.once("exit", onExit);
      asks.stdin.write(`${JSON.stringify({ id, ...message })}\n`);
    });
  }

  async function time(message: Readonly<Record<string, string>>): Promise<Timed> {
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
    match: ({ source, flags }, text) => time({ by: "pattern", source, flags, text }),
    close: end,
  };
}
