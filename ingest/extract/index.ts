export { extractDeadlines } from "./deadlines/extract-deadlines";
export { extractReferences } from "./references/extract-references";
export { extractContacts } from "./contacts/extract-contacts";
export { extractDuties } from "./duties/extract-duties";
export { extractFigures } from "./figures/extract-figures";
export { describeDeadline, type DeadlineDescription } from "./deadlines/describe-deadline";
