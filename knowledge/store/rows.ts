import { correctHead } from "../corrections/index";
import type { Claim } from "../conflicts/index";
import type { Correction, DocumentId, LibraryDocument, LoggedCorrection } from "../model/index";
import type { DocumentSummary } from "./library";

/** What a document's row keeps as JSON. */
export type DocumentBody = Pick<LibraryDocument, "header" | "parts" | "validity" | "quality" | "pages" | "warnings">;

/** A document beside one of the corrections that hold of it; it has a row for each, or one without any. */
export interface DocumentRow {
  readonly id: DocumentId;
  readonly sha256: string;
  readonly file: string;
  readonly origin: LibraryDocument["origin"];
  readonly read_at: string;
  readonly superseded_by: DocumentId | null;
  readonly about: string;
  readonly correction: number | null;
  readonly field: LoggedCorrection["field"] | null;
  readonly deadline: number | null;
  readonly was: string | null;
  readonly value: string | null;
  readonly at: string | null;
}

export interface LoggedRow {
  readonly id: number;
  readonly field: LoggedCorrection["field"];
  readonly deadline: number | null;
  readonly was: string | null;
  readonly value: string | null;
  readonly at: string;
  readonly undone_at: string | null;
}

export interface TextRow {
  readonly text: string;
  readonly corrections: string;
}

/** Of the rows of one document. */
export function summaryOf(rows: readonly DocumentRow[]): DocumentSummary {
  const { id, sha256, file, origin, read_at: readAt, superseded_by: supersededBy, about } = must(rows[0]);
  const corrected = holdingOf(rows.flatMap(loggedRowsOf));
  const body = JSON.parse(about) as DocumentBody;
  return correctHead({ id, sha256, file, origin, ...body, readAt, supersededBy, corrected }, corrected);
}

/** Of rows in which those of one document follow each other. */
export function summariesOf(rows: readonly DocumentRow[]): readonly DocumentSummary[] {
  return runsOf(rows, ({ id }) => id).map(summaryOf);
}

function loggedRowsOf({ correction: id, field, deadline, was, value, at }: DocumentRow): readonly LoggedRow[] {
  return id === null || field === null || at === null ? [] : [{ id, field, deadline, was, value, at, undone_at: null }];
}

/** Of several corrections of one field the last. */
export function holdingOf(rows: readonly LoggedRow[]): readonly LoggedCorrection[] {
  const inOrder = [...rows].sort((one, other) => one.id - other.id);
  const last = new Map(inOrder.map((row) => [`${row.field} ${row.deadline ?? ""}`, correctionOf(row)]));
  return [...last.values()];
}

export function correctionOf({ field, deadline, was, value, at, undone_at: undoneAt }: LoggedRow): LoggedCorrection {
  return { field, deadline, was, value, at, undoneAt };
}

export function claimOf({ body }: { readonly body: string }): Claim {
  return JSON.parse(body) as Claim;
}

export function correctionsOf({ corrections }: TextRow): readonly Correction[] {
  return JSON.parse(corrections) as readonly Correction[];
}

/** Neighbours of the same key together. */
export function runsOf<Row>(rows: readonly Row[], keyOf: (row: Row) => unknown): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  let last: unknown;
  for (const row of rows) {
    const key = keyOf(row);
    if (runs.length > 0 && key === last) runs.at(-1)?.push(row);
    else runs.push([row]);
    last = key;
  }
  return runs;
}

/** For rows that the schema guarantees. */
export function must<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("the library lacks a row that its schema guarantees");
  return row;
}
