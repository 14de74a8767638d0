import type { Provision, Reading } from "../../knowledge/model";

/** A document whose head and structure are known and from which no facts have been extracted yet. */
export interface ParsedDocument {
  readonly document: Reading["document"];
  readonly provisions: readonly Provision[];
}
