export { englishFunctionWords, englishGlossary } from "./glossary";
export { longestQuestion, readQuestion, type Question } from "./question";
export { readLookBack, type LookBack } from "./look-back";
export { pointsToPerson, readFollowUp, type EarlierTurn, type FollowUp } from "./follow-up";
export type { Ask } from "./intent";
export { isOtherWork, readSmallTalk, readUnsafe, type SmallTalk, type Unsafe } from "./small-talk";
export { printedFormOf, unifyMarked, unifyTerms } from "./synonyms";
export { readPlaces, readProfilePlaces, type PlaceName } from "./places";
export { fitsNumber, type DocumentMention } from "./document-mention";
