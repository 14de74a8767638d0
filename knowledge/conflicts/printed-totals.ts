import type { Figure, FigureParts } from "../model/index";

/** A printed total and the listed numbers that should make it up, right or wrong. */
export interface PrintedTotal {
  readonly figure: Figure;
  readonly printed: number;
  readonly parts: FigureParts;
  readonly sum: number;
}

/** The figures whose parts are listed, with the sum that these make. */
export function printedTotals(figures: readonly Figure[]): readonly PrintedTotal[] {
  return figures.flatMap((figure): readonly PrintedTotal[] => {
    const { value, parts } = figure;
    if (parts === null || typeof value !== "number") return [];
    return [{ figure, printed: value, parts, sum: parts.values.reduce((sum, part) => sum + part, 0) }];
  });
}
