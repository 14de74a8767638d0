const advice = {
  missing: "there is none yet; reading documents builds it from the library",
  foreign:
    "another embedder or another version of this program wrote it; reading documents (npm run ingest -- PATH) rebuilds it",
  damaged: "the file is damaged or only half written; reading documents rebuilds it",
} as const;

/** A vector index that cannot be used as it is. Nothing is lost: it can always be built anew from the library. */
export class VectorIndexError extends Error {
  override readonly name = "VectorIndexError";
  readonly reason: keyof typeof advice;
  constructor(reason: keyof typeof advice, place: string, cause?: unknown, problem: string = advice[reason]) {
    super(`vector index in ${place}: ${problem}`, { cause });
    this.reason = reason;
  }
}
