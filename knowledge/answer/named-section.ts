import type { Subject } from "./evidence";
import type { ScoredSection } from "./score-sections";

/** From this share of a heading on the question names that very place; a heading of a word or two names nothing. */
const leastNamedShare = 0.6;
const leastNamedSyllables = 3;
/** A named place this near to the best is meant. */
const namedNear = 0.9;

/** The share of a section's own heading that the question says, by syllables. */
export function headingSaid({ text }: ScoredSection, { terms }: Subject): number {
  const heading = [...text.headingTerms].filter((term) => !term.includes(" ") && !term.startsWith("="));
  const said = new Set(terms.map(({ term }) => term));
  return heading.length === 0 ? 0 : heading.filter((term) => said.has(term)).length / heading.length;
}

/** Whether the question says the section's own heading. */
export function isNamed({ text }: ScoredSection, { syllables }: Subject): boolean {
  const heading = [...text.headingTerms].filter((term) => !term.includes(" ") && !term.startsWith("="));
  const said = heading.filter((term) => syllables.includes(term)).length;
  return heading.length >= leastNamedSyllables && said >= heading.length * leastNamedShare;
}

/** The sections with the one in front whose heading the question says, where it is nearly the best. */
export function namedFirst(sections: readonly ScoredSection[], subject: Subject): readonly ScoredSection[] {
  const top = sections[0];
  const named = sections.find((section) => section.score >= (top?.score ?? 0) * namedNear && isNamed(section, subject));
  return named === undefined || named === top ? sections : [named, ...sections.filter((section) => section !== named)];
}
