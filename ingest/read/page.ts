import type { PageDoubt } from "./page-doubt";

/**
 * A printed line as far as its format knows it. `line`: may be part of a wrapped paragraph; `paragraph`: the format says
 * that it is whole; `row`: a row of a table, its cells parted by " | ".
 */
export interface Line {
  readonly kind: "line" | "paragraph" | "row";
  /** Empty for a blank line. */
  readonly text: string;
  /** Left and right edge in the page's own unit: average letters for plain text, points for PDF; both 0 where unknown. */
  readonly left: number;
  readonly right: number;
  /** A row that can be understood alone: each cell with its column's header, merged cells filled in; only for rows. */
  readonly labelled?: string;
  /** It belongs to a footnote at the foot of its page: the text above goes on behind it. */
  readonly note?: true;
}

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly lines: readonly Line[];
  /** How sure the engine is of a page that was read from its image, 0..1; absent where the file gave the letters. */
  readonly confidence?: number;
  readonly doubts?: readonly PageDoubt[];
}
