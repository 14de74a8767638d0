export { createConversation, type Conversation, type ConversationDeps } from "./conversation";
export { takeTurn } from "./take-turn";
export type { BotEvent, FileProblem, FileSource, Scope } from "./event";
export type { AnswerWarning, Reply, ReplyKind, Turn } from "./turn";
export { readReceipt, type Receipt } from "./receipt";
export type { AnswerDeps as Answering } from "./answer-message";
