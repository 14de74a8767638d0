export { openSearch, type OpenSearch } from "./open-search";
export type { Search, SearchHit, SearchOptions, TermCounts } from "./search";
export { updateVectorIndex, type VectorIndexUpdate } from "./update-vector-index";
export { LocalEmbedder, type Embedder } from "./local-embedder";
export { HnswVectorStore, type DocumentSource } from "./hnsw-vector-store";
export { VectorIndexError } from "./vector-index-error";
