import { randomBytes } from "node:crypto";
import { z } from "zod";
import { percentile } from "../bench/figure";
import { programs, startProgram, untilEnd } from "../bench/programs";
import type { DraftQuestion } from "./draft-questions";
import { memoryOf, type Memory } from "./memory";

export interface ServerRun {
  readonly readyMs: number;
  /** From its start to its first answer, asked for as soon as it is ready. */
  readonly answeredMs: number;
  readonly ready: Memory | null;
  readonly asked: Memory | null;
  readonly questionsMs: readonly number[];
  /** Share of the questions about one document, 0..1, whose answer cites it. */
  readonly citedRight: number;
}

const chatResponse = z.object({
  replies: z.array(z.object({ citations: z.array(z.object({ file: z.string() })) })),
});

/**
 * Starts the built server over a data directory several times and has the last one answer questions as the chat page asks them, each of a
 * new person, one after the other. The first round of questions warms up and does not count.
 */
export async function askServer(
  dataDir: string,
  starts: number,
  questions: readonly DraftQuestion[],
  common: readonly string[],
): Promise<ServerRun> {
  const readyMs: number[] = [];
  for (let start = 1; ; start += 1) {
    const startedMs = performance.now();
    const server = startProgram(programs.server, [], { DATA_DIR: dataDir });
    const ended = untilEnd(server);
    try {
      const greeting = await Promise.race([
        new Promise<string>((resolve) => server.stdout?.once("data", (words: Buffer) => resolve(words.toString()))),
        ended.then((code) => {
          throw new Error(`the server ended with ${String(code)} before it was ready`);
        }),
      ]);
      readyMs.push(performance.now() - startedMs);
      const ready = memoryOf(server.pid);
      if (start < starts) continue;
      const address = /http:\/\/[^/\s]+/.exec(greeting)?.[0] ?? "";
      await ask(address, questions[0]?.text ?? "");
      const answeredMs = performance.now() - startedMs;
      for (const { text } of questions) await ask(address, text);
      const questionsMs: number[] = [];
      let right = 0;
      const timed = async (text: string) => {
        const beganMs = performance.now();
        const files = await ask(address, text);
        questionsMs.push(performance.now() - beganMs);
        return files;
      };
      for (const { text, draft } of questions) {
        if ((await timed(text)).some((file) => file.startsWith(`${draft}.`))) right += 1;
      }
      for (const text of common) await timed(text);
      const asked = memoryOf(server.pid);
      return {
        readyMs: percentile(readyMs, 0.5),
        answeredMs,
        ready,
        asked,
        questionsMs,
        citedRight: right / questions.length,
      };
    } finally {
      server.kill();
      await ended;
    }
  }
}

/** The files that the answer cites. */
async function ask(address: string, text: string): Promise<readonly string[]> {
  const id = () => randomBytes(16).toString("hex");
  const response = await fetch(`${address}/chat/messages`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ conversation: id(), id: id(), text }),
  });
  const { replies } = chatResponse.parse(await response.json());
  return replies.flatMap(({ citations }) => citations.map(({ file }) => file));
}
