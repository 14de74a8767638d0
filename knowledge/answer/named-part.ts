import type { Provision } from "../model/index";
import { foldText, plainWords } from "../text/index";
import type { AnswerContext } from "./context";

/** What is issued with a document and has numbers of its own, where a question says that it asks of it: "nội quy của trường: …", "theo quy chế". */
const named = /(?:^|\b(?:theo|trong|o|cua|tai|ban) )(noi quy|quy che|dieu le)\b(?! (?:nao|gi|may))/;

/** What a place is worth in the part of its file that the question names. */
const ofNamed = 1.6;

/** The part of a file that a question names, or the sentence before it; folded, null where they name none. */
export function partNamed({ question, told }: Pick<AnswerContext, "question" | "told">): string | null {
  return named.exec(plainWords(question.folded))?.[1] ?? named.exec(plainWords(foldText(told ?? "")))?.[1] ?? null;
}

/** What a place is worth for the part of its file that it stands in. */
export function partFactor({ part }: Provision, asked: string | null): number {
  return asked !== null && part !== null && foldText(part) === asked ? ofNamed : 1;
}
