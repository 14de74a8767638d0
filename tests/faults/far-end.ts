import { setTimeout as pause } from "node:timers/promises";
import { startFakeConnector, type FakeConnector, type Received } from "../bot/channel/fake-connector";
import { realMs } from "./clock";
import type { Random } from "./random";

/** How the connector takes what is sent to it. */
export const moods = ["busy", "failing", "silent", "garbled", "late"] as const;
export type Mood = (typeof moods)[number];

/** What people see of the bot in Teams, and the connector between them. */
export interface FarEnd {
  readonly url: string;
  readonly connector: FakeConnector;
  /** The messages that people see, in their order. What is answered with an error may be among them: nobody knows. */
  readonly shown: readonly Received["activity"][];
  be(mood: Mood | null): void;
  stop(): Promise<void>;
}

export async function startFarEnd(random: Random): Promise<FarEnd> {
  const connector: FakeConnector = await startFakeConnector();
  const shown: Received["activity"][] = [];
  let mood: Mood | null = null;
  connector.behave((received) => {
    const show = (): void => {
      if (received.method === "POST" && received.activity.type === "message") shown.push(received.activity);
    };
    switch (mood) {
      case null:
        show();
        return { status: 201 };
      case "busy":
        return { status: 429, headers: random.chance(0.7) ? { "Retry-After": String(random.whole(1, 20)) } : {} };
      case "failing":
        if (random.chance(0.5)) show();
        return { status: random.pick([500, 502, 503]) };
      case "silent":
        if (random.chance(0.5)) show();
        return "hang";
      case "garbled":
        show();
        return { status: 200, headers: { "Content-Type": "text/html" }, body: "<html>\u0000{{{ \ufffd" };
      case "late":
        show();
        return { status: 201, after: pause(realMs(60), undefined, { ref: false }) };
    }
  });
  return {
    url: connector.url,
    connector,
    shown,
    be(next) {
      mood = next;
    },
    stop: () => connector.stop(),
  };
}
