import type { Database } from "better-sqlite3";
import type {
  ChecklistSession,
  ConversationState,
  Feedback,
  LocalMessage,
  Profile,
  Reachable,
  ReceiptRecord,
  ReminderRecord,
  ReminderSettingsRecord,
  SentMessage,
  SessionEntry,
  SessionMember,
  ShareCode,
  SubmissionRecord,
  SubmissionStatus,
  Topic,
} from "./state-store";

interface SessionRow {
  readonly id: string;
  readonly checklist: string;
  readonly version: string;
  readonly person: string;
  readonly conversation: string;
  readonly started_at: string;
  readonly active: number;
  readonly pin: string | null;
}

interface EntryRow {
  readonly position: number;
  readonly at: string;
  readonly person: string;
  readonly entry: string;
}

const sessionColumns = "id, checklist, version, person, conversation, started_at, active, pin, ordinal";

export function readProfile(database: Database, person: string): Profile | null {
  const row = database
    .prepare<[string], Profile & { schoolLevel: string | null }>(
      `SELECT jurisdiction, role, school_level AS schoolLevel FROM profiles WHERE person = ?`,
    )
    .get(person);
  if (row === undefined) return null;
  const { schoolLevel, ...profile } = row;
  return schoolLevel === null ? profile : { ...profile, schoolLevel };
}

export function readTopic(database: Database, conversation: string, person: string): Topic | null {
  const row = database
    .prepare<[string, string], { topic: string }>(`SELECT topic FROM topics WHERE conversation = ? AND person = ?`)
    .get(conversation, person);
  return row === undefined ? null : (JSON.parse(row.topic) as Topic);
}

/** Newest first; of two that began in the same instant, the one that was written later. */
export function readSessions(database: Database, person: string): ChecklistSession[] {
  const rows = database
    .prepare<[{ person: string }], SessionRow>(
      `SELECT ${sessionColumns} FROM sessions WHERE person = @person
       UNION ALL
       SELECT id, checklist, version, sessions.person, conversation, started_at, member.active, pin, ordinal
       FROM session_members member JOIN sessions ON id = session WHERE member.person = @person
       ORDER BY started_at DESC, ordinal DESC`,
    )
    .all({ person });
  return rows.map((row) => withEntries(database, row));
}

export function readSession(database: Database, id: string): ChecklistSession | null {
  const row = database.prepare<[string], SessionRow>(`SELECT ${sessionColumns} FROM sessions WHERE id = ?`).get(id);
  return row === undefined ? null : withEntries(database, row);
}

interface ReceiptRow extends Omit<ReceiptRecord, "receipt"> {
  readonly receipt: string;
}

const receiptColumns = "id, conversation, person, at, receipt";

export function readReceipt(database: Database, id: string): ReceiptRecord | null {
  const row = database.prepare<[string], ReceiptRow>(`SELECT ${receiptColumns} FROM receipts WHERE id = ?`).get(id);
  return row === undefined ? null : receiptRecord(row);
}

export function readLastReceipt(database: Database, conversation: string, person: string): ReceiptRecord | null {
  const row = database
    .prepare<[string, string], ReceiptRow>(
      `SELECT ${receiptColumns} FROM receipts WHERE person = ? AND conversation = ? ORDER BY ordinal DESC LIMIT 1`,
    )
    .get(person, conversation);
  return row === undefined ? null : receiptRecord(row);
}

function receiptRecord(row: ReceiptRow): ReceiptRecord {
  return { ...row, receipt: JSON.parse(row.receipt) as unknown };
}

function withEntries(database: Database, row: SessionRow): ChecklistSession {
  const entries = database
    .prepare<[string], EntryRow>(`SELECT position, at, person, entry FROM entries WHERE session = ? ORDER BY position`)
    .all(row.id);
  return {
    id: row.id,
    checklist: row.checklist,
    version: row.version,
    person: row.person,
    conversation: row.conversation,
    startedAt: row.started_at,
    active: row.active === 1,
    pin: row.pin === null ? null : JSON.parse(row.pin),
    members: database
      .prepare<[string], SessionMember>(
        `SELECT person, role, joined_at AS joinedAt FROM session_members WHERE session = ? ORDER BY rowid`,
      )
      .all(row.id),
    entries: entries.map(sessionEntry),
  };
}

export function readShareCode(database: Database, hash: string): ShareCode | null {
  const row = database
    .prepare<[string], ShareCode>(`SELECT hash, session, role, expires_at AS expiresAt FROM share_codes WHERE hash = ?`)
    .get(hash);
  return row ?? null;
}

export function countFailedGuesses(database: Database, person: string | null, since: string): number {
  return (
    database
      .prepare<[{ person: string | null; since: string }], { count: number }>(
        `SELECT COUNT(*) AS count FROM failed_guesses WHERE at >= @since AND (@person IS NULL OR person = @person)`,
      )
      .get({ person, since })?.count ?? 0
  );
}

export function readReachable(database: Database, person: string): Reachable | null {
  const row = database
    .prepare<[string], { conversation: string; reference: string; closed: number }>(
      `SELECT conversation, reference, COALESCE(closed, 0) AS closed
       FROM reachable LEFT JOIN conversations USING (conversation) WHERE person = ?`,
    )
    .get(person);
  if (row === undefined) return null;
  return { conversation: row.conversation, reference: JSON.parse(row.reference), blocked: row.closed === 1 };
}

export function readConversation(database: Database, id: string): ConversationState | null {
  const row = database
    .prepare<[string], { service_url: string; closed: number }>(
      `SELECT service_url, closed FROM conversations WHERE conversation = ?`,
    )
    .get(id);
  return row === undefined ? null : { serviceUrl: row.service_url, isClosed: row.closed === 1 };
}

export function readFeedback(database: Database): readonly Feedback[] {
  return database
    .prepare<[], Feedback>(
      `SELECT receipt, conversation, person, at, reaction, text FROM feedback ORDER BY ordinal DESC`,
    )
    .all();
}

interface SentRow {
  readonly key: number;
  readonly receipt: string | null;
  readonly activity: string | null;
}

export function readSentMessage(database: Database, conversation: string, sentAs: string): SentMessage | null {
  const row = database
    .prepare<[string, string], SentRow>(
      `SELECT key, receipt, activity FROM outbox WHERE conversation = ? AND sent_as = ? ORDER BY key DESC LIMIT 1`,
    )
    .get(conversation, sentAs);
  return row === undefined ? null : sentMessage(row);
}

export function readKeptMessages(database: Database, conversation: string): readonly SentMessage[] {
  return database
    .prepare<[string], SentRow>(
      `SELECT key, receipt, activity FROM outbox WHERE conversation = ? AND keep = 1 AND status = 'sent' ORDER BY key DESC`,
    )
    .all(conversation)
    .map(sentMessage);
}

function sentMessage({ key, receipt, activity }: SentRow): SentMessage {
  return { key, receipt, activity: activity === null ? null : JSON.parse(activity) };
}

function sessionEntry({ position, at, person, entry }: EntryRow): SessionEntry {
  return { index: position, at, person, entry: JSON.parse(entry) };
}

interface ReminderRow extends Omit<ReminderRecord, "reminder"> {
  readonly reminder: string;
}

const reminderColumns = "id, person, document, position, generation, next_on AS nextOn, revision, reminder";

export function readReminders(database: Database, person: string): ReminderRecord[] {
  return database
    .prepare<[string], ReminderRow>(`SELECT ${reminderColumns} FROM reminders WHERE person = ? ORDER BY rowid`)
    .all(person)
    .map(reminderRecord);
}

export function readRemindersToCompare(
  database: Database,
  generation: number,
  after: string,
  limit: number,
): ReminderRecord[] {
  return database
    .prepare<[number, string, number], ReminderRow>(
      `SELECT ${reminderColumns} FROM reminders WHERE generation <> ? AND id > ? ORDER BY id LIMIT ?`,
    )
    .all(generation, after, limit)
    .map(reminderRecord);
}

function reminderRecord(row: ReminderRow): ReminderRecord {
  return { ...row, reminder: JSON.parse(row.reminder) as unknown };
}

export function readReminderSettings(database: Database, person: string): ReminderSettingsRecord | null {
  const row = database
    .prepare<[string], Omit<ReminderSettingsRecord, "settings"> & { readonly settings: string }>(
      `SELECT person, follows_generation AS followsGeneration, digest_on AS digestOn, feed_hash AS feedHash, revision, settings
       FROM reminder_settings WHERE person = ?`,
    )
    .get(person);
  return row === undefined ? null : { ...row, settings: JSON.parse(row.settings) as unknown };
}

export function readPersonOfFeed(database: Database, hash: string): string | null {
  const row = database
    .prepare<[string], { person: string }>(`SELECT person FROM reminder_settings WHERE feed_hash = ?`)
    .get(hash);
  return row?.person ?? null;
}

/** Conditions on who is asked about; `day` and `after` are bound. */
const peopleQueries = {
  remind: `SELECT DISTINCT person FROM reminders WHERE next_on <= ? AND person > ? ORDER BY person LIMIT ?`,
  digest: `SELECT person FROM reminder_settings WHERE digest_on <= ? AND person > ? ORDER BY person LIMIT ?`,
  follow: `SELECT person FROM reminder_settings WHERE follows_generation <> ? AND person > ? ORDER BY person LIMIT ?`,
} as const;

export function readPeople(
  database: Database,
  query: keyof typeof peopleQueries,
  until: string | number,
  after: string,
  limit: number,
): string[] {
  return database
    .prepare<[string | number, string, number], { person: string }>(peopleQueries[query])
    .all(until, after, limit)
    .map(({ person }) => person);
}

export function readLocalMessages(database: Database, conversation: string, after: number): LocalMessage[] {
  return database
    .prepare<[string, number], { key: number; at: string; message: string }>(
      `SELECT key, queued_at AS at, message FROM local_messages WHERE conversation = ? AND key > ? ORDER BY key`,
    )
    .all(conversation, after)
    .map((row) => ({ ...row, message: JSON.parse(row.message) as unknown }));
}

interface SubmissionRow extends Omit<SubmissionRecord, "submission"> {
  readonly submission: string;
}

const submissionColumns = "id, person, conversation, at, status, revision, submission";

export function readSubmission(database: Database, id: string): SubmissionRecord | null {
  const row = database
    .prepare<[string], SubmissionRow>(`SELECT ${submissionColumns} FROM submissions WHERE id = ?`)
    .get(id);
  return row === undefined ? null : { ...row, submission: JSON.parse(row.submission) as unknown };
}

export function readSubmissions(database: Database, statuses: readonly SubmissionStatus[]): SubmissionRecord[] {
  return database
    .prepare<[string], SubmissionRow>(
      `SELECT ${submissionColumns} FROM submissions WHERE status IN (SELECT value FROM json_each(?)) ORDER BY ordinal DESC`,
    )
    .all(JSON.stringify(statuses))
    .map((row) => ({ ...row, submission: JSON.parse(row.submission) as unknown }));
}

export function readReceiptsNaming(database: Database, names: readonly string[], since: string): ReceiptRecord[] {
  return database
    .prepare<[string, string], ReceiptRow>(
      `SELECT ${receiptColumns} FROM receipts
       WHERE at >= ? AND EXISTS (SELECT 1 FROM json_each(?) AS name WHERE instr(receipt, name.value) > 0)
       ORDER BY ordinal DESC`,
    )
    .all(since, JSON.stringify(names))
    .map(receiptRecord);
}

export function readEverySession(database: Database, after: string, limit: number): ChecklistSession[] {
  return database
    .prepare<[string, number], SessionRow>(`SELECT ${sessionColumns} FROM sessions WHERE id > ? ORDER BY id LIMIT ?`)
    .all(after, limit)
    .map((row) => withEntries(database, row));
}
