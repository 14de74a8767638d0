/** Looks for work, one look at a time. */
export interface Looking {
  /** Looks now; while a look goes on, once more after it, however often it is asked. */
  readonly ask: () => void;
  /** Resolves when no look goes on any more; to be called when nobody asks again. */
  readonly ended: () => Promise<void>;
}

/** `look` deals with its own failures. */
export function lookWhenAsked(look: () => Promise<void>): Looking {
  let underWay: Promise<void> | null = null;
  let isAsked = false;

  async function lookWhileAsked(): Promise<void> {
    try {
      while (isAsked) {
        isAsked = false;
        await look();
      }
    } finally {
      // In the same breath as the last question whether it was asked: nothing asked in between may be missed.
      underWay = null;
    }
  }
  return {
    ask() {
      isAsked = true;
      underWay ??= lookWhileAsked();
    },
    async ended() {
      await underWay;
    },
  };
}
