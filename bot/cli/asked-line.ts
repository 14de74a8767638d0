import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { z } from "zod";
import { parseIsoDate, type IsoDate, type Library } from "../../knowledge/index";
import { dayInVietnam, openAssistant } from "../assistant";
import { takeTurn, type Reply } from "../conversation/index";
import { createLog } from "../log/index";
import { secretsIn, type Settings } from "../settings/index";
import { openState } from "../state/index";
import { documentPath } from "../web/index";
import { exit, UsageError, type ExitCode } from "./command";
import { readJsonLines } from "./json-lines";

export const profileShape = z.object({
  jurisdiction: z.string().max(200).nullable().default(null),
  role: z.string().max(200).nullable().default(null),
});

/** A day as `YYYY-MM-DD`. */
export const dayShape = z
  .string()
  .transform(
    (text, context) =>
      parseIsoDate(text) ??
      (context.addIssue({ code: "custom", message: "không phải một ngày NĂM-THÁNG-NGÀY" }), z.NEVER),
  );

/** One talk to be had: the last turn is the question that counts. Further fields are ignored. */
export const askedLineShape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  turns: z.array(z.string()).min(1),
  asOf: dayShape.nullable().default(null),
  profile: profileShape.nullable().default(null),
});

export type AskedLine = z.output<typeof askedLineShape>;

/** The day of an `--as-of` option; null where it was not given. Throws `UsageError` for what is no day. */
export function readAsOf(text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  const asOf = parseIsoDate(text);
  if (asOf === null) throw new UsageError(`--as-of: "${text}" không phải một ngày NĂM-THÁNG-NGÀY.`);
  return asOf;
}

/** What one asked line gives, as other programs read it. */
export interface Asked {
  readonly id: string;
  readonly reply: string;
  readonly citations: readonly AskedCitation[];
  readonly kind: Reply["kind"];
  readonly abstained: boolean;
  readonly checklist: string | null;
  readonly warnings: Reply["warnings"];
  /** Of the last turn, in milliseconds. */
  readonly latencyMs: number;
}

export interface AskedCitation {
  /** The file's name. */
  readonly doc: string;
  readonly section: string;
  readonly quote: string;
  readonly reading: string | null;
  readonly url: string;
}

/** Has talks over the library of the data directory, each as a new person. What they leave behind lives in memory only. */
export interface Interviewer {
  readonly library: Library;
  /** The day that counts where a line names none. */
  readonly today: IsoDate;
  ask(line: AskedLine): Promise<Asked>;
  close(): Promise<void>;
}

export async function openInterviewer(settings: Settings): Promise<Interviewer> {
  mkdirSync(settings.dataDir, { recursive: true });
  const state = await openState(":memory:");
  const assistant = await openAssistant(settings, state, createLog("warn", secretsIn(settings)));
  const now = (settings.now ?? new Date()).toISOString();

  return {
    library: assistant.library,
    today: dayInVietnam(now),
    async ask(line) {
      const person = randomUUID();
      if (line.profile !== null) {
        await state.commitTurn(null, [{ kind: "set-profile", person, profile: line.profile }], [], now);
      }
      // Noon keeps the day the same in every zone.
      const at = line.asOf === null ? now : `${line.asOf}T12:00:00+07:00`;
      const who = { conversation: person, person, scope: "local", at } as const;
      let replies: readonly Reply[] = [];
      let latencyMs = 0;
      for (const [turn, text] of line.turns.entries()) {
        const startedMs = performance.now();
        replies = await takeTurn(assistant.conversation, state, { ...who, id: String(turn), kind: "message", text });
        latencyMs = performance.now() - startedMs;
      }
      return report(line.id, replies, latencyMs);
    },
    async close() {
      await assistant.close();
      await state.close();
    },
  };
}

function report(id: string, replies: readonly Reply[], latencyMs: number): Asked {
  const last = replies.at(-1);
  if (last === undefined) throw new Error("the conversation gave no reply");
  return {
    id,
    reply: replies.map(({ text }) => text).join("\n\n"),
    citations: last.citations.map((citation) => ({
      doc: citation.file,
      section: citation.section,
      quote: citation.quote,
      reading: citation.reading,
      url: documentPath(citation.document, citation.address),
    })),
    kind: last.kind,
    abstained: last.abstained,
    checklist: last.checklist,
    warnings: last.warnings,
    latencyMs: Math.round(latencyMs * 100) / 100,
  };
}

/**
 * Asks every line of a file in turn and hands over each with what it gave. A line that is broken or that could not be asked is
 * told on standard error and the others stand: the exit code says whether there was one. `asOf` beats the lines' own day.
 */
export async function askFile<L extends AskedLine>(
  file: string,
  shape: z.ZodType<L>,
  asOf: IsoDate | null,
  interviewer: Interviewer,
  take: (asked: Asked, line: L) => void | Promise<void>,
): Promise<ExitCode> {
  let failed = 0;
  for (const read of readJsonLines(file, shape)) {
    if ("problem" in read) {
      failed += 1;
      console.error(`Dòng ${read.number} bị bỏ qua: ${read.problem}`);
      continue;
    }
    const line = { ...read.value, asOf: asOf ?? read.value.asOf };
    const asked = await interviewer.ask(line).catch((error: unknown) => {
      console.error(`Dòng ${read.number} không hỏi được, do lỗi của chương trình:`, error);
      return null;
    });
    if (asked === null) failed += 1;
    else await take(asked, line);
  }
  return failed > 0 ? exit.someFailed : exit.done;
}
