import type { DocumentId, Figure } from "../model/index";
import { foldText } from "../text/index";
import type { Finding } from "./answer";
import { belongingOf, type AnswerContext } from "./context";
import { countedNouns, unitsOf } from "./counted";
import { quotedFigure } from "./find-figures";

/** A number as people write it, with the word behind it; days, years and numbers of documents are none. */
const number = /(?<![\d/.,-])(\d{1,3}(?:[.,]\d{3})+|\d+(?:,\d+)?)(?![\d/]|[.,]\d|\s*[-/]\s*\d)(?:\s*(%|\p{L}+))?/gu;
/** Two numbers are set against each other. */
const sets = /\b(?:hay|hoac|luc|cho|khi|mau thuan|khac|lech|sao|dung|khong khop|khong giong|or|versus|while|but)\b/;

/**
 * The figures of one document that a question sets against each other by their numbers ("lúc nói gần 150 trường, lúc nói 108 trường", "là 42 hay
 * 34?"), in its order; null where it names fewer than two, or no document prints two of them of what it counts.
 */
export async function findNamedFigures(context: AnswerContext): Promise<Finding | null> {
  const { question, shelf } = context;
  if (question.asks.has("deadline") || !sets.test(question.folded)) return null;
  const general = countedNouns(question.folded)[0] ?? /\bso ([a-z]+)\b/.exec(question.folded)?.[1] ?? null;
  const named = [...question.text.matchAll(number)].flatMap(([, digits = "", unit]) => {
    const value = Number(digits.replace(/[.,](?=\d{3}(?!\d))/g, "").replace(",", "."));
    const noun = unit === undefined || isJoint.test(foldText(unit)) ? general : foldText(unit);
    return digits.length === 4 && /^(?:19|20)/.test(digits) ? [] : [{ value, noun }];
  });
  if (new Set(named.map(({ value }) => value)).size < 2) return null;
  const found = new Map<DocumentId, Figure[]>();
  for (const { value, noun } of named) {
    const ofValue = shelf.figures.filter((figure) => figure.value === value);
    const ofNoun = ofValue.filter((figure) => isOf(figure, noun, question.folded));
    // The word behind a number may be none of what it counts: "42 hay 34 vậy".
    const same = ofNoun.length > 0 ? ofNoun : ofValue.filter((figure) => isOf(figure, general, question.folded));
    for (const document of new Set(same.map((figure) => figure.document))) {
      const own = closest(
        same.filter((figure) => figure.document === document),
        question.folded,
      );
      found.set(document, [...(found.get(document) ?? []), own]);
    }
  }
  const [best] = [...found]
    .filter(([, figures]) => new Set(figures.map(({ value }) => value)).size > 1)
    .map(([document, figures]) => {
      const summary = shelf.summary(document);
      return { figures, score: summary === undefined ? 0 : belongingOf(summary, context) };
    })
    .sort((one, other) => other.score - one.score);
  if (best === undefined) return null;
  const items = (await Promise.all(best.figures.map((figure) => quotedFigure(figure, context)))).flat();
  const [first, ...rest] = items;
  return first === undefined ? null : { kind: "figures", items: [first, ...rest] };
}

const isJoint = /^(?:hay|hoac|va|la|thi|luc|cho|nhung|ma|con|or|and)$/;

function isOf({ unit, what }: Figure, noun: string | null, question: string): boolean {
  // "… là 42 hay 34?": what is counted stands elsewhere in the question.
  if (noun === null) return unit !== null && ` ${question} `.includes(` ${foldText(unit)} `);
  const words = foldText(`${unit ?? ""} ${what}`).split(/[^\p{L}\p{Nd}%]+/u);
  return unitsOf(noun).some((name) => words.includes(name) || ` ${words.join(" ")} `.includes(` ${name} `));
}

/** The figure whose name says most words of the question. */
function closest(figures: readonly Figure[], question: string): Figure {
  const said = ({ what }: Figure): number =>
    foldText(what)
      .split(" ")
      .filter((word) => ` ${question} `.includes(` ${word} `)).length;
  return figures.reduce((best, next) => (said(next) > said(best) ? next : best));
}
