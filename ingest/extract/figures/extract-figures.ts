import type { Figure, Provision } from "../../../knowledge/model/index";
import { outlineOf, type Outline } from "../../../knowledge/outline";
import type { ParsedDocument } from "../../parse/index";
import { clausesOf, type Clause } from "../clauses";
import { findCitations } from "../references/citation";
import { readAsOf } from "./as-of";
import { readFigures, type FoundFigure } from "./read-figure";
import { readRow } from "./read-row";
import { partsOfTotals } from "./total-parts";

/** Components whose numbers belong to the document and not to what it says. */
const skipped: ReadonlySet<Provision["kind"]> = new Set(["letterhead", "title", "recipients", "signature"]);
/** A blank to be filled in: a form, not a figure. */
const blank = /\.{4,}|…{2,}|_{4,}/u;
const basis = /^(?:căn cứ|kính gửi|thực hiện|theo|xét)(?!\p{L})/iu;
const longestHeading = 160;
const longestSentence = 800;

/**
 * What a document counts and measures, how much and as of when: in sentences, under a name ("Tổng số lớp: 12") and in the cells of tables. Dates, numbers of
 * documents and places, telephones and the blanks of forms are none.
 */
export function extractFigures({ document, provisions }: ParsedDocument): readonly Figure[] {
  const { text } = document;
  const places = outlineOf(provisions);
  const totals = partsOfTotals(text, places);
  return provisions.flatMap((provision): readonly Figure[] => {
    if (skipped.has(provision.kind)) return [];
    const period = periodAbove(text, provision, places);
    return piecesOf(text, provision).flatMap(({ start, end, found }) => {
      const asOf = found.length === 0 ? null : (asOfIn(text.slice(start, end)) ?? period);
      return found.map(({ numberStart, printed, ...figure }) => ({
        document: document.id,
        provision: provision.id,
        start,
        end,
        printed: { start: start + printed.start, end: start + printed.end },
        ...figure,
        asOf,
        parts: totals.get(start + numberStart) ?? null,
      }));
    });
  });
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly found: readonly FoundFigure[];
}

/** The clauses of a provision, or the one row that it is, with their figures. */
function piecesOf(text: string, provision: Provision): readonly Piece[] {
  const { start, bodyEnd, kind, heading } = provision;
  if (kind === "paragraph" && heading !== null)
    return [{ start, end: bodyEnd, found: readRow(text.slice(start, bodyEnd), heading) }];
  return sentencesOf(text, provision).flatMap((clause) => {
    const words = text.slice(clause.start, clause.end);
    // Words between bars are cells of a table without headers: nothing says what they count.
    if (blank.test(words) || words.includes(" | ") || (kind === "preamble" && basis.test(words))) return [];
    const found = /[\d]|(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)\s/iu.test(words) ? readFigures(words) : [];
    return found.length === 0 ? [] : [{ ...clause, found }];
  });
}

/** What a semicolon parts is one sentence, as long as it can be read: its subject and its time stand at its head. */
function sentencesOf(text: string, provision: Provision): readonly Clause[] {
  return clausesOf(text, provision).reduce<Clause[]>((sentences, clause) => {
    const last = sentences.at(-1);
    const goesOn = last !== undefined && text[last.end - 1] === ";" && clause.end - last.start <= longestSentence;
    if (goesOn) sentences[sentences.length - 1] = { start: last.start, end: clause.end };
    else sentences.push(clause);
    return sentences;
  }, []);
}

/** The year of a document that the sentence cites is not the year of its figures. */
function asOfIn(words: string): string | null {
  const own = findCitations(words).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), words);
  return readAsOf(own);
}

/** What the nearest heading or column above says of the time. */
function periodAbove(text: string, provision: Provision, places: Outline): string | null {
  for (const place of [...places.ancestors(provision), provision].reverse()) {
    const heading = place.heading ?? (place === provision ? "" : text.slice(place.start, place.bodyEnd));
    const period = heading.length > longestHeading ? null : asOfIn(heading);
    if (period !== null) return period;
  }
  return null;
}
