import { setTimeout as pause } from "node:timers/promises";
import { StateUnavailable } from "../state/index";

const firstWaitMs = 250;
const longestWaitMs = 5_000;

/**
 * Does it again and again for as long as the state cannot be reached, at growing intervals. Rejects with anything else that goes wrong, and
 * with `StateUnavailable` once it is not to be gone on.
 */
export async function untilAvailable<Result>(attempt: () => Promise<Result>, goesOn: () => boolean): Promise<Result> {
  for (let waitMs = firstWaitMs; ; waitMs = Math.min(2 * waitMs, longestWaitMs)) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StateUnavailable) || !goesOn()) throw error;
      await pause(waitMs);
      if (!goesOn()) throw error;
    }
  }
}
