import { printedFormOf, unifyTerms } from "../question/index";
import { syllablesOf } from "../text/index";
import { termsOf, type Rarity } from "./rarity";

/** What a question is about, as weighted terms. */
export interface Subject {
  readonly terms: ReadonlyMap<string, number>;
  /** Sum of the weights of single syllables. */
  readonly mass: number;
  readonly syllables: readonly string[];
}

/** Pairs say more than their syllables: "hoc tap" in a row against "hoc" here and "tap" there. */
const pairShare = 0.8;

/** Builds the subject of a query; `background` (the turn before) weighs a third. */
export function subjectOf(query: string, background: string, rarity: Rarity): Subject {
  const terms = new Map<string, number>();
  const syllables = syllablesOf(unifyTerms(query)).flatMap((syllable) =>
    rarity.isKnown(syllable) ? [syllable] : syllablesOf(printedFormOf(syllable) ?? syllable),
  );
  const add = (list: readonly string[], share: number): void => {
    for (const term of termsOf(list)) {
      const isPair = term.includes(" ");
      // A pair that the library has nowhere is an accident of the sentence, not a missing term.
      if (isPair && !rarity.isKnown(term)) continue;
      const weight = rarity.weight(term) * share * (isPair ? pairShare : 1);
      terms.set(term, Math.max(terms.get(term) ?? 0, weight));
    }
  };
  add(syllables, 1);
  if (background !== "") add(syllablesOf(unifyTerms(background)), 1 / 3);
  const mass = [...new Set(syllables)].reduce((sum, syllable) => sum + rarity.weight(syllable), 0);
  return { terms, mass, syllables };
}

/** How much of a subject a text holds. */
export interface Evidence {
  /** Weight of the terms found. */
  readonly found: number;
  /** Share of the query's own syllables found, by weight, 0..1. */
  readonly coverage: number;
}

/** Weighs a text by its terms; terms found only in `inContext` (the headings above) count half. */
export function evidenceIn(
  inText: ReadonlySet<string>,
  inContext: ReadonlySet<string>,
  subject: Subject,
  rarity: Rarity,
): Evidence {
  let found = 0;
  for (const [term, weight] of subject.terms) {
    if (inText.has(term)) found += weight;
    else if (inContext.has(term)) found += weight / 2;
  }
  let covered = 0;
  for (const syllable of new Set(subject.syllables)) {
    if (inText.has(syllable) || inContext.has(syllable)) covered += rarity.weight(syllable);
  }
  return { found, coverage: subject.mass === 0 ? 0 : covered / subject.mass };
}
