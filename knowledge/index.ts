export type { Answer, AnswerWarning, WarningCode } from "./answer/answer";
export type { DocumentScope, DocumentSummary, Library, LibraryState, PublishOutcome } from "./store/library";
export type { Search, SearchHit, SearchOptions } from "./search/search";
export * from "./model/index";
