import type { Provision, ProvisionId } from "./model/index";

/** A document's provisions as the tree that they are. */
export interface Outline {
  readonly provisions: readonly Provision[];
  get(id: ProvisionId): Provision | undefined;
  children(id: ProvisionId): readonly Provision[];
  /** From the topmost down to, not including, the provision itself. */
  ancestors(provision: Provision): readonly Provision[];
  /** The numbered place that it is or stands in; itself where there is none. */
  section(provision: Provision): Provision;
  /** The deepest provision at a position of the document's text. */
  at(position: number): Provision | undefined;
  /** The address of the place itself or of the nearest above it that has one. */
  addressOf(id: ProvisionId): string | null;
  /** The numbered place with this address; the first one where the address repeats. */
  byAddress(address: string): Provision | undefined;
}

export function outlineOf(provisions: readonly Provision[]): Outline {
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  const childrenOf = new Map<ProvisionId, Provision[]>();
  for (const provision of provisions) {
    if (provision.parent === null) continue;
    const siblings = childrenOf.get(provision.parent);
    if (siblings === undefined) childrenOf.set(provision.parent, [provision]);
    else siblings.push(provision);
  }
  const parentOf = (provision: Provision): Provision | undefined =>
    provision.parent === null ? undefined : byId.get(provision.parent);

  function ancestors(provision: Provision): readonly Provision[] {
    const above: Provision[] = [];
    for (let next = parentOf(provision); next !== undefined; next = parentOf(next)) above.unshift(next);
    return above;
  }

  return {
    provisions,
    get: (id) => byId.get(id),
    children: (id) => childrenOf.get(id) ?? [],
    ancestors,
    section: (provision) =>
      [...ancestors(provision), provision].reverse().find((candidate) => candidate.kind === "section") ?? provision,
    at: (position) => {
      let place = lastStarting(provisions, position);
      while (place !== undefined && position >= place.end) place = parentOf(place);
      return place;
    },
    addressOf: (id) => {
      let place = byId.get(id);
      while (place !== undefined && place.address === null) place = parentOf(place);
      return place?.address ?? null;
    },
    byAddress: (address) => provisions.find((provision) => provision.address === address),
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
