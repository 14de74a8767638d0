import type { Activity } from "botbuilder";
import type { ConnectorClient } from "botframework-connector";
import type { BotAuthentication } from "./bot-authentication";
import { completeEntityMapper } from "./complete-entity-mapper";
import type { OutboundActivity } from "./outbound-activity";
import { outcomeOfFailure, type SendOutcome } from "./send-outcome";
import { withTimeout } from "./with-timeout";

/** Sends one activity, once. Never throws: what happened is the outcome. */
export interface Connector {
  send(activity: OutboundActivity): Promise<SendOutcome>;
}

export interface ConnectorLimits {
  /** For one request, from the connection to the end of the answer. */
  readonly sendTimeoutMs: number;
  /** For our own token, before anything is sent. */
  readonly tokenTimeoutMs: number;
}

/** A channel has a handful of addresses, one a region. */
const mostClients = 100;

const defaultLimits: ConnectorLimits = { sendTimeoutMs: 10_000, tokenTimeoutMs: 10_000 };

/** Sending through the SDK's client, without the SDK's own retries and redirects and with a time-out, which it lacks. */
export function createConnector(authentication: BotAuthentication, limits: Partial<ConnectorLimits> = {}): Connector {
  completeEntityMapper();
  const { sendTimeoutMs, tokenTimeoutMs } = { ...defaultLimits, ...limits };
  const factory = authentication.framework.createConnectorFactory(authentication.identity);

  const clients = new Map<string, ConnectorClient>();

  async function prepareClient(serviceUrl: string): Promise<ConnectorClient> {
    const client = clients.get(serviceUrl) ?? (await createClient(serviceUrl));
    await fetchToken(client);
    return client;
  }

  /** The SDK would make one for each message; they differ by nothing but the address. */
  async function createClient(serviceUrl: string): Promise<ConnectorClient> {
    // Without an audience the SDK asks for a token of the Bot Framework itself, which is right for every channel.
    const client = await factory.create(serviceUrl, undefined);
    tamePipeline(client);
    if (clients.size >= mostClients) clients.clear();
    clients.set(serviceUrl, client);
    return client;
  }

  return {
    async send(activity) {
      if (!authentication.mayCall(activity.serviceUrl)) return { kind: "refused", status: null };
      let client: ConnectorClient;
      try {
        client = await withTimeout(prepareClient(activity.serviceUrl), tokenTimeoutMs);
      } catch {
        // Without a token nothing was sent, whatever the reason: it can be tried again.
        return { kind: "retry", status: null, afterMs: null };
      }
      const options = { abortSignal: AbortSignal.timeout(sendTimeoutMs) };
      const { replaces, ...message } = activity;
      const { conversation, replyToId } = message;
      const body = message as unknown as Activity;
      try {
        if (replaces !== undefined) {
          await client.conversations.updateActivity(conversation.id, replaces, { ...body, id: replaces }, options);
          return { kind: "sent", id: null };
        }
        const { id } = await (replyToId === undefined
          ? client.conversations.sendToConversation(conversation.id, body, options)
          : client.conversations.replyToActivity(conversation.id, replyToId, body, options));
        return { kind: "sent", id: typeof id === "string" && id !== "" ? id : null };
      } catch (error) {
        const outcome = outcomeOfFailure(error);
        // To replace a message twice does no harm, so that it need not be known whether the first time has worked.
        return outcome.kind === "unknown" && replaces !== undefined
          ? { kind: "retry", status: outcome.status, afterMs: null }
          : outcome;
      }
    },
  };
}

/**
 * There is one policy of retries, the outbox's. The SDK's client holds its pipeline privately, and retries 429, 502 and
 * others up to eight times; a redirect would turn a message into a GET and count as sent.
 */
function tamePipeline(client: ConnectorClient): void {
  const { pipeline } = (client as unknown as { readonly client: { readonly pipeline: Pipeline } }).client;
  pipeline.removePolicy({ phase: "Retry" });
  pipeline.removePolicy({ name: "redirectPolicy" });
}

interface Pipeline {
  removePolicy(which: { readonly name?: string; readonly phase?: string }): unknown;
}

/** Fetches the token beforehand, so that a failure here is told from a failure of the message; the SDK keeps it. */
async function fetchToken(client: ConnectorClient): Promise<void> {
  const credentials = client.credentials as { appId?: string; getToken?: () => Promise<unknown> };
  if (credentials.appId) await credentials.getToken?.();
}
