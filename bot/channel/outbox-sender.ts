import type { Log } from "../log/index";
import { lookWhenAsked } from "../look-when-asked";
import { LostItem, StateUnavailable, type OutboxItem, type Pace, type StateStore } from "../state/index";
import type { Connector } from "./connector";
import type { Encounters } from "./encounters";
import { nameForLog } from "./name-for-log";
import type { OutboundActivity } from "./outbound-activity";
import { createPacer, perConversation, slackMs, unpaced } from "./pacer";
import type { SendOutcome } from "./send-outcome";
import { untilAvailable } from "./until-available";

/** Brings queued messages to their conversations: each conversation in order, many conversations at once. */
export interface OutboxSender {
  /** Looks for messages now; to be called after each commit. */
  wake(): void;
  /** Begins nothing new and waits for what is in flight. */
  stop(): Promise<void>;
  /** Takes a place for something that is sent beside the outbox; false where the conversation has none to spare just now. */
  takePlace(conversation: string): boolean;
}

export interface SenderDeps {
  readonly state: StateStore;
  readonly connector: Connector;
  readonly encounters: Encounters;
  readonly log: Log;
  /** The real time: waiting goes by it, whatever day the conversation believes it to be. */
  readonly now: () => Date;
}

export interface SenderLimits {
  /** A hung connector holds one place until its time-out, so there are more places than conversations that can hang at once. */
  readonly inFlight: number;
  /** Attempts at one message before it is given up. */
  readonly attempts: number;
  /** Of a message that takes the place of another: what comes after it must not wait long for it. */
  readonly updateAttempts: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How often waiting messages are looked at while nothing else happens. */
  readonly pollMs: number;
  /** Whether Teams' limits are kept to. */
  readonly isPaced: boolean;
}

// With these waits (1, 2, 4 … 300 s) a message outlives an hour and a half without a network.
const defaultLimits: SenderLimits = {
  inFlight: 256,
  attempts: 25,
  updateAttempts: 4,
  firstWaitMs: 1000,
  longestWaitMs: 300_000,
  pollMs: 500,
  isPaced: true,
};

export function startOutboxSender(deps: SenderDeps, options: Partial<SenderLimits> = {}): OutboxSender {
  const { state, connector, encounters, log, now } = deps;
  const limits = { ...defaultLimits, ...options };
  const inFlight = new Set<Promise<void>>();
  const pacer = limits.isPaced ? createPacer(() => state.processes()) : unpaced;
  const pace = limits.isPaced ? paceOfAll : [];
  let due: NodeJS.Timeout | undefined;
  let stopped = false;
  const looking = lookWhenAsked(look);

  async function look(): Promise<void> {
    const { held, room } = pacer.look(performance.now());
    const places = Math.min(limits.inFlight - inFlight.size, room);
    if (!stopped && places > 0) {
      try {
        const askedMs = performance.now();
        for (const item of await state.takeMessages(places, now().toISOString(), held, pace)) begin(item, askedMs);
      } catch (error) {
        log.error("the outbox could not be read", { error });
      }
    }
    lookWhenDue();
  }

  function lookWhenDue(): void {
    clearTimeout(due);
    const next = pacer.nextMs(performance.now());
    if (next !== null && !stopped) due = setTimeout(looking.ask, Math.max(next - performance.now(), 1));
  }

  function begin(item: OutboxItem, askedMs: number): void {
    pacer.spend(item.conversation, performance.now());
    const sending = deliver(item, askedMs)
      .catch((error: unknown) => {
        if (error instanceof LostItem) log.warn("a message was taken for unknown meanwhile", { message: item.key });
        else log.error("the outcome of a sending could not be written", { message: item.key, error });
      })
      .finally(() => {
        inFlight.delete(sending);
        looking.ask();
      });
    inFlight.add(sending);
  }

  async function send(item: OutboxItem, askedMs: number): Promise<SendOutcome> {
    const activity = item.activity as OutboundActivity;
    let known: Awaited<ReturnType<StateStore["conversation"]>>;
    try {
      known = await state.conversation(item.conversation);
      // After a long wait for the state the others may have given up on us and sent what comes next.
      if (performance.now() - askedMs > lateMs && !(await state.isSending(item.key)))
        throw new LostItem("outbox", item.key);
    } catch (error) {
      if (!(error instanceof StateUnavailable)) throw error;
      // Nothing was sent. By the time that the state is back, the message may be another process's.
      return { kind: "retry", status: null, afterMs: 0 };
    }
    if (known?.isClosed) return { kind: "refused", status: null };
    // The address may have changed since the message was queued.
    return connector.send(known === null ? activity : { ...activity, serviceUrl: known.serviceUrl });
  }

  async function deliver(item: OutboxItem, askedMs: number): Promise<void> {
    const begunMs = performance.now();
    const end = (outcome: Parameters<StateStore["endSending"]>[1]): Promise<void> =>
      untilAvailable(
        () => state.endSending(item.key, outcome),
        () => !stopped,
      );
    const outcome = await send(item, askedMs);
    const { replaces, attachments } = item.activity as OutboundActivity;
    const isUpdate = replaces !== undefined;
    // What can be pressed may have to be changed once it was.
    const hasCard = attachments !== undefined;
    const fields = { message: item.key, chat: nameForLog(item.conversation), attempt: item.attempts };
    switch (outcome.kind) {
      case "sent":
        log.debug("message sent", fields);
        return end({ sentAs: outcome.id, keep: hasCard && !isUpdate });
      case "unknown":
        log.warn("message may not have arrived", { ...fields, status: outcome.status });
        return end("unknown");
      case "refused":
        log.warn("message refused", { ...fields, status: outcome.status });
        // Removed, blocked or disabled: nothing more is sent until somebody is heard from there again, which may be by now.
        if (outcome.status === 403 && !isUpdate && !encounters.since(item.conversation, begunMs))
          await untilAvailable(
            () => state.closeConversation(item.conversation),
            () => !stopped,
          );
        return end("failed");
      case "retry": {
        if (item.attempts >= (isUpdate ? limits.updateAttempts : limits.attempts)) {
          log.error("message given up", { ...fields, status: outcome.status });
          return end("failed");
        }
        const waitMs = outcome.afterMs ?? backOffMs(item.attempts, limits);
        log.info("message waits to be sent again", { ...fields, status: outcome.status, waitMs: Math.round(waitMs) });
        return end({ retryAt: new Date(now().getTime() + waitMs).toISOString() });
      }
    }
  }

  const poll = setInterval(looking.ask, limits.pollMs);
  const stopHearing = state.onNews((news) => {
    if (news === "outbox") looking.ask();
  });
  looking.ask();
  return {
    wake() {
      if (Math.min(limits.inFlight - inFlight.size, pacer.look(performance.now()).room) <= 0) state.tell("outbox");
      looking.ask();
    },
    takePlace(conversation) {
      const { held, room } = pacer.look(performance.now());
      if (stopped || room <= 0 || held.includes(conversation)) return false;
      pacer.spend(conversation, performance.now());
      return true;
    },
    async stop() {
      stopped = true;
      stopHearing();
      clearInterval(poll);
      clearTimeout(due);
      // What is being taken in this moment is sent as well: nobody else would know what became of it.
      await looking.ended();
      await Promise.all(inFlight);
    },
  };
}

/** What the platform takes, for the store to keep among all processes: what others send to a conversation is not known here. */
/** From so long after the messages were asked for on, it is asked whether they are still ours. In milliseconds; far less than a lease. */
const lateMs = 1_000;

const paceOfAll: readonly Pace[] = perConversation.map(({ most, withinMs }) => ({
  most,
  withinMs: withinMs + slackMs,
}));

/** Doubles with each attempt, and varies by a quarter so that conversations do not come back all at once. */
function backOffMs(attempts: number, { firstWaitMs, longestWaitMs }: SenderLimits): number {
  return Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs) * (0.75 + Math.random() / 2);
}
