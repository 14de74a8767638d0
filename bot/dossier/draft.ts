import type { ItemColumn, PaperForm } from "../../knowledge/index";

/** A stretch of a paper's text. */
export type Piece =
  | { readonly kind: "words"; readonly text: string }
  /** Room to fill in; the hint says with what. */
  | { readonly kind: "blank"; readonly hint: string }
  /** A footnote. */
  | { readonly kind: "note"; readonly text: string };

export type Line = readonly Piece[];

export type DraftBlock =
  | { readonly kind: "heading" | "text" | "bullet" | "quote"; readonly line: Line }
  | { readonly kind: "table"; readonly columns: readonly ItemColumn[]; readonly rows: readonly (readonly Line[])[] };

/** Who signs: in which capacity, and the name. */
export interface Signature {
  readonly capacity: readonly string[];
  readonly name: Line;
}

/** One paper with everything in its place, before it is set. */
export interface Draft {
  readonly form: PaperForm;
  /** What it is about, as its title says. */
  readonly about: Line;
  readonly above: readonly Line[];
  readonly organ: readonly Line[];
  readonly locality: Line;
  readonly bases: readonly Line[];
  readonly to: readonly Line[];
  readonly body: readonly DraftBlock[];
  readonly recipients: readonly Line[];
  readonly signatures: readonly Signature[];
  /** For the person who completes it, on a page of its own. */
  readonly notes: readonly string[];
}

export function wordsOnly(text: string): Line {
  return [{ kind: "words", text }];
}

/** Everything in a draft that is still to be filled in, each hint once, in reading order. */
export function blanksOf(draft: Omit<Draft, "notes">): readonly string[] {
  const lines = [
    ...draft.above,
    ...draft.organ,
    draft.locality,
    draft.about,
    ...draft.bases,
    ...draft.to,
    ...draft.body.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [block.line])),
    ...draft.signatures.map(({ name }) => name),
  ];
  return [
    ...new Set(lines.flat().flatMap((piece) => (piece.kind === "blank" && piece.hint !== "" ? [piece.hint] : []))),
  ];
}
