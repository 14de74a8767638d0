import type { DocumentId, ProvisionId } from "./ids";

/** A person or an office that a document names to be contacted. Its span is the sentence or bullet that states it. */
export interface Contact {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  readonly name: string | null;
  readonly role: string | null;
  readonly organisation: string | null;
  /** As printed; compare by digits. */
  readonly phones: readonly string[];
  readonly email: string | null;
  readonly address: string | null;
  /** Its figures stand in damaged text, or recognition was not sure of them: they may have been misread. */
  readonly unverified?: true;
}
