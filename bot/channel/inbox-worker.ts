import { channelMessages } from "../messages/channel-messages";
import type { BotEvent, Reply, Turn } from "../conversation/index";
import type { Log } from "../log/index";
import { StateConflict, type InboxItem, type OutboxItem, type StateChange, type StateStore } from "../state/index";
import { parseActivity, type InboundActivity } from "./inbound-activity";
import { toEvent } from "./incoming";
import { referenceOf } from "./reference";
import { nameForLog } from "./name-for-log";
import { textActivity, type OutboundActivity } from "./outbound-activity";

/** Takes accepted activities through the conversation: each conversation in order, several conversations at once. */
export interface InboxWorker {
  /** Looks for activities now; to be called after each acceptance. */
  wake(): void;
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
  readonly write: (reply: Reply, inbound: InboundActivity) => OutboundActivity;
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
}

const defaultLimits: WorkerLimits = { inWork: 8, attempts: 3, typingAfterMs: 1500, retryMs: 500 };

export function startInboxWorker(deps: WorkerDeps, options: Partial<WorkerLimits> = {}): InboxWorker {
  const { state, log } = deps;
  const limits = { ...defaultLimits, ...options };
  const inWork = new Set<Promise<void>>();
  let stopped = false;
  let looking = false;
  let lookAgain = false;
  let later: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    try {
      do {
        lookAgain = false;
        if (stopped || inWork.size >= limits.inWork) break;
        for (const item of await state.claim(limits.inWork - inWork.size)) begin(item);
      } while (lookAgain);
    } catch (error) {
      log.error("the inbox could not be read", { error });
      later = setTimeout(() => void look(), limits.retryMs);
    } finally {
      looking = false;
    }
  }

  function begin(item: InboxItem): void {
    const working = workThrough(item, deps, limits)
      .catch((error: unknown) => log.error("an activity could not be closed", { inbox: item.key, error }))
      .finally(() => {
        inWork.delete(working);
        void look();
      });
    inWork.add(working);
  }

  void look();
  return {
    wake: () => void look(),
    async stop() {
      stopped = true;
      clearTimeout(later);
      await Promise.all(inWork);
    },
  };
}

/** One activity to its end: committed, apologised for, or given up where not even that can be written. */
async function workThrough(item: InboxItem, deps: WorkerDeps, limits: WorkerLimits): Promise<void> {
  const { state, log } = deps;
  const fields = { inbox: item.key, chat: nameForLog(item.conversation) };
  const inbound = parseActivity(item.activity);
  if (inbound === null) {
    log.error("an accepted activity cannot be read any more", fields);
    return state.abandon(item.key, "unreadable");
  }
  for (let attempt = item.attempts; attempt <= limits.attempts; attempt++) {
    const startedMs = performance.now();
    try {
      await takeTurn(item, inbound, deps, limits);
      log.info("turn done", { ...fields, attempt, ms: Math.round(performance.now() - startedMs) });
      return deps.onCommitted();
    } catch (error) {
      log.error("turn failed", { ...fields, attempt, error });
      if (error instanceof TurnFailed) break;
    }
    await new Promise((resolve) => setTimeout(resolve, limits.retryMs));
  }
  try {
    await commit(item, inbound, [], [textActivity(channelMessages.turnFailed, inbound)], deps);
    deps.onCommitted();
  } catch (error) {
    log.error("an activity is given up without a word", { ...fields, error });
    await state.abandon(item.key, "turn failed");
  }
}

/** The conversation itself threw: it would throw again, so that the person is told at once. */
class TurnFailed extends Error {
  override readonly name = "TurnFailed";
}

async function takeTurn(
  item: InboxItem,
  inbound: InboundActivity,
  deps: WorkerDeps,
  limits: WorkerLimits,
): Promise<void> {
  const event = toEvent(inbound, deps.eventTime(item.acceptedAt), deps.admins);
  if (event === null) return deps.state.abandon(item.key, "no event");

  // A conversation of her own is where she can be written to first; groups are nobody's.
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

  const handle = async (): Promise<{ turn: Turn; messages: OutboundActivity[] }> => {
    const typing = setTimeout(() => void deps.showTyping(inbound), limits.typingAfterMs);
    try {
      const turn = await deps.conversation.handle(event);
      return { turn, messages: turn.replies.map((reply) => deps.write(reply, inbound)) };
    } catch (error) {
      throw new TurnFailed("the conversation could not handle an event", { cause: error });
    } finally {
      clearTimeout(typing);
    }
  };

  // Another device may have been faster: what it wrote is read on the second try. A second conflict is the person's to solve.
  for (let again = false; ; again = true) {
    const { turn, messages } = await handle();
    try {
      const isErased = turn.changes.some(({ kind }) => kind === "erase-person");
      return await commit(item, inbound, isErased ? turn.changes : [...turn.changes, ...met], messages, deps);
    } catch (error) {
      if (!(error instanceof StateConflict)) throw error;
      if (again) break;
    }
  }
  await commit(item, inbound, [], [textActivity(channelMessages.tookElsewhere, inbound)], deps);
}

/** Commits the turn, and before its messages offers again what may not have arrived. */
async function commit(
  item: InboxItem,
  inbound: InboundActivity,
  changes: readonly StateChange[],
  messages: readonly OutboundActivity[],
  { state, now }: WorkerDeps,
): Promise<void> {
  const unknown = await state.unknownMessages(item.conversation);
  const forgotten = unknown.map(({ key }): StateChange => ({ kind: "forget-unknown", message: key }));
  const offers = offersOf(unknown).map((text) => textActivity(text, inbound));
  await state.commitTurn(
    item.key,
    [...changes, ...forgotten],
    [...offers, ...messages].map((activity) => ({ conversation: item.conversation, activity })),
    now().toISOString(),
  );
}

/** The last three at most: after a long disturbance nobody wants to read everything again. */
function offersOf(unknown: readonly OutboxItem[]): string[] {
  const prefix = channelMessages.maybeNotArrived;
  return unknown
    .map(({ activity }) => (activity as OutboundActivity).text ?? "")
    .filter((text) => text !== "")
    .map((text) => prefix + (text.startsWith(prefix) ? text.slice(prefix.length) : text))
    .slice(-3);
}
