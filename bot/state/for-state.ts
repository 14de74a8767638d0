import { DatabaseError } from "pg";
import type { SqlEngine } from "../../knowledge/index";
import { LostItem, StateConflict, StateUnavailable } from "./state-store";

/** A database as the state needs it: failures of which `isAway` tells that it is gone or in distress are told from work that it refuses. */
export function forState(engine: SqlEngine, isAway: (error: unknown) => boolean): SqlEngine {
  const told = async <Result>(doing: Promise<Result>): Promise<Result> => {
    try {
      return await doing;
    } catch (error) {
      throw isAway(error) ? new StateUnavailable("the database cannot be reached", { cause: error }) : error;
    }
  };
  return {
    ...engine,
    read: (work) => told(engine.read(work)),
    snapshot: (work) => told(engine.snapshot(work)),
    write: (work) => told(engine.write(work)),
  };
}

/** Primary result codes that the same statement may not get later. */
const passingCodes = ["SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_NOMEM"];

/** A full disk, or a file that another program holds. */
export function isFileUnavailable(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" && passingCodes.some((passing) => code === passing || code.startsWith(`${passing}_`));
}

/** Connection, resources, operator (shutdown, cancelled), system: nothing that the same statement could not do later. */
const passingClasses: readonly string[] = ["08", "53", "57", "58"];

/** What is neither an answer of the server nor a fault of the work itself comes from the way to it. */
export function isServerUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return passingClasses.includes(error.code?.slice(0, 2) ?? "");
  return !ours.some((kind) => error instanceof kind);
}

const ours = [LostItem, StateConflict, StateUnavailable, RangeError, TypeError, SyntaxError, ReferenceError];
