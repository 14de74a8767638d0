import type { Ask } from "../question/index";
import { evidenceIn, type Subject } from "./evidence";
import type { ScoredSection } from "./score-sections";

/** "Mức cụ thể sẽ có thông báo riêng": what is asked for is left to another paper. */
const putOff =
  /(?:thông báo|hướng dẫn|quy định|công bố|văn bản) (?:riêng|sau(?!\s+(?:khi|đây)))|sẽ (?:được |có )?(?:thông báo|hướng dẫn|công bố)(?: cụ thể)?(?: sau)?/iu;
const leastCoverage = 0.6;
/** A place that puts off answers whether and how; it does not answer how much, when, where or which. */
const asksForThing: readonly Ask[] = [
  "money",
  "count",
  "percentage",
  "deadline",
  "hour",
  "address",
  "phone",
  "email",
  "document-number",
  "names",
];

/** Whether the sentence that says most of the subject leaves the thing that is asked for to another paper and states none of its own. */
export function isPutOff({ clauses, text }: ScoredSection, subject: Subject, asks: ReadonlySet<Ask>): boolean {
  return (
    asksForThing.some((ask) => asks.has(ask)) &&
    clauses.some(
      (clause) =>
        putOff.test(clause.text) &&
        !clause.holdsExpected &&
        evidenceIn(clause.terms, text.contextTerms, subject).coverage >= leastCoverage,
    )
  );
}
