import type { ChecklistEntry } from "../../../knowledge/index";
import type { ChecklistSession, SessionEntry, StateChange } from "../../state/index";
import type { BotEvent } from "../event";

/** The entries as the session's next ones; another device that was faster makes the store refuse them. */
export function appendChanges(
  session: ChecklistSession,
  entries: readonly ChecklistEntry[],
  event: BotEvent,
): readonly StateChange[] {
  return entries.map((entry, offset) => {
    const stored: SessionEntry = { index: session.entries.length + offset, at: event.at, person: event.person, entry };
    return { kind: "append-entry", session: session.id, entry: stored };
  });
}

/** Makes the session the one that listens to the person, or lets it rest; nothing where it already is so. */
export function activation(
  session: ChecklistSession,
  active: boolean,
  { person }: Pick<BotEvent, "person">,
): readonly StateChange[] {
  return session.active === active ? [] : [{ kind: "set-session-active", session: session.id, person, active }];
}
