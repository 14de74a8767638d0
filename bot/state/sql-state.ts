import { run, type SqlEngine } from "../../knowledge/index";
import { applyChange } from "./apply-change";
import { keepInHand } from "./in-hand";
import { isTaken } from "./or-conflict";
import {
  acceptActivity,
  acceptAnswered,
  claimActivities,
  closeActivity,
  endMessage,
  meetConversation,
  putBack,
  queueMessage,
  readDepths,
  readHeldActivities,
  readHeldMessages,
  readUnknown,
  isHeldMessage,
  takeMessages,
} from "./queues";
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
import {
  LostItem,
  StateConflict,
  type Colleagues,
  type InboxItem,
  type OutboxItem,
  type StateStore,
} from "./state-store";

/** What differs by how many processes may work on the state: who is at work, and what each of them holds. */
export interface Staff extends Colleagues {
  /** Under what name this process takes items; it is on the list of living workers when this resolves. */
  worker(): Promise<string>;
  recover: StateStore["recover"];
  close(): Promise<void>;
}

/** The state in a database, whichever engine it has: one text of SQL for all. */
export function sqlState(engine: SqlEngine, staff: Staff): StateStore {
  const { dialect } = engine;
  const joined = () => staff.worker();
  const read: SqlEngine["read"] = (work) => engine.read(work);
  const snapshot: SqlEngine["snapshot"] = (work) => engine.snapshot(work);
  const write: SqlEngine["write"] = (work) => engine.write(work);
  // A single statement is a transaction by itself; where there is one writer it joins what others write.
  const alone = dialect === "sqlite" ? write : read;

  /** Where another process was faster by a moment the next attempt sees what it has taken. */
  async function take<Item>(attempt: () => Promise<readonly Item[]>): Promise<readonly Item[]> {
    for (let left = 3; left > 0; left -= 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!isTaken(error)) throw error;
      }
    }
    return [];
  }

  const activities = keepInHand<InboxItem>();
  const messages = keepInHand<OutboxItem>();

  return {
    ...staff,
    profile: (person) => read(() => readProfile(person)),
    topic: (conversation, person) => read(() => readTopic(conversation, person)),
    sessions: (person) => snapshot(() => readSessions(dialect, person)),
    session: (id) => snapshot(() => readSession(dialect, id)),
    shareCode: (hash) => read(() => readShareCode(hash)),
    failedGuesses: (person, since) => read(() => countFailedGuesses(person, since)),
    receipt: (id) => read(() => readReceipt(id)),
    lastReceipt: (conversation, person) => read(() => readLastReceipt(conversation, person)),
    feedback: () => read(readFeedback),
    reachable: (person) => read(() => readReachable(person)),
    submission: (id) => read(() => readSubmission(id)),
    submissions: (statuses) => read(() => readSubmissions(dialect, statuses)),
    receiptsNaming: (names, since) => read(() => readReceiptsNaming(dialect, names, since)),
    everySession: (after, limit) => snapshot(() => readEverySession(dialect, after, limit)),
    reminders: (person) => read(() => readReminders(person)),
    reminderSettings: (person) => read(() => readReminderSettings(person)),
    personOfFeed: (hash) => read(() => readPersonOfFeed(hash)),
    localMessages: (conversation, after) => read(() => readLocalMessages(conversation, after)),
    peopleToRemind: (day, after, limit) => read(() => readPeople("remind", day, after, limit)),
    peopleToDigest: (day, after, limit) => read(() => readPeople("digest", day, after, limit)),
    followersToSync: (generation, after, limit) => read(() => readPeople("follow", generation, after, limit)),
    remindersToCompare: (generation, after, limit) => read(() => readRemindersToCompare(generation, after, limit)),
    sentMessage: (conversation, sentAs) => read(() => readSentMessage(conversation, sentAs)),
    keptMessages: (conversation) => read(() => readKeptMessages(conversation)),
    unknownMessages: (conversation) => read(() => readUnknown(conversation)),
    conversation: (id) => read(() => readConversation(id)),
    depths: () => snapshot(readDepths),

    accept: async (...activity) => ((await alone(() => acceptActivity(...activity))) ? "accepted" : "duplicate"),
    claim: async (limit) => {
      const worker = await joined();
      return activities.take(
        () => take(() => alone(() => claimActivities(worker, limit))),
        () => alone(() => readHeldActivities(worker)),
      );
    },
    commitTurn: async (inbox, changes, queued, at) => {
      const worker = typeof inbox === "number" ? await joined() : "";
      const commit = write(function* () {
        if (typeof inbox === "number") {
          if (!(yield* closeActivity(worker, inbox, "done", null, at))) throw new LostItem("inbox", inbox);
        } else if (inbox !== null && !(yield* acceptAnswered(inbox.conversation, inbox.activityId, at))) {
          throw new StateConflict("the event was answered before", "answered");
        }
        for (const change of changes) yield* applyChange(dialect, change);
        for (const message of queued) yield* queueMessage(message, at);
      });
      try {
        await commit;
        if (typeof inbox === "number") activities.ended(inbox);
      } catch (error) {
        if (error instanceof LostItem && typeof inbox === "number") activities.ended(inbox);
        throw error;
      }
    },
    abandon: async (inbox, reason) => {
      const worker = await joined();
      await alone(() => closeActivity(worker, inbox, "abandoned", reason, null));
      activities.ended(inbox);
    },
    takeMessages: async (limit, now, except = [], pace = []) => {
      const worker = await joined();
      return messages.take(
        () => take(() => alone(() => takeMessages(dialect, worker, limit, now, except, pace))),
        () => alone(() => readHeldMessages(worker)),
      );
    },
    isSending: async (key) => {
      const worker = await joined();
      const isOurs = await read(() => isHeldMessage(worker, key));
      if (!isOurs) messages.ended(key);
      return isOurs;
    },
    endSending: async (key, outcome) => {
      const worker = await joined();
      const isOurs =
        typeof outcome !== "object"
          ? await alone(() => endMessage(worker, key, outcome, null, false))
          : "retryAt" in outcome
            ? await alone(() => putBack(worker, key, outcome.retryAt))
            : await write(() => endMessage(worker, key, "sent", outcome.sentAs, outcome.keep));
      messages.ended(key);
      if (!isOurs) throw new LostItem("outbox", key);
    },
    forgetUnknown: (message) => alone(() => applyChange(dialect, { kind: "forget-unknown", message })),
    async meet(conversation, serviceUrl) {
      const known = await read(() => readConversation(conversation));
      if (known === null || known.isClosed || known.serviceUrl !== serviceUrl)
        await write(() => meetConversation(conversation, serviceUrl));
    },
    closeConversation: async (conversation) => {
      await alone(() => run(`UPDATE conversations SET closed = 1 WHERE conversation = ?`, [conversation]));
    },
  };
}
