import type { Span } from "./choose-clauses";
import type { Subject } from "./evidence";
import type { ScoredSection } from "./score-sections";

/** "… bằng 1,5 lần mức của …", "… được nhân đôi", "… hưởng một nửa mức …": so many times another amount. */
const multiple =
  /(?<!\p{L})(?:bằng|gấp|hưởng|tính|nhận|được|giảm|tăng|chỉ) (?:[^.;\n]{0,30} )?(?:\d+(?:,\d+)? lần|\d+(?:,\d+)?\s?%|một nửa|đôi|(?:hai|ba|rưỡi) lần)(?: [^.;\n]{0,20})?(?<!\p{L})(?:mức|giải|số tiền|tiền|giá|định mức)(?!\p{L})|(?<!\p{L})(?:nhân (?:đôi|ba|với|hệ số)|gấp (?:đôi|ba|rưỡi))(?!\p{L})/iu;

/**
 * The clauses of a section that make an amount of it so many times as much for what a question names and none of the clauses chosen says: the amount alone would be another
 * one's.
 */
export function multiplesOf({ clauses }: ScoredSection, chosen: readonly Span[], subject: Subject): readonly Span[] {
  const isChosen = ({ start, end }: Span): boolean => chosen.some((span) => span.start <= start && end <= span.end);
  const said = clauses.filter(isChosen);
  const named = subject.terms.filter(
    ({ term, isKnown }) => isKnown && term.includes(" ") && !said.some(({ terms }) => terms.has(term)),
  );
  return clauses.filter(
    (clause) =>
      !isChosen(clause) &&
      multiple.test(clause.text) &&
      named.some(({ term, marked }) => clause.terms.has(term) && marked.every((mark) => clause.terms.has(mark))),
  );
}
