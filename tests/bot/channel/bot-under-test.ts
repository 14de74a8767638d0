import type { AddressInfo } from "node:net";
import { createChannel, type Channel, type ChannelDeps, type EventHandler } from "../../../bot/channel/index";
import type { BotEvent, Reply } from "../../../bot/conversation/index";
import { createLog } from "../../../bot/log/index";
import { createServer } from "../../../bot/server";
import { openState, type StateStore } from "../../../bot/state/index";
import { startFakeConnector, type FakeConnector } from "./fake-connector";

export function replyOf(text: string, over: Partial<Reply> = {}): Reply {
  return {
    kind: "answer",
    text,
    citations: [],
    card: null,
    suggestions: [],
    abstained: false,
    checklist: null,
    warnings: [],
    writtenByModel: false,
    ...over,
  };
}

/** Says back what it was told. */
export const echo: EventHandler = {
  handle: async (event) => ({ replies: [replyOf(wordsOf(event))], changes: [] }),
};

export function wordsOf(event: BotEvent): string {
  switch (event.kind) {
    case "message":
      return `nghe: ${event.text}`;
    case "action":
      return `bấm: ${JSON.stringify(event.data)}`;
    case "file":
      return `tệp: ${event.text}`;
    case "joined":
      return "Xin chào";
  }
}

/** The channel on a real server on a free port, with a fake connector at its far end. */
export interface BotUnderTest {
  readonly url: string;
  readonly connector: FakeConnector;
  readonly state: StateStore;
  readonly channel: Channel;
  readonly logged: readonly string[];
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** An activity of type message from one person in one conversation, with `over` on top. */
  activity(over?: Record<string, unknown>): Record<string, unknown>;
  stop(): Promise<void>;
}

export async function startBot(over: Partial<ChannelDeps> = {}, file = ":memory:"): Promise<BotUnderTest> {
  const logged: string[] = [];
  const log = createLog("debug", [], (line) => logged.push(line));
  const connector = await startFakeConnector();
  const state = over.state ?? (await openState(file));
  const channel = createChannel({ state, conversation: echo, log, bot: null, now: () => new Date(), ...over });
  const server = createServer({
    unready: async () => [],
    metrics: async () => ({ type: "text/plain", text: "" }),
    health: async () => ({ ok: true, documents: 0, generation: 0 }),
    access: null,
    parts: [(routes) => channel.register(routes)],
    log,
  });
  await channel.start();
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  let ids = 0;
  return {
    url,
    connector,
    state,
    channel,
    logged,
    post: (body, headers = {}) =>
      fetch(`${url}/api/messages`, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    activity: (fields = {}) => ({
      type: "message",
      id: `activity-${++ids}`,
      serviceUrl: connector.url,
      channelId: "msteams",
      conversation: { id: "chat-1", conversationType: "personal" },
      from: { id: "person-1" },
      recipient: { id: "bot-1", name: "Cẩm Nang" },
      text: "xin chào",
      ...fields,
    }),
    async stop() {
      server.server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      await channel.stop();
      await connector.stop();
      await state.close();
    },
  };
}
