import type { ChunkId, DocumentId } from "./ids";
import type { ChunkSpan } from "./provision";

/** Which chunk, and where it stands; its text is its document's. */
export interface ChunkPlace extends ChunkSpan {
  readonly id: ChunkId;
  readonly document: DocumentId;
}

/** A chunk as the library holds it. `text` is exactly the document's text of its span. */
export interface Chunk extends ChunkPlace {
  readonly text: string;
  /** How its text is read where it is damaged; null where it is sound. */
  readonly reading: string | null;
}
