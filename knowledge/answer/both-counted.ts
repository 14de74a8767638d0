import { plainWords } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { quote } from "./choose-clauses";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { countedNouns } from "./counted";
import { subjectOf } from "./evidence";
import { findFigures } from "./find-figures";
import { levelsAsked, tellsOfLevel } from "./level-asked";
import { asksForTotal } from "./outcome";
import { scoreSections } from "./score-sections";

const numeral = "(?:\\d{1,4}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)";

/** In another place than the best, by score, so much must speak for a sentence that counts both. */
const leastBeside = 0.5;

/**
 * "Được chọn mấy môn, lấy từ mấy nhóm?": the sentence that counts both things asked for, where one does. Null where a question counts one thing, or the figures of the
 * library tell each, or they stand apart.
 */
export async function findBothCounted(context: AnswerContext): Promise<NonEmpty<Quoted> | null> {
  const { question, rarity } = context;
  // A total is told by its own row, not by a part.
  if (!question.asks.has("count") || asksForTotal(question.folded)) return null;
  const nouns = countedNouns(question.folded);
  if (nouns.length < 2) return null;
  const counted = nouns.map((noun) => new RegExp(`\\b${numeral} (?:\\([^)]*\\) )?${noun}\\b`));
  const figures = await findFigures(context);
  const printed = figures?.kind === "figures" ? figures.items.map((item) => plainWords(item.printed)) : [];
  if (counted.every((pattern) => printed.some((figure) => pattern.test(figure)))) return null;
  const sections = await scoreSections(
    context,
    subjectOf(question.query, context.background, rarity, readingOf(context)),
  );
  const levels = levelsAsked(context);
  const least = (sections[0]?.score ?? 0) * leastBeside;
  const telling = sections
    .filter(({ score, opened }) => score >= least && !belongsElsewhere(opened.document, context))
    .flatMap((section) => section.clauses.map((clause) => ({ section, clause })))
    // The schools and classes of all levels are none of the one asked for.
    .filter(({ clause }) => levels.size === 0 || tellsOfLevel(clause.text, levels))
    .filter(({ clause }) => clause.head === null && counted.every((pattern) => pattern.test(plainWords(clause.text))))
    .reduce<{ readonly section: (typeof sections)[number]; readonly clause: (typeof sections)[number]["best"] } | null>(
      (best, next) => (best === null || next.clause.found > best.clause.found ? next : best),
      null,
    );
  if (telling === null) return null;
  const [first, ...rest] = quote(telling.section, [telling.clause]);
  return first === undefined ? null : [first, ...rest];
}
