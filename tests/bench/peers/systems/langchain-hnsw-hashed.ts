import { HashedEmbeddings } from "../hashed-embeddings.js";
import { openHnsw } from "../langchain-hnsw.js";

export const open = openHnsw(new HashedEmbeddings());
