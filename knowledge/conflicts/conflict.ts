import type { DocumentId, ProvisionId } from "../model/index";

/**
 * How two places cannot both be relied on. `contact`: the same person or office with another name or number. `total`: a printed total that is not
 * the sum of its listed parts. `quantity`: one quantity with two values. `deadline`: one duty with two days. `weekday`: a printed weekday that is
 * not the date's. `replaced`: a document that another one replaces, repeals or amends. `versions`: several versions of one document.
 * `expired`: a document whose time is over.
 */
export type ConflictKind =
  "contact" | "total" | "quantity" | "deadline" | "weekday" | "replaced" | "versions" | "expired";

/** One of the places that disagree: the document's text from `start` up to, not including, `end`. */
export interface ConflictSide {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  /** What it says, as short as it can be shown: "trước ngày 15/12". */
  readonly says: string;
}

/** Places that people must see together. A total and its parts, or a weekday and its date, are one side each of one document. */
export interface Conflict {
  readonly kind: ConflictKind;
  readonly sides: readonly [ConflictSide, ...ConflictSide[]];
  /** Vietnamese, for people; names the files and places. */
  readonly sentence: string;
}
