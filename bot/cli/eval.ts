import { parseArgs } from "node:util";
import { readSettings } from "../settings/index";
import { askFile, openInterviewer, readAsOf, type AskedCitation } from "./asked-line";
import { runCommand, UsageError, type ExitCode } from "./command";
import {
  countTrueQuotes,
  evaluatedLineShape,
  judge,
  tally,
  writeFailures,
  writeReport,
  type Judgement,
} from "./evaluation/index";

const usage = `Cách dùng: npm run eval -- TỆP.jsonl [--fails] [--json] [--as-of NĂM-THÁNG-NGÀY]
  --fails   thêm những câu chưa đạt, và vì sao
  --json    một đối tượng JSON, có kết quả từng câu`;

async function evaluate(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      fails: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      "as-of": { type: "string" },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Cần đúng một tệp câu hỏi.");
  const asOf = readAsOf(values["as-of"]);

  const interviewer = await openInterviewer(readSettings(process.env));
  try {
    const judgements: Judgement[] = [];
    const citations: AskedCitation[] = [];
    const code = await askFile(file, evaluatedLineShape, asOf, interviewer, (asked, line) => {
      judgements.push(judge(line, asked, line.asOf ?? interviewer.today));
      citations.push(...asked.citations);
    });
    const scores = tally(judgements);
    const quotes = await countTrueQuotes(interviewer.library, citations);
    if (values.json) console.log(JSON.stringify({ ...scores, quotes, lines: judgements }));
    else console.log([writeReport(scores, quotes), ...(values.fails ? [writeFailures(judgements)] : [])].join("\n\n"));
    return code;
  } finally {
    await interviewer.close();
  }
}

void runCommand(usage, evaluate);
