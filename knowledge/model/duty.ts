import type { DocumentId, ProvisionId } from "./ids";

/** How binding a duty is: "phải", "có trách nhiệm"; "đề nghị", "cần"; "được", "có quyền"; "không được", "nghiêm cấm". */
export type Modality = "must" | "should" | "may" | "must-not";

/** What someone must, should, may or must not do. Its span is the stating clause; for a task with its office named below it, both. */
export interface Duty {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  /** As printed in the sentence or in the heading above it; null where the document binds everyone or names nobody. */
  readonly actor: string | null;
  readonly action: string;
  readonly recipient: string | null;
  readonly modality: Modality;
  /** The actor stands above or below the clause: quoted alone, it does not name whose duty it is. */
  readonly actorFromHeading: boolean;
  /** Its figures stand in damaged text: they may have been misread. */
  readonly unverified?: true;
}
