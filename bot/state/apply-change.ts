import type { Database } from "better-sqlite3";
import { erasePerson } from "./erase-person";
import { addLocalMessage, dropReminder, putReminder, putReminderSettings } from "./write-reminders";
import { putSubmission } from "./write-submission";
import { receiptsKept, StateConflict, type ReceiptRecord, type ShareCode, type StateChange } from "./state-store";

const longestTopic = 8 * 1024;

/** Applies one change inside the caller's transaction. Throws `StateConflict` where another device was faster. */
export function applyChange(database: Database, change: StateChange): void {
  switch (change.kind) {
    case "set-profile":
      database
        .prepare(
          `INSERT INTO profiles (person, jurisdiction, role, school_level) VALUES (?, ?, ?, ?)
           ON CONFLICT (person) DO UPDATE SET jurisdiction = excluded.jurisdiction, role = excluded.role, school_level = excluded.school_level`,
        )
        .run(change.person, change.profile.jurisdiction, change.profile.role, change.profile.schoolLevel ?? null);
      return;
    case "set-topic":
      setTopic(database, change);
      return;
    case "start-session":
      startSession(database, change.session);
      return;
    case "set-session-active":
      setSessionActive(database, change);
      return;
    case "join-session":
      joinSession(database, change);
      return;
    case "leave-session":
      database
        .prepare(`DELETE FROM session_members WHERE session = ? AND person = ?`)
        .run(change.session, change.person);
      return;
    case "add-share-code":
      addShareCode(database, change.code);
      return;
    case "drop-share-codes":
      database.prepare(`DELETE FROM share_codes WHERE session = ?`).run(change.session);
      return;
    case "add-failed-guess":
      addFailedGuess(database, change);
      return;
    case "append-entry":
      appendEntry(database, change);
      return;
    case "set-pin":
      setPin(database, change);
      return;
    case "delete-session":
      database.prepare(`DELETE FROM sessions WHERE id = ?`).run(change.session);
      return;
    case "add-receipt":
      addReceipt(database, change.record);
      return;
    case "set-reference":
      database
        .prepare(
          `INSERT INTO reachable (person, conversation, reference) VALUES (?, ?, ?)
           ON CONFLICT (person) DO UPDATE SET conversation = excluded.conversation, reference = excluded.reference`,
        )
        .run(change.person, change.conversation, JSON.stringify(change.reference));
      return;
    case "add-feedback":
      database
        .prepare(
          `INSERT INTO feedback (receipt, conversation, person, at, reaction, text)
           VALUES (@receipt, @conversation, @person, @at, @reaction, @text)`,
        )
        .run(change.feedback);
      return;
    case "forget-sent":
      database
        .prepare(`UPDATE outbox SET keep = 0, activity = NULL WHERE key = ? AND status = 'sent'`)
        .run(change.message);
      return;
    case "put-reminder":
      putReminder(database, change);
      return;
    case "drop-reminder":
      dropReminder(database, change);
      return;
    case "put-reminder-settings":
      putReminderSettings(database, change);
      return;
    case "add-local-message":
      addLocalMessage(database, change);
      return;
    case "erase-person":
      erasePerson(database, change);
      return;
    case "put-submission":
      putSubmission(database, change);
      return;
    case "forget-unknown":
      database
        .prepare(`UPDATE outbox SET status = 'offered', activity = NULL WHERE key = ? AND status = 'unknown'`)
        .run(change.message);
      return;
  }
}

function setTopic(database: Database, change: Extract<StateChange, { kind: "set-topic" }>): void {
  if (change.topic === null) {
    database
      .prepare(`DELETE FROM topics WHERE conversation = ? AND person = ?`)
      .run(change.conversation, change.person);
    return;
  }
  const topic = JSON.stringify(change.topic);
  const bytes = Buffer.byteLength(topic);
  if (bytes > longestTopic)
    throw new RangeError(`a topic of ${bytes} bytes is too long, at most ${longestTopic} are kept`);
  database
    .prepare(
      `INSERT INTO topics (conversation, person, topic) VALUES (?, ?, ?)
       ON CONFLICT (conversation, person) DO UPDATE SET topic = excluded.topic`,
    )
    .run(change.conversation, change.person, topic);
}

function startSession(database: Database, session: Extract<StateChange, { kind: "start-session" }>["session"]): void {
  if (database.prepare(`SELECT 1 FROM sessions WHERE id = ?`).get(session.id) !== undefined) {
    throw new StateConflict(`the session ${session.id} was started before`);
  }
  if (session.active) deactivateSessions(database, session.person);
  database
    .prepare(
      `INSERT INTO sessions (id, checklist, version, person, conversation, started_at, active, pin)
       VALUES (@id, @checklist, @version, @person, @conversation, @startedAt, @active, @pin)`,
    )
    .run({ ...session, active: Number(session.active), pin: pinText(session.pin) });
}

function setPin(database: Database, { session, pin }: Extract<StateChange, { kind: "set-pin" }>): void {
  const { changes } = database.prepare(`UPDATE sessions SET pin = ? WHERE id = ?`).run(pinText(pin), session);
  if (changes === 0) throw new StateConflict(`the session ${session} is gone`);
}

function pinText(pin: unknown): string | null {
  return pin === null ? null : JSON.stringify(pin);
}

type ChangeOf<Kind extends StateChange["kind"]> = Extract<StateChange, { kind: Kind }>;

function setSessionActive(database: Database, change: ChangeOf<"set-session-active">): void {
  const { session, person, active } = change;
  const owner = ownerOf(database, session);
  if (active) deactivateSessions(database, person);
  if (owner === person) {
    database.prepare(`UPDATE sessions SET active = ? WHERE id = ?`).run(Number(active), session);
    return;
  }
  const { changes } = database
    .prepare(`UPDATE session_members SET active = ? WHERE session = ? AND person = ?`)
    .run(Number(active), session, person);
  if (changes === 0) throw new StateConflict(`the session ${session} is not shared with the person`);
}

function deactivateSessions(database: Database, person: string): void {
  database.prepare(`UPDATE sessions SET active = 0 WHERE person = ? AND active = 1`).run(person);
  database.prepare(`UPDATE session_members SET active = 0 WHERE person = ? AND active = 1`).run(person);
}

function ownerOf(database: Database, id: string): string {
  const session = database.prepare<[string], { person: string }>(`SELECT person FROM sessions WHERE id = ?`).get(id);
  if (session === undefined) throw new StateConflict(`the session ${id} is gone`);
  return session.person;
}

function joinSession(database: Database, { session, member }: ChangeOf<"join-session">): void {
  ownerOf(database, session);
  database
    .prepare(
      `INSERT INTO session_members (session, person, role, joined_at, active) VALUES (@session, @person, @role, @joinedAt, 0)
       ON CONFLICT (session, person) DO UPDATE SET role = excluded.role`,
    )
    .run({ session, ...member });
}

function addShareCode(database: Database, code: ShareCode): void {
  ownerOf(database, code.session);
  database
    .prepare(`INSERT INTO share_codes (hash, session, role, expires_at) VALUES (@hash, @session, @role, @expiresAt)`)
    .run(code);
}

const guessesKeptMs = 24 * 3_600_000;

function addFailedGuess(database: Database, { person, at }: ChangeOf<"add-failed-guess">): void {
  const forgotten = new Date(Date.parse(at) - guessesKeptMs).toISOString();
  database.prepare(`DELETE FROM failed_guesses WHERE at < ?`).run(forgotten);
  database.prepare(`INSERT INTO failed_guesses (person, at) VALUES (?, ?)`).run(person, at);
}

function appendEntry(database: Database, change: Extract<StateChange, { kind: "append-entry" }>): void {
  const { index, at, person, entry } = change.entry;
  const session = database.prepare(`SELECT 1 FROM sessions WHERE id = ?`).get(change.session);
  if (session === undefined) throw new StateConflict(`the session ${change.session} is gone`);
  const next = database
    .prepare<[string], { next: number }>(`SELECT COUNT(*) AS next FROM entries WHERE session = ?`)
    .get(change.session)?.next;
  // Positions follow on from each other, so a writer that names a later one has not seen what it builds on either.
  if (index !== next) throw new StateConflict(`the session ${change.session} expects entry ${next}, not ${index}`);
  database
    .prepare(`INSERT INTO entries (session, position, at, person, entry) VALUES (?, ?, ?, ?, ?)`)
    .run(change.session, index, at, person, JSON.stringify(entry));
}

function addReceipt(database: Database, { id, conversation, person, at, receipt }: ReceiptRecord): void {
  database
    .prepare(`INSERT INTO receipts (id, conversation, person, at, receipt) VALUES (?, ?, ?, ?, ?)`)
    .run(id, conversation, person, at, JSON.stringify(receipt));
  database
    .prepare(
      `DELETE FROM receipts WHERE ordinal IN (
         SELECT ordinal FROM receipts WHERE person = ? ORDER BY ordinal DESC LIMIT -1 OFFSET ${receiptsKept})`,
    )
    .run(person);
}
