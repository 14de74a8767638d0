export type { BotEvent, Scope } from "./event";
export type { AnswerWarning, Reply, ReplyKind, Turn } from "./turn";
