export { openWriter, type LibraryWriter } from "./publish";
export { chunksOf, longestChunk } from "./chunks";
