import { cpus, totalmem } from "node:os";
import { plot, type Panel } from "./plot";
import type { SizePoint } from "./point";

/** What an A4 page of an administrative document holds. */
const charactersOfPage = 2500;

/** To these sizes, in chunks, what was measured is carried on in a straight line. */
const beyond = [500_000, 1_000_000] as const;

const begins = "<!-- measured: begin -->";
const ends = "<!-- measured: end -->";
const mebibyte = 1024 ** 2;

interface Row {
  readonly label: string;
  readonly of: (point: SizePoint) => number | null;
  /** Decimals; 0 where left out. */
  readonly decimals?: number;
  /** False where a straight line says nothing. */
  readonly carriesOn?: false;
}

const rows: readonly Row[] = [
  {
    label: "read, documents a second",
    of: ({ newDocuments, readSeconds }) => newDocuments / readSeconds,
    decimals: 1,
    carriesOn: false,
  },
  {
    label: `read, pages of ${charactersOfPage} characters a second`,
    of: ({ newCharacters, readSeconds }) => newCharacters / charactersOfPage / readSeconds,
    decimals: 0,
    carriesOn: false,
  },
  { label: "index of what was read, seconds", of: ({ indexSeconds }) => indexSeconds, decimals: 1, carriesOn: false },
  { label: "reading program at most, MB", of: ({ readMegabytes }) => readMegabytes },
  { label: "all files offered again unchanged, seconds", of: ({ rereadSeconds }) => rereadSeconds, decimals: 1 },
  { label: "server ready, seconds", of: ({ readyMs }) => readyMs / 1000, decimals: 2 },
  { label: "server's first answer, seconds from its start", of: ({ answeredMs }) => answeredMs / 1000, decimals: 2 },
  { label: "server when ready, MB", of: ({ readyMegabytes }) => readyMegabytes },
  { label: "search opens, ms", of: ({ searchOpenMs }) => searchOpenMs },
  { label: "a search, median, ms", of: ({ searchP50Ms }) => searchP50Ms, decimals: 1 },
  { label: "a search, 95 % are faster, ms", of: ({ searchP95Ms }) => searchP95Ms, decimals: 1 },
  { label: "a question over HTTP, median, ms", of: ({ questionP50Ms }) => questionP50Ms, decimals: 1 },
  { label: "a question over HTTP, 95 % are faster, ms", of: ({ questionP95Ms }) => questionP95Ms, decimals: 1 },
  {
    label: "answers that cite the document asked about, %",
    of: ({ citedRight }) => citedRight * 100,
    carriesOn: false,
  },
  { label: "server after the questions, MB", of: ({ serverMegabytes }) => serverMegabytes },
  { label: "of it without mapped files, MB", of: ({ serverOwnMegabytes }) => serverOwnMegabytes },
  { label: "search indexes alone, MB", of: ({ indexMegabytes }) => indexMegabytes },
  { label: "library on disk, MB", of: ({ libraryBytes }) => libraryBytes / mebibyte },
  { label: "word index on disk, MB", of: ({ wordBytes }) => wordBytes / mebibyte },
  { label: "vector index on disk, MB", of: ({ vectorBytes }) => vectorBytes / mebibyte },
  { label: "originals on disk, MB", of: ({ originalBytes }) => originalBytes / mebibyte },
];

/** What was measured as a Markdown table, and where a straight line through the two largest sizes leads. */
export function writeSizeTable(points: readonly SizePoint[]): string {
  const further = points.length < 2 ? [] : beyond;
  const head = [
    "",
    ...points.map(({ documents }) => `${count(documents)} documents`),
    ...further.map(() => "*carried on*"),
  ];
  const chunks = [
    "chunks",
    ...points.map((point) => count(point.chunks)),
    ...further.map((size) => `*${count(size)}*`),
  ];
  const body = rows.map((row) => [
    row.label,
    ...points.map((point) => write(row.of(point), row)),
    ...further.map((size) => (row.carriesOn === false ? "–" : `*${write(carryOn(points, row, size), row)}*`)),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? "---" : "---:"))), ...[chunks, ...body].map(line)].join(
    "\n",
  );
}

/** The page with the table in place of the one before. Throws where the page has no place for it. */
export function fillSizePage(page: string, points: readonly SizePoint[], day: string): string {
  const [from, to] = [page.indexOf(begins), page.indexOf(ends)];
  if (from < 0 || to < from) throw new Error(`the page has no place between ${begins} and ${ends}`);
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB of memory, Node ${process.versions.node.split(".")[0] ?? ""}`;
  const measured = `${begins}\nMeasured on ${day} (${machine}) by \`npm run bench:size -- --write\`.\n\n${writeSizeTable(points)}\n`;
  return `${page.slice(0, from)}${measured}${page.slice(to)}`;
}

/** The picture of the same. */
export function drawSizes(points: readonly SizePoint[]): string {
  const line = (name: string, of: (point: SizePoint) => number | null) => ({
    name,
    points: points.map((point) => [point.chunks, of(point)] as const),
  });
  const panels: readonly Panel[] = [
    {
      title: "Milliseconds a document that is read",
      lines: [
        line("read, kept", ({ readSeconds, newDocuments }) => (1000 * readSeconds) / newDocuments),
        line("indexed", ({ indexSeconds, newDocuments }) => (1000 * indexSeconds) / newDocuments),
        line("unchanged", ({ rereadSeconds, documents }) => (1000 * rereadSeconds) / documents),
      ],
    },
    {
      title: "Seconds until ready",
      lines: [
        line("server", ({ readyMs }) => readyMs / 1000),
        line("first answer", ({ answeredMs }) => answeredMs / 1000),
        line("its search", ({ searchOpenMs }) => searchOpenMs / 1000),
      ],
      limit: { name: "3 s", y: 3 },
    },
    {
      title: "A search, milliseconds",
      lines: [line("95 %", ({ searchP95Ms }) => searchP95Ms), line("median", ({ searchP50Ms }) => searchP50Ms)],
      limit: { name: "10 ms", y: 10 },
    },
    {
      title: "A question over HTTP, milliseconds",
      lines: [line("95 %", ({ questionP95Ms }) => questionP95Ms), line("median", ({ questionP50Ms }) => questionP50Ms)],
    },
    {
      title: "Memory, MB",
      lines: [
        line("server", ({ serverMegabytes }) => serverMegabytes),
        line("without files", ({ serverOwnMegabytes }) => serverOwnMegabytes),
        line("indexes alone", ({ indexMegabytes }) => indexMegabytes),
        line("reading", ({ readMegabytes }) => readMegabytes),
      ],
      limit: { name: "1 GB", y: 1024 },
    },
    {
      title: "On disk, MB",
      lines: [
        line("library", ({ libraryBytes }) => libraryBytes / mebibyte),
        line("vectors", ({ vectorBytes }) => vectorBytes / mebibyte),
        line("words", ({ wordBytes }) => wordBytes / mebibyte),
        line("originals", ({ originalBytes }) => originalBytes / mebibyte),
      ],
    },
  ];
  return plot(panels, "chunks");
}

function carryOn(points: readonly SizePoint[], { of }: Row, chunks: number): number | null {
  const [before, last] = points.slice(-2);
  if (before === undefined || last === undefined) return null;
  const [from, to] = [of(before), of(last)];
  if (from === null || to === null) return null;
  return to + ((to - from) / (last.chunks - before.chunks)) * (chunks - last.chunks);
}

function write(value: number | null, { decimals = 0 }: Row): string {
  if (value === null) return "not told";
  return value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

function count(value: number): string {
  return value.toLocaleString("en");
}
