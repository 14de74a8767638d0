import type { DocumentId, ProvisionId } from "./ids";

/** `section` is a numbered place, `bullet` a dash or a plus, `paragraph` unnumbered text; the rest are the fixed components of an administrative document. */
export type ProvisionKind =
  | "letterhead"
  | "title"
  | "preamble"
  | "section"
  | "bullet"
  | "paragraph"
  | "footnote"
  | "closing"
  | "recipients"
  | "signature";

/**
 * One addressable piece of a document. Provisions form a forest in reading order: a child's span lies inside its
 * parent's, siblings do not overlap. `start..end` is the whole subtree in the document's text, `start..bodyEnd` its own
 * lead text (marker and heading included) before the first child; `end` and `bodyEnd` are exclusive.
 */
export interface Provision {
  readonly id: ProvisionId;
  readonly document: DocumentId;
  readonly parent: ProvisionId | null;
  /** Position in reading order, from 0. */
  readonly ordinal: number;
  /** Which series of numbers it belongs to ("Quyết định", "Quy chế"); null where the file has one series. */
  readonly part: string | null;
  readonly kind: ProvisionKind;
  /** "III.3", "3.a", "Điều 5 khoản 2 điểm a"; null for what carries no number of its own. */
  readonly address: string | null;
  /** The number or dash as printed: "III.", "a)", "-", "+". */
  readonly marker: string | null;
  readonly heading: string | null;
  /** 1-based among the bullets of one parent; null for what is no bullet. */
  readonly bullet: number | null;
  readonly start: number;
  readonly bodyEnd: number;
  readonly end: number;
  /** 1-based page on which it starts. */
  readonly page: number;
  /** Share of the words of its own lead text that stand as they were printed, 0..1; absent where the document is sound. */
  readonly quality?: number;
}

/** A slice for search: the document's text from `start` up to, not including, `end`, inside one provision. */
export interface ChunkSpan {
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  /** Headings from the document's title down to the provision, "Kế hoạch … › III. TỔ CHỨC THỰC HIỆN › 3. …". */
  readonly path: string;
}
