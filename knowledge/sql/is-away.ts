import { DatabaseError } from "pg";

/** Connection, resources, operator (shutdown, cancelled), system: nothing that the same statement could not do later. */
const passingClasses: readonly string[] = ["08", "53", "57", "58"];

/** Whether work failed because the PostgreSQL server is gone, out of reach or in distress, and not by what it asked for. */
export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseError) return passingClasses.includes(error.code?.slice(0, 2) ?? "");
  // Not by their class: the driver's own errors have no code, the system's have one that begins with E.
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === "string") return /^E[A-Z]+$/.test(code);
  return typeof message === "string" && /\b(?:connection|timeout|terminated|not queryable)\b/i.test(message);
}
