import type { DocumentInterface } from "@langchain/core/documents";
import { SaveableVectorStore } from "@langchain/core/vectorstores";
import { HierarchicalNSW } from "hnswlib-node";
import { directoryFiles } from "./directory-files";
import type { IndexFiles } from "./index-files";
import { documentsOf, idsOfAdded, type DocumentSource } from "./kept-documents";
import type { Embedder } from "./local-embedder";
import { readLabels, readVectorFile, writeVectorFiles } from "./vector-files";
import type { SearchedVectors } from "./searched-vectors";
import { VectorIndexError } from "./vector-index-error";

/** Of the graph (Malkov and Yashunin 2018): links a point, and candidates looked at while building and searching. */
const graph = { m: 16, efConstruction: 200, randomSeed: 20, allowReplaceDeleted: false } as const;
const leastSearched = 100;
const firstCapacity = 1024;
/** Some megabytes. */
const mostTaken = 2000;

/**
 * Nearest neighbours by cosine in an HNSW graph. It keeps vectors and ids and no text: documents come from `source`, so that what
 * is erased there is gone here too. Ids are positive integers written as strings; the score is the cosine, 1 for the same direction.
 * Adding takes about a millisecond a vector and blocks.
 */
export class HnswVectorStore extends SaveableVectorStore implements SearchedVectors {
  declare FilterType: (id: string) => boolean;
  /** The state of the library that the vectors are of. */
  generation = 0;
  readonly #embedder: Embedder;
  readonly #source: DocumentSource;
  #points: HierarchicalNSW;
  readonly #ids = new Set<number>();
  /** Vectors that were taken out of the graph not long ago: to take one costs more than to compare it. */
  readonly #taken = new Map<number, Float32Array>();

  constructor(embedder: Embedder, source: DocumentSource) {
    super(embedder, {});
    this.#embedder = embedder;
    this.#source = source;
    this.#points = emptyGraph(embedder.dimensions);
  }

  get ids(): ReadonlySet<number> {
    return this.#ids;
  }

  /** How many points are only marked as deleted. They cost memory and time until the index is built anew. */
  get deleted(): number {
    return this.#points.getCurrentCount() - this.#ids.size;
  }

  override _vectorstoreType(): string {
    return "hnsw";
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
    const labels = ids.map(labelOf);
    this.#reserve(labels.length);
    vectors.forEach((vector, at) => {
      const label = labels[at] ?? 0;
      this.#points.addPoint(vector, label);
      this.#ids.add(label);
      this.#taken.delete(label);
    });
    return ids;
  }

  /** Unknown ids are passed over. The vector itself is overwritten, so that nothing can be read from it any more. */
  override async delete(options: { ids: readonly string[] }): Promise<void> {
    const blank = new Array<number>(this.#embedder.dimensions).fill(0);
    for (const label of options.ids.map(labelOf)) {
      if (!this.#ids.delete(label)) continue;
      this.#taken.delete(label);
      this.#points.addPoint(blank, label);
      this.#points.markDelete(label);
    }
  }

  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: this["FilterType"],
  ): Promise<[DocumentInterface, number][]> {
    return documentsOf(this.nearest(query, k, filter), this.#source);
  }

  /** The same without the documents: ids and cosines, nearest first. */
  nearest(query: number[], k: number, filter?: (id: string) => boolean): readonly (readonly [number, number])[] {
    const count = Math.min(k, this.#ids.size);
    if (count < 1) return [];
    this.#points.setEf(Math.max(leastSearched, count));
    const accepts = filter === undefined ? undefined : (label: number) => filter(String(label));
    const { neighbors, distances } = this.#points.searchKnn(query, count, accepts);
    return neighbors.map((label, at) => [label, 1 - (distances[at] ?? 1)] as const);
  }

  /** A function that gives the cosine of the query and one vector; 0 where there is none of that id. Up to 30 µs each: for the few that matter. */
  similarityTo(query: number[]): (id: number) => number {
    const length = Math.hypot(...query);
    return (id) => {
      if (length === 0 || !this.#ids.has(id)) return 0;
      const point = this.#take(id);
      let product = 0;
      for (let at = 0; at < point.length; at += 1) product += (point[at] ?? 0) * (query[at] ?? 0);
      return product / length;
    };
  }

  /** The graph keeps its vectors at unit length. */
  #take(id: number): Float32Array {
    const known = this.#taken.get(id);
    if (known !== undefined) return known;
    const point = Float32Array.from(this.#points.getPoint(id));
    const [oldest] = this.#taken.keys();
    if (this.#taken.size >= mostTaken && oldest !== undefined) this.#taken.delete(oldest);
    this.#taken.set(id, point);
    return point;
  }

  /** A reader, or a kill, meets the old index or the new one, or a pair of files that does not match and is refused. */
  override async save(where: string | IndexFiles): Promise<void> {
    const { id: embedder, dimensions } = this.#embedder;
    const { generation } = this;
    await writeVectorFiles(filesAt(where), (file) => this.#points.writeIndex(file), {
      embedder,
      dimensions,
      generation,
      ids: [...this.#ids],
    });
  }

  /** Throws `VectorIndexError` where there is no whole index of this embedder. */
  static override async load(
    where: string | IndexFiles,
    embedder: Embedder,
    source: DocumentSource = () => Promise.resolve([]),
  ): Promise<HnswVectorStore> {
    const files = filesAt(where);
    const saved = await readLabels(files);
    if (saved.embedder !== embedder.id || saved.dimensions !== embedder.dimensions) {
      const problem = `its vectors are of ${saved.embedder} (${saved.dimensions} numbers each), not of ${embedder.id} (${embedder.dimensions}); "npm run ingest -- PATH" rebuilds it`;
      throw new VectorIndexError("foreign", files.place, undefined, problem);
    }
    const store = new HnswVectorStore(embedder, source);
    const points = new HierarchicalNSW("cosine", saved.dimensions);
    await readVectorFile(files, saved, (file) => points.readIndex(file));
    store.#points = points;
    for (const id of saved.ids) store.#ids.add(id);
    store.generation = saved.generation;
    return store;
  }

  #reserve(more: number): void {
    const needed = this.#points.getCurrentCount() + more;
    const capacity = this.#points.getMaxElements();
    if (needed > capacity) this.#points.resizeIndex(Math.max(needed, capacity * 2));
  }
}

function filesAt(where: string | IndexFiles): IndexFiles {
  return typeof where === "string" ? directoryFiles(where) : where;
}

function emptyGraph(dimensions: number): HierarchicalNSW {
  const points = new HierarchicalNSW("cosine", dimensions);
  points.initIndex({ maxElements: firstCapacity, ...graph });
  return points;
}

function labelOf(id: string): number {
  const label = Number(id);
  if (!/^[1-9]\d*$/.test(id) || label > 0xffff_ffff) throw new RangeError(`"${id}" is no positive integer of 32 bits`);
  return label;
}
