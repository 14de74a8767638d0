import { parseArgs } from "node:util";
import { printable } from "../../knowledge/index";
import { readSettings } from "../settings/index";
import { askedLineShape, askFile, openInterviewer, profileShape, readAsOf } from "./asked-line";
import { exit, runCommand, UsageError, type ExitCode } from "./command";
import { readJson } from "./json-lines";

const usage = `Cách dùng:
  npm run --silent ask -- [--json] [--as-of NĂM-THÁNG-NGÀY] [--profile '{"jurisdiction":"…","role":"…"}'] "câu hỏi"
  npm run --silent ask -- [--as-of NĂM-THÁNG-NGÀY] --batch TỆP.jsonl`;

async function ask(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      "as-of": { type: "string" },
      profile: { type: "string" },
      batch: { type: "string" },
    },
  });
  const { batch } = values;
  const [question, ...more] = positionals;
  if (batch === undefined ? question === undefined || more.length > 0 : question !== undefined) {
    throw new UsageError("Cần đúng một câu hỏi (đặt trong dấu nháy), hoặc --batch TỆP.");
  }
  if (batch !== undefined && values.profile !== undefined) {
    throw new UsageError("--profile dùng cho một câu hỏi; trong tệp, mỗi dòng có profile của mình.");
  }
  const asOf = readAsOf(values["as-of"]);
  const profile = values.profile === undefined ? null : readProfile(values.profile);

  const interviewer = await openInterviewer(readSettings(process.env));
  try {
    if (batch !== undefined) {
      return await askFile(batch, askedLineShape, asOf, interviewer, (asked) => console.log(JSON.stringify(asked)));
    }
    const asked = await interviewer.ask({ id: "1", turns: [question ?? ""], asOf, profile });
    console.log(values.json ? JSON.stringify(asked) : printable(asked.reply));
    return exit.done;
  } finally {
    await interviewer.close();
  }
}

function readProfile(text: string) {
  const read = readJson(text, profileShape);
  if ("problem" in read) throw new UsageError(`--profile: ${read.problem}.`);
  return read.value;
}

void runCommand(usage, ask);
