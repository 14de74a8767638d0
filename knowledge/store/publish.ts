import type { CarriedOver } from "../corrections/index";
import type { DocumentId, FieldCorrection, LoggedCorrection, Reading } from "../model/index";
import { first, run, type SqlWork } from "../sql/index";
import { insertAll } from "./batches";
import { writeClaims } from "./claims";
import { carryCorrectionsOver, logCorrections, markUndone, readCorrectedPlaces } from "./correction-log";
import type { PublishChoice, PublishOutcome } from "./library";
import { LibraryError } from "./library-error";
import { currentOf } from "./read-documents";
import { correctionOf, type DocumentBody } from "./rows";
import { factsVersion } from "./schema";

const nothingCarried: CarriedOver = { kept: [], lost: [] };

/** What is to be known of a document that may be there already. */
interface Standing {
  readonly superseded_by: DocumentId | null;
  readonly facts_version: number;
}

/** Begins all that changes the library: writers take turns, so that what was read is still true when it is written. */
export function* awaitTurn(): SqlWork<void> {
  yield* first("SELECT generation FROM state WHERE id = 1 FOR UPDATE");
}

export function* publishReading(
  reading: Reading,
  readAt: string,
  choice: PublishChoice | undefined,
): SqlWork<PublishOutcome> {
  yield* awaitTurn();
  const { document } = reading;
  const { id } = document;
  const sameBytes = yield* readStanding(id);
  const previous =
    (yield* currentNamed(choice?.replaces, id)) ?? (yield* currentOf(document)).find((other) => other !== id) ?? null;
  const isCurrent = sameBytes?.superseded_by === null && sameBytes.facts_version === factsVersion;
  if (isCurrent && previous === null)
    return { outcome: "unchanged", document: id, replaced: null, carriedOver: nothingCarried };
  // The file may have gone back to an older state of itself: what was corrected last counts.
  const before = previous ?? (sameBytes === undefined ? null : id);
  const corrected = before === null ? null : yield* readCorrectedPlaces(before);

  if (!isCurrent) {
    // The file has gone back to an older state of itself, or was read before all facts were: it is read anew and is current.
    if (sameBytes !== undefined) yield* erase(id);
    yield* insertDocument(reading, readAt);
  }
  const carriedOver = corrected === null || isCurrent ? nothingCarried : yield* carryCorrectionsOver(id, corrected);
  if (choice !== undefined && (yield* logCorrections(id, choice.corrections, readAt)) === null)
    throw new LibraryError("invalid-reading", document.file, new Error("a correction names no deadline of it"));
  if (previous !== null) yield* supersede(previous, id);
  yield* changed(id);
  return { outcome: previous === null ? "added" : "replaced", document: id, replaced: previous, carriedOver };
}

export function* takeBackDocument(document: DocumentId): SqlWork<{ readonly restored: DocumentId | null } | false> {
  yield* awaitTurn();
  const gone = yield* readStanding(document);
  if (gone === undefined) return false;
  // One that was superseded itself leaves what came after it in place.
  const former = gone.superseded_by === null ? yield* newestSupersededBy(document) : null;
  const successor = gone.superseded_by ?? former;
  if (former !== null) {
    yield* supersede(former, null);
    yield* revise(former);
  }
  if (successor !== null) yield* repoint(document, successor);
  yield* erase(document);
  yield* grow();
  return { restored: former };
}

/** False where there is no such document. */
export function* removeDocument(document: DocumentId): SqlWork<boolean> {
  yield* awaitTurn();
  const gone = yield* readStanding(document);
  if (gone === undefined) return false;
  // What the removed version had superseded does not answer again by itself; it points on to what came after.
  if (gone.superseded_by !== null) yield* repoint(document, gone.superseded_by);
  yield* erase(document);
  yield* grow();
  return true;
}

export function* correctDocument(
  document: DocumentId,
  corrections: readonly FieldCorrection[],
  at: string,
): SqlWork<readonly LoggedCorrection[] | null> {
  yield* awaitTurn();
  const entries = yield* logCorrections(document, corrections, at);
  if (entries !== null && entries.length > 0) yield* changed(document);
  return entries;
}

export function* undoLastCorrection(
  document: DocumentId,
  of: Omit<FieldCorrection, "value"> | null,
  at: string,
): SqlWork<LoggedCorrection | null> {
  yield* awaitTurn();
  const undone = yield* markUndone(document, of, at);
  if (undone === undefined) return null;
  yield* changed(document);
  return correctionOf(undone);
}

function readStanding(document: DocumentId): SqlWork<Standing | undefined> {
  return first<Standing>("SELECT superseded_by, facts_version FROM document WHERE id = ?", [document]);
}

/** The document that is named, where it is a current one; another may have superseded or removed it meanwhile. */
function* currentNamed(named: DocumentId | undefined, document: DocumentId): SqlWork<DocumentId | null> {
  if (named === undefined || named === document) return null;
  return (yield* readStanding(named))?.superseded_by === null ? named : null;
}

function* newestSupersededBy(document: DocumentId): SqlWork<DocumentId | null> {
  // Of those that were read in the same moment the one that was written last: it has the highest chunks.
  const sql = `SELECT id FROM document WHERE superseded_by = ?
    ORDER BY read_at DESC, first_chunk DESC, revision DESC, id LIMIT 1`;
  return (yield* first<{ readonly id: DocumentId }>(sql, [document]))?.id ?? null;
}

function* insertDocument(reading: Reading, readAt: string): SqlWork<void> {
  const { id, sha256, file, origin, text, header, parts, validity, quality, pages, warnings, corrections } =
    reading.document;
  const about: DocumentBody = { header, parts, validity, quality, pages, warnings };
  yield* run(
    `INSERT INTO document (id, sha256, file, origin, read_at, superseded_by, about, text, corrections, facts_version)
     VALUES (@id, @sha256, @file, @origin, @readAt, NULL, @about, @text, @corrections, @factsVersion)`,
    {
      ...{ id, sha256, file, origin, readAt, text, factsVersion },
      about: JSON.stringify(about),
      corrections: JSON.stringify(corrections ?? []),
    },
  );
  yield* insertAll(
    "INSERT INTO provision (document, ordinal, body)",
    reading.provisions.map((provision) => [id, provision.ordinal, JSON.stringify(provision)]),
  );
  yield* insertAll(
    `INSERT INTO chunk (document, provision, start, "end", path)`,
    reading.chunks.map(({ provision, start, end, path }) => [id, provision, start, end, path]),
  );
  yield* run(
    `UPDATE document SET
       first_chunk = (SELECT coalesce(min(c.id), 0) FROM chunk c WHERE c.document = document.id),
       chunk_count = (SELECT count(*) FROM chunk c WHERE c.document = document.id)
     WHERE id = ?`,
    [id],
  );
  const { deadlines, contacts, references, duties, figures } = reading;
  for (const [kind, facts] of Object.entries({ deadline: deadlines, contact: contacts, reference: references }))
    yield* insertAll(
      "INSERT INTO fact (document, kind, ordinal, body)",
      facts.map((fact, ordinal) => [id, kind, ordinal, JSON.stringify(fact)]),
    );
  for (const [table, facts] of Object.entries({ duty: duties, figure: figures }))
    yield* insertAll(
      `INSERT INTO ${table} (document, ordinal, body)`,
      facts.map((fact, ordinal) => [id, ordinal, JSON.stringify(fact)]),
    );
}

/** After a change of what a document says. */
function* changed(document: DocumentId): SqlWork<void> {
  yield* writeClaims(document);
  yield* revise(document);
  yield* grow();
}

/** Before `grow`, whose generation it takes. */
function* revise(document: DocumentId): SqlWork<void> {
  yield* run("UPDATE document SET revision = (SELECT generation + 1 FROM state) WHERE id = ?", [document]);
}

function* grow(): SqlWork<void> {
  yield* run(
    `UPDATE state SET
       generation = generation + 1,
       documents = (SELECT count(*) FROM answering),
       chunks = (SELECT coalesce(sum(chunk_count), 0) FROM answering)`,
  );
}

function* supersede(document: DocumentId, by: DocumentId | null): SqlWork<void> {
  yield* run("UPDATE document SET superseded_by = ? WHERE id = ?", [by, document]);
}

/** What one had superseded is superseded by another. */
function* repoint(from: DocumentId, to: DocumentId): SqlWork<void> {
  yield* run("UPDATE document SET superseded_by = ? WHERE superseded_by = ?", [to, from]);
}

/** With all that hangs on it. */
function* erase(document: DocumentId): SqlWork<void> {
  yield* run("DELETE FROM document WHERE id = ?", [document]);
}
