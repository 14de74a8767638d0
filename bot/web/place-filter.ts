import { fitOf, foldText, readProfilePlaces, type DocumentHeader, type DocumentSummary } from "../../knowledge/index";
import { html, type Html } from "./html";

/** Whether a document holds at a place as a person writes it, or is of it; every document where no place is given. */
export function isOfPlace(header: DocumentHeader, place: string): boolean {
  if (place === "" || header.jurisdiction === "national") return true;
  if (fitOf(header, readProfilePlaces(place)) === "applies") return true;
  const own = ` ${plain(`${header.jurisdictionName ?? ""} ${header.issuer ?? ""}`)} `;
  // A document that does not say where it holds is kept from nobody.
  if (own.trim() === "") return true;
  return place.split(/[,;()]/).every((piece) => own.includes(` ${plain(piece).replace(kind, "")} `));
}

/** "thành phố Hà Nội" is also called "Hà Nội". */
const kind = /^(phuong|xa|thi tran|dac khu|quan|huyen|thi xa|tinh|thanh pho|tp) (?=.)/;

function plain(text: string): string {
  return foldText(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

const mostOffered = 300;

/** The places that documents name as theirs, for choosing from. */
function placesIn(documents: readonly DocumentSummary[]): readonly string[] {
  const names = new Set(documents.flatMap(({ header }) => header.jurisdictionName ?? []));
  return [...names].sort((one, other) => one.localeCompare(other, "vi")).slice(0, mostOffered);
}

/** The field to type a place in, with the places that the documents are of to choose from. */
export function writePlaceField(field: {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly documents: readonly DocumentSummary[];
  readonly grows: boolean;
}): Html {
  return html`<div class="${field.grows ? "field grows" : "field"}">
    <label for="place">${field.label}</label>
    <input
      id="place"
      name="place"
      value="${field.value}"
      placeholder="${field.any}"
      list="places"
      maxlength="200"
      autocomplete="off"
    />
    <datalist id="places">
      ${placesIn(field.documents).map((place) => html`<option value="${place}"></option>`)}
    </datalist>
  </div>`;
}
