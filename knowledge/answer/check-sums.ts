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

const total = /tổng (?:số|cộng)\s*:?\s*(?:có\s+)?(\d[\d.]*)\s+(\p{L}+)/giu;

/**
 * The totals of a document whose parts are listed as bullets right below ("Tổng số 12 lớp …: - … 5 lớp; - … 7 lớp"): every bullet names one number of the
 * same unit. Gives all of them, right or wrong.
 */
export function printedSums({ document, outline }: OpenDocument): readonly PrintedSum[] {
  return outline.provisions.flatMap((provision): readonly PrintedSum[] => {
    const siblings = outline.children(provision.id);
    return [...document.text.slice(provision.start, provision.end).matchAll(total)].flatMap(
      (match): readonly PrintedSum[] => {
        const at = provision.start + match.index;
        const holder = outline.at(at);
        // Each total is looked at once, from the place that holds its parts.
        if (holder === undefined || (holder.id !== provision.id && holder.parent !== provision.id)) return [];
        const unit = match[2] ?? "";
        const bullets = siblings.filter(({ kind, start }) => kind === "bullet" && start > at);
        const parts = bullets.map(
          ({ start, end }) =>
            new RegExp(`(?<![\\d.,])(\\d[\\d.]*)\\s+${unit}(?!\\p{L})`, "iu").exec(
              document.text.slice(start, end),
            )?.[1],
        );
        const [first, ...rest] = parts.map((part) => (part === undefined ? Number.NaN : numberOf(part)));
        if (first === undefined || rest.length === 0 || [first, ...rest].some(Number.isNaN)) return [];
        const last = bullets.at(-1);
        const start = Math.max(provision.start, document.text.lastIndexOf("\n", at) + 1);
        return [
          {
            printed: numberOf(match[1] ?? ""),
            parts: [first, ...rest],
            sum: [first, ...rest].reduce((sum, part) => sum + part, 0),
            quote: { citation: cite(document, outline, provision, start, last?.end ?? provision.end), document },
          },
        ];
      },
    );
  });
}

function numberOf(printed: string): number {
  return Number(printed.replaceAll(".", ""));
}
