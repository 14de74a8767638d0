import type { Read } from "./read-number";
import type { Token } from "./tokens";

/** The grammar's phrases are few and asked for at every token: each is split once. */
const splitPhrases = new Map<string, readonly string[]>();

/** Reads these words in this order; the index after them, or null. */
export function readPhrase(tokens: readonly Token[], at: number, phrase: string): number | null {
  const first = tokens[at];
  if (first === undefined || !phrase.startsWith(first.text)) return null;
  let words = splitPhrases.get(phrase);
  if (words === undefined) {
    words = phrase.split(" ");
    splitPhrases.set(phrase, words);
  }
  for (let index = 0; index < words.length; index += 1) {
    if (tokens[at + index]?.text !== words[index]) return null;
  }
  return at + words.length;
}

/** Phrases of which one may stand at a place, in the order in which they are tried. */
export interface Phrases {
  readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
}

/** List longer ones first: the first that fits is read. */
export function phrases(list: readonly string[]): Phrases {
  const byFirstWord = new Map<string, string[]>();
  for (const phrase of list) {
    const [first = ""] = phrase.split(" ");
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
  }
  return { byFirstWord };
}

/** Reads the first of the phrases that fits. */
export function readOneOf(tokens: readonly Token[], at: number, { byFirstWord }: Phrases): Read<string> | null {
  for (const phrase of byFirstWord.get(tokens[at]?.text ?? "") ?? []) {
    const next = readPhrase(tokens, at, phrase);
    if (next !== null) return { value: phrase, next };
  }
  return null;
}

/** Skips any of the phrases, as often as they come. */
export function skipPhrases(tokens: readonly Token[], at: number, skipped: Phrases): number {
  let next = at;
  for (;;) {
    const read = readOneOf(tokens, next, skipped);
    if (read === null) return next;
    next = read.next;
  }
}
