import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Database } from "better-sqlite3";
import {
  claimsVersion,
  findClaims,
  findConflicts,
  findExpired,
  findSuperseded,
  mayDisagree,
  valueOfClaim,
  type Claim,
  type Conflict,
} from "../conflicts/index";
import {
  carryOver,
  correctDeadline,
  correctHead,
  correctReading,
  valueOfDeadline,
  valueOfHead,
  type CarriedOver,
  type DeadlinePlace,
} from "../corrections/index";
import {
  readSpan,
  type Chunk,
  type ChunkId,
  type ChunkPlace,
  type Contact,
  type Correction,
  type Deadline,
  type DocumentId,
  type Duty,
  type FieldCorrection,
  type Figure,
  type LibraryDocument,
  type LoggedCorrection,
  type Provision,
  type ProvisionId,
  type Reading,
  type Reference,
} from "../model/index";
import { checkReading } from "./check-reading";
import type {
  ConflictScope,
  DocumentRevision,
  DocumentScope,
  DocumentSummary,
  Library,
  LibraryRevisions,
  LibraryState,
  Preview,
  PublishChoice,
  PublishOutcome,
} from "./library";
import { LibraryError } from "./library-error";
import { migrateSchema, NewerSchema } from "./migrate";
import { openSqlite } from "./open-sqlite";
import { factsVersion, libraryApplicationId, libraryMigrations } from "./schema";

/** How long a statement waits for another process's transaction before it fails. */
const busyTimeoutMs = 10_000;

/** As much of the file as is read where it stands instead of being copied page by page; the rest is read as ever. */
const mappedBytes = 512 * 1024 ** 2;

/**
 * Opens the library in a SQLite file, or makes an empty one; `:memory:` keeps it in this process alone. Any number of processes
 * may have it open: each sees what another has published at its next question. Makes the directory where it is missing. Throws
 * `LibraryError` for a file that is no library, is of a later version or cannot be opened.
 */
export async function openLibrary(file: string): Promise<Library> {
  let database: Database | null = null;
  try {
    if (file !== ":memory:") await mkdir(dirname(file), { recursive: true });
    database = openSqlite(file, { timeout: busyTimeoutMs });
    recognise(database, file);
    // Readers go on while a document is written, and a commit is on the disk before it is confirmed.
    database.exec("PRAGMA journal_mode = WAL");
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    // A question reads the texts of some thirty documents; page by page that is a third of its time at 10,000 documents.
    database.exec(`PRAGMA mmap_size = ${mappedBytes}`);
    // What is removed is overwritten with zeros.
    database.exec("PRAGMA secure_delete = ON");
    await migrateSchema(database, libraryMigrations);
    const library = new SqliteLibrary(database);
    library.findClaimsAnew();
    return library;
  } catch (error) {
    database?.close();
    throw libraryErrorOf(error, file);
  }
}

/** An empty file is a library to be; a database of something else, or no database at all, is left alone. */
function recognise(database: Database, file: string): void {
  // One snapshot: another process may be making the library in this moment.
  const isStrange = database.transaction(() => {
    const application = database.prepare<[], number>("SELECT application_id FROM pragma_application_id").pluck().get();
    const tables = database.prepare<[], number>("SELECT count(*) FROM sqlite_schema").pluck().get();
    return application !== libraryApplicationId && tables !== 0;
  });
  if (isStrange()) throw new LibraryError("not-a-library", file);
}

function libraryErrorOf(error: unknown, file: string): unknown {
  if (error instanceof NewerSchema) return new LibraryError("newer-schema", file, error);
  // By code and not by class: both SQLite's errors and the file system's have one.
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : null;
  if (code === "SQLITE_NOTADB") return new LibraryError("not-a-library", file, error);
  return code !== null && /^(SQLITE_|E[A-Z]+$)/.test(code) ? new LibraryError("unavailable", file, error) : error;
}

/** What a document's row keeps as JSON. */
type DocumentBody = Pick<LibraryDocument, "header" | "parts" | "validity" | "quality" | "pages" | "warnings">;

interface DocumentRow {
  readonly id: DocumentId;
  readonly sha256: string;
  readonly file: string;
  readonly origin: LibraryDocument["origin"];
  readonly read_at: string;
  readonly superseded_by: DocumentId | null;
  readonly about: string;
  /** What holds of the log of corrections, as JSON; null where nothing does. */
  readonly corrected: string | null;
}

interface LoggedRow {
  readonly id: number;
  readonly field: LoggedCorrection["field"];
  readonly deadline: number | null;
  readonly was: string | null;
  readonly value: string | null;
  readonly at: string;
  readonly undone_at: string | null;
}

interface TextRow {
  readonly text: string;
  readonly corrections: string;
}

/** Kinds of facts that share a table, told apart by a column; later ones have tables of their own. */
type FactKind = "deadline" | "contact" | "reference";
type FactTable = "duty" | "figure";

const summaryColumns = `d.id, d.sha256, d.file, d.origin, d.read_at, d.superseded_by, d.about,
  (SELECT json_group_array(json_object('id', k.id, 'field', k.field, 'deadline', k.deadline, 'was', k.was, 'value', k.value, 'at', k.at))
   FROM correction k WHERE k.document = d.id AND k.undone_at IS NULL HAVING count(*) > 0) AS corrected`;
const chunkColumns = `c.id, c.document, c.provision, c.start, c."end", c.path`;

class SqliteLibrary implements Library {
  readonly #database: Database;
  readonly #statements: ReturnType<typeof prepareStatements>;
  #revisions: LibraryRevisions | undefined;

  constructor(database: Database) {
    this.#database = database;
    this.#statements = prepareStatements(database);
  }

  async state(): Promise<LibraryState> {
    return must(this.#statements.state.get());
  }

  async lastReadAt(): Promise<string | null> {
    return must(this.#statements.lastReadAt.get()).at;
  }

  async revisions(): Promise<LibraryRevisions> {
    return this.#snapshot(() => {
      const { generation } = must(this.#statements.state.get());
      // The search and the facts ask one after the other.
      if (this.#revisions?.generation !== generation)
        this.#revisions = { generation, documents: this.#statements.revisions.all() };
      return this.#revisions;
    });
  }

  async find(name: string): Promise<DocumentId | null> {
    const wanted = name.trim();
    const { documentById, currentByFile, byPrefix } = this.#statements;
    const exact = documentById.get(wanted);
    if (exact !== undefined) return exact.id;
    const named = currentByFile.all(wanted, wanted.normalize("NFC"));
    if (named.length > 0) return onlyOf(named);
    if (!/^d?[0-9a-f]{4,}$/i.test(wanted)) return null;
    // A prefix of the id is "d" and a prefix of the SHA-256; "d" is itself a hexadecimal digit.
    return onlyOf(byPrefix.all({ prefix: wanted.toLowerCase() }));
  }

  async documents(scope: DocumentScope = {}): Promise<readonly DocumentSummary[]> {
    const rows = this.#scoped(scope, `SELECT ${summaryColumns} FROM document d`, "d.id", "d.file, d.id");
    return rows.map((row) => summaryOf(row as DocumentRow));
  }

  async document(id: DocumentId): Promise<LibraryDocument | null> {
    const row = this.#statements.documentById.get(id);
    if (row === undefined) return null;
    const corrections = correctionsOf(row);
    return { ...summaryOf(row), text: row.text, ...(corrections.length > 0 && { corrections }) };
  }

  async provisions(document: DocumentId): Promise<readonly Provision[]> {
    return this.#provisions(document);
  }

  async chunks(scope: DocumentScope = {}): Promise<readonly Chunk[]> {
    return this.#snapshot(() => {
      const rows = this.#scoped(
        scope,
        `SELECT ${chunkColumns} FROM chunk c JOIN document d ON d.id = c.document`,
        "c.document",
        "d.file, d.id, c.id",
      );
      return this.#withText(rows as ChunkPlace[]);
    });
  }

  async chunksById(ids: readonly ChunkId[]): Promise<readonly Chunk[]> {
    return this.#snapshot(() => this.#withText(this.#chunkRows(ids)));
  }

  async chunkPlaces(ids: readonly ChunkId[]): Promise<readonly ChunkPlace[]> {
    return this.#snapshot(() => this.#chunkRows(ids));
  }

  async deadlines(scope: DocumentScope = {}): Promise<readonly Deadline[]> {
    return this.#deadlines(scope);
  }

  async contacts(scope: DocumentScope = {}): Promise<readonly Contact[]> {
    return this.#facts<Contact>("contact", scope);
  }

  async references(scope: DocumentScope = {}): Promise<readonly Reference[]> {
    return this.#facts<Reference>("reference", scope);
  }

  async duties(scope: DocumentScope = {}): Promise<readonly Duty[]> {
    return this.#rows<Duty>("duty", scope);
  }

  async figures(scope: DocumentScope = {}): Promise<readonly Figure[]> {
    return this.#rows<Figure>("figure", scope);
  }

  async conflicts(scope: ConflictScope = {}): Promise<readonly Conflict[]> {
    return this.#snapshot(() => this.#conflicts(scope));
  }

  async correctionLog(document: DocumentId): Promise<readonly LoggedCorrection[]> {
    return this.#statements.correctionLog.all(document).map(correctionOf);
  }

  async correct(
    document: DocumentId,
    corrections: readonly FieldCorrection[],
    at: string,
  ): Promise<readonly LoggedCorrection[] | null> {
    return this.#write(() => {
      const entries = this.#logCorrections(document, corrections, at);
      if (entries !== null && entries.length > 0) this.#changed(document);
      return entries;
    });
  }

  async undoCorrection(
    document: DocumentId,
    of: Omit<FieldCorrection, "value"> | null,
    at: string,
  ): Promise<LoggedCorrection | null> {
    return this.#write(() => {
      const last = this.#statements.correctionLog
        .all(document)
        .findLast(
          (row) => row.undone_at === null && (of === null || (row.field === of.field && row.deadline === of.deadline)),
        );
      if (last === undefined) return null;
      this.#statements.undoCorrection.run(at, last.id);
      this.#changed(document);
      return correctionOf({ ...last, undone_at: at });
    });
  }

  async unchanged(file: string, sha256: string): Promise<DocumentId | null> {
    return this.#statements.unchanged.get(file, sha256, factsVersion)?.id ?? null;
  }

  async publish(reading: Reading, readAt: string, choice?: PublishChoice): Promise<PublishOutcome> {
    checkReading(reading);
    return this.#write(() => this.#publishUnderLock(reading, readAt, choice));
  }

  async preview(reading: Reading, corrections: readonly FieldCorrection[]): Promise<Preview> {
    checkReading(reading);
    return this.#snapshot(() => this.#preview(correctReading(reading, corrections)));
  }

  async takeBack(document: DocumentId): Promise<{ readonly restored: DocumentId | null } | false> {
    const restored = this.#write(() => {
      const gone = this.#statements.documentById.get(document);
      if (gone === undefined) return false;
      // One that was superseded itself leaves what came after it in place.
      const former = gone.superseded_by === null ? (this.#statements.supersededBy.get(document)?.id ?? null) : null;
      const successor = gone.superseded_by ?? former;
      if (former !== null) {
        this.#statements.supersede.run(null, former);
        this.#statements.revise.run(former);
      }
      if (successor !== null) this.#statements.repoint.run(successor, document);
      this.#statements.remove.run(document);
      this.#statements.grow.run();
      return { restored: former };
    });
    if (restored !== false) this.#foldLog();
    return restored;
  }

  async remove(document: DocumentId): Promise<boolean> {
    const removed = this.#write(() => {
      const gone = this.#statements.documentById.get(document);
      if (gone === undefined) return false;
      // What the removed version had superseded does not answer again by itself; it points on to what came after.
      if (gone.superseded_by !== null) this.#statements.repoint.run(gone.superseded_by, document);
      this.#statements.remove.run(document);
      this.#statements.grow.run();
      return true;
    });
    if (removed) this.#foldLog();
    return removed;
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  /** Older pages of a text stand in the log until it is folded into the file. */
  #foldLog(): void {
    if (!this.#database.memory) this.#database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  }

  #publishUnderLock(reading: Reading, readAt: string, choice?: PublishChoice): PublishOutcome {
    const { document } = reading;
    const { documentById, currentOf, supersede, remove, insertDocument, grow } = this.#statements;
    const sameBytes = documentById.get(document.id);
    const previous =
      this.#replacedBy(document.id, choice?.replaces) ??
      currentOf.all(document.file, document.origin).find(({ id }) => id !== document.id)?.id ??
      null;
    const isComplete = this.#statements.factsVersionOf.get(document.id) === factsVersion;
    const isCurrent = sameBytes !== undefined && sameBytes.superseded_by === null && isComplete;
    if (isCurrent && previous === null) {
      return { outcome: "unchanged", document: document.id, replaced: null, carriedOver: nothingCarried };
    }
    // The file may have gone back to an older state of itself: what was corrected last counts.
    const before = previous ?? (sameBytes === undefined ? null : document.id);
    const corrected = before === null ? null : this.#correctedPlaces(before);

    if (!isCurrent) {
      // The file has gone back to an older state of itself, or was read before all facts were: it is read anew and is current.
      if (sameBytes !== undefined) remove.run(document.id);
      const { id, sha256, file, origin, text, header, parts, validity, quality, pages, warnings } = document;
      const corrections = JSON.stringify(document.corrections ?? []);
      const about: DocumentBody = { header, parts, validity, quality, pages, warnings };
      insertDocument.run({
        id,
        sha256,
        file,
        origin,
        readAt,
        about: JSON.stringify(about),
        text,
        corrections,
        factsVersion,
      });
      this.#insertParts(reading);
      this.#statements.numberChunks.run({ document: id });
    }
    const carriedOver = corrected === null || isCurrent ? nothingCarried : this.#carryOver(document.id, corrected);
    if (choice !== undefined && this.#logCorrections(document.id, choice.corrections, readAt) === null)
      throw new LibraryError("invalid-reading", document.file, new Error("a correction names no deadline of it"));
    this.#writeClaims(document.id);
    if (previous !== null) supersede.run(document.id, previous);
    this.#statements.revise.run(document.id);
    grow.run();
    return {
      outcome: previous === null ? "added" : "replaced",
      document: document.id,
      replaced: previous,
      carriedOver,
    };
  }

  /** The document that is named, where it is a current one; another may have superseded or removed it meanwhile. */
  #replacedBy(document: DocumentId, named: DocumentId | undefined): DocumentId | null {
    const row = named === undefined || named === document ? undefined : this.#statements.documentById.get(named);
    return row?.superseded_by === null ? row.id : null;
  }

  #preview(reading: Reading): Preview {
    const { summaries, documentById, currentOf, claimsOfKeys } = this.#statements;
    const { document } = reading;
    const same = documentById.get(document.id);
    const own = findClaims(reading);
    const others = claimsOfKeys
      .all({ keys: JSON.stringify(own.flatMap(({ key }) => key ?? [])), document: document.id })
      .map(claimOf);
    const namesakes = currentOf.all(document.file, document.origin).map(({ id }) => id);
    // The samples answer no more once there is a document of the office.
    const office = summaries
      .all(JSON.stringify([...namesakes, ...new Set(others.map((claim) => claim.document))]))
      .flatMap((row) => (row.origin === "office" ? [summaryOf(row)] : []));
    const conflicts = findConflicts([...own, ...others], [...office, { ...document, supersededBy: null }]).filter(
      ({ sides }) => sides.some((side) => side.document === document.id),
    );
    const versions = new Set([
      ...namesakes,
      ...conflicts.flatMap(({ kind, sides }) => (kind === "versions" ? sides.map((side) => side.document) : [])),
    ]);
    versions.delete(document.id);
    return {
      same: same === undefined ? null : summaryOf(same),
      versions: office.filter(({ id }) => versions.has(id)),
      conflicts,
    };
  }

  /** Null where one of them names no deadline of the document; nothing is logged then. */
  #logCorrections(
    document: DocumentId,
    corrections: readonly FieldCorrection[],
    at: string,
  ): readonly LoggedCorrection[] | null {
    const row = this.#statements.documentById.get(document);
    if (row === undefined) return null;
    const head = summaryOf(row);
    const deadlines = this.#deadlines({ document });
    const entries: LoggedCorrection[] = [];
    for (const { field, deadline, value } of corrections) {
      const corrected = deadline === null ? null : deadlines[deadline];
      if (corrected === undefined) return null;
      const was = corrected === null ? valueOfHead(head, field) : valueOfDeadline(corrected, field);
      if (was !== value) entries.push({ field, deadline, was, value, at, undoneAt: null });
    }
    for (const entry of entries) this.#insertCorrection(document, entry);
    return entries;
  }

  #correctedPlaces(document: DocumentId): CorrectedPlaces {
    return { corrections: this.#holding(document), places: this.#deadlinePlaces(document) };
  }

  /** What was corrected in the version before is corrected in this one too; the log says what this one itself prints. */
  #carryOver(document: DocumentId, before: CorrectedPlaces): CarriedOver {
    const places = this.#deadlinePlaces(document);
    const { kept, lost } = carryOver(before.corrections, before.places, places);
    const head = summaryOf(must(this.#statements.documentById.get(document)));
    const entries = kept.map((correction) => {
      const deadline = correction.deadline === null ? undefined : places[correction.deadline]?.deadline;
      const { field } = correction;
      return {
        ...correction,
        was: deadline === undefined ? valueOfHead(head, field) : valueOfDeadline(deadline, field),
      };
    });
    for (const entry of entries) this.#insertCorrection(document, entry);
    return { kept: entries, lost };
  }

  #holding(document: DocumentId): readonly LoggedCorrection[] {
    return holdingOf(this.#statements.correctionLog.all(document).filter((row) => row.undone_at === null));
  }

  #deadlinePlaces(document: DocumentId): readonly DeadlinePlace[] {
    const provisions = this.#provisions(document);
    const byId = new Map(provisions.map((provision) => [provision.id, provision]));
    return this.#facts<Deadline>("deadline", { document }).map((deadline) => {
      let place = byId.get(deadline.provision);
      while (place !== undefined && place.address === null) {
        place = place.parent === null ? undefined : byId.get(place.parent);
      }
      return { deadline, address: place?.address ?? null };
    });
  }

  #insertCorrection(document: DocumentId, { field, deadline, was, value, at }: LoggedCorrection): void {
    this.#statements.insertCorrection.run({ document, field, deadline, was, value, at });
  }

  /** After a change of what a document says. */
  #changed(document: DocumentId): void {
    this.#writeClaims(document);
    this.#statements.revise.run(document);
    this.#statements.grow.run();
  }

  /** For documents whose claims were found by an earlier version of the program, or not at all. */
  findClaimsAnew(): void {
    for (const id of this.#statements.withOldClaims.all({ version: claimsVersion }))
      this.#write(() => this.#writeClaims(id));
  }

  /** Claims are found in the document as it is kept, so that corrections count. */
  #writeClaims(document: DocumentId): void {
    const { documentById, removeClaims, insertClaim, markClaims } = this.#statements;
    const row = documentById.get(document);
    if (row === undefined) return;
    removeClaims.run(document);
    const claims = findClaims({
      document: { ...summaryOf(row), text: row.text },
      provisions: this.#provisions(document),
      deadlines: this.#deadlines({ document }),
      contacts: this.#facts<Contact>("contact", { document }),
      references: this.#facts<Reference>("reference", { document }),
      figures: this.#rows<Figure>("figure", { document }),
    });
    claims.forEach((claim, ordinal) => {
      const { kind, key } = claim;
      insertClaim.run({ document, ordinal, kind, key, value: valueOfClaim(claim), body: JSON.stringify(claim) });
    });
    markClaims.run(claimsVersion, document);
  }

  /** The document's claims, and of the others' those that may disagree with one of them. Most are told apart by their values alone. */
  #claimsAround(document: DocumentId): readonly string[] {
    const { valuesAround, claimsAround } = this.#statements;
    const values = valuesAround
      .all({ document })
      .flatMap(({ key, own, value }) => (mayDisagree(key, own, value) ? [[key, value] as const] : []));
    return claimsAround.all({ document, values: JSON.stringify(values) });
  }

  #conflicts({ document, everything = false, asOf }: ConflictScope): readonly Conflict[] {
    const { answering, summaries, sharedClaims, identities, superseded } = this.#statements;
    const found = document === undefined ? sharedClaims.all() : this.#claimsAround(document);
    const claims = found.map(claimOf);
    const involved = () => JSON.stringify([document, ...new Set(claims.map((claim) => claim.document))]);
    const documents = (document === undefined ? answering.all() : summaries.all(involved())).map(summaryOf);
    const conflicts = [...findConflicts(claims, documents)];
    const named = documents.filter(({ id }) => document === undefined || id === document);
    const identitiesOf = (ids: readonly DocumentId[]) => identities.all(JSON.stringify(ids)).map(claimOf);
    if (asOf !== undefined) conflicts.push(...findExpired(identitiesOf(named.map(({ id }) => id)), named, asOf));
    if (everything) {
      const old = superseded.all({ document: document ?? null }).map(summaryOf);
      const ids = old.flatMap(({ id, supersededBy }) => (supersededBy === null ? [id] : [id, supersededBy]));
      conflicts.push(...findSuperseded(identitiesOf(ids), old));
    }
    return document === undefined
      ? conflicts
      : conflicts.filter(({ sides }) => sides.some((side) => side.document === document));
  }

  #provisions(document: DocumentId): readonly Provision[] {
    return this.#statements.provisions.all(document).map((body) => JSON.parse(body) as Provision);
  }

  #deadlines(scope: DocumentScope): readonly Deadline[] {
    const corrections = new Map<DocumentId, readonly LoggedCorrection[]>();
    const counts = new Map<DocumentId, number>();
    return this.#facts<Deadline>("deadline", scope).map((deadline) => {
      const { document } = deadline;
      const ordinal = counts.get(document) ?? 0;
      counts.set(document, ordinal + 1);
      const own = corrections.get(document) ?? this.#holding(document);
      corrections.set(document, own);
      return correctDeadline(
        deadline,
        own.filter((correction) => correction.deadline === ordinal),
      );
    });
  }

  #insertParts(reading: Reading): void {
    const { insertProvision, insertChunk, insertFact, insertDuty, insertFigure } = this.#statements;
    const document = reading.document.id;
    for (const provision of reading.provisions) {
      insertProvision.run(document, provision.ordinal, JSON.stringify(provision));
    }
    for (const { provision, start, end, path } of reading.chunks) {
      insertChunk.run(document, provision, start, end, path);
    }
    const facts: Readonly<Record<FactKind, readonly object[]>> = {
      deadline: reading.deadlines,
      contact: reading.contacts,
      reference: reading.references,
    };
    for (const [kind, bodies] of Object.entries(facts)) {
      bodies.forEach((body, ordinal) => insertFact.run(document, kind, ordinal, JSON.stringify(body)));
    }
    reading.duties.forEach((body, ordinal) => insertDuty.run(document, ordinal, JSON.stringify(body)));
    reading.figures.forEach((body, ordinal) => insertFigure.run(document, ordinal, JSON.stringify(body)));
  }

  #facts<Fact>(kind: FactKind, scope: DocumentScope): readonly Fact[] {
    return this.#bodies(scope, `fact f ON f.kind = '${kind}' AND f.document = d.id`);
  }

  #rows<Fact>(table: FactTable, scope: DocumentScope): readonly Fact[] {
    return this.#bodies(scope, `${table} f ON f.document = d.id`);
  }

  #bodies<Fact>(scope: DocumentScope, facts: string): readonly Fact[] {
    const rows = this.#scoped(scope, `SELECT f.body FROM document d JOIN ${facts}`, "d.id", "d.file, d.id, f.ordinal");
    return (rows as { body: string }[]).map(({ body }) => JSON.parse(body) as Fact);
  }

  /** A document that is named is listed whatever its state; without a name, those that answer. */
  #scoped({ document, everything = false }: DocumentScope, select: string, id: string, order: string): unknown[] {
    // A condition for each case: one that serves both keeps SQLite from looking the document up.
    const where =
      document !== undefined
        ? `WHERE ${id} = @document`
        : everything
          ? ""
          : `WHERE ${id} IN (SELECT id FROM answering)`;
    const sql = `${select} ${where} ORDER BY ${order}`;
    const statement = this.#database.prepare(sql);
    return document === undefined ? statement.all() : statement.all({ document });
  }

  #chunkRows(ids: readonly ChunkId[]): readonly ChunkPlace[] {
    return ids.flatMap((id) => this.#statements.chunkById.get(id) ?? []);
  }

  #withText(rows: readonly ChunkPlace[]): readonly Chunk[] {
    const texts = new Map<DocumentId, { readonly text: string; readonly corrections: readonly Correction[] }>();
    return rows.map((row) => {
      const known = texts.get(row.document);
      const { start, end } = row;
      const document = known ?? textWithCorrections(must(this.#statements.textOf.get(row.document)));
      texts.set(row.document, document);
      return { ...row, text: document.text.slice(start, end), reading: readSpan(document, start, end) };
    });
  }

  /** All of `read` sees one state of the library. */
  #snapshot<T>(read: () => T): T {
    return this.#database.transaction(read).deferred();
  }

  /** Takes the write lock at once, so that what was read inside is still true when it is written. */
  #write<T>(change: () => T): T {
    return this.#database.transaction(change).immediate();
  }
}

function prepareStatements(database: Database) {
  return {
    state: database.prepare<[], LibraryState>("SELECT generation, documents, chunks FROM state"),
    lastReadAt: database.prepare<[], { readonly at: string | null }>(
      "SELECT max(read_at) AS at FROM document WHERE superseded_by IS NULL",
    ),
    revisions: database.prepare<[], DocumentRevision>(
      "SELECT id AS document, revision, first_chunk AS firstChunk, chunk_count AS chunks FROM answering",
    ),
    documentById: database.prepare<[string], DocumentRow & TextRow>(
      `SELECT ${summaryColumns}, d.text, d.corrections FROM document d WHERE d.id = ?`,
    ),
    textOf: database.prepare<[DocumentId], TextRow>("SELECT text, corrections FROM document WHERE id = ?"),
    currentByFile: database.prepare<[string, string], { readonly id: DocumentId }>(
      "SELECT id FROM document WHERE file IN (?, ?) AND superseded_by IS NULL LIMIT 2",
    ),
    byPrefix: database.prepare<[{ readonly prefix: string }], { readonly id: DocumentId }>(
      "SELECT id FROM document WHERE substr(id, 1, length(@prefix)) = @prefix OR substr(sha256, 1, length(@prefix)) = @prefix LIMIT 2",
    ),
    currentOf: database.prepare<[string, string], { readonly id: DocumentId }>(
      "SELECT id FROM document WHERE file = ? AND origin = ? AND superseded_by IS NULL",
    ),
    unchanged: database.prepare<[string, string, number], { readonly id: DocumentId }>(
      "SELECT id FROM document WHERE file = ? AND sha256 = ? AND facts_version = ? AND superseded_by IS NULL",
    ),
    provisions: database
      .prepare<[DocumentId], string>("SELECT body FROM provision WHERE document = ? ORDER BY ordinal")
      .pluck(),
    chunkById: database.prepare<[ChunkId], ChunkPlace>(`SELECT ${chunkColumns} FROM chunk c WHERE c.id = ?`),
    insertDocument: database.prepare<
      [
        Pick<LibraryDocument, "id" | "sha256" | "file" | "origin" | "readAt"> &
          TextRow & { readonly about: string; readonly factsVersion: number },
      ]
    >(
      `INSERT INTO document (id, sha256, file, origin, read_at, superseded_by, about, text, corrections, facts_version)
       VALUES (@id, @sha256, @file, @origin, @readAt, NULL, @about, @text, @corrections, @factsVersion)`,
    ),
    insertProvision: database.prepare<[DocumentId, number, string]>("INSERT INTO provision VALUES (?, ?, ?)"),
    insertChunk: database.prepare<[DocumentId, ProvisionId, number, number, string]>(
      `INSERT INTO chunk (document, provision, start, "end", path) VALUES (?, ?, ?, ?, ?)`,
    ),
    correctionLog: database.prepare<[DocumentId], LoggedRow>(
      "SELECT id, field, deadline, was, value, at, undone_at FROM correction WHERE document = ? ORDER BY id",
    ),
    insertCorrection: database.prepare<[Omit<LoggedCorrection, "undoneAt"> & { readonly document: DocumentId }]>(
      `INSERT INTO correction (document, field, deadline, was, value, at)
       VALUES (@document, @field, @deadline, @was, @value, @at)`,
    ),
    undoCorrection: database.prepare<[string, number]>("UPDATE correction SET undone_at = ? WHERE id = ?"),
    withOldClaims: database
      .prepare<[{ readonly version: number }], DocumentId>(
        // Not "<>", which no index serves.
        "SELECT id FROM document WHERE claims_version < @version OR claims_version > @version",
      )
      .pluck(),
    markClaims: database.prepare<[number, DocumentId]>("UPDATE document SET claims_version = ? WHERE id = ?"),
    removeClaims: database.prepare<[DocumentId]>("DELETE FROM claim WHERE document = ?"),
    insertClaim: database.prepare<
      [
        Pick<Claim, "document" | "kind" | "key"> & {
          readonly ordinal: number;
          readonly value: string;
          readonly body: string;
        },
      ]
    >("INSERT INTO claim VALUES (@document, @ordinal, @kind, @key, @value, @body)"),
    answering: database.prepare<[], DocumentRow>(
      `SELECT ${summaryColumns} FROM document d WHERE d.id IN (SELECT id FROM answering)`,
    ),
    summaries: database.prepare<[string], DocumentRow>(
      `SELECT ${summaryColumns} FROM document d WHERE d.id IN (SELECT value FROM json_each(?))`,
    ),
    superseded: database.prepare<[{ readonly document: DocumentId | null }], DocumentRow>(
      `SELECT ${summaryColumns} FROM document d
       WHERE d.superseded_by IS NOT NULL AND (@document IS NULL OR @document IN (d.id, d.superseded_by))
       ORDER BY d.file, d.id`,
    ),
    sharedClaims: database
      .prepare<[], string>(
        `SELECT c.body FROM claim c JOIN answering a ON a.id = c.document
         WHERE c.key IS NULL OR c.key IN (
           SELECT o.key FROM claim o JOIN answering b ON b.id = o.document
           WHERE o.key IS NOT NULL GROUP BY o.key HAVING count(DISTINCT o.value) > 1
         )
         ORDER BY a.file, a.id, c.ordinal`,
      )
      .pluck(),
    /** Read from an index alone. */
    valuesAround: database.prepare<
      [{ readonly document: DocumentId }],
      { readonly key: string; readonly own: string; readonly value: string }
    >(
      `SELECT DISTINCT c.key, o.value AS own, c.value FROM claim o
       JOIN claim c ON c.key = o.key AND c.value <> o.value AND c.document <> @document
       WHERE o.document = @document AND o.key IS NOT NULL`,
    ),
    claimsAround: database
      .prepare<[{ readonly document: DocumentId; readonly values: string }], string>(
        // Of many documents that say the same one speaks for all.
        `SELECT body FROM (
           SELECT c.body, d.file, c.document, c.ordinal FROM claim c JOIN document d ON d.id = c.document
           WHERE c.document = @document
           UNION ALL
           SELECT c.body, min(d.file), c.document, c.ordinal
           FROM json_each(@values) v
           CROSS JOIN claim c ON c.key = v.value ->> 0 AND c.value = v.value ->> 1 AND c.document <> @document
           CROSS JOIN answering d ON d.id = c.document
           GROUP BY c.key, c.value
         )
         ORDER BY file, document, ordinal`,
      )
      .pluck(),
    identities: database
      .prepare<[string], string>(
        "SELECT body FROM claim WHERE kind = 'identity' AND document IN (SELECT value FROM json_each(?))",
      )
      .pluck(),
    numberChunks: database.prepare<[{ readonly document: DocumentId }]>(
      `UPDATE document SET
         first_chunk = (SELECT coalesce(min(id), 0) FROM chunk WHERE document = @document),
         chunk_count = (SELECT count(*) FROM chunk WHERE document = @document)
       WHERE id = @document`,
    ),
    /** Before `grow`, whose generation it takes. */
    revise: database.prepare<[DocumentId]>(
      "UPDATE document SET revision = (SELECT generation + 1 FROM state) WHERE id = ?",
    ),
    insertFact: database.prepare<[DocumentId, string, number, string]>("INSERT INTO fact VALUES (?, ?, ?, ?)"),
    insertDuty: database.prepare<[DocumentId, number, string]>("INSERT INTO duty VALUES (?, ?, ?)"),
    insertFigure: database.prepare<[DocumentId, number, string]>("INSERT INTO figure VALUES (?, ?, ?)"),
    factsVersionOf: database.prepare<[DocumentId], number>("SELECT facts_version FROM document WHERE id = ?").pluck(),
    supersede: database.prepare<[DocumentId | null, DocumentId]>("UPDATE document SET superseded_by = ? WHERE id = ?"),
    supersededBy: database.prepare<[DocumentId], { readonly id: DocumentId }>(
      "SELECT id FROM document WHERE superseded_by = ? ORDER BY read_at DESC, rowid DESC LIMIT 1",
    ),
    claimsOfKeys: database
      .prepare<[{ readonly keys: string; readonly document: DocumentId }], string>(
        `SELECT c.body FROM claim c JOIN answering d ON d.id = c.document
         WHERE c.key IN (SELECT value FROM json_each(@keys)) AND c.document <> @document
         ORDER BY d.file, c.document, c.ordinal`,
      )
      .pluck(),
    repoint: database.prepare<[DocumentId, DocumentId]>(
      "UPDATE document SET superseded_by = ? WHERE superseded_by = ?",
    ),
    remove: database.prepare<[DocumentId]>("DELETE FROM document WHERE id = ?"),
    grow: database.prepare<[]>(
      `UPDATE state SET
         generation = generation + 1,
         documents = (SELECT count(*) FROM answering),
         chunks = (SELECT coalesce(sum(chunk_count), 0) FROM answering)`,
    ),
  };
}

const nothingCarried: CarriedOver = { kept: [], lost: [] };

interface CorrectedPlaces {
  readonly corrections: readonly LoggedCorrection[];
  readonly places: readonly DeadlinePlace[];
}

function summaryOf(row: DocumentRow): DocumentSummary {
  const { id, sha256, file, origin, read_at: readAt, superseded_by: supersededBy } = row;
  const about = JSON.parse(row.about) as DocumentBody;
  const corrected = row.corrected === null ? [] : holdingOf(JSON.parse(row.corrected) as LoggedRow[]);
  return correctHead({ id, sha256, file, origin, ...about, readAt, supersededBy, corrected }, corrected);
}

/** Of several corrections of one field the last. */
function holdingOf(rows: readonly LoggedRow[]): readonly LoggedCorrection[] {
  const inOrder = [...rows].sort((one, other) => one.id - other.id);
  const last = new Map(inOrder.map((row) => [`${row.field} ${row.deadline ?? ""}`, correctionOf(row)]));
  return [...last.values()];
}

function correctionOf({ field, deadline, was, value, at, undone_at: undoneAt }: LoggedRow): LoggedCorrection {
  return { field, deadline, was, value, at, undoneAt: undoneAt ?? null };
}

function claimOf(body: string): Claim {
  return JSON.parse(body) as Claim;
}

function textWithCorrections(row: TextRow): { readonly text: string; readonly corrections: readonly Correction[] } {
  return { text: row.text, corrections: correctionsOf(row) };
}

function correctionsOf({ corrections }: TextRow): readonly Correction[] {
  return JSON.parse(corrections) as readonly Correction[];
}

function onlyOf(rows: readonly { readonly id: DocumentId }[]): DocumentId | null {
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}

/** For rows that the schema guarantees. */
function must<T>(row: T | undefined): T {
  if (row === undefined) throw new Error("the library lacks a row that its schema guarantees");
  return row;
}
