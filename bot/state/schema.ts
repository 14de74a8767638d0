import type { Migration } from "../../knowledge/index";

/**
 * The schema of `state.db`, version by version. Inbox and outbox rows stay after their end, without their activity: the
 * key remembers that an activity was answered, and nothing of what people wrote is kept longer than it is needed.
 */
export const migrations: readonly Migration[] = [
  `
  CREATE TABLE profiles (
    person TEXT PRIMARY KEY,
    jurisdiction TEXT,
    role TEXT
  ) STRICT;

  CREATE TABLE topics (
    conversation TEXT NOT NULL,
    person TEXT NOT NULL,
    topic TEXT NOT NULL,
    PRIMARY KEY (conversation, person)
  ) STRICT;

  CREATE TABLE sessions (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    checklist TEXT NOT NULL,
    version TEXT NOT NULL,
    person TEXT NOT NULL,
    conversation TEXT NOT NULL,
    started_at TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
  ) STRICT;
  CREATE UNIQUE INDEX one_active_session ON sessions (person) WHERE active = 1;
  CREATE INDEX sessions_of_person ON sessions (person, started_at);

  CREATE TABLE entries (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    at TEXT NOT NULL,
    person TEXT NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (session, position)
  ) STRICT;

  CREATE TABLE inbox (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL,
    activity_id TEXT NOT NULL,
    activity TEXT,
    accepted_at TEXT NOT NULL,
    closed_at TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'working', 'done', 'abandoned')),
    reason TEXT,
    UNIQUE (conversation, activity_id)
  ) STRICT;
  CREATE INDEX inbox_open ON inbox (conversation, key) WHERE status IN ('waiting', 'working');

  CREATE TABLE outbox (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL,
    activity TEXT,
    queued_at TEXT NOT NULL,
    not_before TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    status TEXT NOT NULL DEFAULT 'waiting'
      CHECK (status IN ('waiting', 'sending', 'sent', 'unknown', 'failed', 'offered'))
  ) STRICT;
  CREATE INDEX outbox_open ON outbox (conversation, key) WHERE status IN ('waiting', 'sending');
  CREATE INDEX outbox_unknown ON outbox (conversation, key) WHERE status = 'unknown';
  `,
  `
  CREATE TABLE receipts (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    receipt TEXT NOT NULL
  ) STRICT;
  CREATE INDEX receipts_of_person ON receipts (person, ordinal);
  `,
  // What the person was last shown of the definition and its documents; null for sessions of before.
  `
  ALTER TABLE sessions ADD COLUMN pin TEXT;
  `,
  // Who else works with a session, and by which codes (their hashes) others may still join.
  `
  CREATE TABLE session_members (
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('principal', 'officer', 'viewer')),
    joined_at TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (session, person)
  ) STRICT;
  CREATE INDEX memberships_of_person ON session_members (person);
  CREATE TABLE share_codes (
    hash TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('principal', 'officer', 'viewer')),
    expires_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE failed_guesses (
    person TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX failed_guesses_by_time ON failed_guesses (at, person);
  `,
  // Where each conversation is answered today and whether it still takes anything, where each person can be written to first,
  // what became of messages that arrived, and what people think of them.
  `
  CREATE TABLE conversations (
    conversation TEXT PRIMARY KEY,
    service_url TEXT NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0 CHECK (closed IN (0, 1))
  ) STRICT;
  CREATE TABLE reachable (
    person TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    reference TEXT NOT NULL
  ) STRICT;
  ALTER TABLE outbox ADD COLUMN sent_as TEXT;
  ALTER TABLE outbox ADD COLUMN receipt TEXT;
  ALTER TABLE outbox ADD COLUMN keep INTEGER NOT NULL DEFAULT 0 CHECK (keep IN (0, 1));
  CREATE INDEX outbox_sent ON outbox (conversation, sent_as) WHERE sent_as IS NOT NULL;
  CREATE INDEX outbox_kept ON outbox (conversation, key) WHERE keep = 1;
  CREATE TABLE feedback (
    ordinal INTEGER PRIMARY KEY,
    receipt TEXT,
    conversation TEXT NOT NULL,
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    reaction TEXT NOT NULL CHECK (reaction IN ('like', 'dislike')),
    text TEXT NOT NULL
  ) STRICT;
  `,
  // What a person wants to be told of and when. `next_on` is null where nothing is left to tell; a reminder's own day, place and marks are in its JSON.
  `
  ALTER TABLE profiles ADD COLUMN school_level TEXT;
  CREATE TABLE reminders (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    document TEXT NOT NULL,
    position INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    next_on TEXT,
    revision INTEGER NOT NULL,
    reminder TEXT NOT NULL,
    UNIQUE (person, document, position)
  ) STRICT;
  CREATE INDEX reminders_due ON reminders (next_on, person) WHERE next_on IS NOT NULL;
  CREATE INDEX reminders_by_generation ON reminders (generation, id);
  CREATE TABLE reminder_settings (
    person TEXT PRIMARY KEY,
    follows_generation INTEGER,
    digest_on TEXT,
    feed_hash TEXT UNIQUE,
    revision INTEGER NOT NULL,
    settings TEXT NOT NULL
  ) STRICT;
  CREATE INDEX digests_due ON reminder_settings (digest_on) WHERE digest_on IS NOT NULL;
  CREATE INDEX followers ON reminder_settings (follows_generation, person) WHERE follows_generation IS NOT NULL;
  CREATE TABLE local_messages (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL,
    queued_at TEXT NOT NULL,
    message TEXT NOT NULL
  ) STRICT;
  CREATE INDEX local_messages_of_conversation ON local_messages (conversation, key);
  `,
  // Files that were sent to become documents. The bytes and what was read of them are files; only what was decided is here.
  `
  CREATE TABLE submissions (
    ordinal INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    conversation TEXT NOT NULL,
    at TEXT NOT NULL,
    status TEXT NOT NULL,
    revision INTEGER NOT NULL,
    submission TEXT NOT NULL
  ) STRICT;
  CREATE INDEX submissions_by_status ON submissions (status, ordinal);
  CREATE INDEX receipts_by_time ON receipts (at);
  `,
  // Which process holds what is in work or on its way: one that has lost it must not end it a second time.
  `
  ALTER TABLE inbox ADD COLUMN worker TEXT;
  ALTER TABLE outbox ADD COLUMN worker TEXT;
  `,
];
