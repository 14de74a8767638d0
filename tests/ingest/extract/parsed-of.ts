import type { ParsedDocument } from "../../../ingest/parse/index";
import {
  documentIdOf,
  provisionIdOf,
  type DocumentHeader,
  type PartialDate,
  type Provision,
  type ProvisionId,
} from "../../../knowledge/model/index";

/** A provision to be laid out, its children below it. A plain text is a paragraph. */
export interface Outline {
  readonly kind?: Provision["kind"];
  readonly marker?: string;
  readonly text: string;
  readonly children?: ReadonlyArray<Outline | string>;
}

export interface HeaderFacts {
  readonly number?: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly issuedOn?: string;
}

/** Lays an outline out as the parser would: one paragraph a line, spans nested, ordinals in reading order. */
export function parsedOf(outline: ReadonlyArray<Outline | string>, facts: HeaderFacts = {}): ParsedDocument {
  const id = documentIdOf("0".repeat(64));
  const provisions: Provision[] = [];
  let text = "";
  const lay = (piece: Outline | string, parent: ProvisionId | null): void => {
    const one: Outline = typeof piece === "string" ? { text: piece } : piece;
    if (text !== "") text += "\n";
    const start = text.length;
    text += (one.marker === undefined ? one.text : `${one.marker} ${one.text}`).normalize("NFC");
    const bodyEnd = text.length;
    const ordinal = provisions.length;
    const provision: Provision = {
      id: provisionIdOf(id, ordinal),
      document: id,
      parent,
      ordinal,
      part: null,
      kind: one.kind ?? (one.marker === undefined ? "paragraph" : one.marker === "-" ? "bullet" : "section"),
      address: null,
      marker: one.marker ?? null,
      heading: one.marker === undefined || one.marker === "-" ? null : one.text,
      bullet: null,
      start,
      bodyEnd,
      end: bodyEnd,
      page: 1,
    };
    provisions.push(provision);
    for (const child of one.children ?? []) lay(child, provision.id);
    provisions[ordinal] = { ...provision, end: text.length };
  };
  for (const piece of outline) lay(piece, null);
  const header: DocumentHeader = {
    type: null,
    number: facts.number ?? null,
    symbol: null,
    issuedOn: (facts.issuedOn ?? null) as PartialDate | null,
    issuer: facts.issuer ?? null,
    place: null,
    title: facts.title ?? null,
    signer: null,
    signerTitle: null,
    addressee: null,
    jurisdiction: null,
    jurisdictionName: null,
  };
  return {
    document: {
      id,
      sha256: "0".repeat(64),
      file: "example.txt",
      origin: "office",
      header,
      parts: [],
      validity: { from: null, to: null, schoolYear: null },
      quality: 1,
      pages: 1,
      text,
      warnings: [],
    },
    provisions,
  };
}
