export { scoreReading, type ReadingScores, type Score } from "./score-reading";
export { readGold, type Gold } from "./gold";
export { reportShape, type Report } from "./report";
export { writeScores } from "./write-scores";
