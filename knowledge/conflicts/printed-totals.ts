import type { Figure, FigureParts } from "../model/index";
import { tableTotals } from "./table-totals";

/** A printed total and the listed numbers that should make it up, right or wrong. */
export interface PrintedTotal {
  readonly figure: Figure;
  readonly printed: number;
  readonly parts: FigureParts;
  readonly sum: number;
}

/** The figures of a text whose parts are listed, in words or in the table below, with the sum that these make. */
export function printedTotals(text: string, figures: readonly Figure[]): readonly PrintedTotal[] {
  const listed = figures.flatMap((figure): readonly PrintedTotal[] => {
    const { value, parts } = figure;
    if (parts === null || typeof value !== "number") return [];
    return [{ figure, printed: value, parts, sum: parts.values.reduce((sum, part) => sum + part, 0) }];
  });
  return [...listed, ...tableTotals(text, figures)];
}
