/** A backup cannot be made or restored. The message is Vietnamese, for the administrator, and says what to do. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  /** `damaged`: the file is no whole backup. `newer`: a later program made it. `missing`: there is nothing to work on. */
  readonly reason: "missing" | "damaged" | "newer";
  constructor(reason: BackupError["reason"], message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
