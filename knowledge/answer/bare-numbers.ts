import { fitsNumber, type Ask, type DocumentMention } from "../question/index";
import { foldText } from "../text/index";
import type { AnswerContext } from "./context";

/** "Cái 6083 là của ai": a bare number that is only one cited document's, where what is asked is asked of documents. */
export function withBareNumbers(context: AnswerContext): AnswerContext {
  const { question, shelf } = context;
  if (question.mentions.length > 0 || !ofDocuments.some((ask) => question.asks.has(ask))) return context;
  const bare = foldText(question.text).match(/(?<![\d/.,-])\d{3,5}(?![\d/.,-]|\s*%)/g) ?? [];
  const mentions = [...new Set(bare)].flatMap((serial): DocumentMention[] => {
    const mention = { serial: String(Number(serial)), year: null, type: null, symbol: null };
    const fitting = shelf.references.filter(({ canonical }) => fitsNumber(mention, foldText(canonical), null));
    return new Set(fitting.map(({ canonical }) => canonical)).size === 1 ? [mention] : [];
  });
  return mentions.length === 0 ? context : { ...context, question: { ...question, mentions } };
}

const ofDocuments: readonly Ask[] = ["issued-on", "issuer", "about", "replaces", "cited-where"];
