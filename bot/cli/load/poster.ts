import { Agent, request } from "node:http";

/** What somebody says in a conversation of her own. */
export interface Said {
  readonly person: string;
  readonly id: string;
  readonly text: string;
}

export function conversationOf({ person }: Pick<Said, "person">): string {
  return `chat-${person}`;
}

/** Posts activities as Teams does, over connections that are kept open. */
export interface Poster {
  /** To the bot at an address. Resolves with the HTTP status; rejects where none came. */
  post(bot: string, said: Said): Promise<number>;
  stop(): void;
}

/** `serviceUrl` is where the bot is to send its answers. */
export function createPoster(serviceUrl: string): Poster {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const send = async (bot: string, body: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
      const posting = request(`${bot}/api/messages`, { method: "POST", agent, headers }, (response) => {
        response.resume();
        response.once("end", () => resolve(response.statusCode ?? 0)).once("error", reject);
      });
      posting.once("error", (error) => {
        // The bot has closed a connection that was idle; a channel repeats what it got no answer for, under the same id.
        if (posting.reusedSocket) resolve(send(bot, body));
        else reject(error);
      });
      posting.end(body);
    });
  return {
    post: async (bot, said) => send(bot, JSON.stringify(activityOf(said, serviceUrl))),
    stop: () => agent.destroy(),
  };
}

function activityOf(said: Said, serviceUrl: string): unknown {
  return {
    type: "message",
    id: said.id,
    timestamp: new Date().toISOString(),
    serviceUrl,
    channelId: "msteams",
    conversation: { id: conversationOf(said), conversationType: "personal", tenantId: "office" },
    from: { id: said.person, name: said.person },
    recipient: { id: "bot", name: "bot" },
    text: said.text,
    textFormat: "plain",
    locale: "vi-VN",
    channelData: { tenant: { id: "office" } },
  };
}
