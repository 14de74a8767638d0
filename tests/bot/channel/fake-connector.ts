import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A message as it came over the wire. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly activity: Record<string, unknown> & { readonly type: string; readonly text?: string };
}

/** What to answer: a status, with headers or without; `hang` never answers. */
export type Behaviour = (
  received: Received,
) => { status: number; headers?: Record<string, string>; body?: string; after?: Promise<void> } | "hang";

/** The far end of the Bot Framework: keeps what the bot sends, and answers as it is told. */
export interface FakeConnector {
  readonly url: string;
  readonly received: readonly Received[];
  readonly messages: () => readonly Received["activity"][];
  /** What took the place of an earlier message. */
  readonly updates: () => readonly Received["activity"][];
  readonly texts: () => readonly (string | undefined)[];
  behave(behaviour: Behaviour): void;
  /** Resolves once `count` messages have come. */
  waitFor(count: number, timeoutMs?: number): Promise<readonly Received["activity"][]>;
  stop(): Promise<void>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  const received: Received[] = [];
  let behaviour: Behaviour = () => ({ status: 201 });
  const sentOf = (method: string) => () =>
    received.flatMap((item) => (item.method === method && item.activity.type === "message" ? [item.activity] : []));
  const messages = sentOf("POST");

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const activity = JSON.parse(Buffer.concat(pieces).toString("utf8")) as Received["activity"];
    const item = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, activity };
    received.push(item);
    const told = behaviour(item);
    if (told === "hang") return;
    await told.after;
    response.writeHead(told.status, { "Content-Type": "application/json", ...told.headers });
    response.end(told.body ?? JSON.stringify({ id: `sent-${received.length}` }));
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    messages,
    updates: sentOf("PUT"),
    texts: () => messages().map(({ text }) => text),
    behave: (next) => {
      behaviour = next;
    },
    async waitFor(count, timeoutMs = 30_000) {
      const until = Date.now() + timeoutMs;
      while (messages().length < count) {
        if (Date.now() > until) throw new Error(`${messages().length} messages came, not ${count}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return messages();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
