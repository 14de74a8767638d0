/** How much one person may send. */
export interface RateLimit {
  /** `over`: she sent too much within the last minute and has not been told so; `silent`: she has. */
  standing(who: string, nowMs: number): "free" | "over" | "silent";
  count(who: string, nowMs: number): void;
  told(who: string, nowMs: number): void;
}

const minuteMs = 60_000;

/** At most `perMinute` in any minute. Kept in memory: after a restart everybody begins anew. */
export function createRateLimit(perMinute: number): RateLimit {
  const heard = new Map<string, readonly number[]>();
  const told = new Map<string, number>();
  let sweptMs = -Infinity;

  function sweep(nowMs: number): void {
    if (nowMs - sweptMs < minuteMs) return;
    sweptMs = nowMs;
    for (const [who, times] of heard) {
      if ((times.at(-1) ?? -Infinity) + minuteMs > nowMs) continue;
      heard.delete(who);
      told.delete(who);
    }
  }

  return {
    standing(who, nowMs) {
      const first = heard.get(who)?.at(-perMinute);
      if (first === undefined || first + minuteMs <= nowMs) return "free";
      return (told.get(who) ?? -Infinity) + minuteMs > nowMs ? "silent" : "over";
    },
    count(who, nowMs) {
      sweep(nowMs);
      heard.set(who, [...(heard.get(who) ?? []), nowMs].slice(-perMinute));
    },
    told: (who, nowMs) => void told.set(who, nowMs),
  };
}
