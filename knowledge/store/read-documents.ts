import type { DocumentId, LibraryDocument, Provision } from "../model/index";
import { all, first, type SqlWork } from "../sql/index";
import { allOf } from "./batches";
import type { DocumentScope, DocumentSummary, LibraryRevisions, LibraryState, DocumentRevision } from "./library";
import { correctionsOf, must, summariesOf, summaryOf, type DocumentRow, type TextRow } from "./rows";
import { factsVersion } from "./schema";
import { inScope } from "./scope";

const columns = `d.id, d.sha256, d.file, d.origin, d.read_at, d.superseded_by, d.about,
  k.id AS correction, k.field, k.deadline, k.was, k.value, k.at`;
const tables = `document d LEFT JOIN correction k ON k.document = d.id AND k.undone_at IS NULL`;
const byFile = "d.file, d.id, k.id";

export function* readState(): SqlWork<LibraryState> {
  return must(yield* first<LibraryState>("SELECT generation, documents, chunks FROM state"));
}

export function* readLastReadAt(): SqlWork<string | null> {
  const sql = "SELECT max(read_at) AS at FROM document WHERE superseded_by IS NULL";
  return must(yield* first<{ readonly at: string | null }>(sql)).at;
}

/** Gives `known` back where nothing has changed since. */
export function* readRevisions(known: LibraryRevisions | null): SqlWork<LibraryRevisions> {
  const { generation } = yield* readState();
  if (known?.generation === generation) return known;
  const sql = `SELECT id AS document, revision, first_chunk AS "firstChunk", chunk_count AS chunks FROM answering`;
  return { generation, documents: yield* all<DocumentRevision>(sql) };
}

export function* findDocument(name: string): SqlWork<DocumentId | null> {
  const wanted = name.trim();
  const exact = yield* first<Named>("SELECT id FROM document WHERE id = ?", [wanted]);
  if (exact !== undefined) return exact.id;
  const named = yield* all<Named>("SELECT id FROM document WHERE file IN (?, ?) AND superseded_by IS NULL LIMIT 2", [
    wanted,
    wanted.normalize("NFC"),
  ]);
  if (named.length > 0) return onlyOf(named);
  if (!/^d?[0-9a-f]{4,}$/i.test(wanted)) return null;
  // A prefix of the id is "d" and a prefix of the SHA-256; "d" is itself a hexadecimal digit.
  const begins = (column: string) => `substr(${column}, 1, length(@prefix)) = @prefix`;
  const sql = `SELECT id FROM document WHERE ${begins("id")} OR ${begins("sha256")} LIMIT 2`;
  return onlyOf(yield* all<Named>(sql, { prefix: wanted.toLowerCase() }));
}

export function* readSummaries(scope: DocumentScope): SqlWork<readonly DocumentSummary[]> {
  const { where, values } = inScope(scope, "d.id");
  return summariesOf(yield* all<DocumentRow>(`SELECT ${columns} FROM ${tables} ${where} ORDER BY ${byFile}`, values));
}

/** Undefined where there is no such document. */
export function* readSummary(id: DocumentId): SqlWork<DocumentSummary | undefined> {
  return (yield* readSummaries({ document: id }))[0];
}

/** Those of the ids that are there, in no order. */
export function* readSummariesOf(ids: Iterable<DocumentId>): SqlWork<readonly DocumentSummary[]> {
  const sql = (list: string) => `SELECT ${columns} FROM ${tables} WHERE d.id IN ${list} ORDER BY d.id, k.id`;
  return summariesOf(yield* allOf<DocumentRow>([...new Set(ids)], sql));
}

/** Superseded documents: all, or those that this one superseded and this one itself. */
export function* readSuperseded(document: DocumentId | undefined): SqlWork<readonly DocumentSummary[]> {
  const about = document === undefined ? "" : "AND @document IN (d.id, d.superseded_by)";
  const sql = `SELECT ${columns} FROM ${tables} WHERE d.superseded_by IS NOT NULL ${about} ORDER BY ${byFile}`;
  return summariesOf(yield* all<DocumentRow>(sql, document === undefined ? [] : { document }));
}

export function* readDocument(id: DocumentId): SqlWork<LibraryDocument | null> {
  const sql = `SELECT ${columns}, d.text, d.corrections FROM ${tables} WHERE d.id = ? ORDER BY k.id`;
  const rows = yield* all<DocumentRow & TextRow>(sql, [id]);
  const [row] = rows;
  if (row === undefined) return null;
  const corrections = correctionsOf(row);
  return { ...summaryOf(rows), text: row.text, ...(corrections.length > 0 && { corrections }) };
}

/** In reading order. */
export function* readProvisions(document: DocumentId): SqlWork<readonly Provision[]> {
  const sql = "SELECT body FROM provision WHERE document = ? ORDER BY ordinal";
  const rows = yield* all<{ readonly body: string }>(sql, [document]);
  return rows.map(({ body }) => JSON.parse(body) as Provision);
}

export function* findUnchanged(file: string, sha256: string): SqlWork<DocumentId | null> {
  const sql = "SELECT id FROM document WHERE file = ? AND sha256 = ? AND facts_version = ? AND superseded_by IS NULL";
  return (yield* first<Named>(sql, [file, sha256, factsVersion]))?.id ?? null;
}

/** The current documents of that file name. */
export function* currentOf({ file, origin }: Pick<LibraryDocument, "file" | "origin">): SqlWork<readonly DocumentId[]> {
  const sql = "SELECT id FROM document WHERE file = ? AND origin = ? AND superseded_by IS NULL";
  return (yield* all<Named>(sql, [file, origin])).map(({ id }) => id);
}

interface Named {
  readonly id: DocumentId;
}

function onlyOf(rows: readonly Named[]): DocumentId | null {
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
