import type { DocumentId } from "../model/index";
import { foldText, plainWords } from "../text/index";
import { placeAskedFor, type AnswerContext } from "./context";
import { fitOf } from "./jurisdiction";

const rules = "(?:quy dinh|yeu cau|ghi|neu|noi|an dinh|de nghi|dat ra)";

/**
 * The documents of the place that the answer is for whose own rule is asked for by their kind ("thỏa thuận quy định …", "theo kế hoạch …"); empty where the question names
 * none. What they do not say, no other place's document says for them.
 */
export function rulingDocuments(context: AnswerContext): ReadonlySet<DocumentId> {
  const { question, shelf, asker } = context;
  const words = plainWords(question.folded);
  const whose = [placeAskedFor(context), asker].filter((place) => shelf.holdsAt(place));
  return new Set(
    shelf.documents.flatMap(({ id, header }) =>
      header.type !== null &&
      saysRuling(words, foldText(header.type)) &&
      whose.some((place) => fitOf(header, place) === "applies")
        ? [id]
        : [],
    ),
  );
}

function saysRuling(words: string, kind: string): boolean {
  return new RegExp(`\\b(?:theo|trong) (?:cai |ban )?${kind}\\b|\\b${kind}\\b(?: [a-z\\d]+){0,8}? ${rules}\\b`).test(
    words,
  );
}
