import {
  comparePins,
  readPin,
  schoolYearIn,
  takePin,
  type ChecklistDefinition,
  type ChecklistPin,
  type Library,
  type PinChange,
  type SessionView,
} from "../../../knowledge/index";
import type { ChecklistSession, StateChange } from "../../state/index";

/** How what a session is pinned to stands to the definition and the documents of now. */
export type Edition =
  /** Nothing that concerns the person became other; `pinning` keeps the pin up to date. */
  | { readonly kind: "current"; readonly pinning: readonly StateChange[] }
  | {
      readonly kind: "changed";
      readonly news: readonly PinChange[];
      readonly pinned: ChecklistPin;
      readonly now: ChecklistPin;
    };

/** Compares sessions with their definitions and documents as they are now. */
export interface Editions {
  pin(definition: ChecklistDefinition, schoolYear: string | null): Promise<ChecklistPin>;
  of(session: ChecklistSession, definition: ChecklistDefinition, view: SessionView): Promise<Edition>;
  /** The pin of the documents that another school year chooses; nothing where the answers choose the same. */
  repin(session: ChecklistSession, definition: ChecklistDefinition, view: SessionView): Promise<readonly StateChange[]>;
}

export function createEditions(library: Library): Editions {
  let generation = -1;
  const pins = new Map<string, Promise<ChecklistPin>>();

  /** Taken once for a state of the library: each turn looks at one. */
  async function pin(definition: ChecklistDefinition, schoolYear: string | null): Promise<ChecklistPin> {
    const now = (await library.state()).generation;
    if (now !== generation) pins.clear();
    generation = now;
    const key = JSON.stringify([definition.id, definition.version, schoolYear]);
    const known = pins.get(key);
    if (known !== undefined) return known;
    const taken = takePin(definition, library, schoolYear);
    pins.set(key, taken);
    // A failed reading is not kept: the next turn tries again.
    taken.catch(() => pins.delete(key));
    return taken;
  }

  return {
    pin,
    async of(session, definition, view) {
      const pinned = readPin(session.pin);
      const schoolYear = pinned?.schoolYear ?? schoolYearIn(definition, view.answers);
      const now = await pin(definition, schoolYear);
      const pinning: readonly StateChange[] = [{ kind: "set-pin", session: session.id, pin: now }];
      if (pinned === null) return { kind: "current", pinning };
      const changes = comparePins(pinned, now);
      const news = changes.filter((change) => concerns(change, view));
      if (news.length > 0) return { kind: "changed", news, pinned, now };
      return { kind: "current", pinning: changes.length === 0 ? [] : pinning };
    },
    async repin(session, definition, view) {
      const schoolYear = schoolYearIn(definition, view.answers);
      if (readPin(session.pin)?.schoolYear === schoolYear) return [];
      return [{ kind: "set-pin", session: session.id, pin: await pin(definition, schoolYear) }];
    },
  };
}

/** Once the items are known, those that the person's answers leave out are nobody's news. */
function concerns(change: PinChange, { items }: SessionView): boolean {
  switch (change.kind) {
    case "new-version":
    case "new-question":
    case "gone-question":
    case "reworded-question":
    case "gone-item":
      return true;
    case "new-item":
    case "renamed-item":
    case "reworded-item":
    case "new-date":
      return items.length === 0 || items.some(({ item }) => item.id === change.item.id);
  }
}
