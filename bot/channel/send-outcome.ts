/** What became of one attempt to send. `status` is the HTTP status where there was an answer. */
export type SendOutcome =
  | { readonly kind: "sent"; readonly id: string | null }
  /** It has certainly not arrived and may arrive later; null leaves the waiting time to the outbox. */
  | { readonly kind: "retry"; readonly status: number | null; readonly afterMs: number | null }
  /** It may have arrived. Sending is not idempotent, so it is not sent again by itself. */
  | { readonly kind: "unknown"; readonly status: number | null }
  | { readonly kind: "refused"; readonly status: number | null };

/** Errors of a connection that was never made: not a byte of the message has left. */
const neverConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
/** Retry-After is a wish of the other side, kept up to here. */
const longestWaitMs = 10 * 60_000;

/** Reads the error that the SDK's client threw. */
export function outcomeOfFailure(error: unknown, nowMs: number = Date.now()): SendOutcome {
  const { code, statusCode, response } = detailsOf(error);
  const status = statusCode ?? response?.status ?? null;
  if (status === null) {
    return code !== undefined && neverConnected.has(code)
      ? { kind: "retry", status, afterMs: null }
      : { kind: "unknown", status };
  }
  // It arrived; only the answer's body was not what the SDK expects.
  if (status >= 200 && status < 300) return { kind: "sent", id: null };
  if (status === 429 || status === 412) {
    return { kind: "retry", status, afterMs: retryAfterMs(response?.headers?.get("retry-after"), nowMs) };
  }
  if (status >= 500 || status === 408) return { kind: "unknown", status };
  return { kind: "refused", status };
}

interface FailureDetails {
  readonly code?: string;
  readonly statusCode?: number;
  readonly response?: { readonly status?: number; readonly headers?: { get(name: string): string | undefined } };
}

function detailsOf(error: unknown): FailureDetails {
  return typeof error === "object" && error !== null ? error : {};
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3). */
function retryAfterMs(value: string | undefined, nowMs: number): number | null {
  if (value === undefined || value.trim() === "") return null;
  const waitMs = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - nowMs;
  return Number.isNaN(waitMs) ? null : Math.min(Math.max(waitMs, 0), longestWaitMs);
}
