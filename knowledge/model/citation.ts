import type { DocumentId, ProvisionId } from "./ids";

/** A verbatim quote and where it stands: `quote` is exactly the document's text from `start` up to, not including, `end`. */
export interface Citation {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly file: string;
  /** The address and the headings above, "III.3 TỔ CHỨC THỰC HIỆN › Các cụm trường…". */
  readonly section: string;
  /** The address that the place stands under; null outside the numbering. */
  readonly address: string | null;
  /** The place as a jurist cites it, "mục III.3, gạch đầu dòng thứ hai". */
  readonly place: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** A repaired reading of a damaged quote; null where the quote is sound. */
  readonly reading: string | null;
}
