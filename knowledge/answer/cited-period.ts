import type { Reference } from "../model/index";
import { askedYears } from "./asked-day";
import type { AnswerContext } from "./context";

/** "Năm học 2026-2027", "giai đoạn 2021 - 2030", "năm 2025"; a longer form first. */
const period = /(?<!\p{L})(?:năm học|giai đoạn|năm)\s+(20\d\d)(?:\s*[-–]\s*(20\d\d))?(?![\d/])/iu;

/**
 * The period that a cited document's name bears, as printed, and whether a year that the question names lies in it; null where its name bears none. A question without a
 * year asks of today.
 */
export function periodOfCited(
  references: readonly Reference[],
  { question, asOf }: Pick<AnswerContext, "question" | "asOf">,
): { readonly printed: string; readonly isAsked: boolean } | null {
  for (const { about } of references) {
    const match = period.exec(about ?? "");
    if (match === null) continue;
    const [printed, from = "", to = from] = match;
    const named = askedYears(question, asOf);
    const years = named.length > 0 ? named : [Number(asOf.slice(0, 4))];
    return {
      printed: printed.replace(/\s+/gu, " "),
      isAsked: years.every((year) => Number(from) <= year && year <= Number(to)),
    };
  }
  return null;
}
