import type { Database } from "better-sqlite3";
import { migrateSchema, openSqlite } from "../../knowledge/index";
import { migrations } from "./schema";
import { applyChange } from "./apply-change";
import {
  countFailedGuesses,
  readConversation,
  readEverySession,
  readFeedback,
  readKeptMessages,
  readLastReceipt,
  readLocalMessages,
  readPeople,
  readPersonOfFeed,
  readProfile,
  readReachable,
  readReceipt,
  readReceiptsNaming,
  readSentMessage,
  readReminders,
  readReminderSettings,
  readRemindersToCompare,
  readSession,
  readSessions,
  readShareCode,
  readSubmission,
  readSubmissions,
  readTopic,
} from "./read-state";
import { messagesKept, StateConflict, type InboxItem, type OutboxItem, type StateStore } from "./state-store";

interface InboxRow {
  readonly key: number;
  readonly conversation: string;
  readonly activity_id: string;
  readonly activity: string;
  readonly accepted_at: string;
  readonly attempts: number;
}

interface OutboxRow {
  readonly key: number;
  readonly conversation: string;
  readonly activity: string;
  readonly status: OutboxItem["status"];
  readonly attempts: number;
  readonly not_before: string;
}

/**
 * Opens or creates the state in one SQLite file (":memory:" for one that leaves nothing behind), brings its schema up to
 * date and keeps a copy of the older file beside it. Throws `NewerSchema` for a file of a later program.
 */
export async function openState(file: string): Promise<StateStore> {
  const database = openSqlite(file);
  try {
    database.exec("PRAGMA journal_mode = WAL");
    // FULL: what was acknowledged to the channel or to a person outlives a power cut, not only a crash of the process.
    database.exec("PRAGMA synchronous = FULL");
    database.exec("PRAGMA foreign_keys = ON");
    // What is deleted is overwritten: otherwise its words stay in the file until something else needs the room.
    database.exec("PRAGMA secure_delete = ON");
    database.exec("PRAGMA busy_timeout = 5000");
    await migrateSchema(database, migrations);
  } catch (error) {
    database.close();
    throw error;
  }
  return sqliteState(database);
}

function sqliteState(database: Database): StateStore {
  const insertInbox = database.prepare(
    `INSERT INTO inbox (conversation, activity_id, activity, accepted_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation, activity_id) DO NOTHING`,
  );
  const claimInbox = database.prepare<[number], InboxRow>(
    `UPDATE inbox SET status = 'working', attempts = attempts + 1
     WHERE status = 'waiting' AND key IN (
       SELECT first FROM (
         SELECT MIN(key) AS first, MAX(status = 'working') AS busy FROM inbox
         WHERE status IN ('waiting', 'working') GROUP BY conversation
       ) WHERE NOT busy ORDER BY first LIMIT ?)
     RETURNING key, conversation, activity_id, activity, accepted_at, attempts`,
  );
  const closeInbox = database.prepare(
    `UPDATE inbox SET status = ?, reason = ?, closed_at = ?, activity = NULL WHERE key = ? AND status IN ('waiting', 'working')`,
  );
  const insertOutbox = database.prepare(
    `INSERT INTO outbox (conversation, activity, queued_at, not_before, receipt) VALUES (?, ?, ?, ?, ?)`,
  );
  const takeOutbox = database.prepare<[{ now: string; limit: number; except: string }], OutboxRow>(
    `UPDATE outbox SET status = 'sending', attempts = attempts + 1
     WHERE key IN (
       SELECT o.key FROM outbox o JOIN (
         SELECT MIN(key) AS first, MAX(status = 'sending') AS busy FROM outbox
         WHERE status IN ('waiting', 'sending') GROUP BY conversation
       ) ON o.key = first WHERE NOT busy AND o.not_before <= @now
         AND o.conversation NOT IN (SELECT value FROM json_each(@except)) ORDER BY o.key LIMIT @limit)
     RETURNING key, conversation, activity, status, attempts, not_before`,
  );
  const retryOutbox = database.prepare(
    `UPDATE outbox SET status = 'waiting', not_before = ? WHERE key = ? AND status = 'sending'`,
  );
  const endOutbox = database.prepare(
    `UPDATE outbox SET status = @status, sent_as = @sentAs, keep = @keep,
       activity = CASE WHEN @status = 'unknown' OR @keep THEN activity END
     WHERE key = @key AND status = 'sending' RETURNING conversation`,
  );
  const dropKept = database.prepare(
    `UPDATE outbox SET keep = 0, activity = NULL WHERE key IN (
       SELECT key FROM outbox WHERE conversation = ? AND keep = 1 AND status = 'sent'
       ORDER BY key DESC LIMIT -1 OFFSET ${messagesKept})`,
  );
  const endSending = database.transaction((key: number, status: string, sentAs: string | null, keep: boolean) => {
    const ended = endOutbox.get({ key, status, sentAs, keep: Number(keep) }) as
      { readonly conversation: string } | undefined;
    if (ended !== undefined && keep) dropKept.run(ended.conversation);
  });
  const selectUnknown = database.prepare<[string], OutboxRow>(
    `SELECT key, conversation, activity, status, attempts, not_before FROM outbox
     WHERE conversation = ? AND status = 'unknown' ORDER BY key`,
  );

  const countInbox = database.prepare<[], { status: "waiting" | "working"; count: number; oldest: string }>(
    `SELECT status, count(*) AS count, min(accepted_at) AS oldest FROM inbox
     WHERE status IN ('waiting', 'working') GROUP BY status`,
  );
  const countOutbox = database.prepare<[], { status: "waiting" | "sending" | "unknown"; count: number }>(
    `SELECT status, count(*) AS count FROM outbox WHERE status IN ('waiting', 'sending') GROUP BY status
     UNION ALL SELECT 'unknown', count(*) FROM outbox WHERE status = 'unknown'`,
  );
  // Nothing is written, and no disk waited for, where nothing is new.
  const meetConversation = database.prepare(
    `INSERT INTO conversations (conversation, service_url) VALUES (?, ?)
     ON CONFLICT (conversation) DO UPDATE SET service_url = excluded.service_url, closed = 0
     WHERE closed = 1 OR service_url <> excluded.service_url`,
  );
  const makeDue = database.prepare(
    `UPDATE outbox SET not_before = queued_at WHERE conversation = ? AND status = 'waiting'`,
  );
  const meet = database.transaction((conversation: string, serviceUrl: string): void => {
    if (meetConversation.run(conversation, serviceUrl).changes > 0) makeDue.run(conversation);
  });
  const closeConversation = database.prepare(`UPDATE conversations SET closed = 1 WHERE conversation = ?`);

  const commit = database.transaction((...[inbox, changes, messages, at]: Parameters<StateStore["commitTurn"]>) => {
    if (typeof inbox === "object" && inbox !== null) {
      const { conversation, activityId } = inbox;
      const { changes: added, lastInsertRowid } = insertInbox.run(conversation, activityId, "null", at);
      if (added === 0) throw new StateConflict("the event was answered before", "answered");
      closeInbox.run("done", null, at, lastInsertRowid);
    } else if (inbox !== null && closeInbox.run("done", null, at, inbox).changes === 0) {
      throw new Error(`inbox item ${inbox} is not open: its turn was committed or given up before`);
    }
    for (const change of changes) applyChange(database, change);
    for (const message of messages) {
      const { conversation, activity, receipt = null } = message;
      insertOutbox.run(conversation, JSON.stringify(activity), at, at, receipt);
    }
  });
  const recover = database.transaction(() => ({
    unknown: database.prepare(`UPDATE outbox SET status = 'unknown' WHERE status = 'sending'`).run().changes,
    reopened: database.prepare(`UPDATE inbox SET status = 'waiting' WHERE status = 'working'`).run().changes,
  }));

  return {
    profile: async (person) => readProfile(database, person),
    topic: async (conversation, person) => readTopic(database, conversation, person),
    sessions: async (person) => readSessions(database, person),
    session: async (id) => readSession(database, id),
    shareCode: async (hash) => readShareCode(database, hash),
    failedGuesses: async (person, since) => countFailedGuesses(database, person, since),
    receipt: async (id) => readReceipt(database, id),
    lastReceipt: async (conversation, person) => readLastReceipt(database, conversation, person),
    feedback: async () => readFeedback(database),
    reachable: async (person) => readReachable(database, person),
    submission: async (id) => readSubmission(database, id),
    submissions: async (statuses) => readSubmissions(database, statuses),
    receiptsNaming: async (names, since) => readReceiptsNaming(database, names, since),
    everySession: async (after, limit) => readEverySession(database, after, limit),
    reminders: async (person) => readReminders(database, person),
    reminderSettings: async (person) => readReminderSettings(database, person),
    personOfFeed: async (hash) => readPersonOfFeed(database, hash),
    localMessages: async (conversation, after) => readLocalMessages(database, conversation, after),
    peopleToRemind: async (day, after, limit) => readPeople(database, "remind", day, after, limit),
    peopleToDigest: async (day, after, limit) => readPeople(database, "digest", day, after, limit),
    followersToSync: async (generation, after, limit) => readPeople(database, "follow", generation, after, limit),
    remindersToCompare: async (generation, after, limit) => readRemindersToCompare(database, generation, after, limit),

    accept: async (conversation, activityId, activity, at) =>
      insertInbox.run(conversation, activityId, JSON.stringify(activity), at).changes === 1 ? "accepted" : "duplicate",
    claim: async (limit) =>
      claimInbox
        .all(limit)
        .sort((a, b) => a.key - b.key)
        .map(inboxItem),
    commitTurn: async (...turn) => {
      commit.immediate(...turn);
      // The log beside the file still holds what was erased; where somebody reads it just now, it is emptied later.
      if (turn[1].some(({ kind }) => kind === "erase-person")) database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    },
    abandon: async (inbox, reason) => {
      closeInbox.run("abandoned", reason, null, inbox);
    },
    takeMessages: async (limit, now, except = []) =>
      takeOutbox
        .all({ now, limit, except: JSON.stringify(except) })
        .sort((a, b) => a.key - b.key)
        .map(outboxItem),
    endSending: async (key, outcome) => {
      if (typeof outcome !== "object") endSending.immediate(key, outcome, null, false);
      else if ("retryAt" in outcome) retryOutbox.run(outcome.retryAt, key);
      else endSending.immediate(key, "sent", outcome.sentAs, outcome.keep);
    },
    sentMessage: async (conversation, sentAs) => readSentMessage(database, conversation, sentAs),
    keptMessages: async (conversation) => readKeptMessages(database, conversation),
    unknownMessages: async (conversation) => selectUnknown.all(conversation).map(outboxItem),
    forgetUnknown: async (key) => applyChange(database, { kind: "forget-unknown", message: key }),
    conversation: async (id) => readConversation(database, id),
    meet: async (conversation, serviceUrl) => meet(conversation, serviceUrl),
    closeConversation: async (conversation) => {
      closeConversation.run(conversation);
    },
    recover: async () => recover.immediate(),
    depths: async () => {
      const open = countInbox.all();
      return {
        inbox: { waiting: 0, working: 0, ...countsOf(open) },
        oldestAcceptedAt: open.map(({ oldest }) => oldest).sort()[0] ?? null,
        outbox: { waiting: 0, sending: 0, unknown: 0, ...countsOf(countOutbox.all()) },
      };
    },
    close: async () => {
      database.close();
    },
  };
}

function countsOf(rows: readonly { readonly status: string; readonly count: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

function inboxItem(row: InboxRow): InboxItem {
  return {
    key: row.key,
    conversation: row.conversation,
    activityId: row.activity_id,
    activity: JSON.parse(row.activity),
    acceptedAt: row.accepted_at,
    attempts: row.attempts,
  };
}

function outboxItem(row: OutboxRow): OutboxItem {
  return {
    key: row.key,
    conversation: row.conversation,
    activity: JSON.parse(row.activity),
    status: row.status,
    attempts: row.attempts,
    notBefore: row.not_before,
  };
}
