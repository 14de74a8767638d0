import { foldText } from "../../text/index";

/** A part of a question and the ways in which documents may print what it means, the likeliest first. Small letters, with marks. */
export interface OtherWords {
  readonly said: string;
  readonly ways: readonly string[];
}

/** A phrase as people say it. */
interface Phrase {
  readonly words: readonly string[];
  readonly ways: readonly string[];
  /** Of all its words together. */
  readonly weight: number;
}

interface Reading {
  /** Each phrase by its most telling word, without which too little of it is said. */
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly weightOf: (word: string) => number;
}

/** Phrases by their words, with marks and folded. */
export interface Thesaurus {
  readonly marked: Reading;
  readonly folded: Reading;
}

/** So much of a phrase, by weight, a question must say. */
const leastSaid = 0.85;
/** Between the words of a phrase so many others may stand. */
const mostBetween = 2;
const mostWays = 8;

/**
 * Reads lines "said, said = printed; printed"; throws `Error` with the line where one is not of that shape. Folded, a phrase of one syllable may be many words and is left
 * out.
 */
export function readThesaurus(lines: readonly string[]): Thesaurus {
  const entries = lines.flatMap((line) => {
    const [left = "", right = "", ...more] = line.split("=");
    const phrases = parts(left, ",");
    const ways = parts(right, ";");
    if (more.length > 0 || phrases.length === 0 || ways.length === 0) throw new Error(`thesaurus: no entry: ${line}`);
    return phrases.map((phrase) => ({ phrase, ways }));
  });
  const folded = entries
    .filter(({ phrase }) => phrase.includes(" "))
    .map(({ phrase, ways }) => ({ phrase: foldText(phrase), ways }));
  return { marked: readingOf(entries), folded: readingOf(folded) };
}

function parts(text: string, border: string): readonly string[] {
  return text
    .split(border)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

function readingOf(entries: readonly { readonly phrase: string; readonly ways: readonly string[] }[]): Reading {
  const counts = new Map<string, number>();
  const said = entries.map(({ phrase, ways }) => ({ words: [...new Set(wordsOf(phrase))], ways }));
  for (const { words } of said) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log(1 + said.length / (count + 1))]));
  const weightOf = (word: string): number => weights.get(word) ?? 0;
  const byWord = new Map<string, Phrase[]>();
  for (const { words, ways } of said) {
    const telling = words.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one));
    const known = byWord.get(telling);
    const phrase = { words, ways, weight: weightOfAll(words, weightOf) };
    if (known === undefined) byWord.set(telling, [phrase]);
    else known.push(phrase);
  }
  return { byWord, weightOf };
}

function weightOfAll(words: Iterable<string>, weightOf: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

interface Match {
  readonly phrase: Phrase;
  /** Where its words stand in the question. */
  readonly places: readonly number[];
  /** Share of the phrase, by weight. */
  readonly share: number;
}

/**
 * The parts of a text that the thesaurus knows, each with the ways to print it that the text does not say itself. A phrase need not be said word by word: most of it, near
 * together, is enough.
 */
export function matchEntries(text: string, { marked, folded }: Thesaurus): readonly OtherWords[] {
  const small = text.normalize("NFC").toLowerCase();
  const hasMarks = /[^\u0000-\u007f]/.test(small);
  const words = wordsOf(small);
  const reading = hasMarks ? marked : folded;
  const whole = ` ${words.join(" ")} `;
  const isSaid = (way: string): boolean => whole.includes(` ${hasMarks ? way : foldText(way)} `);
  const said = new Set(words);
  const matches = [...said]
    .flatMap((word) => reading.byWord.get(word) ?? [])
    .filter((phrase) =>
      isEnough(
        phrase,
        phrase.words.filter((word) => said.has(word)),
        reading,
      ),
    )
    .flatMap((phrase) => (hasMarks ? matchOf(phrase, words, reading) : wholeMatchOf(phrase, whole, words)) ?? [])
    .sort((one, other) => other.share * other.phrase.weight - one.share * one.phrase.weight);
  const groups: { readonly places: Set<number>; readonly ways: Set<string> }[] = [];
  for (const { phrase, places } of matches) {
    const ways = phrase.ways.filter((way) => !isSaid(way));
    const group = groups.find((known) => places.some((place) => known.places.has(place)));
    if (group === undefined) groups.push({ places: new Set(places), ways: new Set(ways) });
    else for (const way of ways) group.ways.add(way);
  }
  return groups
    .filter(({ ways }) => ways.size > 0)
    .map(({ places, ways }) => ({
      said: [...places]
        .sort((one, other) => one - other)
        .map((place) => words[place] ?? "")
        .join(" "),
      ways: [...ways].slice(0, mostWays),
    }));
}

/** Without marks a word may be many: only a phrase word by word is surely meant. */
function wholeMatchOf(phrase: Phrase, whole: string, words: readonly string[]): Match | null {
  const at = whole.indexOf(` ${phrase.words.join(" ")} `);
  if (at < 0) return null;
  const first = whole.slice(0, at + 1).split(" ").length - 2;
  return { phrase, places: phrase.words.map((_, next) => Math.min(first + next, words.length - 1)), share: 1 };
}

/** Whether so many words of a phrase say it. */
function isEnough(phrase: Phrase, found: readonly string[], { weightOf }: Reading): boolean {
  if (phrase.words.length <= 2) return found.length === phrase.words.length;
  return found.length >= 2 && weightOfAll(found, weightOf) >= leastSaid * phrase.weight;
}

function matchOf(phrase: Phrase, words: readonly string[], reading: Reading): Match | null {
  let best: Match | null = null;
  const own = new Set(phrase.words);
  for (const [at, word] of words.entries()) {
    if (!own.has(word)) continue;
    const found = new Map<string, number>();
    for (let next = at; next < Math.min(words.length, at + own.size + mostBetween); next += 1) {
      const said = words[next] ?? "";
      if (own.has(said) && !found.has(said)) found.set(said, next);
    }
    const share = weightOfAll(found.keys(), reading.weightOf) / phrase.weight;
    if (isEnough(phrase, [...found.keys()], reading) && (best === null || share > best.share))
      best = { phrase, places: [...found.values()], share };
  }
  return best;
}
