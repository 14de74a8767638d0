/** One place of a damaged text and how it is read: `text` is read for what stands at `start..end`, `end` exclusive. */
export interface Correction {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * How `start..end` of a text is read where it is damaged; null where nothing in the span is read otherwise than it stands. The
 * corrections are in reading order; one that reaches beyond the span is left out.
 */
export function readSpan(
  { text, corrections = [] }: { readonly text: string; readonly corrections?: readonly Correction[] },
  start: number,
  end: number,
): string | null {
  const inside = correctionsIn(corrections, start, end);
  if (inside.length === 0) return null;
  let at = start;
  const pieces = inside.map((correction) => {
    const piece = text.slice(at, correction.start) + correction.text;
    at = correction.end;
    return piece;
  });
  return pieces.join("") + text.slice(at, end);
}

/** The corrections that lie wholly inside a span. */
export function correctionsIn(corrections: readonly Correction[], start: number, end: number): readonly Correction[] {
  const inside: Correction[] = [];
  for (let at = firstFrom(corrections, start); at < corrections.length; at += 1) {
    const correction = corrections[at];
    if (correction === undefined || correction.end > end) break;
    inside.push(correction);
  }
  return inside;
}

/** The first correction that begins at `start` or later: corrections are many in a long scan. */
function firstFrom(corrections: readonly Correction[], start: number): number {
  let low = 0;
  let high = corrections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((corrections[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
