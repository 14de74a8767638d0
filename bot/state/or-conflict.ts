import type { SqlWork } from "../../knowledge/index";
import { StateConflict } from "./state-store";

/** Work whose key somebody else has taken is refused with `StateConflict`; its transaction is lost with it. */
export function* orConflict<Result>(work: SqlWork<Result>, message: string): SqlWork<Result> {
  try {
    return yield* work;
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new StateConflict(message);
  }
}

const uniqueViolations: readonly unknown[] = ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"];

/** Whether a statement failed because a row of that key is there already. */
export function isTaken(error: unknown): boolean {
  return uniqueViolations.includes((error as { readonly code?: unknown } | null)?.code);
}
