import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A message of the bot as it came over the wire. */
export interface Arrived {
  readonly conversation: string;
  /** The activity that it answers, where it says so. */
  readonly replyToId: string | null;
  readonly text: string;
  /** By the steady clock. */
  readonly atMs: number;
}

/** The far end of the Bot Framework: takes what a bot sends, and says so to `onMessage`. */
export interface TeamsService {
  readonly url: string;
  stop(): Promise<void>;
}

interface Activity {
  readonly type?: string;
  readonly text?: string;
  readonly replyToId?: string;
  readonly conversation?: { readonly id?: string };
}

export async function startTeamsService(onMessage: (message: Arrived) => void): Promise<TeamsService> {
  let taken = 0;

  function take(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const atMs = performance.now();
    taken += 1;
    const answer = `{"id":"sent-${taken}"}`;
    response.writeHead(201, { "Content-Type": "application/json", "Content-Length": answer.length });
    response.end(answer);
    const { type, text = "", replyToId = null, conversation } = JSON.parse(body.toString("utf8")) as Activity;
    if (request.method !== "POST" || type !== "message") return;
    onMessage({ conversation: conversation?.id ?? "", replyToId, text, atMs });
  }

  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => take(request, response, Buffer.concat(pieces)));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
