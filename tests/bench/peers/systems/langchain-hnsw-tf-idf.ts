import { TfIdfEmbeddings } from "../tf-idf-embeddings.js";
import { openHnsw } from "../langchain-hnsw.js";

export const open = openHnsw(new TfIdfEmbeddings());
