export { readCollection, type Collection } from "./collection";
export { openRanker, methods, type Method, type Ranker } from "./ranker";
export { scoreRankings, type RankingScores } from "./score-rankings";
export { mistype } from "./mistype";
export { typings, type Typing } from "./typings";
