import { passagesOf, requote, type LookBack, type Question, type Quoted, type Shelf } from "../../knowledge/index";
import { explainReceipt, wordsIn } from "../messages/index";
import { contextOf, type AnswerDeps } from "./answer-message";
import type { BotEvent } from "./event";
import { hashQuote, readReceipt } from "./receipt";
import { replyInWords } from "./reply-in-words";
import { replyOf } from "./reply-of";
import type { Turn } from "./turn";

/**
 * The turn of a message about the answer before ("nguồn đâu?", "chi tiết hơn", "cái thứ hai", "vì sao?"); null where there is none to
 * look back to. What is quoted is read from the library of now: a place whose text has changed since is not passed off as what was said.
 */
export async function lookBack(
  event: BotEvent,
  request: LookBack,
  question: Question,
  shelf: Shelf,
  deps: AnswerDeps,
): Promise<Turn | null> {
  const record = await deps.state.lastReceipt(event.conversation, event.person);
  const receipt = record === null ? null : readReceipt(record);
  if (record === null || receipt === null) return null;
  const { language } = receipt.understood;
  const words = wordsIn(language).lookBack;
  if (request.kind === "why")
    return { replies: [replyInWords(explainReceipt(record.id, receipt, language), language, "answer")], changes: [] };
  if (receipt.quotes.length === 0) return { replies: [replyInWords(words.noSource, language, "clarify")], changes: [] };
  const wanted =
    request.kind === "one" ? receipt.quotes.slice(at(request.number, receipt.quotes.length)) : receipt.quotes;
  if (wanted.length === 0)
    return { replies: [replyInWords(words.onlySoMany(receipt.quotes.length), language, "clarify")], changes: [] };
  const places = request.kind === "one" ? wanted.slice(0, 1) : wanted;
  const same: Quoted[] = [];
  for (const place of places) {
    const quoted = await requote(shelf, place, "span");
    if (quoted === null || hashQuote(quoted.citation.quote) !== place.sha256) continue;
    const shown = request.kind === "sources" ? quoted : await requote(shelf, place, "section");
    // Two places of one section are shown once.
    if (shown !== null && !same.some(({ citation }) => isSame(citation, shown.citation))) same.push(shown);
  }
  const [first, ...rest] = same;
  if (first === undefined) return { replies: [replyInWords(words.changed, language, "clarify")], changes: [] };
  const profile = await deps.state.profile(event.person);
  const context = await contextOf(event, { ...question, language }, shelf, profile, deps);
  const isWhole = same.length === places.length || request.kind !== "sources";
  const quotes = [first, ...rest] as const;
  const reply = await replyOf({ kind: "cited", finding: passagesOf(quotes, context) }, context, deps, {
    aside: () => (isWhole ? null : words.changed),
  });
  return { replies: [reply], changes: [] };
}

/** Index of a place counted from 1, or of the last for -1. */
function at(number: number, length: number): number {
  return number === -1 ? length - 1 : number === 0 ? length : number - 1;
}

function isSame(one: Quoted["citation"], other: Quoted["citation"]): boolean {
  return one.document === other.document && one.start === other.start && one.end === other.end;
}
