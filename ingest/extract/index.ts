export { extractDeadlines } from "./deadlines/extract-deadlines";
export { describeDeadline, type DeadlineDescription } from "./deadlines/describe-deadline";
export { extractReferences } from "./references/extract-references";
