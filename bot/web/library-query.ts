import { foldText, hasEnded, type DocumentSummary, type IsoDate } from "../../knowledge/index";
import { nameDocument } from "./document-facts";
import { isOfPlace } from "./place-filter";

/** What the list of documents is narrowed by. */
export interface LibraryQuery {
  readonly words: string;
  readonly type: string;
  readonly place: string;
  readonly validity: Validity | null;
  /** From 1. */
  readonly page: number;
}

export const validities = ["running", "ended", "unstated"] as const;
export type Validity = (typeof validities)[number];

const longestWords = 200;

export function readLibraryQuery(query: URLSearchParams): LibraryQuery {
  const text = (name: string) => (query.get(name) ?? "").normalize("NFC").trim().slice(0, longestWords);
  const page = Number(query.get("page") ?? "1");
  return {
    words: text("q"),
    type: text("type"),
    place: text("place"),
    validity: validities.find((one) => one === query.get("validity")) ?? null,
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
  };
}

/** Whether its time runs as of a day, as far as the document itself says. */
export function validityOf({ validity }: DocumentSummary, asOf: IsoDate): Validity {
  if (validity.from === null && validity.to === null && validity.schoolYear === null) return "unstated";
  return hasEnded(validity, asOf) ? "ended" : "running";
}

/** Those that fit, the newest first. Words are found with marks or without, in name, number, title, issuer and file. */
export function filterDocuments(
  documents: readonly DocumentSummary[],
  query: LibraryQuery,
  asOf: IsoDate,
): readonly DocumentSummary[] {
  const asked = foldText(query.words)
    .split(/\s+/)
    .filter((word) => word !== "");
  return documents
    .filter((document) => {
      if (query.type !== "" && (document.header.type ?? "") !== query.type) return false;
      if (query.validity !== null && validityOf(document, asOf) !== query.validity) return false;
      if (!isOfPlace(document.header, query.place)) return false;
      if (asked.length === 0) return true;
      const said = foldText(
        [nameDocument(document), document.header.title, document.header.issuer, document.file].join(" "),
      );
      return asked.every((word) => said.includes(word));
    })
    .sort((one, other) => (other.header.issuedOn ?? "").localeCompare(one.header.issuedOn ?? ""));
}
