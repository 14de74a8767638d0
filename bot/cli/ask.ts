import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { parseIsoDate, type IsoDate } from "../../knowledge/index";
import { openAssistant, type Assistant } from "../assistant";
import { takeTurn, type Reply } from "../conversation/index";
import { readSettings, SettingsError } from "../settings/index";
import { openState, type Profile, type StateStore } from "../state/index";
import { documentPath } from "../web/index";

const usage = `Cách dùng:
  npm run --silent ask -- [--json] [--as-of NĂM-THÁNG-NGÀY] [--profile '{"jurisdiction":"…","role":"…"}'] "câu hỏi"
  npm run --silent ask -- [--as-of NĂM-THÁNG-NGÀY] --batch TỆP.jsonl`;

const profileShape = z.object({ jurisdiction: z.string().max(200).nullish(), role: z.string().max(200).nullish() });
const day = z
  .string()
  .transform(
    (text, context) =>
      parseIsoDate(text) ??
      (context.addIssue({ code: "custom", message: "không phải một ngày NĂM-THÁNG-NGÀY" }), z.NEVER),
  );
const lineShape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  turns: z.array(z.string()).min(1),
  asOf: day.nullish(),
  profile: profileShape.nullish(),
});

type Line = z.infer<typeof lineShape>;

/** What one asked line gives, as other programs read it. */
interface Asked {
  readonly id: string;
  readonly reply: string;
  readonly citations: readonly {
    readonly doc: string;
    readonly section: string;
    readonly quote: string;
    readonly reading: string | null;
    readonly url: string;
  }[];
  readonly kind: Reply["kind"];
  readonly abstained: boolean;
  readonly checklist: string | null;
  readonly warnings: Reply["warnings"];
  readonly latencyMs: number;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      "as-of": { type: "string" },
      profile: { type: "string" },
      batch: { type: "string" },
    },
  });
  const asOf = values["as-of"] === undefined ? null : parseIsoDate(values["as-of"]);
  if (values["as-of"] !== undefined && asOf === null)
    return misuse(`--as-of: “${values["as-of"]}” không phải một ngày NĂM-THÁNG-NGÀY.`);
  if (values.batch !== undefined ? positionals.length > 0 : positionals.length !== 1)
    return misuse("Cần đúng một câu hỏi, hoặc --batch TỆP.");
  const profile = values.profile === undefined ? null : readProfile(values.profile);
  if (profile === undefined) return misuse("--profile: cần một đối tượng JSON có jurisdiction và role.");

  const settings = readSettings(process.env);
  mkdirSync(settings.dataDir, { recursive: true });
  const state = await openState(":memory:");
  const assistant = await openAssistant(settings, state);
  const now = (settings.now ?? new Date()).toISOString();
  try {
    if (values.batch !== undefined) return await askMany(values.batch, asOf, now, assistant, state);
    const asked = await ask({ id: "1", turns: [positionals[0] ?? ""], asOf, profile }, now, assistant, state);
    process.stdout.write(values.json === true ? `${JSON.stringify(asked)}\n` : `${asked.reply}\n`);
    return 0;
  } finally {
    await assistant.close();
    await state.close();
  }
}

async function askMany(
  file: string,
  asOf: IsoDate | null,
  now: string,
  assistant: Assistant,
  state: StateStore,
): Promise<number> {
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch (error) {
    return misuse(`Không đọc được tệp ${file}: ${error instanceof Error ? error.message : "lỗi không rõ"}.`);
  }
  let failed = 0;
  for (const [at, text] of content.split("\n").entries()) {
    if (text.trim() === "") continue;
    const line = readLine(text);
    if (typeof line === "string") {
      failed += 1;
      process.stderr.write(`Dòng ${String(at + 1)} bị bỏ qua: ${line}\n`);
      continue;
    }
    process.stdout.write(`${JSON.stringify(await ask({ ...line, asOf: asOf ?? line.asOf }, now, assistant, state))}\n`);
  }
  return failed > 0 ? 3 : 0;
}

/** Asks all turns as a new person; the last one's reply is the result. Nothing stays behind in the office's data. */
async function ask(line: Line, now: string, assistant: Assistant, state: StateStore): Promise<Asked> {
  const person = randomUUID();
  const profile: Profile = { jurisdiction: line.profile?.jurisdiction ?? null, role: line.profile?.role ?? null };
  if (line.profile != null) await state.commitTurn(null, [{ kind: "set-profile", person, profile }], [], now);
  // Noon keeps the day the same in every zone.
  const at = line.asOf == null ? now : `${line.asOf}T12:00:00+07:00`;
  let replies: readonly Reply[] = [];
  let latencyMs = 0;
  for (const [turn, text] of line.turns.entries()) {
    const startedMs = performance.now();
    replies = await takeTurn(assistant.conversation, state, {
      id: String(turn),
      conversation: person,
      person,
      scope: "local",
      at,
      kind: "message",
      text,
    });
    latencyMs = performance.now() - startedMs;
  }
  const last = replies.at(-1);
  if (last === undefined) throw new Error("the conversation gave no reply");
  return {
    id: line.id,
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

function readLine(text: string): Line | string {
  try {
    const read = lineShape.safeParse(JSON.parse(text));
    return read.success
      ? read.data
      : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");
  } catch (error) {
    return `không phải JSON (${error instanceof Error ? error.message : "lỗi không rõ"})`;
  }
}

/** Undefined where it is no profile. */
function readProfile(text: string): z.infer<typeof profileShape> | undefined {
  try {
    return profileShape.parse(JSON.parse(text));
  } catch {
    // Either no JSON or not of the form: the caller says what is expected.
    return undefined;
  }
}

function misuse(problem: string): number {
  process.stderr.write(`${problem}\n${usage}\n`);
  return 2;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isUsage =
      error instanceof SettingsError ||
      (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${isUsage ? `${usage}\n` : ""}`);
    process.exitCode = isUsage ? 2 : 1;
  },
);
