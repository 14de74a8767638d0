import type { ChunkId, ChunkPlace } from "../model/index";
import type { PostgresEngine } from "../sql/index";
import type { Library } from "../store/index";
import { catchUp, chunksMissing, compareParts, type Difference } from "./catch-up";
import { directoryFiles } from "./directory-files";
import { fuse, pool, type FusedHit } from "./fuse";
import { HnswVectorStore } from "./hnsw-vector-store";
import { generationOfPgVectors, PgVectorStore } from "./pg-vector-store";
import type { SearchedVectors } from "./searched-vectors";
import type { IndexFiles } from "./index-files";
import { LexicalIndex } from "./lexical-index";
import { LocalEmbedder, type Embedder } from "./local-embedder";
import { rerank, type Reranker } from "./reranker";
import type { Search, SearchHit, SearchOptions, TermCounts } from "./search";
import { understandQuery } from "./understand-query";
import { updateWordIndex } from "./update-word-index";
import { readLabels, versionOfVectorFiles } from "./vector-files";
import { VectorIndexError } from "./vector-index-error";
import type { WordPart } from "./word-part";

/** A search that is open on a library and its index files. */
export interface OpenSearch extends Search {
  /** What was wrong with the files of the word index, or keeps it from following the library, for the log; null where nothing was. */
  readonly wordProblem: string | null;
  /** Why vectors take no part at present, for the log; null when they do. */
  readonly vectorProblem: string | null;
  /** The generation of the library that questions are answered from at present. */
  readonly generation: number;
  /** Looks for a change of the library as a question does, so that the next one need not wait for it. */
  refresh(): Promise<void>;
  close(): void;
}

export interface OpenSearchOptions {
  /** Judges the best hits anew; left out: their order is that of words and vectors. */
  readonly reranker?: Reranker;
}

/** A question waits for a change of the library up to this many new chunks (some 100 ms), and for so many vectors. */
const mostChunksAwaited = 400;
const mostVectorsAwaited = 5000;

/**
 * Opens a search over the answering documents, from the index files (in a directory, or elsewhere) as far as they are there; what they lack is read from the library
 * and saved. Each question first asks the library for its generation: after a small change the words are brought up to it before the
 * question is answered; during a great one the state before goes on answering until the new one is there. The vector index is taken up as soon as
 * the reading program has saved one of that generation; until then, and for a question for which the embedder fails, it works by words
 * alone and hits have no `vectorRank`.
 */
export async function openSearch(
  library: Library,
  where: string | IndexFiles,
  embedder: Embedder = new LocalEmbedder(),
  options: OpenSearchOptions = {},
): Promise<OpenSearch> {
  const files = typeof where === "string" ? directoryFiles(where) : where;
  let unsaved: string | null = null;
  const { generation, parts, problem } = await updateWordIndex(library, files, (error) => {
    unsaved = `the word index cannot be saved in ${files.place}: ${messageOf(error)}`;
  });
  const words = { generation, parts, index: new LexicalIndex(parts) };
  const search = new LibrarySearch(library, files, embedder, words, unsaved ?? problem, options.reranker ?? null);
  await search.takeUpVectors();
  return search;
}

/** The words of one generation. */
interface Indexed {
  readonly generation: number;
  readonly parts: readonly WordPart[];
  readonly index: LexicalIndex;
}

const mostPlaces = 20_000;

class LibrarySearch implements OpenSearch {
  readonly #library: Library;
  readonly #files: IndexFiles;
  readonly #embedder: Embedder;
  readonly #reranker: Reranker | null;
  #words: Indexed;
  #wordProblem: string | null;
  #vectors: SearchedVectors | null = null;
  #vectorProblem: string | null = null;
  /** The saved vector index that was last looked at, and for which generation. */
  #lookedAt = "";
  /** What it says of itself; to read that takes some ten milliseconds. */
  #saved: { readonly version: string | null; readonly generation: number; readonly vectors: number } | null = null;
  #looking: Promise<unknown> = Promise.resolve();
  /** Where the chunks stand that were found last. */
  #places: { readonly generation: number; readonly known: Map<ChunkId, ChunkPlace> } = {
    generation: -1,
    known: new Map(),
  };
  /** A great change that is being indexed while the state before answers. */
  #following: Promise<void> | null = null;

  constructor(
    library: Library,
    files: IndexFiles,
    embedder: Embedder,
    words: Indexed,
    wordProblem: string | null,
    reranker: Reranker | null,
  ) {
    this.#reranker = reranker;
    this.#library = library;
    this.#files = files;
    this.#embedder = embedder;
    this.#words = words;
    this.#wordProblem = wordProblem;
  }

  get wordProblem(): string | null {
    return this.#wordProblem;
  }

  get generation(): number {
    return this.#words.generation;
  }

  get vectorProblem(): string | null {
    return this.#vectorProblem;
  }

  async search(query: string, { limit }: SearchOptions): Promise<readonly SearchHit[]> {
    const index = await this.#refresh();
    const terms = understandQuery(query, index);
    const words = terms.filter((term) => term !== null);
    if (words.length === 0 || limit < 1) return [];

    const { near, similarityTo } = await this.#likeness(this.#embedder.readsMarks === true ? query : words.join(" "));
    const lexical = index.search(
      terms,
      pool,
      near.map(([id]) => id as ChunkId),
    );
    const similarity = await similarityTo(lexical.map(({ id }) => id));
    const fused = fuse(lexical, near, similarity);
    const ranked = (await this.#rerank(fused, query)).slice(0, limit);

    const byId = await this.#placesOf(ranked.map(({ id }) => id));
    // What another process has removed in this very moment is not shown any more.
    return ranked.flatMap(({ id, ...hit }) => {
      const chunk = byId.get(id);
      return chunk === undefined ? [] : [{ chunk, ...hit }];
    });
  }

  /** Read once a state of the library. */
  async #placesOf(ids: readonly ChunkId[]): Promise<ReadonlyMap<ChunkId, ChunkPlace>> {
    const { generation } = await this.#library.state();
    if (this.#places.generation !== generation || this.#places.known.size > mostPlaces)
      this.#places = { generation, known: new Map() };
    const { known } = this.#places;
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) for (const chunk of await this.#library.chunkPlaces(missing)) known.set(chunk.id, chunk);
    return known;
  }

  /** What the vectors say of a question; nothing where they take no part. */
  async #likeness(query: string): Promise<{
    readonly near: readonly (readonly [number, number])[];
    readonly similarityTo: (ids: readonly ChunkId[]) => Promise<(id: ChunkId) => number>;
  }> {
    const vectors = this.#vectors;
    const nothing = { near: [], similarityTo: async () => () => 0 };
    if (vectors === null) return nothing;
    try {
      const vector = await this.#embedder.embedQuery(query);
      const near = await vectors.nearest(vector, pool);
      this.#vectorProblem = null;
      return { near, similarityTo: async (ids) => vectors.similarityTo(vector, ids) };
    } catch (error) {
      // A model behind a network may fail at any time. That costs the question its vectors, not its answer.
      this.#vectorProblem = messageOf(error);
      return nothing;
    }
  }

  async #rerank(hits: readonly FusedHit[], query: string): Promise<readonly FusedHit[]> {
    if (this.#reranker === null || hits.length < 2) return hits;
    return rerank(hits, query, this.#library, this.#reranker);
  }

  async termCounts(): Promise<TermCounts> {
    const index = await this.#refresh();
    return {
      chunks: index.size,
      of: (term) => index.countOf(term),
      ofPair: (first, second) => index.countOfPair(first, second),
      spelledOut: (initials) => index.spelledOut(initials),
    };
  }

  async refresh(): Promise<void> {
    await this.#refresh();
  }

  close(): void {
    this.#words = { generation: -1, parts: [], index: new LexicalIndex([]) };
    this.#vectors = null;
  }

  /** The word index to answer from. A question waits for the look that is under way and then looks for itself. */
  async #refresh(): Promise<LexicalIndex> {
    const look = () => this.#look();
    // Where the one before failed, its own question has been told; this one tries again.
    const looked = this.#looking.then(look, look);
    this.#looking = looked;
    return looked;
  }

  async #look(): Promise<LexicalIndex> {
    const { generation } = await this.#library.state();
    if (this.#words.generation !== generation && this.#following === null) await this.#beginToFollow();
    if (this.#vectors?.generation !== this.#words.generation) await this.takeUpVectors(mostVectorsAwaited);
    return this.#words.index;
  }

  async #beginToFollow(): Promise<void> {
    const difference = await compareParts(this.#words.parts, this.#library);
    if (chunksMissing(difference) <= mostChunksAwaited) return this.#follow(difference);
    this.#following = this.#follow(difference)
      .catch((error: unknown) => {
        // No question waits for it; the next one begins anew.
        this.#wordProblem = `the word index cannot follow the library: ${messageOf(error)}`;
      })
      .finally(() => {
        this.#following = null;
      });
  }

  async #follow(difference: Difference): Promise<void> {
    const parts = await catchUp(difference, this.#library);
    this.#words = { generation: difference.generation, parts, index: new LexicalIndex(parts) };
  }

  /** Waits for an index of at most so many vectors; a larger one is taken up when it has been read. */
  async takeUpVectors(mostAwaited = Infinity): Promise<void> {
    const { generation } = this.#words;
    this.#vectors = null;
    const { vectorDatabase } = this.#files;
    if (vectorDatabase !== null) return this.#askDatabase(vectorDatabase);
    const version = await versionOfVectorFiles(this.#files);
    const lookedAt = `${generation} ${version ?? ""}`;
    if (lookedAt === this.#lookedAt) return;
    this.#lookedAt = lookedAt;
    try {
      if (this.#saved === null || this.#saved.version !== version) {
        const { generation: of, ids } = await readLabels(this.#files);
        this.#saved = { version, generation: of, vectors: ids.length };
      }
      const saved = this.#saved;
      this.#vectorProblem = saved.generation === generation ? null : lagOf(saved.generation, generation);
      if (saved.generation !== generation) return;
      const loaded = this.#loadVectors(generation);
      if (saved.vectors <= mostAwaited) await loaded;
    } catch (error) {
      this.#vectorProblem = problemOf(error);
    }
  }

  /** From now on the database searches; where it cannot, words alone do. */
  async #askDatabase(database: PostgresEngine): Promise<void> {
    const { generation } = this.#words;
    try {
      const found = await generationOfPgVectors(database);
      if (found === null) throw new VectorIndexError("missing", this.#files.place);
      this.#vectorProblem = found === generation ? null : lagOf(found, generation);
      if (found === generation) this.#vectors = await PgVectorStore.open(database, this.#embedder);
    } catch (error) {
      this.#vectorProblem = messageOf(error);
    }
  }

  async #loadVectors(generation: number): Promise<void> {
    try {
      const vectors = await HnswVectorStore.load(this.#files, this.#embedder);
      // The library may have gone on while they were read.
      if (vectors.generation === generation && this.#words.generation === generation) this.#vectors = vectors;
    } catch (error) {
      this.#vectorProblem = problemOf(error);
    }
  }
}

function lagOf(vectors: number, library: number): string {
  return `the vector index is of generation ${vectors}, the library of ${library}; "npm run ingest -- PATH" brings it up`;
}

/** Rethrows what is no matter of the index. */
function problemOf(error: unknown): string {
  if (error instanceof VectorIndexError) return error.message;
  throw error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
