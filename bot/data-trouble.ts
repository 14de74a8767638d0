import { LibraryError, NewerSchema } from "../knowledge/index";
import { dataTrouble as say } from "./messages/data-trouble";

/** What is wrong with the data, in the words of the person who must act; null where the error is no matter of the data. */
export function explainDataTrouble(error: unknown): string | null {
  if (error instanceof NewerSchema) return say.newer;
  for (let cause: unknown = error, depth = 0; cause !== undefined && cause !== null && depth < 5; depth += 1) {
    const { code } = cause as { code?: unknown };
    const words = typeof code === "string" ? explainCode(code, error) : null;
    if (words !== null) return words;
    cause = (cause as { cause?: unknown }).cause;
  }
  if (!(error instanceof LibraryError)) return null;
  switch (error.reason) {
    case "newer-schema":
      return say.newer;
    case "not-a-library":
      return say.notLibrary;
    case "unavailable":
      return say.notOpened;
    case "database-unavailable":
    case "no-pgvector":
    case "invalid-reading":
      return null;
  }
}

/** SQLite's result codes (the part before the second underscore is the primary one), and the system's. */
function explainCode(code: string, error: unknown): string | null {
  const isLibrary = error instanceof LibraryError;
  switch (/^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code) {
    case "SQLITE_NOTADB":
    case "SQLITE_CORRUPT":
      return isLibrary ? say.notLibrary : say.damaged;
    case "SQLITE_FULL":
    case "SQLITE_IOERR":
    case "ENOSPC":
    case "EDQUOT":
    case "EIO":
      return say.noSpace;
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return say.locked;
    case "SQLITE_CANTOPEN":
    case "SQLITE_READONLY":
    case "EROFS":
      return say.notOpened;
    default:
      return null;
  }
}
