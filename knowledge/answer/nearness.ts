import { foldText } from "../text/index";
import { isFoldedSyllable } from "../question/index";
import type { AnswerContext } from "./context";
import { isToldOtherwise, type Subject } from "./evidence";
import { headingSaid } from "./named-section";
import type { ScoredSection } from "./score-sections";

/** Below this share of the subject, by weight, a section is about something else. Set on questions without an answer against questions with one. */
export const leastCoverage = 0.45;
/** A long message is mostly circumstance: from this many syllables on little of the subject need be found. */
const longSubject = 18;
/** In inverse document frequencies: about three telling words. */
const leastFound = 7;
/** So much of the subject is there that chat around it does not matter. */
const surelyFound = 11;
/** Up to this many syllables a message has no chat in it. */
const shortSubject = 10;
const standingCoverage = 0.25;
/** A place that shares less helps nobody as the nearest one. */
export const nearCoverage = 0.4;
const standingMargin = 1.4;
/** So much, where the question says the place's own heading, and no other place is as near. */
const headedCoverage = 0.35;
const headedMargin = 1.25;

/**
 * How near the best of some sections is to a subject: it is "about" it, only "near", or "far" off. Set on questions without an answer against questions with one, whose
 * library it is aside. What names things that the library does not know must say most of what it is about besides.
 */
export function nearnessOf(
  sections: readonly ScoredSection[],
  subject: Subject,
  text: string,
): "about" | "near" | "far" {
  const [top, next] = sections;
  if (top === undefined) return "far";
  // One section far ahead of all others is about the subject, however much was said around it.
  const standsOut = top.coverage >= standingCoverage && next !== undefined && top.score >= next.score * standingMargin;
  const isHeaded =
    top.coverage >= headedCoverage &&
    headingSaid(top, subject) >= 0.5 &&
    (next === undefined || top.score >= next.score * headedMargin);
  const enough = enoughFound(subject.syllables.length);
  if (top.coverage >= leastCoverage) return "about";
  if ((standsOut || isHeaded || top.found >= enough) && !namesUnknown(subject, text)) return "about";
  const isFarOff = isLong(subject) ? top.found < leastFound / 2 : top.coverage < leastCoverage / 2;
  return isFarOff ? "far" : "near";
}

/** A capital inside the sentence, or within the word; what is all capitals is a short form. */
const name = /(?<=[\p{L}\p{Nd},]\s)(?:\p{Lu}\p{Ll}\p{L}+|\p{Ll}\p{Lu}\p{L}+)/gu;

/** Whether a question names something that is no Vietnamese word and stands nowhere in the library: a make, a cup, a company. */
function namesUnknown({ terms }: Subject, text: string): boolean {
  const unknown = new Set(terms.flatMap(({ term, counts, isKnown }) => (counts && !isKnown ? [term] : [])));
  return [...text.matchAll(name)].some(([word]) => unknown.has(foldText(word)) && !isFoldedSyllable(foldText(word)));
}

/** Whether a subject is that of a message that is mostly circumstance. */
export function isLong({ syllables }: Subject): boolean {
  return syllables.length >= longSubject;
}

/** So much weight must be found of a subject of so many syllables: the more is said, the more of it is circumstance. No syllable more or less decides. */
function enoughFound(syllables: number): number {
  const share = (syllables - shortSubject) / (longSubject - shortSubject);
  return surelyFound - (surelyFound - leastFound) * Math.min(1, Math.max(0, share));
}

/** So many parts of a question, each in other words, no text of another field says together. */
const fewestTold = 2;

/** Whether a section says several parts of a subject in the other words that documents have for them. */
export function tellsOtherwise({ text }: ScoredSection, { otherWords }: Subject): boolean {
  const terms = { has: (term: string) => text.terms.has(term) || text.contextTerms.has(term) };
  return otherWords.filter((part) => isToldOtherwise(part, terms)).length >= fewestTold;
}

/**
 * Whether the subject, place names aside, has no two neighbouring syllables that stand together anywhere in the library: most Vietnamese words have
 * two, so "thời tiết" is nowhere even where "thời gian" and "tiết học" are.
 */
export function isStray({ syllables, terms }: Subject, { question }: AnswerContext): boolean {
  const ofPlaces = new Set(question.places.flatMap(({ name }) => name.split(" ")));
  // "km2" and "SJC" pair with nothing.
  const own = syllables.filter((syllable) => !ofPlaces.has(syllable) && isFoldedSyllable(syllable));
  const isOwnPair = (term: string): boolean =>
    term.includes(" ") && !term.split(" ").every((syllable) => ofPlaces.has(syllable));
  return own.length >= 2 && !terms.some(({ term }) => isOwnPair(term));
}

/** So many syllables, of which no two stand together, no place of another field says nearly all of. */
const fewestApart = 3;
const nearlyAll = 0.66;

/** Whether one place says nearly all of a subject, though its syllables stand apart there: "một đợt võ mấy buổi". */
export function saysNearlyAll({ coverage }: ScoredSection, { syllables }: Subject): boolean {
  return syllables.length >= fewestApart && coverage >= nearlyAll;
}
