import { DatabaseError } from "pg";
import type { SqlEngine } from "../../knowledge/index";
import { LostItem, StateConflict, StateUnavailable } from "./state-store";

/** An engine whose failures tell a database that is gone, or in distress, from work that it refuses. */
export function tellingUnavailable(engine: SqlEngine): SqlEngine {
  const told = async <Result>(doing: Promise<Result>): Promise<Result> => {
    try {
      return await doing;
    } catch (error) {
      throw isUnavailable(error) ? new StateUnavailable("the database cannot be reached", { cause: error }) : error;
    }
  };
  return {
    ...engine,
    read: (work) => told(engine.read(work)),
    snapshot: (work) => told(engine.snapshot(work)),
    write: (work) => told(engine.write(work)),
  };
}

/** Connection, resources, operator (shutdown, cancelled), system: nothing that the same statement could not do later. */
const passingClasses: readonly string[] = ["08", "53", "57", "58"];

/** What is neither an answer of the server nor a fault of the work itself comes from the way to it. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DatabaseError) return passingClasses.includes(error.code?.slice(0, 2) ?? "");
  return !ours.some((kind) => error instanceof kind);
}

const ours = [LostItem, StateConflict, StateUnavailable, RangeError, TypeError, SyntaxError, ReferenceError];
