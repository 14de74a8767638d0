import { unifyTerms } from "../question/index";
import { syllablesOf } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { quote } from "./choose-clauses";
import { cite, sectionOf } from "./cite";
import { belongingOf, belongsElsewhere, type AnswerContext } from "./context";
import { evidenceIn, type Subject } from "./evidence";
import { holds, type Expected } from "./expected";
import { leastCoverage } from "./nearness";
import { termSetOf } from "./rarity";
import { isInRange } from "./ranges";
import type { ScoredSection } from "./score-sections";
import { toldNumbers, type ToldNumber } from "./told-bound";

/** "06 tháng", "Học sinh lớp 1": fewer syllables than these choose no row. */
const shortestKey = 2;

/**
 * The row of a table that a question chooses by all words of one of its cells ("đóng 6 tháng"), or by a number that one of its cells takes in (12 km in "Từ 10 km trở lên"), and that holds what is asked for, wherever search found it or not; null where no row
 * is chosen, or it is another place's than the one asked for.
 */
export async function findRow(context: AnswerContext, subject: Subject, expected: Expected): Promise<Quoted | null> {
  const { shelf } = context;
  const asked = new Set([...subject.syllables, ...syllablesOf(unifyTerms(context.background))].map(withoutZero));
  const told = toldNumbers(context.question.text);
  const places = new Map(
    shelf.figures.flatMap((figure) => (figure.form === "cell" ? [[figure.provision, figure.document] as const] : [])),
  );
  const rows: { readonly quoted: Quoted; readonly score: number }[] = [];
  for (const [id, documentId] of places) {
    const summary = shelf.summary(documentId);
    if (summary === undefined || belongsElsewhere(summary, context)) continue;
    const { document, outline } = await shelf.open(documentId);
    const place = outline.get(id);
    const row = place?.heading ?? null;
    if (place === undefined || row === null || !holds(row, expected) || !isChosen(row, asked, told)) continue;
    const { type, title, issuer, jurisdictionName } = document.header;
    const around = [type, title, issuer, jurisdictionName, sectionOf(place, outline)];
    const headings = termSetOf(around.filter((part) => part !== null).join(" "));
    const { coverage, found } = evidenceIn(termSetOf(row), headings, subject);
    if (coverage < leastCoverage) continue;
    const quoted = { document, citation: cite(document, outline, place, place.start, place.bodyEnd) };
    rows.push({ quoted, score: found * belongingOf(summary, context) });
  }
  const [best] = rows.sort((one, other) => other.score - one.score);
  return best?.quoted ?? null;
}

/** The row of a section's best table that alone holds what is asked for and takes in a number that a question tells ("12 km" in "Từ 10 km đến dưới 20 km"), under the names of its columns. */
export function rowInRange(section: ScoredSection, text: string): NonEmpty<Quoted> | null {
  const { head } = section.best;
  const told = toldNumbers(text);
  if (head === null || told.length === 0) return null;
  const [row, ...more] = section.clauses.filter(
    (clause) =>
      clause.head === head &&
      clause.holdsExpected &&
      valuesOf(clause.text).some((value) => told.some((number) => isInRange(value, number))),
  );
  if (row === undefined || more.length > 0) return null;
  const [first, ...rest] = quote(section, [{ provision: head, start: head.start, end: head.bodyEnd }, row]);
  return first === undefined ? null : [first, ...rest];
}

function valuesOf(row: string): readonly string[] {
  return row.split(" | ").map((cell) => cell.slice(cell.indexOf(": ") + 1));
}

/** Whether all words of one cell of a labelled row are among those asked for, or it is a range of a number told. Numbers alone choose none. */
export function isChosen(row: string, asked: ReadonlySet<string>, told: readonly ToldNumber[] = []): boolean {
  return valuesOf(row).some((value) => {
    if (told.some((number) => isInRange(value, number))) return true;
    const words = syllablesOf(unifyTerms(value)).map(withoutZero);
    return words.length >= shortestKey && /\p{L}/u.test(value) && words.every((word) => asked.has(word));
  });
}

function withoutZero(syllable: string): string {
  return syllable.replace(/^0+(?=\d+$)/, "");
}
