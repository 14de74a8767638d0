// Checks that an answer rests on a citation: `page ADDRESS QUESTION` asks the running server as the chat page does,
// `terminal` reads what `ask --json` printed from standard input.
import { randomBytes } from "node:crypto";

const [source, address, question] = process.argv.slice(2);
const answers = source === "page" ? await askPage() : [JSON.parse(await readInput())];
const cited = answers.find((answer) => answer.kind === "answer" && answer.citations?.[0]?.quote);
if (cited === undefined) {
  console.error(`no answer with a citation: ${JSON.stringify(answers).slice(0, 2000)}`);
  process.exit(1);
}
console.log(`[1] ${cited.citations[0].url}: «${cited.citations[0].quote.slice(0, 100)}»`);

async function askPage() {
  const id = () => randomBytes(16).toString("hex");
  const response = await fetch(`${address}/chat/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ conversation: id(), id: id(), text: question }),
  });
  if (!response.ok) throw new Error(`the page answered ${response.status}`);
  const { replies } = await response.json();
  return replies;
}

async function readInput() {
  let text = "";
  for await (const piece of process.stdin.setEncoding("utf8")) text += piece;
  return text;
}
