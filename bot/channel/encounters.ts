/** When somebody was last heard from in a conversation, as long as the process lives. */
export interface Encounters {
  met(conversation: string): void;
  /** Whether somebody was heard from there after that time of the steady clock. */
  since(conversation: string, timeMs: number): boolean;
}

/** Only what is on its way just now asks, so that the last few thousand are enough. */
const remembered = 5_000;

export function createEncounters(): Encounters {
  const last = new Map<string, number>();
  return {
    met(conversation) {
      // Put at the end, so that the first is the one that was silent for longest.
      last.delete(conversation);
      last.set(conversation, performance.now());
      const [oldest] = last.keys();
      if (last.size > remembered && oldest !== undefined) last.delete(oldest);
    },
    since: (conversation, timeMs) => (last.get(conversation) ?? -Infinity) > timeMs,
  };
}
