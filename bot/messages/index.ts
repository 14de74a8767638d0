export { explainReceipt, type Explained } from "./explain";
export { longestReply, speak, wordsIn, type SpokenAnswer } from "./answers";
export { nameDocument, nameSource } from "./documents";
export { printDay, printDayWithWeekday, printOccurrence } from "./dates";
export { webWords, type WebWords } from "./web";
export type { Language } from "./language";
