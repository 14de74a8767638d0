export { explainReceipt, type Explained } from "./explain";
export { longestReply, speak, wordsIn, type SpokenAnswer } from "./answers";
export { nameDocument, nameSource } from "./documents";
export { printDay } from "./dates";
export type { Language } from "./language";
