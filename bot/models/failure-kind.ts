import { TooLate } from "../../knowledge/index";
import { Paused } from "./circuit-breaker";

/** How an endpoint failed. */
export type FailureKind = "timeout" | "network" | "http" | "malformed" | "paused";

/** What may be told of a failure: its kind and the HTTP status, never what was sent or received. */
export function describeFailure(error: unknown): { readonly kind: FailureKind; readonly statusCode?: number } {
  if (error instanceof Paused) return { kind: "paused" };
  if (error instanceof TooLate) return { kind: "timeout" };
  const { status, name, constructor } = error as { status?: unknown; name?: unknown; constructor?: { name?: unknown } };
  if (typeof status === "number") return { kind: "http", statusCode: status };
  const names = `${String(name)} ${String(constructor?.name)}`;
  if (/timeout/i.test(names)) return { kind: "timeout" };
  return { kind: /connection|network|fetch/i.test(names) ? "network" : "malformed" };
}
