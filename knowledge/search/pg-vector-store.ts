import type { DocumentInterface } from "@langchain/core/documents";
import { VectorStore } from "@langchain/core/vectorstores";
import type { ChunkId } from "../model/index";
import { all, first, run, type PostgresEngine, type SqlWork } from "../sql/index";
import { documentsOf, idsOfAdded, type DocumentSource } from "./kept-documents";
import type { Embedder } from "./local-embedder";
import type { SearchedVectors } from "./searched-vectors";
import { VectorIndexError } from "./vector-index-error";

/** Of the graph, as `HnswVectorStore` has them. */
const graph = { m: 16, efConstruction: 200 } as const;
const leastSearched = 100;
/** pgvector has no graph for longer ones: they are compared one by one. */
const mostIndexedDimensions = 2000;
/** Anything, so long as it is the same in every process: vectors begin anew one after the other. */
const beginLock = 0x434e5653;
const place = "DATABASE_URL";

/** One table for the vectors of one embedder, and what they are of. */
export const pgVectorMigrations: readonly string[] = [
  `
  CREATE EXTENSION IF NOT EXISTS vector;
  CREATE TABLE vector_index (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    embedder TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    generation BIGINT NOT NULL
  );
  `,
];

interface Kept {
  readonly embedder: string;
  readonly dimensions: number;
  readonly generation: number;
}

interface Near {
  readonly id: number;
  readonly cosine: number;
}

/**
 * Nearest neighbours by cosine in PostgreSQL with pgvector, for a library whose vectors are too many for each process's memory. It keeps vectors and ids and no
 * text: documents come from `source`. Ids are positive integers written as strings; the score is the cosine.
 */
export class PgVectorStore extends VectorStore implements SearchedVectors {
  declare FilterType: never;
  generation: number;
  readonly #embedder: Embedder;
  readonly #engine: PostgresEngine;
  readonly #source: DocumentSource;
  readonly #ids = new Set<number>();

  private constructor(embedder: Embedder, engine: PostgresEngine, generation: number, source: DocumentSource) {
    super(embedder, {});
    this.#embedder = embedder;
    this.#engine = engine;
    this.#source = source;
    this.generation = generation;
  }

  /** To search in. Throws `VectorIndexError` where there are no vectors of this embedder. */
  static async open(
    engine: PostgresEngine,
    embedder: Embedder,
    source: DocumentSource = nothing,
  ): Promise<PgVectorStore> {
    const kept = await engine.read(readKept);
    if (kept === undefined) throw new VectorIndexError("missing", place);
    if (kept.embedder !== embedder.id || kept.dimensions !== embedder.dimensions) {
      const problem = `its vectors are of ${kept.embedder} (${kept.dimensions} numbers each), not of ${embedder.id} (${embedder.dimensions}); "npm run ingest -- PATH" rebuilds it`;
      throw new VectorIndexError("foreign", place, undefined, problem);
    }
    return new PgVectorStore(embedder, engine, kept.generation, source);
  }

  /** The same with `ids` known, to be brought up to date. */
  static async openToChange(engine: PostgresEngine, embedder: Embedder): Promise<PgVectorStore> {
    const store = await PgVectorStore.open(engine, embedder);
    const rows = await engine.read(() => all<{ readonly id: number }>("SELECT id FROM chunk_vector"));
    for (const { id } of rows) store.#ids.add(id);
    return store;
  }

  /** An empty one of this embedder, in place of what was there. */
  static async begin(
    engine: PostgresEngine,
    embedder: Embedder,
    source: DocumentSource = nothing,
  ): Promise<PgVectorStore> {
    const { id, dimensions } = embedder;
    await engine.write(function* () {
      yield* all("SELECT pg_advisory_xact_lock(?)", [beginLock]);
      yield* run("DROP TABLE IF EXISTS chunk_vector");
      yield* run(`CREATE TABLE chunk_vector (id BIGINT PRIMARY KEY, embedding vector(${dimensions}) NOT NULL)`);
      if (dimensions <= mostIndexedDimensions)
        yield* run(
          `CREATE INDEX chunk_vector_by_cosine ON chunk_vector USING hnsw (embedding vector_cosine_ops)
           WITH (m = ${graph.m}, ef_construction = ${graph.efConstruction})`,
        );
      yield* run(
        `INSERT INTO vector_index (id, embedder, dimensions, generation) VALUES (1, ?, ?, 0)
         ON CONFLICT (id) DO UPDATE SET embedder = excluded.embedder, dimensions = excluded.dimensions, generation = 0`,
        [id, dimensions],
      );
    });
    return new PgVectorStore(embedder, engine, 0, source);
  }

  /** Of a store that was opened to be changed. */
  get ids(): ReadonlySet<number> {
    return this.#ids;
  }

  override _vectorstoreType(): string {
    return "pgvector";
  }

  override async addDocuments(documents: DocumentInterface[], options?: { ids?: string[] }): Promise<string[]> {
    const vectors = await this.embeddings.embedDocuments(documents.map(({ pageContent }) => pageContent));
    return this.addVectors(vectors, documents, options);
  }

  /** Ids from `options` or from the documents; a vector whose id is known replaces the one that was there. */
  override async addVectors(
    vectors: number[][],
    documents: DocumentInterface[],
    options?: { ids?: string[] },
  ): Promise<string[]> {
    const ids = idsOfAdded(vectors, documents, options);
    const numbers = ids.map(numberOf);
    await this.#engine.write(function* () {
      for (const [at, id] of numbers.entries())
        yield* run(
          `INSERT INTO chunk_vector (id, embedding) VALUES (?, ?::vector)
           ON CONFLICT (id) DO UPDATE SET embedding = excluded.embedding`,
          [id, written(vectors[at] ?? [])],
        );
    });
    for (const id of numbers) this.#ids.add(id);
    return ids;
  }

  /** Unknown ids are passed over. */
  override async delete(options: { ids: readonly string[] }): Promise<void> {
    const numbers = options.ids.map(numberOf);
    if (numbers.length === 0) return;
    await this.#engine.write(() => run("DELETE FROM chunk_vector WHERE id = ANY (?::bigint[])", [numbers]));
    for (const id of numbers) this.#ids.delete(id);
  }

  override async similaritySearchVectorWithScore(query: number[], k: number): Promise<[DocumentInterface, number][]> {
    return documentsOf(await this.nearest(query, k), this.#source);
  }

  async nearest(query: number[], k: number): Promise<readonly (readonly [number, number])[]> {
    if (k < 1 || Math.hypot(...query) === 0) return [];
    const vector = written(query);
    const rows = await this.#engine.snapshot(function* () {
      yield* all("SELECT set_config('hnsw.ef_search', ?, true)", [String(Math.max(leastSearched, k))]);
      return yield* all<Near>(
        `SELECT id, 1 - (embedding <=> @vector::vector) AS cosine FROM chunk_vector
         ORDER BY embedding <=> @vector::vector LIMIT @k`,
        { vector, k },
      );
    });
    // A text without a word has no direction.
    return rows.flatMap(({ id, cosine }) => (Number.isNaN(cosine) ? [] : [[id, cosine] as const]));
  }

  async similarityTo(query: number[], ids: readonly ChunkId[]): Promise<(id: ChunkId) => number> {
    if (ids.length === 0 || Math.hypot(...query) === 0) return () => 0;
    const rows = await this.#engine.read(() =>
      all<Near>(
        "SELECT id, 1 - (embedding <=> @vector::vector) AS cosine FROM chunk_vector WHERE id = ANY (@ids::bigint[])",
        { vector: written(query), ids: [...ids] },
      ),
    );
    const cosines = new Map(rows.map(({ id, cosine }) => [id, Number.isNaN(cosine) ? 0 : cosine]));
    return (id) => cosines.get(id) ?? 0;
  }

  /** The vectors are those of `generation` now. */
  async save(): Promise<void> {
    const { generation } = this;
    await this.#engine.write(() => run("UPDATE vector_index SET generation = ?", [generation]));
  }
}

/** Which generation the vectors are of; null where there are none. Cheap. */
export async function generationOfPgVectors(engine: PostgresEngine): Promise<number | null> {
  return (await engine.read(readKept))?.generation ?? null;
}

function readKept(): SqlWork<Kept | undefined> {
  return first<Kept>("SELECT embedder, dimensions, generation FROM vector_index WHERE id = 1");
}

/** As pgvector reads a vector. */
function written(vector: readonly number[]): string {
  return `[${vector.join(",")}]`;
}

function numberOf(id: string): number {
  const number = Number(id);
  if (!/^[1-9]\d*$/.test(id) || !Number.isSafeInteger(number)) throw new RangeError(`"${id}" is no positive integer`);
  return number;
}

const nothing: DocumentSource = () => Promise.resolve([]);
