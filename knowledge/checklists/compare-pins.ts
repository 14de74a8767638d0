import type { ChecklistPin, PinnedDue, PinnedItem, PinnedPlace } from "./pin";

/** What became other between two pins of one checklist. */
export type PinChange =
  | { readonly kind: "new-item" | "gone-item"; readonly item: PinnedItem }
  | { readonly kind: "renamed-item"; readonly item: PinnedItem; readonly before: string; readonly after: string }
  /** What is quoted for an item; either side is empty where nothing could be quoted. */
  | {
      readonly kind: "reworded-item";
      readonly item: PinnedItem;
      readonly before: readonly PinnedPlace[];
      readonly after: readonly PinnedPlace[];
    }
  | {
      readonly kind: "new-date";
      readonly item: PinnedItem;
      readonly before: readonly PinnedDue[];
      readonly after: readonly PinnedDue[];
    }
  | { readonly kind: "new-question" | "gone-question"; readonly question: string }
  | {
      readonly kind: "reworded-question";
      readonly question: string;
      readonly before: readonly PinnedPlace[];
      readonly after: readonly PinnedPlace[];
    }
  /** The definition has another version, whether or not anything else shows it. */
  | { readonly kind: "new-version"; readonly before: string; readonly after: string };

/** Everything that a person who knew the one must be told of the other; a quote that only moved is no change. */
export function comparePins(before: ChecklistPin, after: ChecklistPin): readonly PinChange[] {
  const items = pairs(before.items, after.items, ({ id }) => id);
  const questions = pairs(before.questions, after.questions, ({ name }) => name);
  return [
    ...(before.version === after.version
      ? []
      : [{ kind: "new-version" as const, before: before.version, after: after.version }]),
    ...questions.flatMap(([was, is]): readonly PinChange[] => {
      if (was === null) return is === null ? [] : [{ kind: "new-question", question: is.name }];
      if (is === null) return [{ kind: "gone-question", question: was.name }];
      const places = differing(was.places, is.places, ({ sha256 }) => sha256);
      return places === null ? [] : [{ kind: "reworded-question", question: is.name, ...places }];
    }),
    ...items.flatMap(([was, is]): readonly PinChange[] => {
      if (was === null) return is === null ? [] : [{ kind: "new-item", item: is }];
      return is === null ? [{ kind: "gone-item", item: was }] : changesOfItem(was, is);
    }),
  ];
}

function changesOfItem(before: PinnedItem, item: PinnedItem): readonly PinChange[] {
  const places = differing(before.places, item.places, ({ sha256 }) => sha256);
  const dues = differing(before.dues, item.dues, (due) => JSON.stringify(due));
  // Of words in a document it is the quote that tells what became other.
  const dated = dues !== null && [...dues.before, ...dues.after].some(({ kind }) => kind !== "undated");
  return [
    ...(before.label === null || item.label === null || before.label === item.label
      ? []
      : [{ kind: "renamed-item" as const, item, before: before.label, after: item.label }]),
    ...(places === null ? [] : [{ kind: "reworded-item" as const, item, ...places }]),
    ...(dues === null || !dated ? [] : [{ kind: "new-date" as const, item, ...dues }]),
  ];
}

/** What stands on one side only; null where both hold the same. */
function differing<One>(
  before: readonly One[],
  after: readonly One[],
  keyOf: (one: One) => string,
): { readonly before: readonly One[]; readonly after: readonly One[] } | null {
  const [old, now] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))];
  const gone = before.filter((one) => !now.has(keyOf(one)));
  const come = after.filter((one) => !old.has(keyOf(one)));
  return gone.length + come.length === 0 ? null : { before: gone, after: come };
}

/** Each name once, in the order of the later list, what is only in the earlier one at the end. */
function pairs<One>(
  before: readonly One[],
  after: readonly One[],
  keyOf: (one: One) => string,
): readonly (readonly [One | null, One | null])[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Set(after.map(keyOf));
  return [
    ...after.map((one) => [old.get(keyOf(one)) ?? null, one] as const),
    ...before.filter((one) => !now.has(keyOf(one))).map((one) => [one, null] as const),
  ];
}
