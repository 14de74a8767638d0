import { foldText } from "./fold";

/**
 * The folded syllables and numbers of a text in order: runs of letters and runs of digits, so that "Q1", "q 1" and "Q.1"
 * are one thing. A date or a document number falls into its parts; `compoundsOf` has it whole.
 */
export function syllablesOf(text: string): readonly string[] {
  return foldText(text).match(runs) ?? [];
}

/**
 * The dates, amounts, percentages and document numbers of a text, each as one word in one spelling: "28/02/2026",
 * "28-2-2026" and "28.02.2026" are "28/2/2026", "32.000" is "32000", "88,99%" is "88,99", "25/2023/TT-BGDĐT" is
 * "25/2023/tt-bgddt".
 */
export function compoundsOf(text: string): readonly string[] {
  return (foldText(text).match(compounds) ?? []).map(compoundInOneSpelling);
}

/**
 * What search compares: the syllables in order, and after the parts of a date, an amount or a document number the whole of it, so
 * that it is found by the whole and by its parts.
 */
export function termsOf(text: string): readonly string[] {
  const folded = foldText(text);
  const terms: string[] = [];
  for (const found of folded.match(compoundsAndRuns) ?? []) {
    const parts = found.match(runs) ?? [];
    terms.push(...parts);
    if (parts.length > 1) terms.push(compoundInOneSpelling(found));
  }
  return terms;
}

const runs = /\p{L}+|\p{Nd}+/gu;

/** Begins with a digit, holds at least one separator between letters or digits, and ends in a letter or a digit. */
const compounds = /(?<![\p{L}\p{Nd}])\p{Nd}+(?:[/.,-]+[\p{L}\p{Nd}&]+)+/gu;
const compoundsAndRuns = new RegExp(`${compounds.source}|${runs.source}`, "gu");
const day = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?$/;
const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

function compoundInOneSpelling(compound: string): string {
  const date = day.exec(compound);
  // "3.2" is as likely a heading or a decimal as a day: without a year only the slash says that it is one.
  if (date !== null && (date[4] !== undefined || date[2] === "/")) {
    return [date[1], date[3], date[4]].flatMap((part) => (part === undefined ? [] : [String(Number(part))])).join("/");
  }
  return grouped.test(compound) ? compound.replaceAll(".", "") : compound;
}
