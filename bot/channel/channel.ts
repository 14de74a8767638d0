import type { Server } from "restify";
import type { ServiceClientCredentialsFactory } from "botframework-connector";
import type { Citation } from "../../knowledge/index";
import type { Reply } from "../conversation/index";
import type { Log } from "../log/index";
import type { BotIdentity } from "../settings/index";
import type { StateStore } from "../state/index";
import { createBotAuthentication } from "./bot-authentication";
import { createConnector, type ConnectorLimits } from "./connector";
import { createEncounters } from "./encounters";
import { startInboxWorker, type EventHandler, type InboxWorker, type WorkerLimits } from "./inbox-worker";
import { toActivity, typingActivity } from "./outbound-activity";
import { startOutboxSender, type OutboxSender, type SenderLimits } from "./outbox-sender";
import { readReference } from "./reference";
import { createRateLimit } from "./rate-limit";
import { receiveActivity } from "./receive-activity";

export interface ChannelDeps {
  readonly state: StateStore;
  readonly conversation: EventHandler;
  readonly log: Log;
  /** Null: callers and service addresses on this machine only. */
  readonly bot: BotIdentity | null;
  /** The real time. */
  readonly now: () => Date;
  /** The ISO instant that the conversation takes for the event's, where it lives in another time than the real one. */
  readonly eventTime?: (acceptedAt: string) => string;
  /** Where a citation can be opened; null where nobody outside this machine could. */
  readonly urlOf?: (citation: Citation) => string | null;
  /** Entra object ids, in small letters, of the people who look after the library. */
  readonly admins?: readonly string[];
  /** Entra ids, in small letters, of the tenants that may talk to the bot; left out, or none: all whose tokens are good. */
  readonly tenants?: readonly string[];
  /** How many messages of one person in one conversation are taken in a minute. */
  readonly messagesPerMinute?: number;
  /** Stands in for what fetches outgoing tokens (tests). */
  readonly credentials?: ServiceClientCredentialsFactory;
  readonly limits?: Partial<ConnectorLimits & WorkerLimits & SenderLimits>;
}

const defaultMessagesPerMinute = 100;

/** The Bot Framework's side of the bot: nothing outside this folder knows its SDK. */
export interface Channel {
  /** Adds `POST /api/messages`. */
  register(server: Server): void;
  /**
   * The activity that brings a reply to a person who did not ask just now, to be queued with `commitTurn` under the conversation
   * of `StateReader.reachable`, whose `reference` is given. Throws a `TypeError` for a reference of another kind.
   */
  write(reply: Reply, reference: unknown): unknown;
  /** Looks for messages that were queued by others than the channel. */
  wake(): void;
  /** Takes up what the last process left, then works until it is stopped. */
  start(): Promise<void>;
  /** Whether accepted activities are taken up: from `start` to `stop`. */
  isWorking(): boolean;
  /** Begins nothing new and waits for what is in work. */
  stop(): Promise<void>;
}

export function createChannel(deps: ChannelDeps): Channel {
  const { state, conversation, log, bot, now, limits = {} } = deps;
  const urlOf = deps.urlOf ?? (() => null);
  const authentication = createBotAuthentication(bot, deps.credentials);
  const connector = createConnector(authentication, limits);
  const encounters = createEncounters();
  const rate = createRateLimit(deps.messagesPerMinute ?? defaultMessagesPerMinute);
  let sender: OutboxSender | undefined;
  let worker: InboxWorker | undefined;
  let isStopped = false;

  return {
    register(server) {
      server.post("/api/messages", async (request, response) =>
        receiveActivity(request, response, {
          state,
          authentication,
          wantsToken: bot !== null,
          log,
          now,
          rate,
          encounters,
          tenants: deps.tenants === undefined || deps.tenants.length === 0 ? null : deps.tenants,
          onAccepted: (activity, key) => worker?.accepted(activity, key),
          onQueued: () => sender?.wake(),
        }),
      );
    },
    write(reply, kept) {
      const reference = readReference(kept);
      if (reference === null) throw new TypeError("the reference is none that this channel has kept");
      return toActivity(reply, reference, urlOf);
    },
    wake: () => sender?.wake(),
    async start() {
      const left = await state.recover();
      if (left.unknown + left.reopened > 0) log.info("took up what the last process left", left);
      sender = startOutboxSender({ state, connector, encounters, log, now }, limits);
      worker = startInboxWorker(
        {
          state,
          conversation,
          log,
          now,
          eventTime: deps.eventTime ?? ((acceptedAt) => acceptedAt),
          admins: deps.admins ?? [],
          write: (reply, inbound, isRated) => toActivity(reply, inbound, urlOf, isRated),
          // Only a sign of life: where it does not arrive, the answer still will.
          showTyping: async (inbound) => {
            if (sender?.takePlace(inbound.conversation.id)) await connector.send(typingActivity(inbound));
          },
          onCommitted: () => sender?.wake(),
        },
        limits,
      );
    },
    isWorking: () => worker !== undefined && !isStopped,
    async stop() {
      isStopped = true;
      await worker?.stop();
      await sender?.stop();
    },
  };
}
