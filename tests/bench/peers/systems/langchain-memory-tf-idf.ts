import { TfIdfEmbeddings } from "../tf-idf-embeddings.js";
import { openMemory } from "../langchain-memory.js";

export const open = openMemory(new TfIdfEmbeddings());
