import { readSpan, type Chunk, type ChunkId, type ChunkPlace, type DocumentId } from "../model/index";
import { all, type SqlWork } from "../sql/index";
import { allOf } from "./batches";
import type { DocumentScope } from "./library";
import { correctionsOf, must, type TextRow } from "./rows";
import { inScope } from "./scope";

const columns = `c.id, c.document, c.provision, c.start, c."end", c.path`;

export function* readChunks(scope: DocumentScope): SqlWork<readonly Chunk[]> {
  const { where, values } = inScope(scope, "c.document");
  const sql = `SELECT ${columns} FROM chunk c JOIN document d ON d.id = c.document ${where} ORDER BY d.file, d.id, c.id`;
  return yield* withText(yield* all<ChunkPlace>(sql, values));
}

export function* readChunksById(ids: readonly ChunkId[]): SqlWork<readonly Chunk[]> {
  return yield* withText(yield* readChunkPlaces(ids));
}

/** In the order of `ids`; ids that are gone are left out. */
export function* readChunkPlaces(ids: readonly ChunkId[]): SqlWork<readonly ChunkPlace[]> {
  const rows = yield* allOf<ChunkPlace>(ids, (list) => `SELECT ${columns} FROM chunk c WHERE c.id IN ${list}`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function* withText(places: readonly ChunkPlace[]): SqlWork<readonly Chunk[]> {
  const ids = [...new Set(places.map(({ document }) => document))];
  const rows = yield* allOf<TextRow & { readonly id: DocumentId }>(
    ids,
    (list) => `SELECT id, text, corrections FROM document WHERE id IN ${list}`,
  );
  const texts = new Map(rows.map((row) => [row.id, { text: row.text, corrections: correctionsOf(row) }]));
  return places.map((place) => {
    const { start, end } = place;
    const document = must(texts.get(place.document));
    return { ...place, text: document.text.slice(start, end), reading: readSpan(document, start, end) };
  });
}
