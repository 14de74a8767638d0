import { termsOf } from "../text/index";

/** Shorter clauses are read together with what follows: alone they hold too little to be the answer. */
const leastTerms = 25;

/**
 * The terms of a text, clause by clause: lines, sentences and the parts of an enumeration ended by ";", joined to at least 25 terms
 * each (the last takes what is left over).
 */
export function clausesOf(text: string): readonly (readonly string[])[] {
  const clauses: string[][] = [];
  let clause: string[] = [];
  for (const part of text.split(clauseEnd)) {
    clause.push(...termsOf(part));
    if (clause.length < leastTerms) continue;
    clauses.push(clause);
    clause = [];
  }
  const last = clauses.at(-1);
  if (last !== undefined) last.push(...clause);
  else if (clause.length > 0) clauses.push(clause);
  return clauses;
}

/** A full stop ends a clause only before a space, so that 32.000 and 3.2 stay whole. */
const clauseEnd = /\n+|;|[.?!…](?=\s)/u;
