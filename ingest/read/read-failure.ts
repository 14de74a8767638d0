import type { IngestReason } from "../ingest-error";

/** Why the bytes of one file cannot be read; who knows the file's name turns it into an IngestError. */
export class ReadFailure extends Error {
  override readonly name = "ReadFailure";
  readonly reason: IngestReason;

  constructor(reason: IngestReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
