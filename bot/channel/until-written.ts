import type { Log } from "../log/index";

/** How to wait for a state that is away: its disk is full, its server restarts, or nobody answers there. */
export interface Patience {
  readonly firstWaitMs: number;
  readonly isStopped: () => boolean;
  readonly log: Pick<Log, "error">;
}

const longestWaitMs = 5_000;

/**
 * Writes what must not be left unwritten, again and again until it succeeds; logs the first failure. False where the program is told to stop before:
 * the next start takes up what is left. Only for what may be written twice.
 */
export async function untilWritten(
  what: string,
  fields: Readonly<Record<string, unknown>>,
  write: () => Promise<void>,
  { firstWaitMs, isStopped, log }: Patience,
): Promise<boolean> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    try {
      await write();
      return true;
    } catch (error) {
      if (waitMs === firstWaitMs) log.error(what, { ...fields, error });
    }
    if (isStopped()) return false;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
