import { readLegalNotes, suspectOf, type LegalNote } from "../../../knowledge/legal-notes/index";
import type { Provision, Reference } from "../../../knowledge/model/index";
import { foldText } from "../../../knowledge/text/index";
import type { ParsedDocument } from "../../parse/index";
import { ownBody } from "../own-body";
import { findCitations } from "./citation";
import { relateCitations } from "./citation-relation";
import { numberKey, ordinalOf } from "./document-number";
import { findShortMentions } from "./short-mention";

/** Where the document names itself or its readers, not others. */
const skipped: ReadonlySet<Provision["kind"]> = new Set(["recipients", "signature"]);

/**
 * Every mention of another document, in reading order. Mentions of the document itself are left out. Digits are never
 * corrected: where number and date contradict what the notes know, `suspect` says what was probably meant.
 */
export function extractReferences(
  { document, provisions }: ParsedDocument,
  notes: readonly LegalNote[] = readLegalNotes(),
): readonly Reference[] {
  const references: Reference[] = [];
  const short: Array<() => void> = [];
  const { type, title } = document.header;
  const ownLaw = type === "Luật" && title !== null ? foldText(`${type} ${title}`) : null;
  for (const provision of provisions) {
    if (skipped.has(provision.kind)) continue;
    const text = ownBody(document.text, provision);
    const isPreamble = provision.kind === "preamble";
    const citations = findCitations(text, isPreamble || /^\s*Căn cứ/iu.test(text));
    const relations = relateCitations(text, citations, isPreamble);
    for (const [index, citation] of citations.entries()) {
      const related = relations[index];
      if (related === undefined || (related.isNested && !citation.isNumbered)) continue;
      // The head carries the document's own number; a form's head may also say with what it was issued.
      if (provision.kind === "letterhead" && !/theo\s+$/u.test(text.slice(0, citation.start))) continue;
      if (citation.isNumbered && isOwnNumber(citation.canonical, document.header.number)) continue;
      if (!citation.isNumbered && ownLaw !== null && foldText(text.slice(citation.start)).startsWith(ownLaw)) continue;
      references.push({
        document: document.id,
        provision: provision.id,
        start: provision.start + citation.start,
        end: provision.start + citation.end,
        type: citation.type,
        canonical: citation.canonical,
        date: citation.date,
        issuer: citation.issuer,
        about: citation.about,
        cited: citation.cited,
        relation: related.relation,
        via: related.via,
        suspect: citation.isNumbered ? suspectOf(citation.canonical, citation.date, notes) : null,
      });
    }
    short.push(() => {
      const full = references.map(({ type, canonical }) => ({ type, canonical }));
      for (const mention of findShortMentions(text, full)) {
        const start = provision.start + mention.start;
        if (references.some((one) => one.start < provision.start + mention.end && start < one.end)) continue;
        references.push({
          document: document.id,
          provision: provision.id,
          start,
          end: provision.start + mention.end,
          type: mention.type,
          canonical: mention.canonical,
          date: null,
          issuer: null,
          about: null,
          cited: null,
          relation: "mentions",
          via: null,
          suspect: null,
        });
      }
    });
  }
  // Short forms may stand before the full citation: they are read once all full ones are known.
  for (const read of short) read();
  return references.sort((a, b) => a.start - b.start);
}

/** An annex names the main document by its number, sometimes by the bare ordinal. */
function isOwnNumber(canonical: string, own: string | null): boolean {
  if (own === null) return false;
  if (numberKey(canonical) === numberKey(own)) return true;
  const { ordinal, year } = ordinalOf(canonical);
  const mine = ordinalOf(own);
  return ordinal === mine.ordinal && year === mine.year && numberKey(own).startsWith(numberKey(canonical));
}
