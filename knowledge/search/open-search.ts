import type { ChunkId } from "../model/index";
import type { Library } from "../store/index";
import { fuse, pool } from "./fuse";
import { HnswVectorStore } from "./hnsw-vector-store";
import { LexicalIndex } from "./lexical-index";
import { LocalEmbedder, type Embedder } from "./local-embedder";
import { PassageStreamBuilder } from "./passage-stream";
import type { Search, SearchHit, SearchOptions, TermCounts } from "./search";
import { understandQuery } from "./understand-query";
import { readLabels, versionOfVectorFiles } from "./vector-files";
import { VectorIndexError } from "./vector-index-error";

/** A search that is open on a library and a directory with its vector index. */
export interface OpenSearch extends Search {
  /** Why vectors take no part at present, for the log; null when they do. */
  readonly vectorProblem: string | null;
  close(): void;
}

/** How often reading the library is begun again because it changed meanwhile. */
const mostRounds = 3;

/**
 * Opens a search over the answering documents. Each question first asks the library for its generation: after a change the words
 * are indexed anew before the question is answered (about 0.15 ms a chunk), and the vector index is taken up as soon as the
 * reading program has saved one of that generation. Until then it works by words alone and hits have no `vectorRank`.
 */
export async function openSearch(
  library: Library,
  directory: string,
  embedder: Embedder = new LocalEmbedder(),
): Promise<OpenSearch> {
  const search = new LibrarySearch(library, directory, embedder);
  await search.refresh();
  return search;
}

interface Indexed {
  readonly generation: number;
  readonly index: LexicalIndex;
}

class LibrarySearch implements OpenSearch {
  readonly #library: Library;
  readonly #directory: string;
  readonly #embedder: Embedder;
  #words: Indexed | null = null;
  #vectors: HnswVectorStore | null = null;
  #vectorProblem: string | null = null;
  /** The saved vector index that was last looked at, and for which generation. */
  #lookedAt = "";
  #refreshing: Promise<unknown> = Promise.resolve();

  constructor(library: Library, directory: string, embedder: Embedder) {
    this.#library = library;
    this.#directory = directory;
    this.#embedder = embedder;
  }

  get vectorProblem(): string | null {
    return this.#vectorProblem;
  }

  async search(query: string, { limit }: SearchOptions): Promise<readonly SearchHit[]> {
    const index = await this.refresh();
    const terms = understandQuery(query, index);
    const words = terms.filter((term) => term !== null);
    if (words.length === 0 || limit < 1) return [];

    const vectors = this.#vectors;
    const vector = vectors === null ? [] : await this.#embedder.embedQuery(words.join(" "));
    const near = vectors?.nearest(vector, pool) ?? [];
    const lexical = index.search(
      terms,
      pool,
      near.map(([id]) => id as ChunkId),
    );
    const ranked = fuse(lexical, near, (id) => vectors?.similarity(vector, id) ?? 0).slice(0, limit);

    const chunks = await this.#library.chunksById(ranked.map(({ id }) => id));
    const byId = new Map(chunks.map((chunk) => [chunk.id, chunk]));
    // What another process has removed in this very moment is not shown any more.
    return ranked.flatMap(({ id, ...hit }) => {
      const chunk = byId.get(id);
      return chunk === undefined ? [] : [{ chunk, ...hit }];
    });
  }

  async termCounts(): Promise<TermCounts> {
    const index = await this.refresh();
    return {
      chunks: index.size,
      of: (term) => index.countOf(term),
      ofPair: (first, second) => index.countOfPair(first, second),
    };
  }

  close(): void {
    this.#words = null;
    this.#vectors = null;
  }

  /** The word index of the library as it is now. A question waits for the reading that is under way and then looks for itself. */
  async refresh(): Promise<LexicalIndex> {
    const look = () => this.#catchUp();
    // Where the one before failed, its own question has been told; this one tries again.
    const refreshed = this.#refreshing.then(look, look);
    this.#refreshing = refreshed;
    return refreshed;
  }

  async #catchUp(): Promise<LexicalIndex> {
    const { generation } = await this.#library.state();
    const words = this.#words?.generation === generation ? this.#words : await this.#indexWords();
    this.#words = words;
    if (this.#vectors?.generation !== words.generation) await this.#takeUpVectors(words.generation);
    return words.index;
  }

  async #indexWords(): Promise<Indexed> {
    for (let round = 1; ; round += 1) {
      const { generation } = await this.#library.state();
      const builder = new PassageStreamBuilder();
      for (const { id: document } of await this.#library.documents()) {
        for (const chunk of await this.#library.chunks({ document })) {
          builder.add({ ...chunk, text: chunk.reading ?? chunk.text });
        }
        await new Promise(setImmediate);
      }
      const isSettled = (await this.#library.state()).generation === generation;
      // A library that never rests is answered from as it was; the next question looks again.
      if (isSettled || round === mostRounds) return { generation, index: new LexicalIndex(builder.finish()) };
    }
  }

  async #takeUpVectors(generation: number): Promise<void> {
    this.#vectors = null;
    const lookedAt = `${generation} ${(await versionOfVectorFiles(this.#directory)) ?? ""}`;
    if (lookedAt === this.#lookedAt) return;
    this.#lookedAt = lookedAt;
    try {
      const saved = (await readLabels(this.#directory)).generation;
      if (saved === generation) this.#vectors = await HnswVectorStore.load(this.#directory, this.#embedder);
      this.#vectorProblem =
        saved === generation ? null : `the vector index is of generation ${saved}, the library of ${generation}`;
    } catch (error) {
      if (!(error instanceof VectorIndexError)) throw error;
      this.#vectorProblem = error.message;
    }
  }
}
