/** What a licence expression comes to: the licences under which the package is taken, or why it cannot be. */
export type Choice =
  | { readonly kind: "taken"; readonly under: readonly string[] }
  | { readonly kind: "not-accepted"; readonly licences: readonly string[] };

/**
 * Reads an SPDX expression ("(MIT OR GPL-3.0-or-later)", "Apache-2.0 AND MIT"). Of what is offered by OR the first accepted is taken; what is
 * joined by AND has to be accepted all. Anything else, such as "SEE LICENSE IN LICENSE", is one licence of that name.
 */
export function chooseLicence(expression: string, isAccepted: (licence: string) => boolean): Choice {
  const bare = unwrap(expression.trim());
  const offered = splitOutside(bare, "OR");
  if (offered.length > 1) {
    const choices = offered.map((one) => chooseLicence(one, isAccepted));
    return choices.find(({ kind }) => kind === "taken") ?? refused(choices);
  }
  const joined = splitOutside(bare, "AND");
  if (joined.length > 1) {
    const choices = joined.map((one) => chooseLicence(one, isAccepted));
    return choices.some(({ kind }) => kind === "not-accepted")
      ? refused(choices)
      : { kind: "taken", under: choices.flatMap(takenUnder) };
  }
  return isAccepted(bare) ? { kind: "taken", under: [bare] } : { kind: "not-accepted", licences: [bare] };
}

function takenUnder(choice: Choice): readonly string[] {
  return choice.kind === "taken" ? choice.under : [];
}

function refused(choices: readonly Choice[]): Choice {
  return { kind: "not-accepted", licences: choices.flatMap((one) => (one.kind === "taken" ? [] : one.licences)) };
}

/** Without brackets around the whole. */
function unwrap(expression: string): string {
  if (!expression.startsWith("(")) return expression;
  return closingOf(expression) === expression.length - 1 ? unwrap(expression.slice(1, -1).trim()) : expression;
}

/** Where the bracket that opens an expression is closed. */
function closingOf(expression: string): number {
  let depth = 0;
  return [...expression].findIndex((sign) => {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    return depth === 0;
  });
}

/** The parts between a word that stands in no brackets. */
function splitOutside(expression: string, word: "AND" | "OR"): readonly string[] {
  const parts: string[][] = [[]];
  let depth = 0;
  for (const token of expression.split(/(\s+|[()])/)) {
    if (token === "(") depth += 1;
    if (token === ")") depth -= 1;
    if (token === word && depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((tokens) => tokens.join("").trim());
}
