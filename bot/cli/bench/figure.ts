/** One thing that was measured. */
export interface Figure {
  /** For programs; the unit is part of it. */
  readonly name: string;
  /** For people. */
  readonly label: string;
  /** Null where this system gives no way to measure it. */
  readonly value: number | null;
  readonly unit: string;
}

/** The value that the given share (0..1) of the samples does not exceed. There has to be a sample. */
export function percentile(samples: readonly number[], share: number): number {
  const ascending = [...samples].sort((one, other) => one - other);
  const value = ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)];
  if (value === undefined) throw new RangeError("nothing was measured");
  return value;
}

/** How many a second, for things that were done one after the other. */
export function perSecond(samplesMs: readonly number[]): number {
  return (1000 * samplesMs.length) / samplesMs.reduce((sum, sample) => sum + sample, 0);
}

/** How long something takes, in milliseconds. */
export async function clock(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
