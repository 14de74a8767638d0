import type { ReadingScores, Score } from "./score-reading";

/** The scores as a table for people; borderline rows of the findings are not counted. */
export function writeScores(scores: ReadingScores): string {
  const fields = Object.entries(scores.headerFields).map(([name, { right, wanted }]) => `${name} ${right}/${wanted}`);
  return [
    `header fields     ${share(scores.headers)}   ${fields.join("  ")}`,
    `addresses         ${both(scores.addresses)}   headings right ${share(scores.headings)}`,
    `deadlines         ${both(scores.deadlines)}   class right ${share(scores.deadlineClasses)}   days right ${share(scores.deadlineDays)}`,
    `references        ${both(scores.references)}  F1 ${percent(f1(scores.references))}   relation right ${share(scores.relations)}`,
    `contacts          ${share(scores.contacts)}   taken for contacts ${String(scores.falseContacts)}`,
    ...(scores.repair === null ? [] : [`damaged text      ${share(scores.repair)}`]),
  ].join("\n");
}

function share({ right, wanted }: Score): string {
  return `${String(right)}/${String(wanted)}${wanted === 0 ? "" : ` (${percent(right / wanted)})`}`;
}

function both({ right, wanted, given }: Score): string {
  const precision = given === 0 ? 1 : right / given;
  const recall = wanted === 0 ? 1 : right / wanted;
  return `precision ${percent(precision)}  recall ${percent(recall)}  (${right} of ${wanted}, ${given} given)`;
}

function f1({ right, wanted, given }: Score): number {
  return wanted + given === 0 ? 1 : (2 * right) / (wanted + given);
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}
