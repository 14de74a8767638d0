import { all, first, type SqlEngine, type SqlWork } from "../../knowledge/index";
import { containsAny, listed } from "./dialect";
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
  SessionMember,
  ShareCode,
  SubmissionRecord,
  SubmissionStatus,
  Topic,
} from "./state-store";

type Dialect = SqlEngine["dialect"];

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
  readonly session: string;
  readonly position: number;
  readonly at: string;
  readonly person: string;
  readonly entry: string;
}

const sessionColumns = "id, checklist, version, person, conversation, started_at, active, pin, ordinal";

export function* readProfile(person: string): SqlWork<Profile | null> {
  const row = yield* first<Profile & { schoolLevel: string | null }>(
    `SELECT jurisdiction, role, school_level AS "schoolLevel" FROM profiles WHERE person = ?`,
    [person],
  );
  if (row === undefined) return null;
  const { schoolLevel, ...profile } = row;
  return schoolLevel === null ? profile : { ...profile, schoolLevel };
}

export function* readTopic(conversation: string, person: string): SqlWork<Topic | null> {
  const row = yield* first<{ topic: string }>(`SELECT topic FROM topics WHERE conversation = ? AND person = ?`, [
    conversation,
    person,
  ]);
  return row === undefined ? null : (JSON.parse(row.topic) as Topic);
}

/** Newest first; of two that began in the same instant, the one that was written later. */
export function* readSessions(dialect: Dialect, person: string): SqlWork<readonly ChecklistSession[]> {
  const rows = yield* all<SessionRow>(
    `SELECT ${sessionColumns} FROM sessions WHERE person = @person
     UNION ALL
     SELECT id, checklist, version, sessions.person, conversation, started_at, member.active, pin, ordinal
     FROM session_members member JOIN sessions ON id = session WHERE member.person = @person
     ORDER BY started_at DESC, ordinal DESC`,
    { person },
  );
  return yield* wholeSessions(dialect, rows);
}

export function* readSession(dialect: Dialect, id: string): SqlWork<ChecklistSession | null> {
  const rows = yield* all<SessionRow>(`SELECT ${sessionColumns} FROM sessions WHERE id = ?`, [id]);
  return (yield* wholeSessions(dialect, rows))[0] ?? null;
}

export function* readEverySession(
  dialect: Dialect,
  after: string,
  limit: number,
): SqlWork<readonly ChecklistSession[]> {
  const rows = yield* all<SessionRow>(`SELECT ${sessionColumns} FROM sessions WHERE id > ? ORDER BY id LIMIT ?`, [
    after,
    limit,
  ]);
  return yield* wholeSessions(dialect, rows);
}

/** Two statements for all of them: each costs PostgreSQL a round trip. */
function* wholeSessions(dialect: Dialect, rows: readonly SessionRow[]): SqlWork<readonly ChecklistSession[]> {
  if (rows.length === 0) return [];
  const sessions = JSON.stringify(rows.map(({ id }) => id));
  const entries = yield* all<EntryRow>(
    `SELECT session, position, at, person, entry FROM entries WHERE session IN (${listed(dialect, "sessions")})
     ORDER BY session, position`,
    { sessions },
  );
  const members = yield* all<SessionMember & { readonly session: string }>(
    `SELECT session, person, role, joined_at AS "joinedAt" FROM session_members
     WHERE session IN (${listed(dialect, "sessions")}) ORDER BY rowid`,
    { sessions },
  );
  const entriesOf = bySession(entries);
  const membersOf = bySession(members);
  return rows.map((row) => ({
    id: row.id,
    checklist: row.checklist,
    version: row.version,
    person: row.person,
    conversation: row.conversation,
    startedAt: row.started_at,
    active: row.active === 1,
    pin: row.pin === null ? null : (JSON.parse(row.pin) as unknown),
    members: (membersOf.get(row.id) ?? []).map(({ person, role, joinedAt }) => ({ person, role, joinedAt })),
    entries: (entriesOf.get(row.id) ?? []).map(({ position, at, person, entry }) => ({
      index: position,
      at,
      person,
      entry: JSON.parse(entry) as unknown,
    })),
  }));
}

function bySession<Row extends { readonly session: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.session);
    if (others === undefined) found.set(row.session, [row]);
    else others.push(row);
  }
  return found;
}

interface ReceiptRow extends Omit<ReceiptRecord, "receipt"> {
  readonly receipt: string;
}

const receiptColumns = "id, conversation, person, at, receipt";

export function* readReceipt(id: string): SqlWork<ReceiptRecord | null> {
  const row = yield* first<ReceiptRow>(`SELECT ${receiptColumns} FROM receipts WHERE id = ?`, [id]);
  return row === undefined ? null : receiptRecord(row);
}

export function* readLastReceipt(conversation: string, person: string): SqlWork<ReceiptRecord | null> {
  const row = yield* first<ReceiptRow>(
    `SELECT ${receiptColumns} FROM receipts WHERE person = ? AND conversation = ? ORDER BY ordinal DESC LIMIT 1`,
    [person, conversation],
  );
  return row === undefined ? null : receiptRecord(row);
}

export function* readReceiptsNaming(
  dialect: Dialect,
  names: readonly string[],
  since: string,
): SqlWork<readonly ReceiptRecord[]> {
  const rows = yield* all<ReceiptRow>(
    `SELECT ${receiptColumns} FROM receipts WHERE at >= @since AND ${containsAny(dialect, "receipt", "names")}
     ORDER BY ordinal DESC`,
    { since, names: JSON.stringify(names) },
  );
  return rows.map(receiptRecord);
}

function receiptRecord(row: ReceiptRow): ReceiptRecord {
  return { ...row, receipt: JSON.parse(row.receipt) as unknown };
}

export function* readShareCode(hash: string): SqlWork<ShareCode | null> {
  const row = yield* first<ShareCode>(
    `SELECT hash, session, role, expires_at AS "expiresAt" FROM share_codes WHERE hash = ?`,
    [hash],
  );
  return row ?? null;
}

export function* countFailedGuesses(person: string | null, since: string): SqlWork<number> {
  const row =
    person === null
      ? yield* first<{ count: number }>(`SELECT COUNT(*) AS count FROM failed_guesses WHERE at >= ?`, [since])
      : yield* first<{ count: number }>(`SELECT COUNT(*) AS count FROM failed_guesses WHERE at >= ? AND person = ?`, [
          since,
          person,
        ]);
  return row?.count ?? 0;
}

export function* readReachable(person: string): SqlWork<Reachable | null> {
  const row = yield* first<{ conversation: string; reference: string; closed: number }>(
    `SELECT conversation, reference, COALESCE(closed, 0) AS closed
     FROM reachable LEFT JOIN conversations USING (conversation) WHERE person = ?`,
    [person],
  );
  if (row === undefined) return null;
  return { conversation: row.conversation, reference: JSON.parse(row.reference), blocked: row.closed === 1 };
}

export function* readConversation(id: string): SqlWork<ConversationState | null> {
  const row = yield* first<{ service_url: string; closed: number }>(
    `SELECT service_url, closed FROM conversations WHERE conversation = ?`,
    [id],
  );
  return row === undefined ? null : { serviceUrl: row.service_url, isClosed: row.closed === 1 };
}

export function readFeedback(): SqlWork<readonly Feedback[]> {
  return all<Feedback>(`SELECT receipt, conversation, person, at, reaction, text FROM feedback ORDER BY ordinal DESC`);
}

interface SentRow {
  readonly key: number;
  readonly receipt: string | null;
  readonly activity: string | null;
}

export function* readSentMessage(conversation: string, sentAs: string): SqlWork<SentMessage | null> {
  const row = yield* first<SentRow>(
    `SELECT key, receipt, activity FROM outbox WHERE conversation = ? AND sent_as = ? ORDER BY key DESC LIMIT 1`,
    [conversation, sentAs],
  );
  return row === undefined ? null : sentMessage(row);
}

export function* readKeptMessages(conversation: string): SqlWork<readonly SentMessage[]> {
  const rows = yield* all<SentRow>(
    `SELECT key, receipt, activity FROM outbox WHERE conversation = ? AND keep = 1 AND status = 'sent' ORDER BY key DESC`,
    [conversation],
  );
  return rows.map(sentMessage);
}

function sentMessage({ key, receipt, activity }: SentRow): SentMessage {
  return { key, receipt, activity: activity === null ? null : JSON.parse(activity) };
}

interface ReminderRow extends Omit<ReminderRecord, "reminder"> {
  readonly reminder: string;
}

const reminderColumns = `id, person, document, position, generation, next_on AS "nextOn", revision, reminder`;

export function* readReminders(person: string): SqlWork<readonly ReminderRecord[]> {
  const rows = yield* all<ReminderRow>(`SELECT ${reminderColumns} FROM reminders WHERE person = ? ORDER BY rowid`, [
    person,
  ]);
  return rows.map(reminderRecord);
}

export function* readRemindersToCompare(
  generation: number,
  after: string,
  limit: number,
): SqlWork<readonly ReminderRecord[]> {
  const rows = yield* all<ReminderRow>(
    `SELECT ${reminderColumns} FROM reminders WHERE generation <> ? AND id > ? ORDER BY id LIMIT ?`,
    [generation, after, limit],
  );
  return rows.map(reminderRecord);
}

function reminderRecord(row: ReminderRow): ReminderRecord {
  return { ...row, reminder: JSON.parse(row.reminder) as unknown };
}

export function* readReminderSettings(person: string): SqlWork<ReminderSettingsRecord | null> {
  const row = yield* first<Omit<ReminderSettingsRecord, "settings"> & { readonly settings: string }>(
    `SELECT person, follows_generation AS "followsGeneration", digest_on AS "digestOn", feed_hash AS "feedHash", revision, settings
     FROM reminder_settings WHERE person = ?`,
    [person],
  );
  return row === undefined ? null : { ...row, settings: JSON.parse(row.settings) as unknown };
}

export function* readPersonOfFeed(hash: string): SqlWork<string | null> {
  const row = yield* first<{ person: string }>(`SELECT person FROM reminder_settings WHERE feed_hash = ?`, [hash]);
  return row?.person ?? null;
}

/** Conditions on who is asked about; `until` and `after` are bound. */
const peopleQueries = {
  remind: `SELECT DISTINCT person FROM reminders WHERE next_on <= ? AND person > ? ORDER BY person LIMIT ?`,
  digest: `SELECT person FROM reminder_settings WHERE digest_on <= ? AND person > ? ORDER BY person LIMIT ?`,
  follow: `SELECT person FROM reminder_settings WHERE follows_generation <> ? AND person > ? ORDER BY person LIMIT ?`,
} as const;

export function* readPeople(
  query: keyof typeof peopleQueries,
  until: string | number,
  after: string,
  limit: number,
): SqlWork<readonly string[]> {
  return (yield* all<{ person: string }>(peopleQueries[query], [until, after, limit])).map(({ person }) => person);
}

export function* readLocalMessages(conversation: string, after: number): SqlWork<readonly LocalMessage[]> {
  const rows = yield* all<{ key: number; at: string; message: string }>(
    `SELECT key, queued_at AS at, message FROM local_messages WHERE conversation = ? AND key > ? ORDER BY key`,
    [conversation, after],
  );
  return rows.map((row) => ({ ...row, message: JSON.parse(row.message) as unknown }));
}

interface SubmissionRow extends Omit<SubmissionRecord, "submission"> {
  readonly submission: string;
}

const submissionColumns = "id, person, conversation, at, status, revision, submission";

export function* readSubmission(id: string): SqlWork<SubmissionRecord | null> {
  const row = yield* first<SubmissionRow>(`SELECT ${submissionColumns} FROM submissions WHERE id = ?`, [id]);
  return row === undefined ? null : submissionRecord(row);
}

export function* readSubmissions(
  dialect: Dialect,
  statuses: readonly SubmissionStatus[],
): SqlWork<readonly SubmissionRecord[]> {
  const rows = yield* all<SubmissionRow>(
    `SELECT ${submissionColumns} FROM submissions WHERE status IN (${listed(dialect, "statuses")}) ORDER BY ordinal DESC`,
    { statuses: JSON.stringify(statuses) },
  );
  return rows.map(submissionRecord);
}

function submissionRecord(row: SubmissionRow): SubmissionRecord {
  return { ...row, submission: JSON.parse(row.submission) as unknown };
}
