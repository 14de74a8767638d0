import { events, type LanguageModel } from "../language/index";

export interface Step {
  /** The numbers of the syllables or events that it may be. */
  readonly candidates: readonly number[];
  /** A sentence begins with it. */
  readonly opens: boolean;
}

export interface Read {
  /** The likeliest of the candidates. */
  readonly number: number;
  /** Natural logarithm of how many times likelier it is than the next one; infinite where there is no other. */
  readonly margin: number;
}

/** So many readings of the last two steps are kept. */
const beam = 16;

interface State {
  readonly first: number;
  readonly second: number;
  /** Logarithm of the probability of all ways that lead here, and of all that lead on from here. */
  forward: number;
  backward: number;
  readonly from: { readonly state: State; readonly log: number }[];
}

/** What each step is likeliest to be, all ways of reading the others taken together (the forward and backward sums of a hidden Markov model). */
export function readInOrder(model: LanguageModel, steps: readonly Step[]): readonly Read[] {
  const rows: State[][] = [[stateOf(events.stop, events.stop, 0)]];
  for (const { candidates, opens } of steps) {
    const next = new Map<number, State>();
    for (const state of rows.at(-1) ?? []) {
      const isInside = opens && rows.length > 1;
      const stop = isInside ? model.logProbability(state.first, state.second, events.stop) : 0;
      const [first, second] = isInside ? [state.second, events.stop] : [state.first, state.second];
      for (const candidate of candidates) {
        const log = stop + model.logProbability(first, second, candidate);
        const key = second * model.syllables.length + candidate;
        const known = next.get(key) ?? stateOf(second, candidate, -Infinity);
        next.set(key, known);
        known.forward = sumOfLogs(known.forward, state.forward + log);
        known.from.push({ state, log });
      }
    }
    rows.push([...next.values()].sort((one, other) => other.forward - one.forward).slice(0, beam));
  }
  for (const state of rows.at(-1) ?? []) state.backward = model.logProbability(state.first, state.second, events.stop);
  for (const row of rows.toReversed())
    for (const { backward, from } of row)
      for (const { state, log } of from) state.backward = sumOfLogs(state.backward, backward + log);
  return rows.slice(1).map(likeliestOf);
}

function stateOf(first: number, second: number, forward: number): State {
  return { first, second, forward, backward: -Infinity, from: [] };
}

function likeliestOf(row: readonly State[]): Read {
  const readings = new Map<number, number>();
  for (const { second, forward, backward } of row)
    readings.set(second, sumOfLogs(readings.get(second) ?? -Infinity, forward + backward));
  const [best, next] = [...readings].sort(([, one], [, other]) => other - one);
  return { number: best?.[0] ?? events.other, margin: next === undefined ? Infinity : (best?.[1] ?? 0) - next[1] };
}

function sumOfLogs(one: number, other: number): number {
  const most = Math.max(one, other);
  return most === -Infinity ? most : most + Math.log1p(Math.exp(Math.min(one, other) - most));
}
