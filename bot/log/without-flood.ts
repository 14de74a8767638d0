import type { Log, LogFields } from "./log";

const minuteMs = 60_000;

/**
 * The same log, in which an outage does not drown everything else: of all entries that `isOutage` is the reason of, one a minute is written, as a
 * warning that counts the others. `nowMs` is a steady clock.
 */
export function withoutFlood(
  log: Log,
  isOutage: (error: unknown) => boolean,
  nowMs: () => number = () => performance.now(),
): Log {
  let saidMs = -Infinity;
  let unsaid = 0;
  const seldom =
    (say: (message: string, fields?: LogFields) => void) =>
    (message: string, fields?: LogFields): void => {
      if (!causesOf(fields?.["error"]).some(isOutage)) return say(message, fields);
      if (nowMs() - saidMs < minuteMs) {
        unsaid += 1;
        return;
      }
      log.warn(message, { ...fields, others: unsaid });
      saidMs = nowMs();
      unsaid = 0;
    };
  return { ...log, error: seldom((...entry) => log.error(...entry)), warn: seldom((...entry) => log.warn(...entry)) };
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause instanceof Error && causes.length < 5; cause = cause.cause) causes.push(cause);
  return causes;
}
