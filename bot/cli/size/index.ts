export { measureSizes, type SizeRounds } from "./measure-sizes";
export { drawSizes, fillSizePage, writeSizeTable } from "./size-page";
export type { SizePoint } from "./point";
export { draftOf, type Draft, type DraftFacts } from "./draft";
export { draftFormats, writeDraft, type DraftFormat } from "./write-draft";
