import type { Log } from "../log/index";
import type { OutboxItem, StateStore } from "../state/index";
import type { Connector } from "./connector";
import { nameForLog } from "./name-for-log";
import type { OutboundActivity } from "./outbound-activity";
import type { SendOutcome } from "./send-outcome";

/** Brings queued messages to their conversations: each conversation in order, many conversations at once. */
export interface OutboxSender {
  /** Looks for messages now; to be called after each commit. */
  wake(): void;
  /** Begins nothing new and waits for what is in flight. */
  stop(): Promise<void>;
}

export interface SenderDeps {
  readonly state: StateStore;
  readonly connector: Connector;
  readonly log: Log;
  /** The real time: waiting goes by it, whatever day the conversation believes it to be. */
  readonly now: () => Date;
}

export interface SenderLimits {
  /** A hung connector holds one place until its time-out, so there are more places than conversations that can hang at once. */
  readonly inFlight: number;
  /** Attempts at one message before it is given up. */
  readonly attempts: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** How often waiting messages are looked at while nothing else happens. */
  readonly pollMs: number;
}

// With these waits (1, 2, 4 … 300 s) a message outlives an hour and a half without a network.
const defaultLimits: SenderLimits = {
  inFlight: 64,
  attempts: 25,
  firstWaitMs: 1000,
  longestWaitMs: 300_000,
  pollMs: 500,
};

export function startOutboxSender(deps: SenderDeps, options: Partial<SenderLimits> = {}): OutboxSender {
  const { state, connector, log, now } = deps;
  const limits = { ...defaultLimits, ...options };
  const inFlight = new Set<Promise<void>>();
  let stopped = false;
  let looking = false;
  let lookAgain = false;

  async function look(): Promise<void> {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    try {
      do {
        lookAgain = false;
        if (stopped || inFlight.size >= limits.inFlight) break;
        const items = await state.takeMessages(limits.inFlight - inFlight.size, now().toISOString());
        for (const item of items) begin(item);
      } while (lookAgain);
    } catch (error) {
      log.error("the outbox could not be read", { error });
    } finally {
      looking = false;
    }
  }

  function begin(item: OutboxItem): void {
    const sending = deliver(item)
      .catch((error: unknown) =>
        log.error("the outcome of a sending could not be written", { message: item.key, error }),
      )
      .finally(() => {
        inFlight.delete(sending);
        void look();
      });
    inFlight.add(sending);
  }

  async function send(item: OutboxItem): Promise<SendOutcome> {
    const activity = item.activity as OutboundActivity;
    const known = await state.conversation(item.conversation);
    if (known?.isClosed) return { kind: "refused", status: null };
    // The address may have changed since the message was queued.
    return connector.send(known === null ? activity : { ...activity, serviceUrl: known.serviceUrl });
  }

  async function deliver(item: OutboxItem): Promise<void> {
    const outcome = await send(item);
    const fields = { message: item.key, chat: nameForLog(item.conversation), attempt: item.attempts };
    switch (outcome.kind) {
      case "sent":
        log.debug("message sent", fields);
        return state.endSending(item.key, "sent");
      case "unknown":
        log.warn("message may not have arrived", { ...fields, status: outcome.status });
        return state.endSending(item.key, "unknown");
      case "refused":
        log.warn("message refused", { ...fields, status: outcome.status });
        // Removed, blocked or disabled: nothing more is sent until somebody is heard from there again.
        if (outcome.status === 403) await state.closeConversation(item.conversation);
        return state.endSending(item.key, "failed");
      case "retry": {
        if (item.attempts >= limits.attempts) {
          log.error("message given up", { ...fields, status: outcome.status });
          return state.endSending(item.key, "failed");
        }
        const waitMs = outcome.afterMs ?? backOffMs(item.attempts, limits);
        log.info("message waits to be sent again", { ...fields, status: outcome.status, waitMs: Math.round(waitMs) });
        return state.endSending(item.key, { retryAt: new Date(now().getTime() + waitMs).toISOString() });
      }
    }
  }

  const poll = setInterval(() => void look(), limits.pollMs);
  void look();
  return {
    wake: () => void look(),
    async stop() {
      stopped = true;
      clearInterval(poll);
      await Promise.all(inFlight);
    },
  };
}

/** Doubles with each attempt, and varies by a quarter so that conversations do not come back all at once. */
function backOffMs(attempts: number, { firstWaitMs, longestWaitMs }: SenderLimits): number {
  return Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs) * (0.75 + Math.random() / 2);
}
