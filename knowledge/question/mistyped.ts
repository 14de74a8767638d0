import { canBeSyllable, foldText, slipsOf } from "../text/index";
import { isShortForm } from "./abbreviations";
import { isEnglish } from "./english";
import { commonWords, officeWords } from "./office-words";
import { readSqueezed } from "./squeezed-words";
import { stopPhrasesFolded, stopWordsFolded, stopWordsWithMarks } from "./stop-words";
import { isFoldedSyllable } from "./typing";

/** How often folded syllables stand in the library, alone and as neighbours. */
export interface KnownTerms {
  of(term: string): number;
  ofPair(first: string, second: string): number;
}

/** What people ask with; no document needs to have it. */
const askingWords: ReadonlySet<string> = new Set([...stopWordsFolded, ...[...stopWordsWithMarks].map(foldText)]);
const askingPairs: ReadonlySet<string> = new Set(stopPhrasesFolded.flatMap((phrase) => pairsOf(phrase)));
/** Folded, to the same with marks. */
const officePairs: ReadonlyMap<string, string> = new Map(
  [...officeWords, ...commonWords].map((word) => [foldText(word), word]),
);

/** Initials that many speakers say alike and therefore write for each other. */
const soundAlike: readonly (readonly [string, string])[] = [
  ["s", "x"],
  ["tr", "ch"],
  ["d", "gi"],
  ["d", "r"],
  ["gi", "r"],
  ["l", "n"],
];
const initial = /^(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnpqrstvx])/;

const leastLetters = 2;
/** Two syllables without a space between them; what is longer is no word, and its readings grow with its length. */
const mostLetters = 12;
/** A word that nothing beside it explains is read as one that is so many times as frequent as any other. */
const dominance = 3;
const leastCount = 3;
/** A syllable that the library has oftener is taken for what it is, whatever stands beside it. */
const rarely = 2;
/** Two syllables of which the rarer one stands so often beside the other are one word. */
const oneWord = 0.5;
const edges = /^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu;

/**
 * A Vietnamese message with its mistyped words put right. What is no syllable is read as the one a slip of the finger away that stands beside its neighbours, in the
 * library or in the words and phrases of offices and of asking, else as the one that is by far the most frequent; a syllable that has no such neighbours, as one that
 * has them: a slip away, where the library does not know what was typed or the neighbours are known words on their own, or one that sounds alike ("đột suất"). What is
 * known, capitals, short forms and numbers stay as they are. A question in English stays whole.
 */
export function putRight(message: string, known: KnownTerms): string {
  if (isEnglish(message)) return message;
  const parts = message.split(/(\s+)/u);
  const words = parts.map((part) => part.replace(edges, ""));
  const folded = words.map(foldText);
  const hasMarks = /[^\u0000-\u007f]/.test(message);
  for (let at = 0; at < parts.length; at += 2) {
    const word = words[at] ?? "";
    const plain = folded[at] ?? "";
    if (!/^[a-z]+$/.test(plain) || plain.length < leastLetters || plain.length > mostLetters) continue;
    if (word === word.toUpperCase() || isShortForm(plain)) continue;
    const place = { before: folded[at - 2] ?? "", after: folded[at + 2] ?? "", known };
    const typed = { before: words[at - 2] ?? "", after: words[at + 2] ?? "", hasMarks };
    const right = isFoldedSyllable(plain) ? readSyllable(word, place, typed) : readNoSyllable(word, place);
    if (right === null) continue;
    folded[at] = foldText(right);
    parts[at] = (parts[at] ?? "").replace(word, right);
  }
  return parts.join("");
}

interface Place {
  readonly before: string;
  readonly after: string;
  readonly known: KnownTerms;
}

/** The neighbours as typed. */
interface Typed {
  readonly before: string;
  readonly after: string;
  readonly hasMarks: boolean;
}

interface Reading {
  readonly words: string;
  /** On how many sides it makes a pair that is known, and how often these stand. */
  readonly sides: number;
  readonly count: number;
  /** Whether it makes a word of offices with a neighbour. */
  readonly isWord: boolean;
}

/** Every reading a slip away that makes a known pair with a neighbour, best first. */
function readingsBeside(word: string, { before, after, known }: Place): readonly Reading[] {
  const pair = (first: string, second: string): number =>
    first === "" || second === ""
      ? 0
      : known.ofPair(first, second) +
        (askingPairs.has(`${first} ${second}`) || officePairs.has(`${first} ${second}`) ? 1 : 0);
  const readings = new Map<string, Reading>();
  for (const slip of slipsOf(word.toLowerCase())) {
    const plain = slip.map(foldText);
    const [first = "", last = first] = plain;
    if (readings.has(plain.join(" ")) || !plain.every(isFoldedSyllable)) continue;
    const within = plain.length > 1 ? pair(first, last) : 0;
    if (plain.length > 1 && within === 0) continue;
    const counts = [pair(before, first), pair(last, after), within];
    const sides = counts.filter((count) => count > 0).length;
    if (sides === 0) continue;
    readings.set(plain.join(" "), {
      words: slip.map((part, at) => (canBeSyllable(part) ? part : (plain[at] ?? part))).join(" "),
      sides,
      count: counts.reduce((sum, count) => sum + count, 0),
      isWord: officePairs.has(`${before} ${first}`) || officePairs.has(`${last} ${after}`),
    });
  }
  return [...readings.values()].sort((one, other) => other.sides - one.sides || other.count - one.count);
}

function readNoSyllable(word: string, place: Place): string | null {
  const plain = foldText(word);
  if (place.known.of(plain) > 0 || readSqueezed(word) !== null) return null;
  const [best] = readingsBeside(word, place);
  // Without a vowel it may be a short form of any kind.
  const hasVowel = /[aeiouy]/.test(plain);
  if (best !== undefined && (hasVowel || best.isWord)) return best.words;
  return hasVowel && plain.length > leastLetters ? mostFrequent(word, place.known) : null;
}

/** The word of asking, or of the library, that is one slip away and by far the most frequent such; null where none is. */
function mostFrequent(word: string, known: KnownTerms): string | null {
  const counts = new Map<string, { readonly reading: string; readonly count: number }>();
  for (const [reading, second] of slipsOf(word.toLowerCase())) {
    const plain = foldText(reading);
    if (second !== undefined || plain.length < leastLetters || !isFoldedSyllable(plain) || counts.has(plain)) continue;
    const count = known.of(plain) + (askingWords.has(plain) ? leastCount : 0);
    if (count > 0) counts.set(plain, { reading: canBeSyllable(reading) ? reading : plain, count });
  }
  const [best, next] = [...counts.values()].sort((one, other) => other.count - one.count);
  return best !== undefined && best.count >= leastCount && best.count >= (next?.count ?? 0) * dominance
    ? best.reading
    : null;
}

function readSyllable(word: string, place: Place, typed: Typed): string | null {
  const plain = foldText(word);
  const { before, after, known } = place;
  const stands = (first: string, second: string): boolean =>
    known.ofPair(first, second) > 0 || askingPairs.has(`${first} ${second}`) || officePairs.has(`${first} ${second}`);
  if (askingWords.has(plain) || stands(before, plain) || stands(plain, after)) return null;
  // Without marks too many words look alike.
  const found =
    typed.hasMarks && known.of(plain) <= rarely
      ? readingsBeside(word, place).find(({ words }) => isOfficeWord(words, typed))
      : undefined;
  return found?.words ?? readSoundAlike(word, place, typed);
}

/** Whether a reading makes a word of offices with a neighbour, with all its marks: "giao việc" is no "giáo viên". */
function isOfficeWord(reading: string, { before, after }: Typed): boolean {
  return [`${before} ${reading}`, `${reading} ${after}`].some((pair) => {
    const word = officePairs.get(foldText(pair));
    return word === pair.toLowerCase();
  });
}

function isOneWord(reading: string, { before, after, known }: Place): boolean {
  const share = (first: string, second: string): number =>
    known.ofPair(first, second) / Math.max(leastCount, Math.min(known.of(first), known.of(second)));
  return share(before, reading) >= oneWord || share(reading, after) >= oneWord;
}

function readSoundAlike(word: string, place: Place, typed: Typed): string | null {
  const plain = foldText(word);
  const { known } = place;
  const own = initial.exec(plain)?.[0];
  for (const [one, other] of soundAlike.flatMap(([one, other]) => [[one, other] as const, [other, one] as const])) {
    if (one !== own) continue;
    const reading = other + plain.slice(one.length);
    const marked = other + word.toLowerCase().slice(one.length);
    if (!isFoldedSyllable(reading) || (marked !== reading && !canBeSyllable(marked))) continue;
    if (isOfficeWord(marked, typed) || (known.of(plain) <= rarely && isOneWord(reading, place))) return marked;
  }
  return null;
}

function pairsOf(phrase: string): readonly string[] {
  const words = phrase.split(" ");
  return words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`);
}
