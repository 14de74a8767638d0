import type { InboundActivity } from "./inbound-activity";

/** Shows people whose answer takes its time that it is being written. */
export interface SignsOfLife {
  /** Somebody waits for an answer to this activity from now on. */
  expect(conversation: string, key: string, inbound: InboundActivity): void;
  /** It was answered. */
  answered(conversation: string, key: string): void;
  stop(): void;
}

/** What is shown fades after some seconds. */
const againAfterMs = 5_000;

/** `show` is called `afterMs` after a person began to wait, and again while she does. */
export function createSignsOfLife(show: (inbound: InboundActivity) => Promise<void>, afterMs: number): SignsOfLife {
  const waiting = new Map<string, NodeJS.Timeout>();

  function showLater(name: string, inbound: InboundActivity, waitMs: number): void {
    const timer = setTimeout(() => {
      void show(inbound);
      showLater(name, inbound, againAfterMs);
    }, waitMs);
    waiting.set(name, timer);
  }

  return {
    expect(conversation, key, inbound) {
      const name = JSON.stringify([conversation, key]);
      const isPerson = inbound.type === "message" || inbound.type === "messageUpdate" || inbound.type === "invoke";
      if (isPerson && !waiting.has(name)) showLater(name, inbound, afterMs);
    },
    answered(conversation, key) {
      const name = JSON.stringify([conversation, key]);
      clearTimeout(waiting.get(name));
      waiting.delete(name);
    },
    stop() {
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
