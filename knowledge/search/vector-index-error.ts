const advice = {
  missing: "there is none yet",
  foreign: "another embedder or another version of this program wrote it",
  damaged: "the file is damaged or only half written",
} as const;

/** A vector index that cannot be used as it is; reading documents builds it anew from the library. */
export class VectorIndexError extends Error {
  override readonly name = "VectorIndexError";
  readonly reason: keyof typeof advice;
  constructor(reason: keyof typeof advice, directory: string, cause?: unknown) {
    super(
      `vector index in ${directory}: ${advice[reason]}; it is rebuilt from the library when documents are next read`,
      { cause },
    );
    this.reason = reason;
  }
}
