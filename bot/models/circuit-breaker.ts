/** Not tried, because the endpoint has just failed several times. */
export class Paused extends Error {
  override readonly name = "Paused";
}

export interface CircuitBreakerOptions {
  /** So many failures in a row begin a pause. */
  readonly failures: number;
  readonly pauseMs: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
}

const defaults: CircuitBreakerOptions = { failures: 3, pauseMs: 60_000, now: () => performance.now() };

/** Keeps an endpoint that is dead from slowing every answer. */
export interface CircuitBreaker {
  /** True from the last failure of a row until its pause has passed. */
  readonly isOpen: boolean;
  /** Does the work, or throws `Paused` at once. After a pause one try goes through; the others wait for how it ends. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function createCircuitBreaker(options: Partial<CircuitBreakerOptions> = {}): CircuitBreaker {
  const { failures, pauseMs, now } = { ...defaults, ...options };
  let failed = 0;
  let pausedUntil = -Infinity;
  let isTrying = false;
  const hasTripped = () => failed >= failures;
  return {
    get isOpen() {
      return hasTripped() && now() < pausedUntil;
    },
    async run(work) {
      if (hasTripped() && (isTrying || now() < pausedUntil))
        throw new Paused("the endpoint has just failed several times");
      const isTrial = hasTripped();
      if (isTrial) isTrying = true;
      try {
        const outcome = await work();
        failed = 0;
        return outcome;
      } catch (error) {
        failed += 1;
        if (hasTripped()) pausedUntil = now() + pauseMs;
        throw error;
      } finally {
        if (isTrial) isTrying = false;
      }
    },
  };
}
