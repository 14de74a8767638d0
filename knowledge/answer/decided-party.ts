import { withoutParties, type Choice } from "../question/index";
import { foldText } from "../text/index";
import type { NonEmpty, Quoted, Verdict } from "./answer";
import { quote } from "./choose-clauses";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { toldIn } from "./decided-claim";
import { evidenceIn, subjectOf } from "./evidence";
import { termSetOf } from "./rarity";
import type { ScoredClause, ScoredSection } from "./score-sections";

/** So much of the matter, by weight, a sentence must say by itself: whose it is stands beside what it is. */
const leastOfMatter = 0.4;
/** So near to the best place, by score, the sentence may stand. */
const leastBeside = 0.4;

interface Telling {
  readonly section: ScoredSection;
  readonly clause: ScoredClause;
  readonly sentence: string;
  /** Said by the sentence itself; otherwise by the headings above it. */
  readonly isSaid: boolean;
  readonly worth: number;
}

/** The clause that tells which of two parties does what a question asks of both: the sentence names the one before the matter, or it stands under that one's heading. Null where none does. */
export function decidedParty(
  sections: readonly ScoredSection[],
  choice: Choice,
  context: AnswerContext,
): { readonly quotes: NonEmpty<Quoted>; readonly verdict: Verdict | null } | null {
  const { parties } = choice;
  const [top] = sections;
  if (parties === null || top === undefined) return null;
  const matter = subjectOf(
    withoutParties(`${choice.common} ${deedsOf(choice)}`),
    "",
    context.rarity,
    readingOf(context),
  );
  const tellings = sections
    .filter(({ score }) => score >= top.score * leastBeside)
    .flatMap((section) => section.clauses.flatMap((clause) => tellingsIn(clause, section)));
  function tellingsIn(clause: ScoredClause, section: ScoredSection): readonly Telling[] {
    return toldIn(clause).sentences.flatMap((sentence): readonly Telling[] => {
      const { coverage } = evidenceIn(termSetOf(sentence), new Set(), matter);
      if (coverage < leastOfMatter) return [];
      const own = onlyOne(beforeMatter(sentence, matter.syllables), parties ?? []);
      const above = own === null ? headedBy(section, parties ?? []) : null;
      return own === null && above === null
        ? []
        : [{ section, clause, sentence, isSaid: own !== null, worth: coverage + (own === null ? 0 : 0.1) }];
    });
  }
  const [best] = tellings.sort((one, other) => other.worth - one.worth);
  const [first, ...rest] = best === undefined ? [] : quote(best.section, [best.clause]);
  if (best === undefined || first === undefined) return null;
  const isCertain = best.isSaid && !belongsElsewhere(best.section.opened.document, context);
  return {
    quotes: [first, ...rest],
    verdict: isCertain ? { isYes: true, modality: "chosen", actor: null, limit: best.sentence } : null,
  };
}

/** What is done, where the options say it behind those who do it: "do trường hay trung tâm trang bị". */
function deedsOf({ options: [, second] }: Choice): string {
  return withoutParties(second.join(" ")).replace(doing, " ");
}

/** Verbs of any deed, folded. */
const doing = /\b(?:lam|lo|ben|do|phai|chiu|thuc hien|trach nhiem|duoc|ra|tien)\b/g;

/** What a sentence says before it comes to the matter, folded. */
function beforeMatter(sentence: string, matter: readonly string[]): string {
  const words = foldText(sentence).split(/[^a-z\d]+/u);
  const at = words.findIndex((word, place) => matter.includes(word) && matter.includes(words[place + 1] ?? ""));
  return words.slice(0, Math.max(0, at)).join(" ");
}

/** Which of two names a text has, where it has one alone. */
function onlyOne(text: string, names: readonly string[]): string | null {
  const said = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** Which of two names a heading over a place begins with: "3. Trung tâm Ngoại ngữ …"; the nearest one that does. */
function headedBy({ opened: { outline }, text: { section } }: ScoredSection, names: readonly string[]): string | null {
  const headings = [section, ...outline.ancestors(section)].map(({ heading }) =>
    foldText(heading ?? "").replace(/^(?:(?:cac|trach nhiem|nhiem vu|ve phia|cua|doi voi) )+/u, ""),
  );
  for (const heading of headings) {
    const name = names.find((one) => heading === one || heading.startsWith(`${one} `));
    if (name !== undefined) return name;
  }
  return null;
}
