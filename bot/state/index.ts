export { migrations as stateMigrations } from "./schema";
export { openState } from "./sqlite-state";
export {
  receiptsKept,
  StateConflict,
  type ChecklistSession,
  type InboxItem,
  type OutboxItem,
  type Profile,
  type ReceiptRecord,
  type SessionEntry,
  type SessionMember,
  type SessionRole,
  type ShareCode,
  type StateChange,
  type StateDepths,
  type StateReader,
  type StateStore,
  type Topic,
} from "./state-store";
