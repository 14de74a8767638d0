import { createEmbeddings, documentsTimeoutMs, ModelEmbedder, type Embedder } from "../../knowledge";
import type { EmbeddingModel } from "../settings";

/** The model that turns documents into vectors. Only here is its client's package loaded. */
export async function openEmbedder(endpoint: EmbeddingModel): Promise<Embedder> {
  const client = createEmbeddings(await import("@langchain/openai"), endpoint, documentsTimeoutMs);
  return new ModelEmbedder(client, { ...endpoint, timeoutMs: documentsTimeoutMs });
}
