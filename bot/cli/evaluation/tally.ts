import type { Judgement } from "./judge";
import type { Share } from "./true-quotes";

/** What a group of judgements comes to. Parts that none of them was asked for are of 0. */
export interface Scores {
  readonly passed: Share;
  readonly answered: Share;
  readonly cited: Share;
  readonly abstained: Share;
  readonly begun: Share;
}

export interface Tally {
  readonly total: Scores;
  readonly byKind: Readonly<Record<string, Scores>>;
  readonly byStyle: Readonly<Record<string, Scores>>;
  /** Share of lines passed, 0..1, each kind counting the same; null where there is no line. */
  readonly averageOfKinds: number | null;
  readonly falselyAbstained: number;
  readonly lackingFlag: number;
  readonly strayChecklists: number;
}

export function tally(judgements: readonly Judgement[]): Tally {
  const byKind = scoresBy(judgements, ({ kind }) => kind);
  const shares = Object.values(byKind).map(({ passed }) => passed.right / passed.of);
  return {
    total: scoresOf(judgements),
    byKind,
    byStyle: scoresBy(judgements, ({ style }) => style),
    averageOfKinds: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length,
    falselyAbstained: judgements.filter(({ falselyAbstained }) => falselyAbstained).length,
    lackingFlag: judgements.filter(({ lacksFlag }) => lacksFlag).length,
    strayChecklists: judgements.filter(({ strayChecklist }) => strayChecklist).length,
  };
}

function scoresBy(judgements: readonly Judgement[], keyOf: (one: Judgement) => string): Record<string, Scores> {
  const keys = [...new Set(judgements.map(keyOf))].sort();
  return Object.fromEntries(keys.map((key) => [key, scoresOf(judgements.filter((one) => keyOf(one) === key))]));
}

function scoresOf(judgements: readonly Judgement[]): Scores {
  const share = (part: "passed" | "answered" | "cited" | "abstained" | "begun"): Share => {
    const asked = judgements.map((one) => one[part]).filter((verdict) => verdict !== null);
    return { right: asked.filter((verdict) => verdict).length, of: asked.length };
  };
  return {
    passed: share("passed"),
    answered: share("answered"),
    cited: share("cited"),
    abstained: share("abstained"),
    begun: share("begun"),
  };
}
