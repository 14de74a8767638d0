/** What a person told us, so that answers fit. */
export interface Profile {
  /** "phường Long Biên, Hà Nội". */
  readonly jurisdiction: string | null;
  /** "hiệu trưởng tiểu học". */
  readonly role: string | null;
  /** "tiểu học"; left out where she did not tell it apart from her role. */
  readonly schoolLevel?: string | null;
}

/** That a person wants to be told of one deadline: at most one a person and place in a document. */
export interface ReminderRecord {
  readonly id: string;
  readonly person: string;
  /** Where the deadline stands: the document's id, and the position in its text. */
  readonly document: string;
  readonly position: number;
  /** State of the library that it was last compared with. */
  readonly generation: number;
  /** Legal day of the next telling; null where nothing is left to tell. */
  readonly nextOn: string | null;
  /** Grows with each change, from 1. */
  readonly revision: number;
  /** JSON, as the reminders define it. */
  readonly reminder: unknown;
}

/** How a person wants to be told. */
export interface ReminderSettingsRecord {
  readonly person: string;
  /** State of the library up to which its deadlines were taken over, -1 for none yet; null where she follows single ones only. */
  readonly followsGeneration: number | null;
  /** Legal day of the next weekly digest; null where she wants none. */
  readonly digestOn: string | null;
  /** SHA-256 of the secret in her calendar's address, in hexadecimal; null where she has none. */
  readonly feedHash: string | null;
  /** Grows with each change, from 1. */
  readonly revision: number;
  /** JSON, as the reminders define it. */
  readonly settings: unknown;
}

/** Something told by itself to a page on this machine, which fetches it. */
export interface LocalMessage {
  readonly key: number;
  /** ISO instant. */
  readonly at: string;
  /** JSON, as the conversation defines it. */
  readonly message: unknown;
}

/** What the conversation is about, so that "còn Sơn La thì sao?" has something to refer to. Plain JSON, at most 8 KB. */
export type Topic = Readonly<Record<string, unknown>>;

/** How an answer came about, kept so that it can be accounted for. */
export interface ReceiptRecord {
  readonly id: string;
  readonly conversation: string;
  readonly person: string;
  /** ISO instant of the question. */
  readonly at: string;
  /** JSON, as the conversation defines it. */
  readonly receipt: unknown;
}

/** What somebody thinks of an answer. */
export interface Feedback {
  /** Of the answer. */
  readonly receipt: string | null;
  readonly conversation: string;
  readonly person: string;
  /** ISO instant. */
  readonly at: string;
  readonly reaction: "like" | "dislike";
  /** Her own words, maybe none. */
  readonly text: string;
}

/** One answer to one question of a checklist, or one mark on an item. Entries are only ever added. */
export interface SessionEntry {
  /** Position in the session, from 0; the writer names the one it expects, so that two devices cannot both take it. */
  readonly index: number;
  readonly at: string;
  readonly person: string;
  /** JSON, as the checklist engine defines it. */
  readonly entry: unknown;
}

/** What somebody may do in a checklist of another person: work in it, return items of it, or look at it. */
export type SessionRole = "principal" | "officer" | "viewer";

/** Somebody who joined a session by its code. */
export interface SessionMember {
  readonly person: string;
  readonly role: SessionRole;
  readonly joinedAt: string;
}

/** By what others may join a session. The code itself is kept nowhere. */
export interface ShareCode {
  /** SHA-256 of the code, in hexadecimal. */
  readonly hash: string;
  readonly session: string;
  readonly role: SessionRole;
  /** ISO instant. */
  readonly expiresAt: string;
}

export interface ChecklistSession {
  readonly id: string;
  readonly checklist: string;
  readonly version: string;
  /** Whose it is. */
  readonly person: string;
  readonly conversation: string;
  readonly startedAt: string;
  /** The one that "tiếp tục" means to the person who was asked about, the owner unless named: at most one a person is active. */
  readonly active: boolean;
  /** JSON, as the checklist engine defines it: what the person was last shown; null for a session of an earlier program. */
  readonly pin: unknown;
  /** In the order in which they joined; without the owner. */
  readonly members: readonly SessionMember[];
  readonly entries: readonly SessionEntry[];
}

/**
 * Where a file stands that was sent to become a document. `asked`: its sender says what it is for. `reading`, `publishing` and `taking-back` are in
 * work and are gone on with after a restart. Nobody is waited for in `evidence`, `dropped` and `taken-back`.
 */
export type SubmissionStatus =
  | "asked"
  | "reading"
  | "unreadable"
  | "ready"
  | "publishing"
  | "published"
  | "taking-back"
  | "evidence"
  | "dropped"
  | "taken-back";

/** A file that an admin sent to become a document of the library, and what was decided on it. */
export interface SubmissionRecord {
  /** Not to be guessed. */
  readonly id: string;
  /** Who sent it, and where. */
  readonly person: string;
  readonly conversation: string;
  /** ISO instant. */
  readonly at: string;
  readonly status: SubmissionStatus;
  /** Grows with each change, from 1. */
  readonly revision: number;
  /** JSON, as the conversation defines it. */
  readonly submission: unknown;
}

/** What a turn wants to have written. All changes of a turn are applied in one transaction with its replies, or none. */
export type StateChange =
  | { readonly kind: "set-profile"; readonly person: string; readonly profile: Profile }
  | { readonly kind: "set-topic"; readonly conversation: string; readonly person: string; readonly topic: Topic | null }
  | { readonly kind: "start-session"; readonly session: Omit<ChecklistSession, "entries" | "members"> }
  | {
      readonly kind: "set-session-active";
      readonly session: string;
      /** The owner or a member. */
      readonly person: string;
      readonly active: boolean;
    }
  /** Refused with `StateConflict` where the session already has an entry at that index. */
  | { readonly kind: "append-entry"; readonly session: string; readonly entry: SessionEntry }
  | { readonly kind: "set-pin"; readonly session: string; readonly pin: unknown }
  /** Who is a member already gets the role; refused where the session is gone. */
  | { readonly kind: "join-session"; readonly session: string; readonly member: SessionMember }
  | { readonly kind: "leave-session"; readonly session: string; readonly person: string }
  | { readonly kind: "add-share-code"; readonly code: ShareCode }
  | { readonly kind: "drop-share-codes"; readonly session: string }
  /** Somebody tried a code that opens nothing; forgotten after a day. */
  | { readonly kind: "add-failed-guess"; readonly person: string; readonly at: string }
  | { readonly kind: "delete-session"; readonly session: string }
  /** The oldest of a person who has more than `receiptsKept` go. */
  | { readonly kind: "add-receipt"; readonly record: ReceiptRecord }
  /** The person was met in a conversation of her own: where she can be written to first, as the channel keeps it (JSON). */
  | {
      readonly kind: "set-reference";
      readonly person: string;
      readonly conversation: string;
      readonly reference: unknown;
    }
  /** What somebody thinks of an answer; without a receipt where the channel did not tell of which. */
  | { readonly kind: "add-feedback"; readonly feedback: Feedback }
  /** A kept message was replaced: its words are not needed any more. */
  | { readonly kind: "forget-sent"; readonly message: number }
  /** `after`: the revision that it builds on, null for none; refused where another one stands. */
  | { readonly kind: "put-reminder"; readonly record: Omit<ReminderRecord, "revision">; readonly after: number | null }
  | { readonly kind: "drop-reminder"; readonly id: string; readonly after: number }
  | {
      readonly kind: "put-reminder-settings";
      readonly record: Omit<ReminderSettingsRecord, "revision">;
      readonly after: number | null;
    }
  /** The oldest of a conversation that has more than `localMessagesKept` go. */
  | {
      readonly kind: "add-local-message";
      readonly conversation: string;
      readonly at: string;
      readonly message: unknown;
    }
  /**
   * Removes all that is kept of a person, and of her own talk with the bot (`conversation`, null where others take part in it). What she did in
   * checklists of others stays there without her name. Files of evidence go with `delete-session`.
   */
  | { readonly kind: "erase-person"; readonly person: string; readonly conversation: string | null }
  /** `after`: the revision that it builds on, null for none; refused where another one stands. */
  | {
      readonly kind: "put-submission";
      readonly record: Omit<SubmissionRecord, "revision">;
      readonly after: number | null;
    }
  /** An unknown message was offered to the person, in the replies of this same turn. */
  | { readonly kind: "forget-unknown"; readonly message: number };

/** Where a person can be written to without having asked. */
export interface Reachable {
  readonly conversation: string;
  /** For the channel that writes the message, opaque to everybody else. */
  readonly reference: unknown;
  /** She removed or blocked the bot: nothing is sent until she returns. */
  readonly blocked: boolean;
}

/** What is known of a conversation beside what was said in it. */
export interface ConversationState {
  /** The newest that the channel named. */
  readonly serviceUrl: string;
  /** It took no more messages when it was last tried, and nobody has come back since. */
  readonly isClosed: boolean;
}

/** What `handle` may read. Nothing here writes. */
export interface StateReader {
  profile(person: string): Promise<Profile | null>;
  topic(conversation: string, person: string): Promise<Topic | null>;
  /** The person's own and those that she joined, newest first. */
  sessions(person: string): Promise<readonly ChecklistSession[]>;
  session(id: string): Promise<ChecklistSession | null>;
  /** Also one that has expired. */
  shareCode(hash: string): Promise<ShareCode | null>;
  /** How often a wrong code was tried since an instant, by the person or, for null, by anybody. */
  failedGuesses(person: string | null, since: string): Promise<number>;
  receipt(id: string): Promise<ReceiptRecord | null>;
  /** Of the newest answer to the person in the conversation. */
  lastReceipt(conversation: string, person: string): Promise<ReceiptRecord | null>;
  /** Everybody's, newest first. */
  feedback(): Promise<readonly Feedback[]>;
  /** The person's newest conversation with the bot alone; null where there was none. */
  reachable(person: string): Promise<Reachable | null>;
  submission(id: string): Promise<SubmissionRecord | null>;
  /** Those that stand so, the newest first. */
  submissions(statuses: readonly SubmissionStatus[]): Promise<readonly SubmissionRecord[]>;
  /** Oldest first. */
  reminders(person: string): Promise<readonly ReminderRecord[]>;
  reminderSettings(person: string): Promise<ReminderSettingsRecord | null>;
  /** Whose calendar's secret has this hash. */
  personOfFeed(hash: string): Promise<string | null>;
  /** Told after the one of that key, oldest first. */
  localMessages(conversation: string, after: number): Promise<readonly LocalMessage[]>;
}

/** So many messages of one page are kept until it fetches them. */
export const localMessagesKept = 50;

/** So many answers of one person are kept accountable. */
export const receiptsKept = 200;

/** An accepted activity. `activity` is the channel's JSON, opaque to the store. */
export interface InboxItem {
  readonly key: number;
  readonly conversation: string;
  readonly activityId: string;
  readonly activity: unknown;
  readonly acceptedAt: string;
  /** How often its turn was begun, this time included. */
  readonly attempts: number;
}

/** A message that waits to be sent, or whose sending ended. */
export interface OutboxItem {
  readonly key: number;
  readonly conversation: string;
  readonly activity: unknown;
  /** `unknown`: it was in flight when the process ended, or its answer was a time-out or a 5xx. Never sent again by itself. */
  readonly status: "waiting" | "sending" | "sent" | "unknown" | "failed";
  readonly attempts: number;
  /** ISO instant before which it is not tried again. */
  readonly notBefore: string;
}

/** How much waits, for those who watch over the server. */
export interface StateDepths {
  readonly inbox: Readonly<Record<"waiting" | "working", number>>;
  /** When the oldest of them was accepted; null where none is open. */
  readonly oldestAcceptedAt: string | null;
  readonly outbox: Readonly<Record<"waiting" | "sending" | "unknown", number>>;
}

/** A message to be queued. */
export interface QueuedMessage {
  readonly conversation: string;
  readonly activity: unknown;
  /** The receipt of the answer that it brings. */
  readonly receipt?: string;
}

/** A message that has arrived. */
export interface SentMessage {
  readonly key: number;
  readonly receipt: string | null;
  /** Null where it was not kept. */
  readonly activity: unknown;
}

/** No message is made to wait longer: one whose time lies further ahead was queued before the clock was put back, and is due. */
export const longestDelayMs = 15 * 60_000;

/** So many messages of one conversation are kept to be changed. */
export const messagesKept = 5;

/** At most `most` messages to one conversation within `withinMs`. */
export interface Pace {
  readonly most: number;
  readonly withinMs: number;
}

/** What one process may have for others: activities that wait, or messages. */
export type News = "inbox" | "outbox";

/** What the processes that work on one state agree on among each other. */
export interface Colleagues {
  /** Whether there may be others at all. */
  readonly isShared: boolean;
  /** How many are at work, this one among them, as far as was heard some seconds ago. */
  processes(): number;
  /** Runs work that only one process at a time may be at; null where another one is, and nothing is run. */
  exclusively<Result>(name: string, work: () => Promise<Result>): Promise<Result | null>;
  /** Tells the others that there is something that this process cannot take up just now. May be lost: they look by themselves, too. */
  tell(news: News): void;
  /** Called when others tell something, and after it could not be heard for a while; gives what ends it. */
  onNews(listener: (news: News) => void): () => void;
}

/** People, conversations, checklist sessions, inbox and outbox: what cannot be rebuilt. All implementations pass `tests/contracts/state-store`. */
export interface StateStore extends StateReader, Colleagues {
  /** Durable when it resolves. `duplicate` where (conversation, activityId) was accepted before, whatever became of it. */
  accept(conversation: string, activityId: string, activity: unknown, at: string): Promise<"accepted" | "duplicate">;
  /** The oldest accepted activity of each conversation that has none in work by any process; marks them as in work by this one. */
  claim(limit: number): Promise<readonly InboxItem[]>;
  /**
   * One transaction: applies the changes, queues the messages and closes the inbox item. A turn that came by no inbox names
   * its event instead (accepted and closed in this same transaction, refused where it was accepted before), or null. Throws
   * `StateConflict` and changes nothing where a change is refused, `LostItem` where the inbox item is not in work by this process.
   */
  commitTurn(
    inbox: number | { readonly conversation: string; readonly activityId: string } | null,
    changes: readonly StateChange[],
    messages: readonly QueuedMessage[],
    at: string,
  ): Promise<void>;
  /** Gives up an inbox item: it is closed without a turn. Nothing happens where it is not in work by this process. */
  abandon(inbox: number, reason: string): Promise<void>;
  /**
   * The first waiting message of each conversation whose time has come and that has none in flight; marks them as `sending`. Where several
   * processes take messages, none of a conversation is given out beyond `pace`; of what one process takes itself it keeps count.
   */
  takeMessages(
    limit: number,
    now: string,
    except?: readonly string[],
    pace?: readonly Pace[],
  ): Promise<readonly OutboxItem[]>;
  /** Whether the message is still being sent by this process: after a disturbance another one may have taken it for unknown. */
  isSending(key: number): Promise<boolean>;
  /**
   * Ends a sending, or puts it back to wait until `retryAt`. What was `sentAs` an activity id can be found by it, where the
   * channel told one; it is kept whole where it may have to be changed, of each conversation the last few. Throws `LostItem` where
   * it is not being sent by this process.
   */
  endSending(
    key: number,
    outcome:
      | "sent"
      | "unknown"
      | "failed"
      | { readonly retryAt: string }
      | { readonly sentAs: string | null; readonly keep: boolean },
  ): Promise<void>;
  /** By the id that the channel gave it; null where none of ours has that id. */
  sentMessage(conversation: string, sentAs: string): Promise<SentMessage | null>;
  /** Those that are kept, newest first. */
  keptMessages(conversation: string): Promise<readonly SentMessage[]>;
  /** Messages whose fate is unknown, oldest first. */
  unknownMessages(conversation: string): Promise<readonly OutboxItem[]>;
  /** Marks an unknown message as dealt with (offered to the person). */
  forgetUnknown(key: number): Promise<void>;
  /** Null for one that the channel never named. */
  conversation(id: string): Promise<ConversationState | null>;
  /** Somebody was heard from in the conversation, by this service address; it is open again. What waited for another address waits no longer. */
  meet(conversation: string, serviceUrl: string): Promise<void>;
  /** The conversation takes no more messages until somebody is met there again. */
  closeConversation(conversation: string): Promise<void>;
  /** Who has something to be told on or before a legal day, by name and after `after`. */
  peopleToRemind(day: string, after: string, limit: number): Promise<readonly string[]>;
  /** Whose weekly digest is due on or before a legal day, by name and after `after`. */
  peopleToDigest(day: string, after: string, limit: number): Promise<readonly string[]>;
  /** Who follows all deadlines of her place and was not told of this state of the library, by name and after `after`. */
  followersToSync(generation: number, after: string, limit: number): Promise<readonly string[]>;
  /** Reminders that were last compared with another state of the library, by id and after `after`. */
  remindersToCompare(generation: number, after: string, limit: number): Promise<readonly ReminderRecord[]>;
  /** Everybody's receipts since an instant that name one of these, the newest first. */
  receiptsNaming(names: readonly string[], since: string): Promise<readonly ReceiptRecord[]>;
  /** Everybody's sessions, by id and after `after`. */
  everySession(after: string, limit: number): Promise<readonly ChecklistSession[]>;
  /** After a start: of what no living process holds, what was `sending` becomes `unknown`, what was in work is claimable again. */
  recover(): Promise<{ readonly unknown: number; readonly reopened: number }>;
  /** Counts what is open, not what has ended. */
  depths(): Promise<StateDepths>;
  close(): Promise<void>;
}

/** A change was refused because another device was faster. Nothing of its turn was written. */
export class StateConflict extends Error {
  override readonly name = "StateConflict";
  /** `answered`: the event itself was committed before. `stale`: what it builds on has changed. */
  readonly reason: "answered" | "stale";
  constructor(message: string, reason: "answered" | "stale" = "stale") {
    super(message);
    this.reason = reason;
  }
}

/** An item is not this process's to end any more: it was ended before, or another process has it because this one was not heard of for too long. Nothing was written. */
export class LostItem extends Error {
  override readonly name = "LostItem";
  constructor(queue: News, key: number) {
    super(`item ${key} of the ${queue} is not held by this process`);
  }
}

/** The state cannot be reached; the same may succeed later. Whether what was to be written was written is not known. */
export class StateUnavailable extends Error {
  override readonly name = "StateUnavailable";
}
