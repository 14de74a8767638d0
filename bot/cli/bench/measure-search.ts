import { join } from "node:path";
import { openLibrary, openSearch } from "../../../knowledge/index";
import type { Settings } from "../../settings/index";
import { clock, percentile, type Figure } from "./figure";
import { benchQuestions } from "./questions";

/** As many as an answer looks at. */
const limit = 40;

/** Search alone, over the whole library; the first round warms up and does not count. */
export async function measureSearch({ dataDir }: Settings, rounds: number): Promise<readonly Figure[]> {
  const library = await openLibrary(join(dataDir, "library.db"));
  const search = await openSearch(library, dataDir);
  try {
    const { documents, chunks } = await library.state();
    const samplesMs: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      for (const question of benchQuestions) {
        const tookMs = await clock(() => search.search(question, { limit }));
        if (round > 0) samplesMs.push(tookMs);
      }
    }
    return [
      { name: "documents", label: "Thư viện để đo", value: documents, unit: "văn bản" },
      { name: "chunks", label: "Thư viện để đo", value: chunks, unit: "đoạn" },
      { name: "searchP50Ms", label: "Một lần tìm, trung vị", value: percentile(samplesMs, 0.5), unit: "ms" },
      { name: "searchP95Ms", label: "Một lần tìm, 95% nhanh hơn", value: percentile(samplesMs, 0.95), unit: "ms" },
    ];
  } finally {
    search.close();
    await library.close();
  }
}
