export { longestQuestion, readQuestion, type Question } from "./question";
export type { Ask } from "./intent";
export { readPlaces, readProfilePlaces, type PlaceName } from "./places";
export { fitsNumber, type DocumentMention } from "./document-mention";
