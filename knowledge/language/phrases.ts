import { unifyTonePlacement } from "../text/index";
import { events, type SyllableCounts } from "./language-model";

/** How much more a phrase weighs than what a law says once. */
const weight = 4;

/**
 * Counts with phrases added, each its syllables in a row. `^` and `$` stand where a sentence begins and ends, a word in capitals
 * for anything that is no syllable.
 */
export function withPhrases(counts: SyllableCounts, phrases: readonly string[]): SyllableCounts {
  const syllables = [...counts.syllables];
  const numbers = new Map(syllables.map((syllable, number) => [syllable, number]));
  const numberOf = (word: string): number => {
    if (word === "^" || word === "$") return events.stop;
    if (word !== word.toLowerCase()) return events.other;
    const syllable = unifyTonePlacement(word);
    const known = numbers.get(syllable);
    if (known !== undefined) return known;
    numbers.set(syllable, syllables.length);
    return syllables.push(syllable) - 1;
  };
  const pairs = new Map<string, number>();
  const triples = new Map<string, number>();
  for (const phrase of phrases) {
    const row = phrase.replace("^", "^ ").replace("$", " $").split(" ").map(numberOf);
    row.forEach((third, at) => {
      const [first, second] = [row[at - 2], row[at - 1]];
      if (second !== undefined) increase(pairs, `${second} ${third}`);
      if (first !== undefined && second !== undefined) increase(triples, `${first} ${second} ${third}`);
    });
  }
  return { syllables, pairs: merge(counts.pairs, 2, pairs), triples: merge(counts.triples, 3, triples) };
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + weight);
}

/** Rows of `length` numbers and a count, with what is added to each. */
function merge(counts: readonly number[], length: number, added: Map<string, number>): readonly number[] {
  const merged = [...counts];
  for (let at = 0; at < merged.length; at += length + 1) {
    const key = merged.slice(at, at + length).join(" ");
    const more = added.get(key);
    if (more === undefined) continue;
    merged[at + length] = (merged[at + length] ?? 0) + more;
    added.delete(key);
  }
  for (const [key, count] of added) merged.push(...key.split(" ").map(Number), count);
  return merged;
}
