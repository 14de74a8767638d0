import { isoDateOf, parseIsoDate } from "../model/index";
import { optionsOf, unknownAnswer, type ChecklistQuestion, type ChecklistStep } from "./definition";

const longestAnswer = 200;
const schoolYear = /^\D*(\d{4}|\d{2})\s*(?:[-–—/]|đến)?\s*(\d{4}|\d{2})\D*$/u;
const dayMonthYear = /^\D*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\D*$/u;

/**
 * The form in which an answer is kept: the option's name, "2025-2026", "2026", an ISO day, or trimmed words of at most 200
 * characters; null where the text is no answer to the question. Reading what it gave gives it again.
 */
export function readAnswer(question: ChecklistQuestion, text: string): string | null {
  const trimmed = text.normalize("NFC").trim();
  const options = optionsOf(question);
  if (options !== null) return options.has(trimmed) ? trimmed : null;
  if ("optional" in question && question.optional && trimmed === unknownAnswer) return unknownAnswer;
  switch (question.kind) {
    case "school-year":
      return readSchoolYear(trimmed);
    case "year":
      return /^\D*(20\d{2})\D*$/u.exec(trimmed)?.[1] ?? null;
    case "date":
      return readDay(trimmed);
    case "text":
      return trimmed.length > 0 && trimmed.length <= longestAnswer ? trimmed : null;
    case "choice":
    case "yes-no":
      return null;
  }
}

/** Where an answer in its kept form leads; null where it is none. */
export function stepAfter(question: ChecklistQuestion, answer: string): ChecklistStep | null {
  const options = optionsOf(question);
  if (options !== null) return options.get(answer) ?? null;
  return "next" in question && readAnswer(question, answer) === answer ? question.next : null;
}

/** "2025-2026" from "năm học 2025 – 2026" or "25-26"; null unless the second year follows the first. */
function readSchoolYear(text: string): string | null {
  const found = schoolYear.exec(text);
  if (found?.[1] === undefined || found[2] === undefined || found[1].length !== found[2].length) return null;
  const [from, to] = [found[1], found[2]].map((year) => Number(year) + (year.length === 2 ? 2000 : 0)) as [
    number,
    number,
  ];
  return to === from + 1 && from >= 2000 && from < 2100 ? `${from}-${to}` : null;
}

function readDay(text: string): string | null {
  const iso = parseIsoDate(text);
  if (iso !== null) return iso;
  const found = dayMonthYear.exec(text);
  return found === null ? null : isoDateOf(Number(found[3]), Number(found[2]), Number(found[1]));
}
