import type { DocumentId, Provision } from "../model/index";
import type { Quoted } from "./answer";
import { cite } from "./cite";
import type { Shelf } from "./shelf";

/** Opens the document of a fact and quotes its span. */
export async function quoteSpan(
  shelf: Shelf,
  fact: {
    readonly document: DocumentId;
    readonly provision: Provision["id"];
    readonly start: number;
    readonly end: number;
  },
): Promise<Quoted | null> {
  const { document, outline } = await shelf.open(fact.document);
  const provision = outline.get(fact.provision) ?? outline.at(fact.start);
  return provision === undefined
    ? null
    : { citation: cite(document, outline, provision, fact.start, fact.end), document };
}
