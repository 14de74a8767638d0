import { percentile } from "../bench/figure";
import type { EvaluatedLine } from "../evaluation/expectation";
import { costsOf, type Costs } from "./compare-articles";
import type { Source } from "./places";
import { runTask } from "./run-task";
import { isReliable, scoreQuote, type QuoteScore } from "./score-quotes";
import type { Hit, Text } from "./system";
import type { ComparedSystem } from "./systems";

/** Shares of the questions that the documents answer, 0..1. */
export type QuoteShares = Readonly<Record<keyof QuoteScore | "reliable" | "reliableAmongShown", number>>;

export interface DocumentResult extends Costs {
  /** Of the first quote that is shown; `reliableAmongShown`: of any one. */
  readonly shares: QuoteShares;
  /** Of all quotes that are shown for these questions: how many, and how many of them stand in their documents. */
  readonly quotes: { readonly shown: number; readonly verbatim: number; readonly medianLength: number };
  /** Of the questions on which the documents are silent: how many there are, and for how many nothing is shown. */
  readonly silence: { readonly asked: number; readonly kept: number };
}

/** Documents, where their places are, and what is asked of them. */
export interface QuoteTask {
  readonly texts: readonly Text[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly answered: readonly EvaluatedLine[];
  readonly silent: readonly EvaluatedLine[];
}

/** How many of its best pieces a peer shows; our answers show what they cite. */
export const shownPieces = 3;

/** Asks one system all questions over documents, and looks at what it would show. */
export async function compareDocuments(
  { documents: program }: ComparedSystem,
  { texts, sources, answered, silent }: QuoteTask,
  chunkSize: number,
): Promise<DocumentResult | null> {
  if (program === null) return null;
  const talks = [...answered, ...silent].map(({ id, turns, asOf, profile }) => ({ id, turns, asOf, profile }));
  const outcome = await runTask({ module: program.module, chunkSize, limit: shownPieces, texts: [...texts], talks });
  const hits = outcome.found.map((one) => one.hits);
  const scored = answered.map((line, at) => (hits[at] ?? []).map((hit) => scoreQuote(hit, sources, line.expect)));
  const shown = hits.slice(0, answered.length).flat();
  return {
    ...costsOf(outcome),
    shares: sharesOf(scored),
    quotes: {
      shown: shown.length,
      verbatim: scored.flat().filter(({ verbatim }) => verbatim).length,
      medianLength: shown.length === 0 ? 0 : percentile(shown.map(lengthOf), 0.5),
    },
    silence: { asked: silent.length, kept: hits.slice(answered.length).filter((each) => each.length === 0).length },
  };
}

function lengthOf({ text }: Hit): number {
  return text.length;
}

function sharesOf(scored: readonly (readonly QuoteScore[])[]): QuoteShares {
  const share = (holds: (shown: readonly QuoteScore[]) => boolean) => scored.filter(holds).length / scored.length;
  const first = (name: keyof QuoteScore) => share(([score]) => score?.[name] === true);
  return {
    verbatim: first("verbatim"),
    rightPlace: first("rightPlace"),
    rightAddress: first("rightAddress"),
    usableLength: first("usableLength"),
    uncut: first("uncut"),
    reliable: share(([score]) => score !== undefined && isReliable(score)),
    reliableAmongShown: share((shown) => shown.some(isReliable)),
  };
}
