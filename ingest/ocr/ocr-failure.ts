/** Why an engine gave no reading of a page. `timeout`: it took longer than a page may; `engine`: it stopped or refused. */
export class OcrFailure extends Error {
  override readonly name = "OcrFailure";
  readonly reason: "timeout" | "engine";

  constructor(reason: OcrFailure["reason"], cause?: unknown) {
    super(`a page was not recognised: ${reason}`, { cause });
    this.reason = reason;
  }
}
