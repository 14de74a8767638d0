import { StateUnavailable } from "./state-store";

/** What one process has taken of a queue and not ended yet, as far as it knows. */
export interface InHand<Item extends { readonly key: number }> {
  /**
   * Takes by `attempt`. An answer of the database that is lost on its way may have taken something all the same: for a while after a disturbance it is
   * first looked by `held` whether this process holds what it has never got, and that is given.
   */
  take(attempt: () => Promise<readonly Item[]>, held: () => Promise<readonly Item[]>): Promise<readonly Item[]>;
  /** It is ended, or another process's. */
  ended(key: number): void;
}

/** Longer than a statement may go on at the server when nobody waits for it any more. */
const doubtMs = 30_000;

export function keepInHand<Item extends { readonly key: number }>(): InHand<Item> {
  const keys = new Set<number>();
  let doubtUntilMs = -Infinity;
  const given = (items: readonly Item[]): readonly Item[] => {
    for (const { key } of items) keys.add(key);
    return items;
  };
  return {
    async take(attempt, held) {
      try {
        if (performance.now() < doubtUntilMs) {
          // What is ended while the database is asked may still stand in its answer.
          const known = new Set(keys);
          const forgotten = (await held()).filter(({ key }) => !known.has(key));
          if (forgotten.length > 0) return given(forgotten);
        }
        return given(await attempt());
      } catch (error) {
        if (error instanceof StateUnavailable) doubtUntilMs = performance.now() + doubtMs;
        throw error;
      }
    },
    ended: (key) => void keys.delete(key),
  };
}
