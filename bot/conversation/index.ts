export type { BotEvent, Scope } from "./event";
export type { Reply, ReplyKind, Turn } from "./turn";
