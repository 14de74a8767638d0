import type { Contact } from "./contact";
import type { Deadline } from "./deadline";
import type { Duty } from "./duty";
import type { Figure } from "./figure";
import type { LibraryDocument } from "./document";
import type { ChunkSpan, Provision } from "./provision";
import type { Reference } from "./reference";

/** Everything that reading one file yields, ready to be written in one transaction. */
export interface Reading {
  readonly document: Omit<LibraryDocument, "readAt" | "supersededBy" | "corrected">;
  readonly provisions: readonly Provision[];
  readonly chunks: readonly ChunkSpan[];
  readonly deadlines: readonly Deadline[];
  readonly contacts: readonly Contact[];
  readonly references: readonly Reference[];
  readonly duties: readonly Duty[];
  readonly figures: readonly Figure[];
}
