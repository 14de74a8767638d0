import type { Contact } from "../model/index";
import { readPlaces, type PlaceName } from "../question/index";
import type { DocumentSummary } from "../store/library";
import { foldText } from "../text/index";

/** The places that one document names in its head and beside its contacts. */
export interface NamedPlaces {
  readonly inHead: readonly PlaceName[];
  readonly besideContacts: readonly PlaceName[];
  /** The place of its date line, of which no kind is said. */
  readonly ofDateLine: PlaceName | null;
}

/** Shorter names are found in too many words. Letters. */
const leastLetters = 3;

export function placesNamedBy({ header }: DocumentSummary, contacts: readonly Contact[]): NamedPlaces {
  const { jurisdictionName, issuer, title, place } = header;
  const name = place === null ? "" : foldText(place);
  return {
    inHead: placesIn([jurisdictionName, issuer, title, place]),
    besideContacts: placesIn(contacts.map(({ organisation }) => organisation)),
    ofDateLine: name.length < leastLetters ? null : { name, label: place ?? name, kind: null },
  };
}

/** Each name once; a place whose kind is known before one without. */
export function mergePlaces(named: readonly NamedPlaces[]): readonly PlaceName[] {
  const found = new Map<string, PlaceName>();
  for (const { inHead } of named) for (const place of inHead) found.set(place.name, place);
  for (const { besideContacts } of named) for (const place of besideContacts) found.set(place.name, place);
  for (const { ofDateLine } of named) {
    if (ofDateLine !== null && !found.has(ofDateLine.name)) found.set(ofDateLine.name, ofDateLine);
  }
  return [...found.values()];
}

function placesIn(texts: readonly (string | null)[]): readonly PlaceName[] {
  return texts
    .flatMap((text) => (text === null ? [] : readPlaces(text)))
    .filter(({ name }) => name.length >= leastLetters);
}
