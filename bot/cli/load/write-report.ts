import { writeTable } from "../table";
import type { LoadRow } from "./measure-row";
import type { Soak } from "./soak";

const inVietnamese = {
  engines: { echo: "botbuilder trần", sqlite: "SQLite", postgres: "PostgreSQL" },
  mixes: { questions: "câu hỏi", checklist: "danh mục", mixed: "cả hai" },
  limits: { bot: "bộ xử lý của bot", driver: "chương trình đo", machine: "cả máy", waiting: "chờ đĩa, mạng" },
} as const;

const inEnglish = {
  engines: { echo: "bare botbuilder echo", sqlite: "SQLite", postgres: "PostgreSQL" },
  mixes: { questions: "questions", checklist: "checklist", mixed: "both" },
  limits: { bot: "the bot's processor", driver: "the driver", machine: "the machine", waiting: "waiting" },
} as const;

/** For the terminal. */
export function writeRows(rows: readonly LoadRow[]): string {
  const columns = ["Chạy trên", "Tiến trình", "Nội dung", "Cùng lúc", "Lượt/giây", "So với echo", "p50 ms", "p95 ms"];
  return writeTable(
    [...columns, "p99 ms", "CPU ms/lượt", "CSDL ms/lượt", "RAM MB", "Giới hạn bởi", "Sai"],
    rows.map((row) => cellsOf(row, rows, inVietnamese)),
  );
}

export function writeSoak({ turns, perSecond, samples, growth, heapGrowth, ...faults }: Soak): string {
  const [first, last] = [samples[0], samples.at(-1)];
  const rows = [first, last].flatMap((sample) =>
    sample === undefined
      ? []
      : [
          [
            String(sample.turns),
            rounded(sample.megabytes),
            rounded(sample.heapMegabytes),
            rounded(sample.stateMegabytes),
          ],
        ],
  );
  return [
    writeTable(["Sau số lượt", "RAM MB", "Heap MB", "state.db MB"], rows),
    `${turns} lượt, ${rounded(perSecond)} lượt/giây; sai ${faultsOf(faults)}.`,
    `Từ sau phần khởi động đến cuối: RAM ${percent(growth)}, heap ${percent(heapGrowth)}.`,
  ].join("\n");
}

const soakTitle = "## Soak";

/** `docs/load.md` with what was measured anew in place of what it said of it before. */
export function writePage(
  before: string,
  measured: { readonly rows: readonly LoadRow[] } | { readonly soaked: Soak },
  machine: string,
): string {
  const at = before.indexOf(soakTitle);
  const [load, soaked] = at < 0 ? [before, ""] : [before.slice(0, at), before.slice(at)];
  const parts = "rows" in measured ? [pageOf(measured.rows, machine), soaked] : [load, sectionOf(measured.soaked)];
  return `${parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n")}\n`;
}

function pageOf(rows: readonly LoadRow[], machine: string): string {
  const columns = ["on", "processes", "what", "at once", "turns/s", "of the echo", "p50 ms", "p95 ms", "p99 ms"];
  const table = [
    [...columns, "processor ms/turn", "database ms/turn", "memory MB", "limited by", "faults"],
    columns.concat(["", "", "", "", ""]).map(() => "---"),
    ...rows.map((row) => cellsOf(row, rows, inEnglish)),
  ].map((cells) => `| ${cells.join(" | ")} |`);
  return [...introduction(machine), ...table].join("\n");
}

function sectionOf(soaked: Soak): string {
  return [
    soakTitle,
    "",
    `${soaked.turns} turns, questions and checklists, 20 conversations at once, each with a new person, one process on SQLite:`,
    `${rounded(soaked.perSecond)} turns a second, ${faultsOf(soaked)} faults. From the second fifth to the last one the resident memory changed by`,
    `${percent(soaked.growth)}, the objects in use by ${percent(soaked.heapGrowth)}. Before each look the process drops what is not in use.`,
    "",
    "| after turns | resident MB | heap MB | state.db MB |",
    "| --- | --- | --- | --- |",
    ...spread(soaked.samples, 10).map(
      ({ turns, megabytes, heapMegabytes, stateMegabytes }) =>
        `| ${[String(turns), ...[megabytes, heapMegabytes, stateMegabytes].map(rounded)].join(" | ")} |`,
    ),
  ].join("\n");
}

function introduction(machine: string): readonly string[] {
  return [
    "# Under load",
    "",
    `Written by \`npm run bench:load -- --write\` on ${machine}. The driver, a stand-in for the Teams service and the programs that are measured`,
    "share the machine. Each conversation is a person who says her next thing when she has her answer; whose talk is over is followed by",
    "the next. A turn takes from the post of its activity to the last message of its answer. Questions are those of `npm run bench`, steps are",
    "those of registering a partnership. Every activity and every answer is on the disk before it is confirmed or sent.",
    "",
    "The echo is botbuilder with restify and nothing else: no inbox, no state, no answer. The bot runs with its settings as an office has",
    "them, its log at its own level; only Teams' limits (7 messages a second to a conversation, 50 to a tenant) are out of the way by",
    "`SEND_LIMITS=none` and `MESSAGES_PER_MINUTE=9999`, or they would be all that is measured. Processor time is user and system of the bot's",
    "processes, memory what they hold resident. Faults are turns that were lost, answered twice or answered with other words than to somebody alone.",
    "A process of Node computes on one core; where the machine is the limit, its cores are used up by all that runs on it.",
    "",
  ];
}

function cellsOf(row: LoadRow, rows: readonly LoadRow[], words: typeof inVietnamese | typeof inEnglish): string[] {
  const echo = rows.find(({ engine, conversations }) => engine === "echo" && conversations === row.conversations);
  return [
    words.engines[row.engine],
    String(row.processes),
    row.engine === "echo" ? "–" : words.mixes[row.mix],
    String(row.conversations),
    rounded(row.perSecond),
    echo === undefined ? "–" : `${Math.round((100 * row.perSecond) / echo.perSecond)} %`,
    rounded(row.p50Ms),
    rounded(row.p95Ms),
    rounded(row.p99Ms),
    rounded(row.processorMs),
    row.engine === "postgres" ? rounded(row.databaseMs) : "–",
    rounded(row.megabytes),
    words.limits[row.limit],
    faultsOf(row),
  ];
}

function faultsOf({ lost, doubled, wrong }: Pick<LoadRow, "lost" | "doubled" | "wrong">): string {
  return String(lost + doubled + wrong);
}

function rounded(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function percent(share: number): string {
  return `${share < 0 ? "−" : "+"}${Math.abs(100 * share).toFixed(1)} %`;
}

/** So many of a list, the last one among them. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => (list.length - 1 - at) % step === 0);
}
