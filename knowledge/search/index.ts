export { openSearch, type OpenSearch } from "./open-search";
export type { Search, SearchHit, SearchOptions, TermCounts } from "./search";
export { updateIndexes, type IndexUpdates } from "./update-indexes";
export { updateWordIndex, type WordIndexUpdate } from "./update-word-index";
export { updateVectorIndex, type VectorIndexUpdate } from "./update-vector-index";
export { LocalEmbedder, type Embedder } from "./local-embedder";
export { HnswVectorStore, type DocumentSource } from "./hnsw-vector-store";
export { VectorIndexError } from "./vector-index-error";
