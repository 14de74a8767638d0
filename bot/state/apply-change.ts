import { first, run, type SqlEngine, type SqlWork } from "../../knowledge/index";
import { erasePerson } from "./erase-person";
import { orConflict } from "./or-conflict";
import { addLocalMessage, dropReminder, putReminder, putReminderSettings } from "./write-reminders";
import { putSubmission } from "./write-submission";
import { receiptsKept, StateConflict, type ReceiptRecord, type ShareCode, type StateChange } from "./state-store";

type Dialect = SqlEngine["dialect"];
type ChangeOf<Kind extends StateChange["kind"]> = Extract<StateChange, { kind: Kind }>;

const longestTopic = 8 * 1024;

/** Applies one change inside the caller's transaction. Throws `StateConflict` where another device was faster. */
export function* applyChange(dialect: Dialect, change: StateChange): SqlWork<void> {
  switch (change.kind) {
    case "set-profile":
      yield* run(
        `INSERT INTO profiles (person, jurisdiction, role, school_level) VALUES (?, ?, ?, ?)
         ON CONFLICT (person) DO UPDATE SET jurisdiction = excluded.jurisdiction, role = excluded.role, school_level = excluded.school_level`,
        [change.person, change.profile.jurisdiction, change.profile.role, change.profile.schoolLevel ?? null],
      );
      return;
    case "set-topic":
      return yield* setTopic(change);
    case "start-session":
      return yield* startSession(dialect, change.session);
    case "set-session-active":
      return yield* setSessionActive(dialect, change);
    case "join-session":
      return yield* joinSession(change);
    case "leave-session":
      yield* run(`DELETE FROM session_members WHERE session = ? AND person = ?`, [change.session, change.person]);
      return;
    case "add-share-code":
      return yield* addShareCode(change.code);
    case "drop-share-codes":
      yield* run(`DELETE FROM share_codes WHERE session = ?`, [change.session]);
      return;
    case "add-failed-guess":
      return yield* addFailedGuess(change);
    case "append-entry":
      return yield* appendEntry(change);
    case "set-pin":
      return yield* setPin(change);
    case "delete-session":
      yield* run(`DELETE FROM sessions WHERE id = ?`, [change.session]);
      return;
    case "add-receipt":
      return yield* addReceipt(change.record);
    case "set-reference":
      yield* run(
        `INSERT INTO reachable (person, conversation, reference) VALUES (?, ?, ?)
         ON CONFLICT (person) DO UPDATE SET conversation = excluded.conversation, reference = excluded.reference`,
        [change.person, change.conversation, JSON.stringify(change.reference)],
      );
      return;
    case "add-feedback":
      yield* run(
        `INSERT INTO feedback (receipt, conversation, person, at, reaction, text)
         VALUES (@receipt, @conversation, @person, @at, @reaction, @text)`,
        { ...change.feedback },
      );
      return;
    case "forget-sent":
      yield* run(`UPDATE outbox SET keep = 0, activity = NULL WHERE key = ? AND status = 'sent'`, [change.message]);
      return;
    case "put-reminder":
      return yield* putReminder(change);
    case "drop-reminder":
      return yield* dropReminder(change);
    case "put-reminder-settings":
      return yield* putReminderSettings(change);
    case "add-local-message":
      return yield* addLocalMessage(change);
    case "erase-person":
      return yield* erasePerson(change);
    case "put-submission":
      return yield* putSubmission(change);
    case "forget-unknown":
      yield* run(`UPDATE outbox SET status = 'offered', activity = NULL WHERE key = ? AND status = 'unknown'`, [
        change.message,
      ]);
      return;
  }
}

function* setTopic({ conversation, person, topic }: ChangeOf<"set-topic">): SqlWork<void> {
  if (topic === null) {
    yield* run(`DELETE FROM topics WHERE conversation = ? AND person = ?`, [conversation, person]);
    return;
  }
  const text = JSON.stringify(topic);
  const bytes = Buffer.byteLength(text);
  if (bytes > longestTopic)
    throw new RangeError(`a topic of ${bytes} bytes is too long, at most ${longestTopic} are kept`);
  yield* run(
    `INSERT INTO topics (conversation, person, topic) VALUES (?, ?, ?)
     ON CONFLICT (conversation, person) DO UPDATE SET topic = excluded.topic`,
    [conversation, person, text],
  );
}

function* startSession(dialect: Dialect, session: ChangeOf<"start-session">["session"]): SqlWork<void> {
  if (session.active) yield* deactivateSessions(dialect, session.person);
  yield* orConflict(
    run(
      `INSERT INTO sessions (id, checklist, version, person, conversation, started_at, active, pin)
       VALUES (@id, @checklist, @version, @person, @conversation, @startedAt, @active, @pin)`,
      { ...session, active: Number(session.active), pin: pinText(session.pin) },
    ),
    `the session ${session.id} was started before`,
  );
}

function* setPin({ session, pin }: ChangeOf<"set-pin">): SqlWork<void> {
  const count = yield* run(`UPDATE sessions SET pin = ? WHERE id = ?`, [pinText(pin), session]);
  if (count === 0) throw new StateConflict(`the session ${session} is gone`);
}

function pinText(pin: unknown): string | null {
  return pin === null ? null : JSON.stringify(pin);
}

function* setSessionActive(dialect: Dialect, change: ChangeOf<"set-session-active">): SqlWork<void> {
  const { session, person, active } = change;
  if (active) yield* deactivateSessions(dialect, person);
  const owner = yield* ownerOf(session);
  const count =
    owner === person
      ? yield* run(`UPDATE sessions SET active = ? WHERE id = ?`, [Number(active), session])
      : yield* run(`UPDATE session_members SET active = ? WHERE session = ? AND person = ?`, [
          Number(active),
          session,
          person,
        ]);
  if (count === 0) throw new StateConflict(`the session ${session} is not shared with the person`);
}

/** What is active stands in two tables: until the end of the transaction no other process changes it for this person. */
function* deactivateSessions(dialect: Dialect, person: string): SqlWork<void> {
  if (dialect === "postgres")
    yield* first(`SELECT pg_advisory_xact_lock(hashtextextended('active session of ' || ?::text, 0))`, [person]);
  yield* run(`UPDATE sessions SET active = 0 WHERE person = ? AND active = 1`, [person]);
  yield* run(`UPDATE session_members SET active = 0 WHERE person = ? AND active = 1`, [person]);
}

/** The session stays as it is until the end of the transaction. */
function* ownerOf(id: string): SqlWork<string> {
  const session = yield* first<{ person: string }>(`SELECT person FROM sessions WHERE id = ? FOR UPDATE`, [id]);
  if (session === undefined) throw new StateConflict(`the session ${id} is gone`);
  return session.person;
}

function* joinSession({ session, member }: ChangeOf<"join-session">): SqlWork<void> {
  yield* ownerOf(session);
  yield* run(
    `INSERT INTO session_members (session, person, role, joined_at, active) VALUES (@session, @person, @role, @joinedAt, 0)
     ON CONFLICT (session, person) DO UPDATE SET role = excluded.role`,
    { session, ...member },
  );
}

function* addShareCode(code: ShareCode): SqlWork<void> {
  yield* ownerOf(code.session);
  yield* orConflict(
    run(`INSERT INTO share_codes (hash, session, role, expires_at) VALUES (@hash, @session, @role, @expiresAt)`, {
      ...code,
    }),
    "the code is another one's",
  );
}

const guessesKeptMs = 24 * 3_600_000;

function* addFailedGuess({ person, at }: ChangeOf<"add-failed-guess">): SqlWork<void> {
  const forgotten = new Date(Date.parse(at) - guessesKeptMs).toISOString();
  yield* run(`DELETE FROM failed_guesses WHERE at < ?`, [forgotten]);
  yield* run(`INSERT INTO failed_guesses (person, at) VALUES (?, ?)`, [person, at]);
}

function* appendEntry(change: ChangeOf<"append-entry">): SqlWork<void> {
  const { index, at, person, entry } = change.entry;
  // Whoever else wants to write waits here, and then counts this entry as well.
  yield* ownerOf(change.session);
  const counted = yield* first<{ next: number }>(`SELECT COUNT(*) AS next FROM entries WHERE session = ?`, [
    change.session,
  ]);
  const next = counted?.next;
  // Positions follow on from each other, so a writer that names a later one has not seen what it builds on either.
  if (index !== next) throw new StateConflict(`the session ${change.session} expects entry ${next}, not ${index}`);
  yield* run(`INSERT INTO entries (session, position, at, person, entry) VALUES (?, ?, ?, ?, ?)`, [
    change.session,
    index,
    at,
    person,
    JSON.stringify(entry),
  ]);
}

function* addReceipt({ id, conversation, person, at, receipt }: ReceiptRecord): SqlWork<void> {
  yield* run(`INSERT INTO receipts (id, conversation, person, at, receipt) VALUES (?, ?, ?, ?, ?)`, [
    id,
    conversation,
    person,
    at,
    JSON.stringify(receipt),
  ]);
  yield* run(
    `DELETE FROM receipts WHERE person = @person AND ordinal <= (
       SELECT ordinal FROM receipts WHERE person = @person ORDER BY ordinal DESC LIMIT 1 OFFSET ${receiptsKept})`,
    { person },
  );
}
