import { DatabaseError } from "pg";
import type { SqlEngine, SqlValues, SqlWork } from "../../knowledge/index";
import { LostItem, StateConflict, StateUnavailable } from "./state-store";

/**
 * PostgreSQL as the state needs it: its failures tell a database that is gone, or in distress, from work that it refuses, and a character that it
 * cannot store is replaced wherever it comes from.
 */
export function forState(engine: SqlEngine): SqlEngine {
  const told = async <Result>(doing: Promise<Result>): Promise<Result> => {
    try {
      return await doing;
    } catch (error) {
      throw isUnavailable(error) ? new StateUnavailable("the database cannot be reached", { cause: error }) : error;
    }
  };
  return {
    ...engine,
    read: (work) => told(engine.read(() => storable(work()))),
    snapshot: (work) => told(engine.snapshot(() => storable(work()))),
    write: (work) => told(engine.write(() => storable(work()))),
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

/** PostgreSQL's texts hold every character but NUL, which no person writes. */
function* storable<Result>(work: SqlWork<Result>): SqlWork<Result> {
  let step = work.next();
  while (step.done !== true) {
    let outcome: unknown;
    try {
      outcome = yield { ...step.value, values: withoutNul(step.value.values) };
    } catch (error) {
      step = work.throw(error);
      continue;
    }
    step = work.next(outcome);
  }
  return step.value;
}

function withoutNul(values: SqlValues): SqlValues {
  const clean = (value: unknown): unknown =>
    typeof value === "string" && value.includes("\0") ? value.replaceAll("\0", "\uFFFD") : value;
  return Array.isArray(values)
    ? (values as readonly unknown[]).map(clean)
    : Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(value)]));
}
