import type { Provision, ProvisionId } from "../model/index";

/** The provisions of one document as far as claims need their tree. */
export interface PlaceFinder {
  readonly provisions: readonly Provision[];
  children(id: ProvisionId): readonly Provision[];
  /** The deepest provision at a position of the text. */
  at(position: number): Provision | undefined;
  /** The number of the place itself or of the nearest above. */
  addressOf(id: ProvisionId): string | null;
}

export function findPlaces(provisions: readonly Provision[]): PlaceFinder {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const childrenOf = new Map<ProvisionId, Provision[]>();
  for (const provision of provisions) {
    if (provision.parent === null) continue;
    const siblings = childrenOf.get(provision.parent);
    if (siblings === undefined) childrenOf.set(provision.parent, [provision]);
    else siblings.push(provision);
  }
  return {
    provisions,
    children: (id) => childrenOf.get(id) ?? [],
    at: (position) => {
      let place = lastStarting(provisions, position);
      while (place !== undefined && position >= place.end) {
        place = place.parent === null ? undefined : byId.get(place.parent);
      }
      return place;
    },
    addressOf: (id) => {
      let place = byId.get(id);
      while (place !== undefined && place.address === null) {
        place = place.parent === null ? undefined : byId.get(place.parent);
      }
      return place?.address ?? null;
    },
  };
}

/** The last provision in reading order that starts at or before the position. */
function lastStarting(provisions: readonly Provision[], position: number): Provision | undefined {
  let low = 0;
  let high = provisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((provisions[middle]?.start ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : provisions[low - 1];
}
