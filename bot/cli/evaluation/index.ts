export { judge, type Judgement, type Remark } from "./judge";
export { evaluatedLineShape, type Behavior, type EvaluatedLine, type Expectation } from "./expectation";
export { tally, type Scores, type Tally } from "./tally";
export { countTrueQuotes, type Share } from "./true-quotes";
export { writeFailures, writeReport } from "./write-report";
export { typedIn, typedWays, type TypedWay } from "./typed";
