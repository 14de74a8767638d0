import { printedTotals } from "../conflicts/index";
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
export function printedSums({ document, outline }: OpenDocument): readonly PrintedSum[] {
  return printedTotals(document, outline.provisions).map(({ provision, printed, parts, sum, start, listEnd }) => {
    const lineStart = Math.max(provision.start, document.text.lastIndexOf("\n", start) + 1);
    return {
      printed,
      parts,
      sum,
      quote: { citation: cite(document, outline, provision, lineStart, listEnd), document },
    };
  });
}
