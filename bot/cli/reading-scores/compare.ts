import { foldText, unifyTonePlacement } from "../../../knowledge/text/index";

/** A text as comparisons see it: small letters, one spelling of dashes, tones and spaces, without quotation marks and final stops. */
export function plain(text: string | null | undefined): string {
  const lower = (text ?? "").normalize("NFC").toLowerCase();
  return unifyTonePlacement(lower.replace(/[‐‑‒–—−]/g, "-").replace(/[“”«»"'‘’]/g, ""))
    .replace(/\s+/g, " ")
    .replace(/^[ .,;:/]+|[ .,;:/]+$/g, "");
}

export function wordsOf(text: string | null | undefined): readonly string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function isSame(one: string | null | undefined, other: string | null | undefined): boolean {
  return plain(one) === plain(other) || foldText(plain(one)) === foldText(plain(other));
}

/** The number of a document without marks, spaces and dashes. */
export function numberKey(text: string | null | undefined): string {
  return foldText(plain(text)).replace(/[^a-z0-9/]/g, "");
}

/** An address without the words that people put before its numbers. */
export function addressKey(address: string | null | undefined): string {
  return plain(address)
    .replace(/(?<!\p{L})(?:mục|phần)\s+(?=[ivxlc\d]+(?:[.\s]|$))/gu, "")
    .replace(/\)/g, "")
    .replace(/\s*([.,])\s*/g, "$1")
    .replace(/^[. ]+|[. ]+$/g, "");
}

/** How far two sets of words agree, 0..1 (F1). */
export function agreement(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [new Set(one), new Set(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** The share of the shorter list that stands, in order, in the longer one. */
export function overlap(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  return shorter === 0 ? 0 : wordsInOrder(one, other) / shorter;
}

/**
 * Words that two lists share in order, counted as Ratcliff and Obershelp do (Dr. Dobb's Journal, July 1988): the longest
 * common run, the first of several, and then the same left and right of it.
 */
export function wordsInOrder(one: readonly string[], other: readonly string[]): number {
  const places = new Map<string, number[]>();
  for (const [at, word] of other.entries()) places.set(word, [...(places.get(word) ?? []), at]);
  let count = 0;
  const open = [{ from: 0, to: one.length, otherFrom: 0, otherTo: other.length }];
  for (let zone = open.pop(); zone !== undefined; zone = open.pop()) {
    const run = longestRun(one, places, zone);
    if (run.length === 0) continue;
    count += run.length;
    open.push(
      { ...zone, to: run.at, otherTo: run.otherAt },
      { ...zone, from: run.at + run.length, otherFrom: run.otherAt + run.length },
    );
  }
  return count;
}

interface Zone {
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
}

function longestRun(
  one: readonly string[],
  places: ReadonlyMap<string, readonly number[]>,
  { from, to, otherFrom, otherTo }: Zone,
): { readonly at: number; readonly otherAt: number; readonly length: number } {
  let best = { at: from, otherAt: otherFrom, length: 0 };
  let ending: ReadonlyMap<number, number> = new Map();
  for (let at = from; at < to; at += 1) {
    const next = new Map<number, number>();
    for (const place of places.get(one[at] ?? "") ?? []) {
      if (place < otherFrom || place >= otherTo) continue;
      const length = (ending.get(place - 1) ?? 0) + 1;
      next.set(place, length);
      if (length > best.length) best = { at: at - length + 1, otherAt: place - length + 1, length };
    }
    ending = next;
  }
  return best;
}
