import type { ConflictKind } from "../conflicts/index";
import type { DocumentId } from "../model/index";
import type { Shelf } from "./shelf";

interface Fact {
  readonly document: DocumentId;
  readonly start: number;
  readonly end: number;
}

/** Of all these facts those that documents print against the ones found: whoever is told one of two days or telephones must see the other. */
export async function otherSides<T extends Fact>(
  found: readonly T[],
  all: readonly T[],
  kind: ConflictKind,
  shelf: Shelf,
): Promise<readonly T[]> {
  const others = new Set<T>();
  for (const fact of found) {
    const conflicts = await shelf.conflictsOf(fact.document);
    for (const { sides } of conflicts.filter((conflict) => conflict.kind === kind)) {
      if (!sides.some((side) => isAt(fact, side))) continue;
      for (const other of all) if (!isAt(fact, other) && sides.some((side) => isAt(other, side))) others.add(other);
    }
  }
  return [...others].filter((other) => !found.includes(other));
}

function isAt(one: Fact, other: Fact): boolean {
  return one.document === other.document && one.start === other.start && one.end === other.end;
}
