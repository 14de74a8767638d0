const advice = {
  unreachable:
    "its endpoint gave no vectors; see EMBEDDINGS_* and whether the endpoint answers, then read documents again",
  "wrong-vectors":
    "its vectors are not of the length that EMBEDDINGS_DIMENSIONS names; correct it and read documents again",
} as const;

/** A model that should turn text into vectors did not. The library stands, and search goes on by words alone. */
export class EmbeddingError extends Error {
  override readonly name = "EmbeddingError";
  readonly reason: keyof typeof advice;
  constructor(reason: keyof typeof advice, embedder: string, cause?: unknown) {
    super(`embedding model ${embedder}: ${advice[reason]}`, { cause });
    this.reason = reason;
  }
}
