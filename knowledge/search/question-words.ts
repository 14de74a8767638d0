import { foldText, termsOf, unifyTonePlacement } from "../text/index";
import type { QueryTerms } from "./lexical-index";

/**
 * What Vietnamese adds to a topic to make it a question, a request or polite. They say what kind of thing is asked for, not what
 * about: no document is found by them. Whole expressions, so that "bản sao" keeps its "sao".
 */
const questionWords = [
  "là gì",
  "là ai",
  "là bao nhiêu",
  "là khi nào",
  "là thế nào",
  "gì",
  "những gì",
  "cái gì",
  "như thế nào",
  "thế nào",
  "ra sao",
  "thì sao",
  "tại sao",
  "vì sao",
  "làm sao",
  "bao nhiêu",
  "bao lâu",
  "bao giờ",
  "khi nào",
  "lúc nào",
  "hồi nào",
  "ngày nào",
  "nào",
  "ở đâu",
  "tại đâu",
  "đâu",
  "ai",
  "mấy",
  "có phải",
  "có được không",
  "được không",
  "phải không",
  "có không",
  "hay không",
  "không nhỉ",
  "chưa nhỉ",
  "đúng không",
  "đúng hay sai",
  "cho hỏi",
  "cho em hỏi",
  "cho tôi hỏi",
  "cho mình hỏi",
  "xin hỏi",
  "xin cho biết",
  "cho biết",
  "cho em biết",
  "cho tôi biết",
  "hãy cho biết",
  "vui lòng",
  "làm ơn",
  "ạ",
  "nhé",
  "nhỉ",
  "vậy",
  "thế",
  "với ạ",
];

/** Without marks these are other words more often ("may", "dau", "the", "vay", "a"): left out only where the marks are typed. */
const onlyWithMarks = new Set<string>(["mấy", "đâu", "thế", "vậy", "ạ", "nhỉ", "nhé"]);

const withMarks = anyOf(questionWords.map((words) => unifyTonePlacement(words)));
const withoutMarks = anyOf(questionWords.filter((words) => !onlyWithMarks.has(words)).map(foldText));

/**
 * The terms of a question without its question words, null in their place. A question that holds nothing else keeps them all. Where
 * the question is typed with marks, they tell "đâu" from "đầu".
 */
export function withoutQuestionWords(question: string): QueryTerms {
  const written = unifyTonePlacement(question.normalize("NFC").toLowerCase());
  const folded = foldText(question);
  const pieces = written === folded ? folded.split(withoutMarks) : written.split(withMarks);
  const kept = pieces.flatMap((piece, at): QueryTerms => (at === 0 ? termsOf(piece) : [null, ...termsOf(piece)]));
  return kept.some((term) => term !== null) ? kept : termsOf(question);
}

/** The longest expression first, whole words only, spaces of any kind between them. */
function anyOf(expressions: readonly string[]): RegExp {
  const longestFirst = [...expressions]
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replaceAll(" ", "\\s+"));
  return new RegExp(`(?<!\\p{L})(?:${longestFirst.join("|")})(?!\\p{L})`, "gu");
}
