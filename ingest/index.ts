export { readDocument, type SourceFile } from "./read-document";
export { openReader, type PageProgress, type Reader } from "./reader";
export { ingestFiles, type FileOutcome, type IngestOptions } from "./ingest-files";
export { findFiles, type FoundFiles } from "./find-files";
export { watchFiles } from "./watch-files";
export { poolReaders } from "./reader-pool";
export { openFileHashes, stampOf, type FileHashes, type FileStamp } from "./file-hashes";
export { mapInOrder } from "./map-in-order";
export { reportReading, reportError, reportOutcome, describeReading, describeOutcome } from "./report";
export { openWriter, chunksOf, longestChunk, type LibraryWriter } from "./write";
export { parseDocument, readMarker, type FileIdentity, type ParsedDocument } from "./parse";
export { normalise, textQuality, canBeSyllable, type NormalisedText, type Paragraph } from "./normalise";
export type { Line, Page } from "./read";
export {
  openOcr,
  shareEngines,
  NoNativeOcrError,
  OcrFailure,
  type Engine,
  type Ocr,
  type OcrSettings,
  type PageImage,
  type RecognisedWord,
} from "./ocr";
export { IngestError, type IngestReason } from "./ingest-error";
export { defaultBounds, readIngestSettings, SettingsError, type IngestSettings, type ReadingBounds } from "./settings";
