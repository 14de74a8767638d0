import type { DocumentRevision } from "../store/index";
import { walkClauses } from "./best-clause";
import { roomFor, type Numbers } from "./numbers";
import { buildPairPostings, type PairPostings } from "./pair-postings";
import { passagesIn, PassageStreamBuilder, walkTerms, type PassageStream } from "./passage-stream";
import { buildPostings, type Postings } from "./postings";

/** A document whose chunks, all of them and in order, are passages of a part. */
export type IndexedDocument = Omit<DocumentRevision, "revision">;

/**
 * The words of some documents: the index consists of such parts, so that a change costs as much as it is large. It never changes; the
 * passages are the chunks of its documents, one document after the other.
 */
export interface WordPart {
  readonly documents: readonly IndexedDocument[];
  readonly stream: PassageStream;
  /** Of each passage, in terms. */
  readonly lengths: Numbers;
  readonly single: Postings;
  readonly double: PairPostings;
  /** How many clauses its passages have, and the sum of their lengths with their breadcrumbs, in terms. */
  readonly clauses: { readonly count: number; readonly terms: number };
}

/** From this many passages on a part is not joined with others any more. Building one of that size takes some 100 ms. */
export const fullPart = 4096;

/** Indexes a stream that holds the chunks of the documents in their order. */
export function buildWordPart(documents: readonly IndexedDocument[], stream: PassageStream): WordPart {
  const passages = passagesIn(stream);
  const clauses = { count: 0, terms: 0 };
  for (let passage = 0; passage < passages; passage += 1) {
    walkClauses(stream, passage, (length) => {
      clauses.count += 1;
      clauses.terms += length;
    });
  }
  const lengths = roomFor(stream.terms.length, passages);
  const single = buildPostings(stream.vocabulary.size + 1, passages, (visit) => {
    lengths.fill(0);
    walkTerms(stream, (term, _previous, passage) => {
      lengths[passage] = (lengths[passage] ?? 0) + 1;
      visit(term, passage);
    });
  });
  return { documents, stream, lengths, single, double: buildPairPostings(stream), clauses };
}

/** One part of the given documents of several, without reading them again. */
export function joinParts(
  pieces: readonly { readonly part: WordPart; readonly documents: readonly IndexedDocument[] }[],
): WordPart {
  const builder = new PassageStreamBuilder();
  const joined: IndexedDocument[] = [];
  for (const { part, documents } of pieces) {
    const wanted = new Set(documents);
    const spans: { readonly from: number; readonly to: number }[] = [];
    let from = 0;
    for (const document of part.documents) {
      const to = from + document.chunks;
      if (wanted.has(document)) {
        spans.push({ from, to });
        joined.push(document);
      }
      from = to;
    }
    builder.copy(part.stream, spans);
  }
  return buildWordPart(joined, builder.finish());
}
