import { join } from "node:path";
import { openLibrary, openSearch } from "../../../knowledge/index";
import { clock } from "../bench/figure";
import { memoryOf } from "./memory";

/** What the probe writes, as JSON. */
export interface ProbeResult {
  readonly documents: number;
  readonly chunks: number;
  readonly openMs: number;
  /** What opening search added to a process of its own. */
  readonly megabytes: number | null;
  readonly searchesMs: readonly number[];
}

/** As many as an answer looks at. */
const limit = 40;

/** A program of its own, so that what search holds can be told from everything else: DATA_DIR, then the rounds, then the questions as JSON. */
async function probe([dataDir = "", rounds = "1", questions = "[]"]: readonly string[]): Promise<ProbeResult> {
  const library = await openLibrary(join(dataDir, "library.db"));
  const { documents, chunks } = await library.state();
  const before = memoryOf("self");
  const startedMs = performance.now();
  const search = await openSearch(library, dataDir);
  const openMs = performance.now() - startedMs;
  const after = memoryOf("self");
  const searchesMs: number[] = [];
  // The first round warms up and does not count.
  for (let round = 0; round <= Number(rounds); round += 1) {
    for (const question of JSON.parse(questions) as readonly string[]) {
      const tookMs = await clock(() => search.search(question, { limit }));
      if (round > 0) searchesMs.push(tookMs);
    }
  }
  search.close();
  await library.close();
  const megabytes = before === null || after === null ? null : after.own - before.own;
  return { documents, chunks, openMs, megabytes, searchesMs };
}

void probe(process.argv.slice(2)).then((result) => process.stdout.write(JSON.stringify(result)));
