/** Names that must not be swapped for one another. */
type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** `d` and the first 16 hex digits of the file's SHA-256: the same bytes have the same id in every library. */
export type DocumentId = Brand<string, "DocumentId">;
/** The document's id, a colon and the provision's ordinal in reading order. */
export type ProvisionId = Brand<string, "ProvisionId">;
/** A positive integer, unique in one library and never used twice; also the label in the vector index. */
export type ChunkId = Brand<number, "ChunkId">;

export function documentIdOf(sha256: string): DocumentId {
  return `d${sha256.slice(0, 16)}` as DocumentId;
}

export function provisionIdOf(document: DocumentId, ordinal: number): ProvisionId {
  return `${document}:${ordinal}` as ProvisionId;
}
