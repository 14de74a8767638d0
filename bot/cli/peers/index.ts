export { systems, peersFolder, type ComparedSystem } from "./systems";
export { preparePeers } from "./prepare-peers";
export { compareArticles, type ArticleResult } from "./compare-articles";
export { compareDocuments, shownPieces, type DocumentResult, type QuoteTask } from "./compare-documents";
export { readQuoteTask } from "./read-quote-task";
export { countLines } from "./count-lines";
export { flatten, locatePlaces, type Source } from "./places";
export { isReliable, longestUsable, scoreQuote, type QuoteScore } from "./score-quotes";
export {
  writeCostTable,
  writeEssentialTable,
  writeQuoteTable,
  writeRetrievalTable,
  type ComparedResult,
} from "./write-tables";
export type { Hit } from "./system";
export { replacePart, writePage, type Circumstances } from "./write-page";
export { peerPackages } from "./peer-packages";
