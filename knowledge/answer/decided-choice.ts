import { readChoice } from "../question/index";
import { foldText } from "../text/index";
import type { NonEmpty, Quoted, Verdict } from "./answer";
import { quote } from "./choose-clauses";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { negation, toldIn } from "./decided-claim";
import { decidedParty } from "./decided-party";
import { evidenceIn, subjectOf, withOtherZero } from "./evidence";
import { termSetOf, termsOf } from "./rarity";
import type { ScoredClause, ScoredSection } from "./score-sections";

/** So near to the best place, by score, one that tells which of two it is may stand. */
const leastBeside = 0.5;
/** So much of what both are of, by weight, the sentence and the headings above it must say. */
const leastCommon = 0.3;
/** So many of the pairs of words of an option a sentence that tells of it must say, and no more than so many of the other's. */
const leastOfOption = 0.3;
const mostOfOther = 0.15;

/**
 * The clause that tells which of two it is, with the one that denies the other where there is one; where another document of the place tells of the other one, both and no verdict. Null
 * where a question asks none, or no clause tells of one of them alone.
 */
export function decidedChoice(
  sections: readonly ScoredSection[],
  context: AnswerContext,
): { readonly quotes: NonEmpty<Quoted>; readonly verdict: Verdict | null } | null {
  const choice = readChoice(context.question.text);
  const [top] = sections;
  const { language, mentions } = context.question;
  // Which of two a document is named or written by is told by all of its places.
  if (choice === null || top === undefined || language === "en" || mentions.length > 0) return null;
  // Who does something is told by who does it, not by what else is said of either.
  if (choice.parties !== null) return decidedParty(sections, choice, context);
  const common = subjectOf(choice.common, "", context.rarity, readingOf(context));
  // A year says when something holds, not which of two it is.
  const pairs = choice.options.map((option) =>
    termsOf(option).filter((term) => term.includes(" ") && !/(?:19|20)\d\d/.test(term)),
  );
  const own = pairs.map((some, at) => some.filter((pair) => pairs[1 - at]?.includes(pair) !== true));
  if (own.some((some) => some.length === 0)) return null;
  const near = sections.filter(({ score }) => score >= top.score * leastBeside);
  const tellings = near.flatMap((section) => section.clauses.flatMap((clause) => tellingsIn(clause, section)));
  const told = tellings.filter(({ section }) => section.opened.document.id === top.opened.document.id);
  /** The sentences of a clause that tell of one option alone. */
  function tellingsIn(clause: ScoredClause, section: ScoredSection): readonly Telling[] {
    const { sentences, lead } = toldIn(clause);
    return sentences.flatMap((sentence): readonly Telling[] => {
      const terms = termSetOf(sentence);
      const says = (pair: string): boolean => terms.has(pair) || terms.has(withOtherZero(pair) ?? pair);
      const shares = own.map((some) => some.filter(says).length / some.length);
      const of = shares.findIndex((share, at) => share >= leastOfOption && (shares[1 - at] ?? 0) <= mostOfOther);
      if (of < 0) return [];
      const { coverage } = evidenceIn(termSetOf(`${lead} ${sentence}`), section.text.contextTerms, common);
      const isDenied = isDeniedIn(sentence, own[of] ?? []);
      return coverage < leastCommon
        ? []
        : [{ section, clause, sentence, of, isDenied, worth: coverage + (shares[of] ?? 0) }];
    });
  }
  const [best] = told.filter(({ isDenied }) => !isDenied).sort((one, other) => other.worth - one.worth);
  if (best === undefined) return null;
  // A place that tells of the other as well leaves it open.
  if (told.some(({ isDenied, of, worth }) => !isDenied && of !== best.of && worth >= best.worth * nearlyAsMuch))
    return null;
  const ofOther = tellings
    .filter(({ section: { opened } }) => opened !== best.section.opened && !belongsElsewhere(opened.document, context))
    .filter(({ isDenied, of, worth }) => !isDenied && of !== best.of && worth >= best.worth * nearlyAsMuch)
    .sort((one, other) => other.worth - one.worth)[0];
  if (ofOther !== undefined) {
    const [one, ...others] = [best, ofOther].flatMap(({ section, clause }) => quote(section, [clause]));
    return one === undefined ? null : { quotes: [one, ...others], verdict: null };
  }
  const denial = told.find(({ isDenied, of }) => isDenied && of !== best.of);
  const [first, ...rest] = [best, ...(denial === undefined ? [] : [denial])].flatMap(({ section, clause }) =>
    quote(section, [clause]),
  );
  if (first === undefined) return null;
  const verdict: Verdict = { isYes: true, modality: "chosen", actor: null, limit: best.sentence };
  return {
    quotes: [first, ...rest],
    verdict: belongsElsewhere(best.section.opened.document, context) ? null : verdict,
  };
}

/** Whether a sentence denies what some pairs of words say, or something of that: "xét tuyển, không thi" denies nothing of the first two words. */
function isDeniedIn(sentence: string, pairs: readonly string[]): boolean {
  const folded = foldText(sentence);
  const said = pairs.map((pair) => folded.indexOf(pair)).filter((at) => at >= 0);
  const denies = sentence.search(negation);
  const first = Math.min(...said, folded.length);
  return denies >= 0 && (denies < first || !/[,;]/u.test(sentence.slice(first, denies)));
}

const nearlyAsMuch = 0.85;

interface Telling {
  readonly section: ScoredSection;
  readonly clause: ScoredClause;
  readonly sentence: string;
  /** Which of the two. */
  readonly of: number;
  readonly isDenied: boolean;
  readonly worth: number;
}
