import type { ArticleResult } from "./compare-articles";
import type { DocumentResult } from "./compare-documents";
import type { Typing } from "../retrieval-scores/index";
import type { ComparedSystem } from "./systems";

/** What came of one system. */
export interface ComparedResult {
  readonly system: ComparedSystem;
  /** That a user writes. */
  readonly lines: number;
  readonly articles: ArticleResult | null;
  readonly documents: DocumentResult | null;
}

interface Column {
  readonly title: string;
  readonly value: (result: ComparedResult) => number | undefined;
  readonly write: (value: number | undefined, result: ComparedResult) => string;
  readonly best: "high" | "low";
}

const ranked = (way: Typing, title: string): Column => ({
  title,
  value: ({ articles }) => articles?.scores[way].r1,
  write: score,
  best: "high",
});

const essential: readonly Column[] = [
  ranked("asWritten", "right article first"),
  ranked("withoutMarks", "no marks"),
  ranked("mistyped", "mistyped"),
  {
    title: "ms a search, median / p95",
    value: ({ articles }) => articles?.medianMs,
    write: (_, { articles }) => pair(articles?.medianMs, articles?.p95Ms, figure),
    best: "low",
  },
  { title: "memory, MB", value: ({ articles }) => articles?.grownBytes, write: megabytes, best: "low" },
  {
    title: "on disk, MB",
    value: ({ articles }) => articles?.keptBytes || undefined,
    write: (_, { articles }) => kept(articles?.keptBytes),
    best: "low",
  },
  { title: "to build, s", value: ({ articles }) => articles?.buildMs, write: seconds, best: "low" },
  { title: "reliable quote first", value: ({ documents }) => documents?.shares.reliable, write: percent, best: "high" },
  {
    title: "among those shown",
    value: ({ documents }) => documents?.shares.reliableAmongShown,
    write: percent,
    best: "high",
  },
  { title: "ms for it", value: ({ documents }) => documents?.medianMs, write: figure, best: "low" },
  { title: "lines to write", value: ({ lines }) => lines, write: String, best: "low" },
];

/** The table for those who read one only, as Markdown; the best of each column is bold. */
export function writeEssentialTable(results: readonly ComparedResult[]): string {
  const best = essential.map((column) => {
    const values = results.flatMap((result) => column.value(result) ?? []);
    return column.best === "high" ? Math.max(...values) : Math.min(...values);
  });
  return table(
    ["", ...essential.map(({ title }) => title)],
    results.map((result) => [
      result.system.label,
      ...essential.map(({ value, write }, at) => {
        const cell = write(value(result), result);
        return value(result) === best[at] ? `**${cell}**` : cell;
      }),
    ]),
  );
}

/** How well the right articles are ranked, for each way of typing. */
export function writeRetrievalTable(results: readonly ComparedResult[], way: Typing): string {
  return table(
    ["", "R@1", "R@5", "R@10", "MRR", "nDCG@10"],
    results.flatMap(({ system, articles }) => {
      if (articles === null) return [];
      const { r1, r5, r10, mrr, ndcg } = articles.scores[way];
      return [[system.label, ...[r1, r5, r10, mrr, ndcg].map(score)]];
    }),
  );
}

/** What is true of the first quote that each shows. */
export function writeQuoteTable(results: readonly ComparedResult[]): string {
  return table(
    [
      "",
      "verbatim",
      "right place",
      "right address",
      "usable length",
      "not cut",
      "all five",
      "all five, any shown",
      "quotes shown (verbatim)",
      "median length",
      "silent rightly",
    ],
    results.flatMap(({ system, documents }) => {
      if (documents === null) return [];
      const { shares, quotes, silence } = documents;
      const { verbatim, rightPlace, rightAddress, usableLength, uncut, reliable, reliableAmongShown } = shares;
      return [
        [
          system.label,
          ...[verbatim, rightPlace, rightAddress, usableLength, uncut, reliable, reliableAmongShown].map(percent),
          `${quotes.shown} (${quotes.verbatim})`,
          String(quotes.medianLength),
          `${silence.kept}/${silence.asked}`,
        ],
      ];
    }),
  );
}

/** What both tasks cost. */
export function writeCostTable(results: readonly ComparedResult[]): string {
  return table(
    [
      "",
      "articles: ms, median / p95",
      "memory MB",
      "kept MB",
      "build s",
      "documents: ms, median / p95",
      "memory MB",
      "kept MB",
      "build s",
      "lines",
    ],
    results.map(({ system, lines, articles, documents }) => [
      system.label,
      ...[articles, documents].flatMap((one) => [
        pair(one?.medianMs, one?.p95Ms, figure),
        megabytes(one?.grownBytes),
        kept(one?.keptBytes),
        seconds(one?.buildMs),
      ]),
      String(lines),
    ]),
  );
}

const none = "–";

function pair(
  one: number | undefined,
  other: number | undefined,
  write: (value: number | undefined) => string,
): string {
  return one === undefined ? none : `${write(one)} / ${write(other)}`;
}

function score(value: number | undefined): string {
  return value === undefined ? none : value.toFixed(3).replace(/^0/, "");
}

function percent(share: number | undefined): string {
  return share === undefined ? none : `${Math.round(100 * share)} %`;
}

/** To two digits that count. */
function figure(value: number | undefined): string {
  return value === undefined ? none : String(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
}

function megabytes(bytes: number | undefined): string {
  return figure(bytes === undefined ? undefined : bytes / 1024 ** 2);
}

function kept(bytes: number | undefined): string {
  return bytes === 0 ? "nothing" : megabytes(bytes);
}

function seconds(ms: number | undefined): string {
  return figure(ms === undefined ? undefined : ms / 1000);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return [columns, columns.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
