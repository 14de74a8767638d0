const advice = {
  "newer-schema":
    "it was written by a newer version of this program; run that version, or choose another data directory",
  "not-a-library": "the file is no library; choose another data directory",
  unavailable: "the file cannot be opened or is damaged; check the data directory, its permissions and the free space",
  "database-unavailable":
    "the PostgreSQL server cannot be reached, refuses the user or lacks a right; check the setting and the server",
  "no-pgvector":
    'the PostgreSQL server has no extension "vector" or its user may not create it; install pgvector (Debian: postgresql-15-pgvector), have an administrator run CREATE EXTENSION vector, or leave out VECTOR_STORE',
  "invalid-reading": "the reading contradicts itself; the library is unchanged",
} as const;

/** The library refuses: `reason` to branch on, the message names the file or the document. */
export class LibraryError extends Error {
  override readonly name = "LibraryError";
  readonly reason: keyof typeof advice;
  constructor(reason: keyof typeof advice, subject: string, cause?: unknown) {
    super(`library ${subject}: ${advice[reason]}`, { cause });
    this.reason = reason;
  }
}
