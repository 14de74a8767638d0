import { readMembership } from "../question/index";
import { syllablesOf } from "../text/index";
import type { Verdict } from "./answer";
import { quote } from "./choose-clauses";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import type { DecidedClaim } from "./decided-claim";
import { evidenceIn, subjectOf } from "./evidence";
import { termSetOf } from "./rarity";
import { withoutMarker, type ScoredClause, type ScoredSection } from "./score-sections";

/** So near to the best place, by score, the list may stand. */
const leastBeside = 0.6;
/** So much of the class, by weight, the headings over a clause must say, and of what is asked of, the clause. */
const leastOfClass = 0.7;
const leastOfOne = 0.6;
/** What is not of the class is listed too. */
const denial = /(?<!\p{L})(?:không|cấm|ngoại trừ|trừ|chưa)(?!\p{L})/iu;

/**
 * The clause that lists what a question asks whether it is of a class ("lớp năng khiếu có được tính là hoạt động liên kết không?"), below a heading that names the class; null
 * where the question asks no such thing or no list takes it in. What no list takes in may still be of the class: nothing is denied.
 */
export function listedUnder(sections: readonly ScoredSection[], context: AnswerContext): DecidedClaim | null {
  const { question, rarity } = context;
  const asked = question.language === "en" ? null : readMembership(question.folded);
  const [top] = sections;
  if (asked === null || top === undefined) return null;
  const [one, ofClass] = [asked.one, asked.ofClass].map((text) => subjectOf(text, "", rarity, readingOf(context)));
  if (one === undefined || ofClass === undefined || one.syllables.length === 0 || ofClass.syllables.length === 0)
    return null;
  for (const section of sections.filter(({ score }) => score >= top.score * leastBeside)) {
    const headings = headingsOver(section);
    if (denial.test(headings) || belongsElsewhere(section.opened.document, context)) continue;
    if (evidenceIn(termSetOf(headings), new Set(), ofClass).coverage < leastOfClass) continue;
    const listing = section.clauses
      .filter((clause) => isItem(clause, section) && !denial.test(clause.text) && sharesPair(asked.one, clause.text))
      .map((clause) => ({ clause, ...evidenceIn(termSetOf(withoutMarker(clause)), new Set(), one) }))
      .filter(({ coverage }) => coverage >= leastOfOne)
      .sort((a, b) => b.found - a.found)[0]?.clause;
    const [first, ...rest] = listing === undefined ? [] : quote(section, [listing]);
    if (listing === undefined || first === undefined) continue;
    const limit = withoutMarker(listing)
      .trim()
      .replace(/[\s.;,]+$/u, "");
    const verdict: Verdict = { isYes: true, modality: "stated", actor: null, limit };
    return { quotes: [first, ...rest], verdict };
  }
  return null;
}

/** "Năng khiếu" is no "kỹ năng": two neighbouring syllables tell which word is meant. */
function sharesPair(one: string, text: string): boolean {
  const syllables = syllablesOf(one);
  const said = ` ${syllablesOf(text).join(" ")} `;
  return syllables.length === 1
    ? said.includes(` ${one} `)
    : syllables.slice(1).some((syllable, at) => said.includes(` ${syllables[at] ?? ""} ${syllable} `));
}

/** A line of a list has a place of its own below the heading. */
function isItem({ provision }: ScoredClause, { text: { section } }: ScoredSection): boolean {
  return provision.id !== section.id || section.kind === "bullet";
}

function headingsOver({ opened: { outline }, text: { section } }: ScoredSection): string {
  return [...outline.ancestors(section), section].map(({ heading }) => heading ?? "").join(" ");
}
