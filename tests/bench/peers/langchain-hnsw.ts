import { join } from "node:path";
import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import type { Embeddings } from "@langchain/core/embeddings";
import type { Open } from "./peer.js";
import { splitTexts, toHit } from "./split-texts.js";

export function openHnsw(embeddings: Embeddings): Open {
  return async (texts, options) => {
    const store = await HNSWLib.fromDocuments(await splitTexts(texts, options), embeddings);
    return {
      async search(question, limit) {
        return (await store.similaritySearch(question, limit)).map(toHit);
      },
      save: () => store.save(join(options.folder, "hnsw")),
    };
  };
}
