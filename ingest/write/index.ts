export { openEmbedder } from "./open-embedder";
export { openWriter, type LibraryWriter } from "./publish";
export { chunksOf, longestChunk } from "./chunks";
