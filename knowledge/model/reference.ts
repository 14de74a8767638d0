import type { IsoDate } from "./dates";
import type { DocumentId, ProvisionId } from "./ids";

export type ReferenceRelation = "basis" | "implements" | "amends" | "replaces" | "repeals" | "mentions";

/** A mention of another document. Its span is the mention as printed. */
export interface Reference {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  /** "Thông tư", "Quyết định"…, as far as printed. */
  readonly type: string | null;
  /** The bare number, "25/2023/TT-BGDĐT", or the name of a document that has none. Spelling is canonical, digits are never corrected. */
  readonly canonical: string;
  readonly date: IsoDate | null;
  /** Who issued it, as far as printed beside it. */
  readonly issuer: string | null;
  /** What it is about, as far as printed beside it. */
  readonly about: string | null;
  /** The cited place in it, "khoản 3 Điều 8". */
  readonly cited: string | null;
  readonly relation: ReferenceRelation;
  /** The canonical number of the document that stands in this relation, where it is not the citing document itself (324 replaces 244). */
  readonly via: string | null;
  /** What was probably meant; the printed number stays as it is. */
  readonly suspect: string | null;
  /** Its figures stand in damaged text, or recognition was not sure of them: they may have been misread. */
  readonly unverified?: true;
}
