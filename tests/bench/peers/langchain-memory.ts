import type { Embeddings } from "@langchain/core/embeddings";
import { MemoryVectorStore } from "@langchain/classic/vectorstores/memory";
import type { Open } from "./peer.js";
import { splitTexts, toHit } from "./split-texts.js";

export function openMemory(embeddings: Embeddings): Open {
  return async (texts, options) => {
    const store = await MemoryVectorStore.fromDocuments(await splitTexts(texts, options), embeddings);
    return {
      async search(question, limit) {
        return (await store.similaritySearch(question, limit)).map(toHit);
      },
      // This store knows no way to be kept.
      async save() {},
    };
  };
}
