/** At most `most` sends within `withinMs`. */
interface Window {
  readonly most: number;
  readonly withinMs: number;
}

/** Teams' limits for one bot in one conversation, and for one app in one tenant (learn.microsoft.com, bots, rate-limit). */
export const perConversation: readonly Window[] = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
];
const overall: Window = { most: 50, withinMs: 1_000 };
/** What leaves here evenly may arrive there in a bunch. */
export const slackMs = 50;

/** Keeps what is sent within the platform's limits. Times are milliseconds of one steady clock. */
export interface Pacer {
  /** Counts a sending to the conversation. */
  spend(conversation: string, nowMs: number): void;
  /** Conversations that must wait, and how many sendings anybody may begin just now. */
  look(nowMs: number): { readonly held: readonly string[]; readonly room: number };
  /** When something that had to wait need wait no longer; null where nothing waits. */
  nextMs(nowMs: number): number | null;
}

/** For a channel without limits. */
export const unpaced: Pacer = {
  spend: () => undefined,
  look: () => ({ held: [], room: Infinity }),
  nextMs: () => null,
};

/** What all may be sent together is shared evenly by as many processes as there are. */
export function createPacer(processes: () => number = () => 1): Pacer {
  const share = (): Window => ({ ...overall, most: Math.max(1, Math.floor(overall.most / processes())) });
  const sent = new Map<string, number[]>();
  const heldUntil = new Map<string, number>();
  let everywhere: readonly number[] = [];
  let sweptMs = -Infinity;

  /** Forgets who has been silent for longer than the longest window. */
  function sweep(nowMs: number): void {
    const longestMs = Math.max(...perConversation.map(({ withinMs }) => withinMs));
    if (nowMs - sweptMs < 60_000) return;
    sweptMs = nowMs;
    for (const [conversation, times] of sent) {
      if ((times.at(-1) ?? -Infinity) + longestMs + slackMs < nowMs) sent.delete(conversation);
    }
  }

  return {
    spend(conversation, nowMs) {
      sweep(nowMs);
      const most = Math.max(...perConversation.map((window) => window.most));
      const times = [...(sent.get(conversation) ?? []), nowMs].slice(-most);
      sent.set(conversation, times);
      const free = Math.max(...perConversation.map((window) => freeAt(times, window)));
      if (free > nowMs) heldUntil.set(conversation, free);
      everywhere = [...everywhere, nowMs].slice(-overall.most);
    },
    look(nowMs) {
      for (const [conversation, until] of heldUntil) {
        if (until <= nowMs) heldUntil.delete(conversation);
      }
      const recent = everywhere.filter((time) => time + overall.withinMs + slackMs > nowMs).length;
      return { held: [...heldUntil.keys()], room: share().most - recent };
    },
    nextMs(nowMs) {
      const times = [...heldUntil.values(), freeAt(everywhere, share())].filter((time) => time > nowMs);
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}

/** From when on one more sending stays within the window. */
function freeAt(times: readonly number[], { most, withinMs }: Window): number {
  const leaving = times.at(-most);
  return times.length < most || leaving === undefined ? -Infinity : leaving + withinMs + slackMs;
}
