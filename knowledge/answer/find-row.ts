import { unifyTerms } from "../question/index";
import { syllablesOf } from "../text/index";
import type { Quoted } from "./answer";
import { cite, sectionOf } from "./cite";
import { belongingOf, belongsElsewhere, type AnswerContext } from "./context";
import { evidenceIn, type Subject } from "./evidence";
import { holds, type Expected } from "./expected";
import { leastCoverage } from "./nearness";
import { termSetOf } from "./rarity";

/** "06 tháng", "Học sinh lớp 1": fewer syllables than these choose no row. */
const shortestKey = 2;

/**
 * The row of a table that a question chooses by all words of one of its cells ("đóng 6 tháng") and that holds what is asked for, wherever search found it or not; null where no row
 * is chosen, or it is another place's than the one asked for.
 */
export async function findRow(context: AnswerContext, subject: Subject, expected: Expected): Promise<Quoted | null> {
  const { shelf } = context;
  const asked = new Set([...subject.syllables, ...syllablesOf(unifyTerms(context.background))].map(withoutZero));
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
    if (place === undefined || row === null || !holds(row, expected) || !isChosen(row, asked)) continue;
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

/** Whether all words of one cell of a labelled row are among those asked for. Numbers alone choose none. */
export function isChosen(row: string, asked: ReadonlySet<string>): boolean {
  const values = row.split(" | ").map((cell) => cell.slice(cell.indexOf(": ") + 1));
  return values.some((value) => {
    const words = syllablesOf(unifyTerms(value)).map(withoutZero);
    return words.length >= shortestKey && /\p{L}/u.test(value) && words.every((word) => asked.has(word));
  });
}

function withoutZero(syllable: string): string {
  return syllable.replace(/^0+(?=\d+$)/, "");
}
