import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readReceipt } from "../conversation/index";
import { readSettings } from "../settings/index";
import { openConfiguredState, stateFile, type Feedback, type StatePlace, type StateReader } from "../state/index";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { writeTable } from "./table";

const usage = `Cách dùng: npm run --silent feedback -- [--json] [--dislikes]
  --json      một mảng JSON, cho chương trình
  --dislikes  chỉ những câu trả lời bị chê`;

/** One opinion with the answer that it is about. Null where the answer is not known, or was forgotten. */
interface Told {
  readonly at: string;
  readonly reaction: Feedback["reaction"];
  readonly text: string;
  readonly answer: string | null;
  readonly question: string | null;
  readonly asOf: string | null;
  readonly sources: readonly { readonly file: string; readonly address: string | null }[];
}

async function feedback(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, dislikes: { type: "boolean", default: false } },
  });
  if (positionals.length > 0) throw new UsageError("Lệnh này không nhận thêm từ nào.");
  const settings = readSettings(process.env);
  const file = stateFile(settings);
  const told = file === null || existsSync(file) ? await readAll(settings) : [];
  const shown = told.filter(({ reaction }) => !values.dislikes || reaction === "dislike");
  if (values.json) console.log(JSON.stringify(shown, null, 2));
  else if (shown.length === 0) console.error("Chưa có góp ý nào.");
  else console.log(writeTable(["lúc", "góp ý", "lời góp ý", "câu hỏi", "mã câu trả lời"], shown.map(row)));
  return exit.done;
}

async function readAll(place: StatePlace): Promise<readonly Told[]> {
  const state = await openConfiguredState(place);
  try {
    return await Promise.all((await state.feedback()).map((one) => withAnswer(one, state)));
  } finally {
    await state.close();
  }
}

/** Who said it and where is left out: what matters is the answer. */
async function withAnswer({ at, reaction, text, receipt: answer }: Feedback, state: StateReader): Promise<Told> {
  const record = answer === null ? null : await state.receipt(answer);
  const receipt = record === null ? null : readReceipt(record);
  return {
    at,
    reaction,
    text,
    answer,
    question: receipt?.question ?? null,
    asOf: receipt?.asOf ?? null,
    sources: (receipt?.quotes ?? []).map(({ file, address }) => ({ file, address })),
  };
}

const minute = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
  timeStyle: "short",
});

function row({ at, reaction, text, question, answer }: Told): readonly string[] {
  return [minute.format(new Date(at)), reaction === "like" ? "khen" : "chê", text, question ?? "–", answer ?? "–"];
}

void runCommand(usage, feedback);
