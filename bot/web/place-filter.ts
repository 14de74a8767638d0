import { fitOf, foldText, readProfilePlaces, type DocumentHeader, type DocumentSummary } from "../../knowledge/index";

/** Whether a document holds at a place as a person writes it, or is of it; every document where no place is given. */
export function isOfPlace(header: DocumentHeader, place: string): boolean {
  if (place === "" || header.jurisdiction === "national") return true;
  if (fitOf(header, readProfilePlaces(place)) === "applies") return true;
  const own = foldText(`${header.jurisdictionName ?? ""} ${header.issuer ?? ""}`);
  return foldText(place)
    .split(/[^a-z0-9]+/)
    .every((word) => own.includes(word));
}

const mostOffered = 300;

/** The places that documents name as theirs, for choosing from. */
export function placesIn(documents: readonly DocumentSummary[]): readonly string[] {
  const names = new Set(documents.flatMap(({ header }) => header.jurisdictionName ?? []));
  return [...names].sort((one, other) => one.localeCompare(other, "vi")).slice(0, mostOffered);
}
