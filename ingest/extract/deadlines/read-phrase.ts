import type { Read } from "./read-number";
import type { Token } from "./tokens";

/** Reads these words in this order; the index after them, or null. */
export function readPhrase(tokens: readonly Token[], at: number, phrase: string): number | null {
  let next = at;
  for (const word of phrase.split(" ")) {
    if (tokens[next]?.text !== word) return null;
    next += 1;
  }
  return next;
}

/** Reads the first of the phrases that fits; list longer ones first. */
export function readOneOf(tokens: readonly Token[], at: number, phrases: readonly string[]): Read<string> | null {
  for (const phrase of phrases) {
    const next = readPhrase(tokens, at, phrase);
    if (next !== null) return { value: phrase, next };
  }
  return null;
}

/** Skips any of the phrases, as often as they come. */
export function skipPhrases(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  let next = at;
  for (;;) {
    const read = readOneOf(tokens, next, phrases);
    if (read === null) return next;
    next = read.next;
  }
}
