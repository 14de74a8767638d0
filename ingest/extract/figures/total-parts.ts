import type { FigureParts, Provision } from "../../../knowledge/model/index";
import type { Outline } from "../../../knowledge/outline";
import { valueOfNumber } from "./number-words";

const whole = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
const announced = new RegExp(String.raw`tổng (?:số|cộng)\s*:?\s*(?:có\s+|là\s+)?(${whole})\s+(\p{L}+)`, "giu");
/** "12 lớp, gồm: 5 lớp lá, 7 lớp mầm": "gồm" lists all; "trong đó" may pick out some, so it promises no sum. */
const composed = new RegExp(
  String.raw`(?<![\d.,/-])(${whole})\s+(\p{L}+)[^.;:\n\d]{0,60}?[,(:]?\s*(?:bao\s+)?gồm(?:\s+có)?\s*:?\s*`,
  "giu",
);
const longestList = 400;

/**
 * The totals of a text whose parts stand right below as bullets ("Tổng số 12 lớp: - … 5 lớp; - … 7 lớp") or in the same sentence ("12 lớp, gồm 5
 * lớp …, 7 lớp …"), by the position of the total's number. Every part must name one number of the same unit, else the list is not taken for the
 * parts. Linear in the text.
 */
export function partsOfTotals(text: string, places: Outline): ReadonlyMap<number, FigureParts> {
  return new Map([...overBullets(text, places), ...inSentence(text)]);
}

type Total = readonly [numberStart: number, parts: FigureParts];

function overBullets(text: string, places: Outline): readonly Total[] {
  return [...text.matchAll(announced)].flatMap((match): readonly Total[] => {
    const [found, printed = "", unit = ""] = match;
    const holder = places.at(match.index);
    if (holder === undefined) return [];
    const parent = holder.parent === null ? undefined : places.get(holder.parent);
    // The parts stand below the line itself, or beside it where the line is a paragraph of its own.
    for (const provision of [holder, parent]) {
      if (provision === undefined) continue;
      const bullets = places
        .children(provision.id)
        .filter(({ kind, start }) => kind === "bullet" && start > match.index);
      const parts = listed(text, unit, bullets);
      if (parts !== null) return [[match.index + found.indexOf(printed), parts]];
    }
    return [];
  });
}

function listed(text: string, unit: string, bullets: readonly Provision[]): FigureParts | null {
  const ofUnit = new RegExp(String.raw`(?<![\d.,])(${whole})\s+${unit}(?!\p{L})`, "iu");
  const opening = bullets[0];
  const closing = bullets.at(-1);
  if (opening === undefined || closing === undefined) return null;
  return partsOf(
    bullets.map(({ start, end }) => ofUnit.exec(text.slice(start, end))?.[1]),
    opening.start,
    closing.end,
  );
}

function inSentence(text: string): readonly Total[] {
  return [...text.matchAll(composed)].flatMap((match): readonly Total[] => {
    const [found, , unit = ""] = match;
    const start = match.index + found.length;
    const list = /^[^.;\n]*(?:\.(?=\d)[^.;\n]*)*/u.exec(text.slice(start, start + longestList))?.[0] ?? "";
    const pieces = list.split(/,(?!\d)|\svà\s|\)/u).filter((part) => part.trim() !== "");
    const ofUnit = new RegExp(String.raw`^\s*(?:có\s+)?(${whole})\s+${unit}(?!\p{L})`, "iu");
    const parts = partsOf(
      pieces.map((piece) => ofUnit.exec(piece)?.[1]),
      start,
      start + list.trimEnd().length,
    );
    return parts === null ? [] : [[match.index, parts]];
  });
}

function partsOf(printed: readonly (string | undefined)[], start: number, end: number): FigureParts | null {
  const values = printed.map((part) => (part === undefined ? Number.NaN : valueOfNumber(part)));
  const [first, second, ...rest] = values;
  if (first === undefined || second === undefined || values.some(Number.isNaN)) return null;
  return { values: [first, second, ...rest], start, end };
}
