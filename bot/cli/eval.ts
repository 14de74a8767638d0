import { parseArgs } from "node:util";
import { readSettings } from "../settings/index";
import { askFile, openInterviewer, readAsOf, type AskedCitation, type AskedLine } from "./asked-line";
import { runCommand, UsageError, type ExitCode } from "./command";
import {
  countTrueQuotes,
  evaluatedLineShape,
  judge,
  tally,
  typedIn,
  typedWays,
  writeFailures,
  writeReport,
  type Judgement,
} from "./evaluation/index";

const usage = `Cách dùng: npm run eval -- TỆP.jsonl [--fails] [--json] [--as-of NĂM-THÁNG-NGÀY] [--typed CÁCH [--seed SỐ]]
  --fails   thêm những câu chưa đạt, và vì sao
  --json    một đối tượng JSON, có kết quả từng câu
  --typed   gõ lượt cuối của mỗi câu theo cách khác: ${typedWays.join(", ")}`;

async function evaluate(words: string[]): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      fails: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      "as-of": { type: "string" },
      typed: { type: "string" },
      seed: { type: "string", default: "1" },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Cần đúng một tệp câu hỏi.");
  const asOf = readAsOf(values["as-of"]);

  const type = readTyping(values.typed, values.seed);

  const interviewer = await openInterviewer(readSettings(process.env));
  const asking = {
    ...interviewer,
    ask: (line: AskedLine) =>
      interviewer.ask({
        ...line,
        turns: line.turns.map((turn, at) => (at + 1 < line.turns.length ? turn : type(turn))),
      }),
  };
  try {
    const judgements: Judgement[] = [];
    const citations: AskedCitation[] = [];
    const code = await askFile(file, evaluatedLineShape, asOf, asking, (asked, line) => {
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

/** How the last turn of each line is typed. Throws `UsageError` for a way or a seed that there is not. */
function readTyping(way: string | undefined, seed: string): (question: string) => string {
  if (way === undefined) return (question) => question;
  const known = typedWays.find((one) => one === way);
  if (known === undefined) throw new UsageError(`--typed: không có cách "${way}"; có: ${typedWays.join(", ")}.`);
  if (!/^\d{1,9}$/.test(seed)) throw new UsageError(`--seed: "${seed}" không phải một số nguyên không âm.`);
  return typedIn(known, Number(seed));
}

void runCommand(usage, evaluate);
