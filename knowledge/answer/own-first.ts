import { isReplaced } from "./own-and-current";
import { belongsElsewhere, type AnswerContext } from "./context";
import type { Expected } from "./expected";
import { measuresAs, toldNumbers, type ToldNumber } from "./told-bound";
import type { ScoredSection } from "./score-sections";

/** So much of what the other place's section says of the subject the own one must say, its headings read with it. */
const leastShare = 0.95;
/** And so near it must come by score. */
const leastScore = 0.5;
const deepest = 6;

/** So much where it measures what is told in the same unit, or the question turns from another place to the own one: what only the other one says is not asked for. */
const leastOfMeant = 0.6;

/**
 * The sections with the one first that holds for the place of the answer and today, where the best one is another place's or is replaced and the own one says as much of the subject and has what is
 * expected: whoever has a rule of her own is not told another place's.
 */
export function ownFirst(
  sections: readonly ScoredSection[],
  expected: Expected | null,
  context: AnswerContext,
): readonly ScoredSection[] {
  const [first] = sections;
  if (first === undefined || !isOther(first, context)) return sections;
  const { text, turnsToOwn } = context.question;
  // Every fee is so much money, and every share so many hundredths.
  const told = turnsToOwn ? [] : toldNumbers(text).filter(({ unit }) => unit !== "dong" && unit !== "%");
  // Any other figure is looked for where it is printed.
  if (told.length === 0 && !turnsToOwn && /\d/.test(text)) return sections;
  const share = told.length === 0 && !turnsToOwn ? leastShare : leastOfMeant;
  const own = sections
    .slice(0, deepest)
    .find(
      (section) =>
        !isOther(section, context) &&
        section.coverage >= first.coverage * share &&
        (told.length === 0 || measuresNear(section, told)) &&
        section.score >= first.score * leastScore &&
        (expected === null || section.best.holdsExpected),
    );
  return own === undefined ? sections : [own, ...sections.filter((section) => section !== own)];
}

function isOther({ opened }: ScoredSection, context: AnswerContext): boolean {
  const summary = context.shelf.summary(opened.document.id);
  return summary !== undefined && (belongsElsewhere(summary, context) || isReplaced(summary, context));
}

/** Whether a clause that says about as much of the subject as the best one measures in the unit of a number that is told. */
function measuresNear({ clauses, best }: ScoredSection, told: readonly ToldNumber[]): boolean {
  return clauses.some(({ text, found }) => found >= best.found * 0.5 && measuresAs(text, told));
}
