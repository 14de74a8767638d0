/** Numbers that are the same whenever the seed is. */
export interface Random {
  /** From `from` up to, not including, `to`. */
  between(from: number, to: number): number;
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(of: readonly T[]): T;
  /** So many different ones, in any order. */
  some<T>(of: readonly T[], count: number): readonly T[];
  /** Another row of numbers, which does not depend on how many of this one were taken. */
  child(name: string): Random;
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (from: number, to: number): number => from + next() * (to - from);
  const whole = (from: number, to: number): number => Math.floor(between(from, to));
  const pick = <T>(of: readonly T[]): T => {
    const picked = of[whole(0, of.length)];
    if (picked === undefined) throw new RangeError("there is nothing to pick from");
    return picked;
  };
  return {
    between,
    whole,
    pick,
    chance: (share) => next() < share,
    some(of, count) {
      const left = [...of];
      return Array.from({ length: Math.min(count, of.length) }, () => {
        const [taken] = left.splice(whole(0, left.length), 1);
        if (taken === undefined) throw new RangeError("there is nothing left to pick from");
        return taken;
      });
    },
    child(name) {
      let mixed = seed;
      for (const letter of name) mixed = Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193);
      return randomOf(mixed);
    },
  };
}
