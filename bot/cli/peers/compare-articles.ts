import { percentile } from "../bench/figure";
import { scoreRankings, typings, type Collection, type RankingScores, type Typing } from "../retrieval-scores/index";
import { runTask } from "./run-task";
import type { Outcome } from "./system";
import type { ComparedSystem } from "./systems";

/** What a run costs. */
export interface Costs {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly buildMs: number;
  readonly grownBytes: number;
  /** 0 where the system keeps nothing: it is built anew at each start. */
  readonly keptBytes: number;
}

export function costsOf({ buildMs, grownBytes, keptBytes, found }: Outcome): Costs {
  const samplesMs = found.map(({ ms }) => ms);
  const times = { medianMs: percentile(samplesMs, 0.5), p95Ms: percentile(samplesMs, 0.95) };
  return { ...times, buildMs, grownBytes, keptBytes };
}

export interface ArticleResult extends Costs {
  readonly scores: Readonly<Record<Typing, RankingScores>>;
}

/** LangChain's default; others get each article whole. In characters. */
const articleChunk = 1000;
/** Pieces that are asked for, of which several may be of one article. */
const pieces = { cut: 30, whole: 10 } as const;

/** Asks one system all questions of a collection, typed in each way. */
export async function compareArticles(
  { articles: program, alwaysCuts, isOurs }: ComparedSystem,
  { articles, questions }: Collection,
): Promise<ArticleResult | null> {
  if (program === null) return null;
  const ways = Object.keys(typings) as Typing[];
  const typed = ways.flatMap((way) => {
    const type = typings[way]();
    return questions.map(({ text, right }) => ({ way, text: type(text), right }));
  });
  const outcome = await runTask({
    module: program.module,
    chunkSize: alwaysCuts ? articleChunk : null,
    limit: alwaysCuts ? pieces.cut : pieces.whole,
    texts: articles.map(({ id, title, text }) =>
      isOurs ? { id, title, text } : { id, title: "", text: `${title}\n${text}` },
    ),
    talks: typed.map(({ text }, at) => ({ id: String(at), turns: [text], asOf: null, profile: null })),
  });
  const rankings = typed.map(({ way, right }, at) => {
    const ids = outcome.found[at]?.hits.map(({ id }) => id) ?? [];
    return { way, right, ranked: [...new Set(ids)] };
  });
  const scoresOf = (way: Typing) => scoreRankings(rankings.filter((one) => one.way === way));
  const scores = {
    asWritten: scoresOf("asWritten"),
    withoutMarks: scoresOf("withoutMarks"),
    mistyped: scoresOf("mistyped"),
  };
  return { ...costsOf(outcome), scores };
}
