import { printsBound, type Bound } from "./told-bound";

const mostAsked =
  /\b(?:toi da|nhieu nhat|cao nhat|khong qua|khong vuot qua|at most|no more than|maximum|max|highest|up to how)\b/;
const leastAsked = /\b(?:toi thieu|it nhat|thap nhat|at least|no (?:fewer|less) than|minimum|min|lowest)\b/;

/** Which bound of a number a folded question asks for: the most or the least; null where it asks for neither, or both. */
export function boundAsked(folded: string): Bound | null {
  const [most, least] = [mostAsked.test(folded), leastAsked.test(folded)];
  return most === least ? null : most ? "most" : "least";
}

/** What a clause is worth for a bound that is asked for: a number that is just there is none. */
export function boundFactor(clause: string, asked: Bound | null): number {
  return asked === null ? 1 : printsBound(clause, asked) ? 1.3 : 0.8;
}
