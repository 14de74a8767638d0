import { channelMessages } from "../messages/channel-messages";
import { lookWhenAsked } from "../look-when-asked";
import type { BotEvent, Reply, Turn } from "../conversation/index";
import type { Log } from "../log/index";
import {
  LostItem,
  StateConflict,
  StateUnavailable,
  type InboxItem,
  type QueuedMessage,
  type StateChange,
  type StateStore,
} from "../state/index";
import { parseActivity, type InboundActivity } from "./inbound-activity";
import { toEvent } from "./incoming";
import { offersOf } from "./offers";
import { referenceOf } from "./reference";
import { nameForLog } from "./name-for-log";
import { createSignsOfLife } from "./signs-of-life";
import { settledActivity, textActivity, type OutboundActivity } from "./outbound-activity";
import { untilAvailable } from "./until-available";

/** Takes accepted activities through the conversation: each conversation in order, several conversations at once. */
export interface InboxWorker {
  /** Takes up an activity that was just accepted under `key`. */
  accepted(activity: InboundActivity, key: string): void;
  /** Begins nothing new and waits for the turns in work. */
  stop(): Promise<void>;
}

/** The conversation, as far as a channel needs it. */
export interface EventHandler {
  handle(event: BotEvent): Promise<Turn>;
}

export interface WorkerDeps {
  readonly state: StateStore;
  readonly conversation: EventHandler;
  readonly log: Log;
  /** The real time, by which messages wait. */
  readonly now: () => Date;
  /** The time that the conversation takes for now. */
  readonly eventTime: (acceptedAt: string) => string;
  /** Entra object ids, in small letters. */
  readonly admins: readonly string[];
  readonly write: (reply: Reply, inbound: InboundActivity, isRated: boolean) => OutboundActivity;
  /** Shows that an answer is being written; never rejects. */
  readonly showTyping: (inbound: InboundActivity) => Promise<void>;
  readonly onCommitted: () => void;
}

export interface WorkerLimits {
  readonly inWork: number;
  /** How often a turn is begun, over restarts too. One that ends the process each time must not do so for ever. */
  readonly attempts: number;
  readonly typingAfterMs: number;
  readonly retryMs: number;
  /** How often activities that another process has accepted are looked for, where there may be others. */
  readonly sharedPollMs: number;
}

const defaultLimits: WorkerLimits = {
  inWork: 32,
  attempts: 3,
  typingAfterMs: 1000,
  retryMs: 500,
  sharedPollMs: 1000,
};
const longestRetryMs = 5_000;

export function startInboxWorker(deps: WorkerDeps, options: Partial<WorkerLimits> = {}): InboxWorker {
  const { state, log } = deps;
  const limits = { ...defaultLimits, ...options };
  const signs = createSignsOfLife(deps.showTyping, limits.typingAfterMs);
  const inWork = new Set<Promise<void>>();
  /** What this process has just accepted, so that it need not be read twice. */
  const fresh = new Map<string, InboundActivity>();
  let stopped = false;
  let later: NodeJS.Timeout | undefined;
  let waitMs = limits.retryMs;
  const looking = lookWhenAsked(look);

  async function look(): Promise<void> {
    if (stopped || inWork.size >= limits.inWork) return;
    try {
      for (const item of await state.claim(limits.inWork - inWork.size)) begin(item);
      waitMs = limits.retryMs;
    } catch (error) {
      log.error("the inbox could not be read", { error });
      clearTimeout(later);
      later = setTimeout(looking.ask, waitMs);
      waitMs = Math.min(2 * waitMs, longestRetryMs);
    }
  }

  function begin(item: InboxItem): void {
    // One that another process accepted is waited for as well.
    const name = nameOf(item.conversation, item.activityId);
    const inbound = fresh.get(name) ?? parseActivity(item.activity);
    fresh.delete(name);
    if (inbound !== null) signs.expect(item.conversation, item.activityId, inbound);
    const working = workThrough(item, inbound, deps, limits, () => !stopped)
      .catch((error: unknown) => log.error("an activity could not be closed", { inbox: item.key, error }))
      .finally(() => {
        signs.answered(item.conversation, item.activityId);
        inWork.delete(working);
        looking.ask();
      });
    inWork.add(working);
  }

  const poll = state.isShared ? setInterval(looking.ask, limits.sharedPollMs) : undefined;
  const stopHearing = state.onNews((news) => {
    if (news === "inbox") looking.ask();
  });
  looking.ask();
  return {
    accepted(activity, key) {
      // Whoever takes it up shows that it does: another process would not tell us when it is answered.
      if (!state.isShared) signs.expect(activity.conversation.id, key, activity);
      fresh.set(nameOf(activity.conversation.id, key), activity);
      // Another process may have taken it up.
      const [oldest] = fresh.keys();
      if (fresh.size > mostFresh && oldest !== undefined) fresh.delete(oldest);
      if (inWork.size >= limits.inWork) state.tell("inbox");
      looking.ask();
    },
    async stop() {
      stopped = true;
      stopHearing();
      clearInterval(poll);
      signs.stop();
      clearTimeout(later);
      await looking.ended();
      await Promise.all(inWork);
    },
  };
}

const mostFresh = 1000;

function nameOf(conversation: string, key: string): string {
  return JSON.stringify([conversation, key]);
}

/**
 * One activity to its end: committed, apologised for, or given up where not even that can be written. A state that cannot be reached is waited for;
 * an activity that another process has by then, or that was committed although nobody could say so, is left alone.
 */
async function workThrough(
  item: InboxItem,
  inbound: InboundActivity | null,
  deps: WorkerDeps,
  limits: WorkerLimits,
  goesOn: () => boolean,
): Promise<void> {
  try {
    await endActivity(item, inbound, deps, limits, goesOn);
  } catch (error) {
    if (!(error instanceof LostItem)) throw error;
    deps.log.warn("an activity was ended elsewhere", { inbox: item.key, chat: nameForLog(item.conversation) });
    deps.onCommitted();
  }
}

async function endActivity(
  item: InboxItem,
  inbound: InboundActivity | null,
  deps: WorkerDeps,
  limits: WorkerLimits,
  goesOn: () => boolean,
): Promise<void> {
  const { state, log } = deps;
  const fields = { inbox: item.key, chat: nameForLog(item.conversation) };
  if (inbound === null) {
    log.error("an accepted activity cannot be read any more", fields);
    return untilAvailable(() => state.abandon(item.key, "unreadable"), goesOn);
  }
  for (let attempt = item.attempts, failures = 0; attempt <= limits.attempts; attempt++) {
    const startedMs = performance.now();
    try {
      await untilAvailable(() => takeTurn(item, inbound, deps), goesOn);
      log.info("turn done", { ...fields, attempt, ms: Math.round(performance.now() - startedMs) });
      return deps.onCommitted();
    } catch (error) {
      if (error instanceof LostItem || error instanceof StateUnavailable) throw error;
      log.error("turn failed", { ...fields, attempt, error });
      if (error instanceof TurnFailed && ++failures > 1) break;
    }
    await new Promise((resolve) => setTimeout(resolve, limits.retryMs));
  }
  try {
    const apology = [{ activity: textActivity(channelMessages.turnFailed, inbound) }];
    await untilAvailable(() => commit(item, inbound, [], apology, deps), goesOn);
    deps.onCommitted();
  } catch (error) {
    if (error instanceof LostItem || error instanceof StateUnavailable) throw error;
    log.error("an activity is given up without a word", { ...fields, error });
    await state.abandon(item.key, "turn failed");
  }
}

/** The conversation itself threw. It may have been unable to read; where it throws once more, the person is told at once. */
class TurnFailed extends Error {
  override readonly name = "TurnFailed";
}

async function takeTurn(item: InboxItem, inbound: InboundActivity, deps: WorkerDeps): Promise<void> {
  const event = toEvent(inbound, deps.eventTime(item.acceptedAt), deps.admins);
  if (event === null) return deps.state.abandon(item.key, "no event");

  // A conversation of her own is where she can be written to first; groups are nobody's. What the turn itself changes comes after:
  // it may erase her.
  const met: readonly StateChange[] =
    event.scope === "personal"
      ? [
          {
            kind: "set-reference",
            person: event.person,
            conversation: event.conversation,
            reference: referenceOf(inbound, event.person),
          },
        ]
      : [];

  const handle = async (): Promise<{ turn: Turn; messages: Message[] }> => {
    try {
      const turn = await deps.conversation.handle(event);
      return { turn, messages: messagesOf(turn, inbound, deps) };
    } catch (error) {
      if (error instanceof StateUnavailable) throw error;
      throw new TurnFailed("the conversation could not handle an event", { cause: error });
    }
  };

  // Another device may have been faster: what it wrote is read on the second try. A second conflict is the person's to solve.
  for (let again = false; ; again = true) {
    const { turn, messages } = await handle();
    try {
      const settled = await settle(event, inbound, turn, deps);
      return await commit(
        item,
        inbound,
        [...met, ...turn.changes, ...settled.changes],
        [...messages, ...settled.messages],
        deps,
      );
    } catch (error) {
      if (!(error instanceof StateConflict)) throw error;
      if (again) break;
    }
  }
  await commit(item, inbound, [], [{ activity: textActivity(channelMessages.tookElsewhere, inbound) }], deps);
}

type Message = Omit<QueuedMessage, "conversation"> & { readonly activity: OutboundActivity };

/** What is answered with a receipt can be thought well or ill of. */
function messagesOf({ replies, changes }: Turn, inbound: InboundActivity, { write }: WorkerDeps): Message[] {
  const receipt = changes.find((change) => change.kind === "add-receipt")?.record.id;
  return replies.map((reply) => {
    const activity = write(reply, inbound, receipt !== undefined);
    return { activity, ...(receipt !== undefined && { receipt }) };
  });
}

/**
 * A card that somebody has answered cannot be answered again. A press that changed nothing leaves it as it is: it may be another
 * person's. Teams parts a message with words and a card in two and tells the id of neither, so that the card is known by its buttons.
 */
async function settle(
  event: BotEvent,
  { replyToId }: InboundActivity,
  { changes }: Turn,
  { state }: WorkerDeps,
): Promise<{ changes: readonly StateChange[]; messages: readonly Message[] }> {
  const nothing = { changes: [], messages: [] };
  if (event.kind !== "action" || !replyToId || changes.length === 0 || erases(changes)) return nothing;
  const known = await state.sentMessage(event.conversation, replyToId);
  const kept = known === null ? await state.keptMessages(event.conversation) : [known];
  for (const { key, activity } of kept) {
    const settled =
      activity === null ? null : settledActivity(replyToId, activity as OutboundActivity, event.data, known !== null);
    if (settled !== null)
      return { changes: [{ kind: "forget-sent", message: key }], messages: [{ activity: settled }] };
  }
  return nothing;
}

/** Whether nothing of the person may be kept or repeated after the turn. */
function erases(changes: readonly StateChange[]): boolean {
  return changes.some(({ kind }) => kind === "erase-person");
}

/** Commits the turn, and before its messages offers again what may not have arrived. */
async function commit(
  item: InboxItem,
  inbound: InboundActivity,
  changes: readonly StateChange[],
  messages: readonly Message[],
  { state, now }: WorkerDeps,
): Promise<void> {
  const unknown = erases(changes) ? [] : await state.unknownMessages(item.conversation);
  const forgotten = unknown.map(({ key }): StateChange => ({ kind: "forget-unknown", message: key }));
  const unsure = unknown.map(({ activity }) => (activity as OutboundActivity).text ?? "");
  const offers = offersOf(unsure).map((text): Message => ({ activity: textActivity(text, inbound) }));
  await state.commitTurn(
    item.key,
    [...changes, ...forgotten],
    [...offers, ...messages].map((message) => ({ conversation: item.conversation, ...message })),
    now().toISOString(),
  );
}
