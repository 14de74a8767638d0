import { printedTotals } from "../conflicts/index";
import type { Figure } from "../model/index";
import type { Quoted } from "./answer";
import { cite } from "./cite";
import type { OpenDocument } from "./shelf";

/** A printed total and the lines under it that should make it up. */
export interface PrintedSum {
  readonly printed: number;
  readonly parts: readonly [number, ...number[]];
  readonly sum: number;
  readonly quote: Quoted;
}

/** The totals that a document prints with their parts, right or wrong, quoted from the line of the total to the last part. */
export function printedSums({ document, outline }: OpenDocument, figures: readonly Figure[]): readonly PrintedSum[] {
  return printedTotals(document.text, figures).flatMap(({ figure, printed, parts, sum }): readonly PrintedSum[] => {
    const holder = outline.get(figure.provision);
    if (holder === undefined) return [];
    const provision = parts.end > holder.end ? (outline.ancestors(holder).at(-1) ?? holder) : holder;
    const lineStart = Math.max(provision.start, document.text.lastIndexOf("\n", figure.printed.start) + 1);
    return [
      {
        printed,
        parts: parts.values,
        sum,
        quote: { citation: cite(document, outline, provision, lineStart, parts.end), document },
      },
    ];
  });
}
