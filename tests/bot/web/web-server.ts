import { createServer, type Server } from "restify";
import type { BotEvent, Reply } from "../../../bot/conversation/index";
import { registerWeb } from "../../../bot/web/index";
import { openLibrary, type Reading } from "../../../knowledge/index";

export interface WebServer {
  readonly origin: string;
  /** Every event that reached the conversation, in order. */
  readonly events: readonly BotEvent[];
  readonly failures: readonly unknown[];
  close(): Promise<void>;
}

/** The web part on a free port of this machine, over a library in memory and the given conversation. */
export async function startWebServer(
  readings: readonly Reading[],
  answer: (event: BotEvent) => Promise<readonly Reply[]>,
  news: readonly { readonly key: number; readonly reply: Reply }[] = [],
): Promise<WebServer> {
  const library = await openLibrary(":memory:");
  for (const reading of readings) await library.publish(reading, "2026-11-21T01:00:00.000Z");
  const events: BotEvent[] = [];
  const failures: unknown[] = [];
  const server: Server = createServer();
  registerWeb(server, {
    library,
    takeTurn: async (event) => {
      events.push(event);
      return answer(event);
    },
    isAdmin: false,
    openPaper: async () => null,
    news: async (_conversation, after) => news.filter(({ key }) => key > after),
    openFeed: async (secret) => (secret === "known" ? Buffer.from("BEGIN:VCALENDAR") : null),
    now: () => "2026-11-21T02:00:00.000Z",
    log: { error: (_message, { error }) => void failures.push(error) },
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const { port } = server.address();
  return {
    origin: `http://127.0.0.1:${port}`,
    events,
    failures,
    close: async () => {
      await new Promise<void>((closed) => {
        server.close(closed);
        (server.server as { closeAllConnections(): void }).closeAllConnections();
      });
      await library.close();
    },
  };
}

/** A reply that says `text` and nothing else. */
export function replyOf(text: string, more: Partial<Reply> = {}): Reply {
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
    ...more,
  };
}
