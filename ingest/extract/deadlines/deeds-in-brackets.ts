import { dutyVerb } from "./duty-words";

/** A stretch of a clause, as offsets in its words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const bracket = /\(([^()]*)\)/gu;

/**
 * The brackets of a clause that tell another deed with a time of its own, "… từ ngày 1/8 đến 5/8/2026 (thi lại 8/8-9/8/2026)": they hold a
 * time and words of a duty, and another time stands outside of them. Their insides, without the signs.
 */
export function deedsInBrackets(words: string, times: readonly Stretch[]): readonly Stretch[] {
  const told = [...words.matchAll(bracket)]
    .map(({ index, 0: printed }) => ({ start: index + 1, end: index + printed.length - 1 }))
    .filter((inside) => {
      const own = times.filter((time) => isWithin(time, inside));
      return own.length > 0 && dutyVerb.test(withoutStretches(words, inside, own).toLowerCase().normalize("NFC"));
    });
  const isOutside = (time: Stretch): boolean => !told.some((inside) => isWithin(time, inside));
  return times.some(isOutside) ? told : [];
}

export function isWithin(one: Stretch, other: Stretch): boolean {
  return one.start >= other.start && one.end <= other.end;
}

/** The words of a stretch with some left out, in their order. */
export function withoutStretches(words: string, whole: Stretch, leftOut: readonly Stretch[]): string {
  let at = whole.start;
  let kept = "";
  for (const { start, end } of leftOut) {
    kept += `${words.slice(at, start)} `;
    at = end;
  }
  return kept + words.slice(at, whole.end);
}
