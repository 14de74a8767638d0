export { measureTurns } from "./measure-turns";
export { measureSearch } from "./measure-search";
export { measureReading, readBundledDocuments } from "./measure-reading";
export { measureStart } from "./measure-start";
export type { Figure } from "./figure";
