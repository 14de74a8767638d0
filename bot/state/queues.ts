import { all, first, run, type SqlEngine, type SqlWork } from "../../knowledge/index";
import { listed } from "./dialect";
import {
  longestDelayMs,
  messagesKept,
  type InboxItem,
  type OutboxItem,
  type Pace,
  type QueuedMessage,
  type StateDepths,
} from "./state-store";

type Dialect = SqlEngine["dialect"];

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

/** Whether it was accepted now and not before. */
export function* acceptActivity(
  conversation: string,
  activityId: string,
  activity: unknown,
  at: string,
): SqlWork<boolean> {
  const added = yield* run(
    `INSERT INTO inbox (conversation, activity_id, activity, accepted_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation, activity_id) DO NOTHING`,
    [conversation, activityId, JSON.stringify(activity), at],
  );
  return added === 1;
}

/** Accepts and closes an event in one. Whether it was not there before. */
export function* acceptAnswered(conversation: string, activityId: string, at: string): SqlWork<boolean> {
  const added = yield* run(
    `INSERT INTO inbox (conversation, activity_id, accepted_at, closed_at, status) VALUES (?, ?, ?, ?, 'done')
     ON CONFLICT (conversation, activity_id) DO NOTHING`,
    [conversation, activityId, at, at],
  );
  return added === 1;
}

/**
 * Two processes never get the same item: who comes second finds it locked, or in work. Where two would get two items of one conversation, because
 * the older was accepted in the moment between, the key `one_in_work` refuses the second.
 */
export function* claimActivities(worker: string, limit: number): SqlWork<readonly InboxItem[]> {
  const rows = yield* all<InboxRow>(
    `WITH picked AS (
       SELECT item.key FROM inbox item JOIN (
         SELECT MIN(key) AS first, MAX(CASE WHEN status = 'working' THEN 1 ELSE 0 END) AS busy FROM inbox
         WHERE status IN ('waiting', 'working') GROUP BY conversation
       ) heads ON item.key = heads.first
       WHERE heads.busy = 0 AND item.status = 'waiting' ORDER BY item.key LIMIT @limit FOR UPDATE OF item SKIP LOCKED)
     UPDATE inbox SET status = 'working', attempts = attempts + 1, worker = @worker
     WHERE status = 'waiting' AND key IN (SELECT key FROM picked)
     RETURNING key, conversation, activity_id, activity, accepted_at, attempts`,
    { worker, limit },
  );
  return [...rows].sort((a, b) => a.key - b.key).map(inboxItem);
}

/** All that the worker has in work. */
export function* readHeldActivities(worker: string): SqlWork<readonly InboxItem[]> {
  const rows = yield* all<InboxRow>(
    `SELECT key, conversation, activity_id, activity, accepted_at, attempts FROM inbox
     WHERE status = 'working' AND worker = ? ORDER BY key`,
    [worker],
  );
  return rows.map(inboxItem);
}

function inboxItem(row: InboxRow): InboxItem {
  return {
    key: row.key,
    conversation: row.conversation,
    activityId: row.activity_id,
    activity: JSON.parse(row.activity) as unknown,
    acceptedAt: row.accepted_at,
    attempts: row.attempts,
  };
}

/** Whether it was this worker's to close. */
export function* closeActivity(
  worker: string,
  key: number,
  status: "done" | "abandoned",
  reason: string | null,
  at: string | null,
): SqlWork<boolean> {
  const closed = yield* run(
    `UPDATE inbox SET status = ?, reason = ?, closed_at = ?, activity = NULL, worker = NULL
     WHERE key = ? AND status = 'working' AND worker = ?`,
    [status, reason, at, key, worker],
  );
  return closed === 1;
}

export function* queueMessage({ conversation, activity, receipt = null }: WholeMessage, at: string): SqlWork<void> {
  yield* run(`INSERT INTO outbox (conversation, activity, queued_at, not_before, receipt) VALUES (?, ?, ?, ?, ?)`, [
    conversation,
    JSON.stringify(activity),
    at,
    at,
    receipt,
  ]);
}

type WholeMessage = Omit<QueuedMessage, "receipt"> & { readonly receipt?: string | null };

/** What was taken within each stretch of time is counted by the database's own clock, whichever process took it. */
const withinPace = `AND NOT EXISTS (
  SELECT 1 FROM json_to_recordset(@pace::json) AS stretch (most bigint, "withinMs" float8)
  WHERE (SELECT COUNT(*) FROM (
    SELECT 1 FROM outbox taken WHERE taken.conversation = message.conversation
      AND taken.taken_at > clock_timestamp() - stretch."withinMs" * interval '1 millisecond' LIMIT stretch.most
  ) recent) >= stretch.most)`;

/** As with the inbox, `one_in_flight` refuses what the lock of one row cannot. */
export function* takeMessages(
  dialect: Dialect,
  worker: string,
  limit: number,
  now: string,
  except: readonly string[],
  pace: readonly Pace[],
): SqlWork<readonly OutboxItem[]> {
  const isShared = dialect === "postgres";
  const rows = yield* all<OutboxRow>(
    `WITH picked AS (
       SELECT message.key FROM outbox message JOIN (
         SELECT MIN(key) AS first, MAX(CASE WHEN status = 'sending' THEN 1 ELSE 0 END) AS busy FROM outbox
         WHERE status IN ('waiting', 'sending') GROUP BY conversation
       ) heads ON message.key = heads.first
       WHERE heads.busy = 0 AND message.status = 'waiting'
         AND (message.not_before <= @now OR message.not_before > @farthest)
         AND message.conversation NOT IN (${listed(dialect, "except")}) ${isShared ? withinPace : ""}
       ORDER BY message.key LIMIT @limit FOR UPDATE OF message SKIP LOCKED)
     UPDATE outbox SET status = 'sending', attempts = attempts + 1, worker = @worker
       ${isShared ? ", taken_at = clock_timestamp()" : ""}
     WHERE status = 'waiting' AND key IN (SELECT key FROM picked)
     RETURNING key, conversation, activity, status, attempts, not_before`,
    {
      worker,
      limit,
      now,
      farthest: farthestFrom(now),
      except: JSON.stringify(except),
      ...(isShared && { pace: JSON.stringify(pace) }),
    },
  );
  return [...rows].sort((a, b) => a.key - b.key).map(outboxItem);
}

/** All that the worker is sending. */
export function* readHeldMessages(worker: string): SqlWork<readonly OutboxItem[]> {
  const rows = yield* all<OutboxRow>(
    `SELECT key, conversation, activity, status, attempts, not_before FROM outbox
     WHERE status = 'sending' AND worker = ? ORDER BY key`,
    [worker],
  );
  return rows.map(outboxItem);
}

/** Whether the worker is sending it: after a disturbance it may have been taken for unknown. */
export function* isHeldMessage(worker: string, key: number): SqlWork<boolean> {
  const held = yield* first<{ key: number }>(
    `SELECT key FROM outbox WHERE key = ? AND status = 'sending' AND worker = ?`,
    [key, worker],
  );
  return held !== undefined;
}

/** No message is made to wait beyond it. */
function farthestFrom(now: string): string {
  return new Date(Date.parse(now) + longestDelayMs).toISOString();
}

/** Whether it was this worker's to put back. */
export function* putBack(worker: string, key: number, retryAt: string): SqlWork<boolean> {
  const count = yield* run(
    `UPDATE outbox SET status = 'waiting', not_before = ?, worker = NULL WHERE key = ? AND status = 'sending' AND worker = ?`,
    [retryAt, key, worker],
  );
  return count === 1;
}

/** Whether it was this worker's to end. Of what is kept, each conversation keeps the last few. */
export function* endMessage(
  worker: string,
  key: number,
  status: "sent" | "unknown" | "failed",
  sentAs: string | null,
  keep: boolean,
): SqlWork<boolean> {
  const ended = yield* first<{ conversation: string }>(
    `UPDATE outbox SET status = @status, sent_as = @sentAs, keep = @keep, worker = NULL,
       activity = CASE WHEN @keepsWords = 1 THEN activity END
     WHERE key = @key AND status = 'sending' AND worker = @worker RETURNING conversation`,
    { key, worker, status, sentAs, keep: Number(keep), keepsWords: Number(keep || status === "unknown") },
  );
  if (ended === undefined) return false;
  if (!keep) return true;
  yield* run(
    `UPDATE outbox SET keep = 0, activity = NULL
     WHERE conversation = @conversation AND keep = 1 AND status = 'sent' AND key <= (
       SELECT key FROM outbox WHERE conversation = @conversation AND keep = 1 AND status = 'sent'
       ORDER BY key DESC LIMIT 1 OFFSET ${messagesKept})`,
    { conversation: ended.conversation },
  );
  return true;
}

export function* readUnknown(conversation: string): SqlWork<readonly OutboxItem[]> {
  const rows = yield* all<OutboxRow>(
    `SELECT key, conversation, activity, status, attempts, not_before FROM outbox
     WHERE conversation = ? AND status = 'unknown' ORDER BY key`,
    [conversation],
  );
  return rows.map(outboxItem);
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

/** What one worker holds, or what no worker on the list of living ones does. */
const orphaned = {
  "of-worker": `worker = @worker`,
  "of-nobody": `(worker IS NULL OR NOT EXISTS (SELECT 1 FROM workers WHERE workers.id = worker))`,
  all: `@worker IS NOT NULL`,
} as const;

export interface Released {
  readonly unknown: number;
  readonly reopened: number;
}

/** What was in flight is `unknown` from now on, what was in work can be claimed again. */
export function* release(whose: keyof typeof orphaned, worker: string): SqlWork<Released> {
  const values = whose === "of-nobody" ? [] : { worker };
  const unknown = yield* run(
    `UPDATE outbox SET status = 'unknown', worker = NULL WHERE status = 'sending' AND ${orphaned[whose]}`,
    values,
  );
  const reopened = yield* run(
    `UPDATE inbox SET status = 'waiting', worker = NULL WHERE status = 'working' AND ${orphaned[whose]}`,
    values,
  );
  return { unknown, reopened };
}

export function* readDepths(): SqlWork<StateDepths> {
  const open = yield* all<{ status: "waiting" | "working"; count: number; oldest: string }>(
    `SELECT status, count(*) AS count, min(accepted_at) AS oldest FROM inbox
     WHERE status IN ('waiting', 'working') GROUP BY status`,
  );
  const out = yield* all<{ status: "waiting" | "sending" | "unknown"; count: number }>(
    `SELECT status, count(*) AS count FROM outbox WHERE status IN ('waiting', 'sending') GROUP BY status
     UNION ALL SELECT 'unknown', count(*) FROM outbox WHERE status = 'unknown'`,
  );
  return {
    inbox: { waiting: 0, working: 0, ...countsOf(open) },
    oldestAcceptedAt: open.map(({ oldest }) => oldest).sort()[0] ?? null,
    outbox: { waiting: 0, sending: 0, unknown: 0, ...countsOf(out) },
  };
}

function countsOf(rows: readonly { readonly status: string; readonly count: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** Nothing is written, and no disk waited for, where nothing is new. What waited for another address waits no longer. */
export function* meetConversation(conversation: string, serviceUrl: string): SqlWork<void> {
  const changed = yield* run(
    `INSERT INTO conversations (conversation, service_url) VALUES (?, ?)
     ON CONFLICT (conversation) DO UPDATE SET service_url = excluded.service_url, closed = 0
     WHERE conversations.closed = 1 OR conversations.service_url <> excluded.service_url`,
    [conversation, serviceUrl],
  );
  if (changed > 0)
    yield* run(`UPDATE outbox SET not_before = queued_at WHERE conversation = ? AND status = 'waiting'`, [
      conversation,
    ]);
}
