import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { expect } from "@jest/globals";
import type { FakeConnector } from "../bot/channel/fake-connector";
import type { RunningBot } from "./running-bot";

export interface Card {
  readonly body: readonly unknown[];
  readonly actions?: readonly { readonly title: string; readonly data: Record<string, string> }[];
}
export interface Message {
  readonly conversation: { readonly id: string };
  readonly text: string;
  readonly attachments?: readonly { readonly content: Card }[];
}

/** Where people meet the bot: it may be another process after a kill. */
export interface TeamsScene {
  readonly bot: () => RunningBot;
  readonly connector: FakeConnector;
  /** The address at which a file can be fetched. */
  readonly serve: (bytes: Buffer) => string;
}

/** Stands in for where Teams keeps files. */
export async function startFileHost(): Promise<{ readonly serve: TeamsScene["serve"]; close(): void }> {
  const served = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const bytes = served.get(request.url ?? "");
    response.writeHead(bytes === undefined ? 404 : 200, { "Content-Length": bytes?.length ?? 0 });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    serve(bytes) {
      const path = `/${randomBytes(8).toString("hex")}`;
      served.set(path, bytes);
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
    },
    close: () => void server.close(),
  };
}

/** Somebody in a conversation of her own in Teams. */
export function teamsPerson(scene: TeamsScene, name: string, aadObjectId?: string) {
  let ids = 0;
  const activity = (fields: Record<string, unknown>) =>
    scene.bot().post({
      type: "message",
      id: `${name}-${++ids}`,
      serviceUrl: scene.connector.url,
      channelId: "msteams",
      conversation: { id: `chat-${name}`, conversationType: "personal" },
      from: { id: name, ...(aadObjectId === undefined ? {} : { aadObjectId }) },
      recipient: { id: "bot" },
      ...fields,
    });
  const messages = () =>
    (scene.connector.messages() as unknown as readonly Message[]).filter(
      ({ conversation }) => conversation.id === `chat-${name}`,
    );
  const next = async (count: number): Promise<Message> => {
    for (const until = Date.now() + 50_000; messages().length < count; await setTimeout(20))
      if (Date.now() > until)
        throw new Error(`${name} got ${messages().length} messages, not ${count}:\n${scene.bot().stderr()}`);
    return messages()[count - 1]!;
  };
  /** The next message after what is done. */
  const after = async (act: () => Promise<Response>): Promise<Message> => {
    const known = messages().length;
    expect((await act()).status).toBe(200);
    return next(known + 1);
  };
  const sending = async (bytes: Buffer, file: string, text: string): Promise<Response> => {
    const content = { downloadUrl: scene.serve(bytes), uniqueId: "1", fileType: "txt" };
    const contentType = "application/vnd.microsoft.teams.file.download.info";
    return activity({ text, attachments: [{ contentType, name: file, content }] });
  };
  const pressing = async (message: Message, title: string, inputs: Record<string, string>): Promise<Response> => {
    const button = message.attachments?.[0]?.content.actions?.find((one) => one.title.startsWith(title));
    if (button === undefined) throw new Error(`no button "${title}" on: ${message.text}`);
    const data = { ...button.data, ...inputs };
    const value = { action: { type: "Action.Execute", verb: "submission", data } };
    return activity({ type: "invoke", name: "adaptiveCard/action", text: undefined, value });
  };
  return {
    messages,
    next,
    following: async (message: Message): Promise<Message> => next(messages().indexOf(message) + 2),
    /** Only until it is accepted. */
    post: {
      say: async (text: string) => activity({ text }),
      send: async (bytes: Buffer, file: string) => sending(bytes, file, ""),
      press: async (message: Message, title: string) => pressing(message, title, {}),
    },
    /** The first message with these words; what was in flight at a kill is offered again in words of its own. */
    until: async (words: string): Promise<Message> => {
      for (let count = 1; ; count += 1) {
        const message = await next(count);
        if (message.text.includes(words)) return message;
      }
    },
    say: async (text: string) => after(() => activity({ text })),
    send: async (bytes: Buffer, file: string, text = "") => after(() => sending(bytes, file, text)),
    press: async (message: Message, title: string, inputs: Record<string, string> = {}) =>
      after(() => pressing(message, title, inputs)),
  };
}

export type TeamsPerson = ReturnType<typeof teamsPerson>;
