import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { openLibrary, openSearch } from "../../../knowledge/index";
import { openAssistant } from "../../assistant";
import { takeTurn } from "../../conversation/index";
import { createLog } from "../../log/index";
import { secretsIn, type Settings } from "../../settings/index";
import { openState } from "../../state/index";
import { clock, percentile, type Figure } from "./figure";
import { fillLargeLibrary, publishOneMore } from "./large-library";
import { measureStart } from "./measure-start";
import { benchQuestions, largeQuestions } from "./questions";

/** As many as an answer looks at. */
const limit = 40;

const questions = [...benchQuestions, ...largeQuestions];

/** How often each thing is done. */
export interface LargeRounds {
  readonly chunks: number;
  readonly searches: number;
  readonly starts: number;
}

/**
 * A library of so many chunks, made in the folder: how long search takes to open with and without its files and after one more document, how
 * long a search and a turn take, and the memory that they hold. The first round of each warms up and does not count.
 */
export async function measureLarge(settings: Settings, rounds: LargeRounds): Promise<readonly Figure[]> {
  const { dataDir } = settings;
  const fillMs = await clock(() => fillLargeLibrary(settings, rounds.chunks));
  const search = await measureSearches(dataDir, rounds.searches);
  const turns = await measureTurns(settings, rounds.searches);
  const [startMs, serverMegabytes] = await measureStart(settings, rounds.starts);
  return [
    { name: "largeFillSeconds", label: "Lập thư viện lớn và chỉ mục", value: fillMs / 1000, unit: "giây" },
    ...search,
    ...turns,
    ...[startMs, serverMegabytes].flatMap((figure) =>
      figure === undefined
        ? []
        : [{ ...figure, name: nameLarge(figure.name), label: `${figure.label} (thư viện lớn)` }],
    ),
  ];
}

async function measureSearches(dataDir: string, rounds: number): Promise<readonly Figure[]> {
  const library = await openLibrary(join(dataDir, "library.db"));
  try {
    const { chunks } = await library.state();
    let search = await openSearch(library, dataDir);
    search.close();
    const openMs = await clock(async () => {
      search = await openSearch(library, dataDir);
    });
    const samplesMs: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const question of questions) {
        const tookMs = await clock(() => search.search(question, { limit }));
        if (round > 0) samplesMs.push(tookMs);
      }
    }
    await publishOneMore(library);
    const changeMs = await clock(() => search.search("kết nghĩa", { limit }));
    search.close();
    return [
      { name: "largeChunks", label: "Thư viện lớn để đo", value: chunks, unit: "đoạn" },
      { name: "largeOpenMs", label: "Mở chỉ mục tìm kiếm", value: openMs, unit: "ms" },
      { name: "largeIndexMegabytes", label: "Bộ nhớ của chỉ mục tìm kiếm", value: indexMegabytes(dataDir), unit: "MB" },
      { name: "largeSearchP50Ms", label: "Một lần tìm, trung vị", value: percentile(samplesMs, 0.5), unit: "ms" },
      { name: "largeSearchP95Ms", label: "Một lần tìm, 95% nhanh hơn", value: percentile(samplesMs, 0.95), unit: "ms" },
      { name: "largeChangeMs", label: "Lần tìm ngay sau một văn bản mới", value: changeMs, unit: "ms" },
    ].map((figure) => ({ ...figure, label: `${figure.label} (thư viện lớn)` }));
  } finally {
    await library.close();
  }
}

async function measureTurns(settings: Settings, rounds: number): Promise<readonly Figure[]> {
  const state = await openState(join(settings.dataDir, "bench-state.db"));
  const assistant = await openAssistant(settings, state, createLog("warn", secretsIn(settings)));
  const at = new Date().toISOString();
  const samplesMs: number[] = [];
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const who = { person: `large-${round}`, conversation: `large-${round}`, scope: "local", at } as const;
      for (const [turn, text] of questions.entries()) {
        const event = { ...who, id: String(turn), kind: "message", text } as const;
        const tookMs = await clock(() => takeTurn(assistant.conversation, state, event));
        if (round > 0) samplesMs.push(tookMs);
      }
    }
  } finally {
    await assistant.close();
    await state.close();
  }
  const [p50, p95] = [percentile(samplesMs, 0.5), percentile(samplesMs, 0.95)];
  return [
    { name: "largeQuestionP50Ms", label: "Một câu hỏi, trung vị (thư viện lớn)", value: p50, unit: "ms" },
    { name: "largeQuestionP95Ms", label: "Một câu hỏi, 95% nhanh hơn (thư viện lớn)", value: p95, unit: "ms" },
  ];
}

function nameLarge(name: string): string {
  return `large${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The index is used as it stands in its files, so that it is about as large in memory. */
function indexMegabytes(dataDir: string): number {
  const words = readdirSync(join(dataDir, "words")).map((name) => join("words", name));
  const bytes = [...words, "vectors.hnsw"].map((file) => statSync(join(dataDir, file)).size);
  return bytes.reduce((sum, size) => sum + size, 0) / 1024 ** 2;
}
