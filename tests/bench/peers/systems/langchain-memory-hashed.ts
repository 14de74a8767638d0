import { HashedEmbeddings } from "../hashed-embeddings.js";
import { openMemory } from "../langchain-memory.js";

export const open = openMemory(new HashedEmbeddings());
