import { carryOver, valueOfDeadline, valueOfHead, type CarriedOver, type DeadlinePlace } from "../corrections/index";
import type { Deadline, DocumentId, FieldCorrection, LoggedCorrection } from "../model/index";
import { all, run, type SqlWork } from "../sql/index";
import { insertAll } from "./batches";
import { readProvisions, readSummary } from "./read-documents";
import { readDeadlines, readFacts } from "./read-facts";
import { holdingOf, must, type LoggedRow } from "./rows";

/** The log's rows of one document, the oldest first, those that were undone too. */
export function readLog(document: DocumentId): SqlWork<readonly LoggedRow[]> {
  const sql = "SELECT id, field, deadline, was, value, at, undone_at FROM correction WHERE document = ? ORDER BY id";
  return all<LoggedRow>(sql, [document]);
}

/** Null where one of them names no deadline of the document, or there is no such document; nothing is logged then. */
export function* logCorrections(
  document: DocumentId,
  corrections: readonly FieldCorrection[],
  at: string,
): SqlWork<readonly LoggedCorrection[] | null> {
  const head = yield* readSummary(document);
  if (head === undefined) return null;
  const deadlines = yield* readDeadlines({ document });
  const entries: LoggedCorrection[] = [];
  for (const { field, deadline, value } of corrections) {
    const corrected = deadline === null ? null : deadlines[deadline];
    if (corrected === undefined) return null;
    const was = corrected === null ? valueOfHead(head, field) : valueOfDeadline(corrected, field);
    if (was !== value) entries.push({ field, deadline, was, value, at, undoneAt: null });
  }
  yield* insertEntries(document, entries);
  return entries;
}

/** Of this field, or the last of all; undefined where none holds. */
export function* markUndone(
  document: DocumentId,
  of: Omit<FieldCorrection, "value"> | null,
  at: string,
): SqlWork<LoggedRow | undefined> {
  const last = (yield* readLog(document)).findLast(
    (row) => row.undone_at === null && (of === null || (row.field === of.field && row.deadline === of.deadline)),
  );
  if (last === undefined) return undefined;
  yield* run("UPDATE correction SET undone_at = ? WHERE id = ?", [at, last.id]);
  return { ...last, undone_at: at };
}

/** The corrections that hold of a document, and where its deadlines stand. */
export interface CorrectedPlaces {
  readonly corrections: readonly LoggedCorrection[];
  readonly places: readonly DeadlinePlace[];
}

export function* readCorrectedPlaces(document: DocumentId): SqlWork<CorrectedPlaces> {
  const corrections = holdingOf((yield* readLog(document)).filter((row) => row.undone_at === null));
  return { corrections, places: yield* readDeadlinePlaces(document) };
}

/** What was corrected in the version before is corrected in this one too; the log says what this one itself prints. */
export function* carryCorrectionsOver(document: DocumentId, before: CorrectedPlaces): SqlWork<CarriedOver> {
  const places = yield* readDeadlinePlaces(document);
  const { kept, lost } = carryOver(before.corrections, before.places, places);
  const head = must(yield* readSummary(document));
  const entries = kept.map((correction) => {
    const deadline = correction.deadline === null ? undefined : places[correction.deadline]?.deadline;
    const { field } = correction;
    return { ...correction, was: deadline === undefined ? valueOfHead(head, field) : valueOfDeadline(deadline, field) };
  });
  yield* insertEntries(document, entries);
  return { kept: entries, lost };
}

function* readDeadlinePlaces(document: DocumentId): SqlWork<readonly DeadlinePlace[]> {
  const provisions = yield* readProvisions(document);
  const byId = new Map(provisions.map((provision) => [provision.id, provision]));
  return (yield* readFacts<Deadline>("deadline", { document })).map((deadline) => {
    let place = byId.get(deadline.provision);
    while (place !== undefined && place.address === null) {
      place = place.parent === null ? undefined : byId.get(place.parent);
    }
    return { deadline, address: place?.address ?? null };
  });
}

function insertEntries(document: DocumentId, entries: readonly LoggedCorrection[]): SqlWork<void> {
  return insertAll(
    "INSERT INTO correction (document, field, deadline, was, value, at)",
    entries.map(({ field, deadline, was, value, at }) => [document, field, deadline, was, value, at]),
  );
}
