import type { DocumentId, ProvisionId } from "./ids";

/** One number, or both ends of a range ("25-30 học sinh"). */
export type FigureValue = number | { readonly from: number; readonly to: number };

/** How exactly the number is meant: "gần 150", "ít nhất 02", "không quá 45". */
export type FigureBound = "exact" | "about" | "at-least" | "at-most";

/** The listed numbers that should make up a printed total, and where they stand. */
export interface FigureParts {
  readonly values: readonly [number, number, ...number[]];
  readonly start: number;
  readonly end: number;
}

/** Something counted or measured. Its span is the stating sentence or row of a table. */
export interface Figure {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  /** Where the number itself stands, with the words that say what it counts. */
  readonly printed: { readonly start: number; readonly end: number };
  readonly value: FigureValue;
  readonly bound: FigureBound;
  /** "trường", "%", "triệu đồng", "đồng/học sinh/tháng"; null where only its name says what is counted. */
  readonly unit: string | null;
  /** The noun phrase counted, as printed: "giáo viên tiểu học", "Tổng số xã biên giới"; of a table its column and row. */
  readonly what: string;
  /** How its place names it: before the number ("Tổng số lớp: 12"), behind it ("12 lớp"), or as a cell of a table. */
  readonly form: "named" | "counted" | "cell";
  /** The printed date or period of the count; null where none is printed with it or in a heading above. */
  readonly asOf: string | null;
  /** Of a total whose parts are listed; null for any other number. */
  readonly parts: FigureParts | null;
  /** It stands in damaged text: it may have been misread. */
  readonly unverified?: true;
}
