export { actorOfHeading, type Actor } from "./actor";
export { answerFocused } from "./answer-focused";
export { answerParts } from "./answer-parts";
export { caveatsOf, type Caveat } from "./caveats";
export {
  partsOf,
  quotesOf,
  type Answer,
  type DatedQuote,
  type Finding,
  type HeaderField,
  type NonEmpty,
  type Quoted,
  type QuotedContact,
  type QuotedDeadline,
  type QuotedDuty,
  type QuotedFigure,
  type QuotedReference,
  type Silence,
  type Verdict,
} from "./answer";
export { longestQuote, cite } from "./cite";
export type { Candidate } from "./candidate";
export type { AnswerContext, Spot } from "./context";
export { createShelves, type OpenDocument, type Shelf } from "./shelf";
export { addressOf, placeOf } from "./place";
export { rarityOf, type Rarity } from "./rarity";
export { fitOf, placesOf, type Fit } from "./jurisdiction";
export { passagesOf } from "./dates-in-quotes";
export { requote, type QuotedSpan } from "./requote";
export { valueOf } from "./find-header";
export { deadlinesHeldAt, deadlinesQuoted, isDated, quoteDeadlines } from "./dated-deadlines";
export { endOfCitation } from "./whole-citation";
export { findAgain, traceOf, type DeadlineTrace } from "./find-again";
export { fitOfRole, type RoleFit } from "./role-fit";
