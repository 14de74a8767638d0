export { openState } from "./sqlite-state";
export {
  StateConflict,
  type ChecklistSession,
  type InboxItem,
  type OutboxItem,
  type Profile,
  type SessionEntry,
  type StateChange,
  type StateReader,
  type StateStore,
  type Topic,
} from "./state-store";
