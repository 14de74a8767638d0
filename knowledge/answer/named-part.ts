import type { Provision } from "../model/index";
import { foldText, plainWords } from "../text/index";
import type { AnswerContext } from "./context";

/** What is issued with a document and has numbers of its own, where a question says that it asks of it: "nội quy của trường: …", "theo quy chế". */
const named = /(?:^|\b(?:theo|trong|o|cua|tai|ban) )(noi quy|quy che|dieu le)\b(?! (?:nao|gi|may))/;

/** What a place is worth in the part of its file that the question names, where it speaks of what is asked. */
const ofNamed = 2;
const leastSpoken = 0.5;

/** The part of a file that a question names, or the sentence before it; folded, null where they name none. */
export function partNamed({ question, told }: Pick<AnswerContext, "question" | "told">): string | null {
  return named.exec(plainWords(question.folded))?.[1] ?? partIn(told ?? "");
}

/** The part of a file that a text names; folded, null where it names none. */
export function partIn(text: string): string | null {
  return named.exec(plainWords(foldText(text)))?.[1] ?? null;
}

/** What a place is worth for the part of its file that it stands in; `coverage` is the share of the subject that it says. */
export function partFactor({ part }: Provision, coverage: number, asked: string | null): number {
  return asked !== null && part !== null && foldText(part) === asked && coverage >= leastSpoken ? ofNamed : 1;
}
