import { englishFunctionWords, vietnameseOf } from "../../knowledge/index";
import type { Language } from "../messages/index";
import { boundsOf } from "./bounds";
import { claimsOf, keysSupportedBy, type Claim } from "./claims";
import { namesStand } from "./names";
import { numberWordsStand } from "./number-words";
import { flipsNegation, saysNoOtherPolarity } from "./polarity";
import { contentSyllables, segmentsOf, unify } from "./syllables";

/**
 * Shares of a sentence's content that must stand in the quotes that it cites. A translation is only known by the glossary, which gives several words for one: a
 * quarter of them tells that a part with a denial speaks of the same.
 */
const least = { syllables: 0.7, pairs: 0.5, translated: 0.6, beside: 0.5, partOfTerm: 0.25, denied: 0.5 } as const;
const markers = /\s*\[(\d{1,2})\]/g;

/**
 * Whether everything in a sentence stands in the quotes that it cites by `[n]`: numbers, dates, names and polarity, and most
 * of its words. `quotes[0]` is `[1]`. Says nothing of whether the sentence is well put.
 */
export function isSupported(sentence: string, quotes: readonly string[], language: Language): boolean {
  const cited = [...sentence.matchAll(markers)].map(([, number]) => quotes[Number(number) - 1]);
  if (cited.length === 0 || cited.includes(undefined)) return false;
  const said = sentence.replace(markers, "").normalize("NFC").trim();
  if (said.endsWith("?")) return false;
  const printed = cited.join("\n").normalize("NFC");
  const [unifiedSaid, unifiedPrinted] = [unify(said), unify(printed).replace(/[ \t]+/g, " ")];
  return (
    claimsStand(said, printed) &&
    numberWordsStand(unifiedSaid, unifiedPrinted) &&
    namesStand(withoutClaims(said), unifiedPrinted.replace(/\s+/g, " ")) &&
    saysNoOtherPolarity(unifiedSaid, unifiedPrinted, language) &&
    (language === "vi"
      ? wordsStand(unifiedSaid, unifiedPrinted) && !flipsNegation(unifiedSaid, unifiedPrinted)
      : isTranslated(unifiedSaid, unifiedPrinted))
  );
}

/**
 * Every claim stands in the quotes with the same bounds and the same thing counted, in a part of them that speaks of the same as the
 * words beside it.
 */
function claimsStand(said: string, printed: string): boolean {
  const segments = segmentsOf(printed).map((text) => ({ words: unify(text), claims: placedClaims(text) }));
  return placedClaims(said).every((claim) => {
    const sides = [wordsBeside(claim.before).slice(-5), wordsBeside(claim.behind).slice(0, 5)].filter(
      (side) => side.length > 1,
    );
    return segments.some(
      ({ words, claims }) =>
        claims.some((other) => isSame(claim, other)) && sides.every((side) => shareIn(side, words) >= least.beside),
    );
  });
}

/** A claim with the unified words of its clause on either side, as far as the next claim. */
interface PlacedClaim extends Claim {
  readonly before: string;
  readonly behind: string;
}

const clauseEnd = /[,;:.]|(?<!\p{L})(?:và|còn|nhưng|and|but|while)(?!\p{L})/u;

function placedClaims(text: string): readonly PlacedClaim[] {
  const claims = claimsOf(text);
  return claims.map((claim, at) => ({
    ...claim,
    before:
      unify(text.slice(claims[at - 1]?.end ?? 0, claim.start))
        .split(clauseEnd)
        .at(-1) ?? "",
    behind: unify(text.slice(claim.end, claims[at + 1]?.start ?? text.length)).split(clauseEnd)[0] ?? "",
  }));
}

function isSame(said: PlacedClaim, printed: PlacedClaim): boolean {
  if (!keysSupportedBy([printed]).has(said.key)) return false;
  if (boundsOf(said.before, said.behind) !== boundsOf(printed.before, printed.behind)) return false;
  // "15.240 trường" is not "15.240 học sinh"; a year counts nothing.
  const isCount = /^number (?!(?:19|20)\d\d$)\d+(?:[.,]\d+)?%?$/.test(said.key);
  const [counted, printedThing] = [said, printed].map(({ behind }) => /^[\s/]*(\p{L}+)/u.exec(behind)?.[1] ?? "");
  return !isCount || counted === "" || !isVietnameseNoun(counted ?? "") || counted === printedThing;
}

/** The words that carry meaning; none where they are English, which is no witness for a Vietnamese quote. */
function wordsBeside(side: string): readonly string[] {
  const words = contentSyllables(side).map(({ text }) => text);
  return words.some(isVietnamese) ? words : [];
}

/** English function words and nouns are not compared letter by letter; they are looked up. */
function isVietnameseNoun(word: string): boolean {
  return contentSyllables(word).length > 0 && !englishFunctionWords.has(word) && vietnameseOf(word) === undefined;
}

function isVietnamese(syllable: string): boolean {
  return /[^a-z]/.test(syllable);
}

function shareIn(words: readonly string[], text: string): number {
  const known = new Set(text.match(/\p{L}+/gu));
  return words.filter((word) => known.has(word)).length / words.length;
}

function wordsStand(said: string, printed: string): boolean {
  const syllables = contentSyllables(said).map(({ text }) => text);
  const known = contentSyllables(printed).map(({ text }) => text);
  const pairs = neighbours(syllables);
  const knownPairs = new Set(neighbours(known));
  const share = (part: readonly string[], of: ReadonlySet<string>) =>
    part.length === 0 ? 0 : part.filter((word) => of.has(word)).length / part.length;
  return share(syllables, new Set(known)) >= least.syllables && share(pairs, knownPairs) >= least.pairs;
}

function neighbours(syllables: readonly string[]): readonly string[] {
  return syllables.slice(1).map((syllable, at) => `${syllables[at] ?? ""} ${syllable}`);
}

/** Whether most of an English sentence is the English of what is quoted, and denies what is denied there. */
function isTranslated(said: string, printed: string): boolean {
  const words = withoutClaims(said).match(/[\p{L}'-]+/gu) ?? [];
  const units: boolean[] = [];
  const terms: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const length = [5, 4, 3, 2, 1].find((many) => vietnameseOf(words.slice(at, at + many).join(" ")) !== undefined);
    const word = words[at] ?? "";
    const senses = length === undefined ? undefined : vietnameseOf(words.slice(at, at + length).join(" "));
    if (senses === undefined && englishFunctionWords.has(word)) continue;
    const [best] = (senses ?? [word])
      .map((sense) => ({ term: unify(sense), share: shareIn(unify(sense).match(/\p{L}+/gu) ?? [""], printed) }))
      .sort((one, other) => other.share - one.share);
    terms.push(best?.term ?? unify(word));
    units.push((best?.share ?? 0) >= 0.5);
    at += (length ?? 1) - 1;
  }
  const isDenying = /\b(?:not|no|never|nor|without|cannot|forbidden|prohibited)\b|n't\b/u.test(said);
  const isDenied = segmentsOf(printed).some(
    (segment) =>
      /(?<!\p{L})(?:không|chưa|cấm)(?!\p{L})/u.test(segment) &&
      terms.filter((term) => shareIn(term.match(/\p{L}+/gu) ?? [""], segment) >= least.partOfTerm).length >=
        terms.length * least.denied,
  );
  return units.length > 1 && units.filter(Boolean).length / units.length >= least.translated && isDenying === isDenied;
}

/** The text with blanks where its claims stood. */
function withoutClaims(text: string): string {
  return claimsOf(text).reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`,
    text,
  );
}
