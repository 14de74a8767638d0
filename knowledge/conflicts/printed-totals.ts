import type { LibraryDocument, Provision, ProvisionId } from "../model/index";
import { outlineOf, type Outline } from "../outline";

/** A printed total and the listed numbers that should make it up, right or wrong. */
export interface PrintedTotal {
  readonly provision: Provision;
  readonly unit: string;
  readonly printed: number;
  readonly parts: readonly [number, number, ...number[]];
  readonly sum: number;
  /** The printed total itself, "Tổng số 12 lớp". */
  readonly start: number;
  readonly end: number;
  /** From the first to the last of the parts. */
  readonly listStart: number;
  readonly listEnd: number;
}

const number = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
const announced = new RegExp(String.raw`tổng (?:số|cộng)\s*:?\s*(?:có\s+|là\s+)?(${number})\s+(\p{L}+)`, "giu");
/** "12 lớp, gồm: 5 lớp lá, 7 lớp mầm": "gồm" lists all; "trong đó" may pick out some, so it promises no sum. */
const composed = new RegExp(
  String.raw`(?<![\d.,/-])(${number})\s+(\p{L}+)[^.;:\n\d]{0,60}?[,(:]?\s*(?:bao\s+)?gồm(?:\s+có)?\s*:?\s*`,
  "giu",
);

/**
 * The totals of a document whose parts stand right below as bullets ("Tổng số 12 lớp: - … 5 lớp; - … 7 lớp") or in the same sentence ("12 lớp, gồm 5
 * lớp …, 7 lớp …"). Every part must name one number of the same unit, else the list is not taken for the parts. Linear in the text.
 */
export function printedTotals(
  { text }: Pick<LibraryDocument, "text">,
  provisions: readonly Provision[],
): readonly PrintedTotal[] {
  const places = outlineOf(provisions);
  return [...totalsOverBullets(text, places), ...totalsInSentence(text, places)];
}

function totalsOverBullets(text: string, places: Outline): readonly PrintedTotal[] {
  const parents = new Map(places.provisions.map((provision) => [provision.id, provision]));
  return [...text.matchAll(announced)].flatMap((match): readonly PrintedTotal[] => {
    const holder = places.at(match.index);
    if (holder === undefined) return [];
    // The parts stand below the line itself, or beside it where the line is a paragraph of its own.
    for (const provision of [holder, parentOf(holder, parents)]) {
      if (provision === undefined) continue;
      const bullets = bulletsAfter(places.children(provision.id), match.index);
      const found = totalOf(text, provision, match, bullets);
      if (found !== null) return [found];
    }
    return [];
  });
}

function parentOf({ parent }: Provision, byId: ReadonlyMap<ProvisionId, Provision>): Provision | undefined {
  return parent === null ? undefined : byId.get(parent);
}

function bulletsAfter(children: readonly Provision[], position: number): readonly Provision[] {
  return children.filter(({ kind, start }) => kind === "bullet" && start > position);
}

function totalOf(
  text: string,
  provision: Provision,
  match: RegExpExecArray,
  bullets: readonly Provision[],
): PrintedTotal | null {
  const [, printed = "", unit = ""] = match;
  const ofUnit = new RegExp(String.raw`(?<![\d.,])(${number})\s+${unit}(?!\p{L})`, "iu");
  const parts = bullets.map(({ start, end }) => ofUnit.exec(text.slice(start, end))?.[1]);
  const [first, second, ...rest] = parts.map((part) => (part === undefined ? Number.NaN : numberOf(part)));
  const opening = bullets[0];
  const closing = bullets.at(-1);
  if (first === undefined || second === undefined || opening === undefined || closing === undefined) return null;
  if ([first, second, ...rest].some(Number.isNaN)) return null;
  return {
    provision,
    unit,
    printed: numberOf(printed),
    parts: [first, second, ...rest],
    sum: [first, second, ...rest].reduce((sum, part) => sum + part, 0),
    start: match.index,
    end: match.index + match[0].length,
    listStart: opening.start,
    listEnd: closing.end,
  };
}

function totalsInSentence(text: string, places: Outline): readonly PrintedTotal[] {
  return [...text.matchAll(composed)].flatMap((match): readonly PrintedTotal[] => {
    const [whole, printed = "", unit = ""] = match;
    const provision = places.at(match.index);
    if (provision === undefined) return [];
    const listStart = match.index + whole.length;
    const list = /^[^.;\n]*(?:\.(?=\d)[^.;\n]*)*/u.exec(text.slice(listStart, listStart + 400))?.[0] ?? "";
    const parts = list.split(/,(?!\d)|\svà\s|\)/u).filter((part) => part.trim() !== "");
    const ofUnit = new RegExp(String.raw`^\s*(?:có\s+)?(${number})\s+${unit}(?!\p{L})`, "iu");
    const values = parts.map((part) => ofUnit.exec(part)?.[1]);
    const [first, second, ...rest] = values.map((value) => (value === undefined ? Number.NaN : numberOf(value)));
    if (first === undefined || second === undefined || [first, second, ...rest].some(Number.isNaN)) return [];
    const sum = [first, second, ...rest].reduce((before, part) => before + part, 0);
    const end = match.index + printed.length + whole.slice(printed.length).indexOf(unit) + unit.length;
    return [
      {
        provision,
        unit,
        printed: numberOf(printed),
        parts: [first, second, ...rest],
        sum,
        start: match.index,
        end,
        listStart,
        listEnd: listStart + list.trimEnd().length,
      },
    ];
  });
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(".", ""));
}
