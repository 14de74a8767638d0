import { Embeddings, type EmbeddingsInterface } from "@langchain/core/embeddings";
import { within, type ModelEndpoint } from "../models/index";
import { EmbeddingError } from "./embedding-error";
import type { Embedder } from "./local-embedder";

export interface ModelEmbedderOptions extends Pick<ModelEndpoint, "provider" | "model"> {
  /** Length of the model's vectors. */
  readonly dimensions: number;
  /** For a question. */
  readonly timeoutMs: number;
  /** Runs the asking for a question: the place for what keeps a dead endpoint from slowing every one of them. */
  readonly run?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Nobody waits for an answer while documents are read, and a batch may be slow on a machine without a graphics card. */
export const documentsTimeoutMs = 120_000;

/** A language model's vectors, each checked before it is used. Throws `EmbeddingError`, which says nothing of the texts. */
export class ModelEmbedder extends Embeddings implements Embedder {
  readonly id: string;
  readonly dimensions: number;
  readonly readsMarks = true;
  readonly #client: EmbeddingsInterface;
  readonly #timeoutMs: number;
  readonly #run: NonNullable<ModelEmbedderOptions["run"]>;

  constructor(client: EmbeddingsInterface, options: ModelEmbedderOptions) {
    super({ maxRetries: 0 });
    const { provider, model, dimensions, timeoutMs, run = (work) => work() } = options;
    this.id = `${provider}:${model}`;
    this.dimensions = dimensions;
    this.#client = client;
    this.#timeoutMs = timeoutMs;
    this.#run = run;
  }

  override async embedDocuments(documents: string[]): Promise<number[][]> {
    const vectors = await this.#ask(documentsTimeoutMs, () => this.#client.embedDocuments(documents));
    if (vectors.length !== documents.length) throw new EmbeddingError("wrong-vectors", this.id);
    return vectors;
  }

  override async embedQuery(document: string): Promise<number[]> {
    const [vector] = await this.#run(() =>
      this.#ask(this.#timeoutMs, async () => [await this.#client.embedQuery(document)]),
    );
    if (vector === undefined) throw new EmbeddingError("wrong-vectors", this.id);
    return vector;
  }

  async #ask(timeoutMs: number, work: () => Promise<unknown[]>): Promise<number[][]> {
    const vectors = await within(timeoutMs, work).catch((error: unknown) => {
      throw new EmbeddingError("unreachable", this.id, error);
    });
    return vectors.map((vector) => {
      if (!this.#isWhole(vector)) throw new EmbeddingError("wrong-vectors", this.id);
      return vector;
    });
  }

  #isWhole(vector: unknown): vector is number[] {
    return (
      Array.isArray(vector) && vector.length === this.dimensions && vector.every((value) => Number.isFinite(value))
    );
  }
}
