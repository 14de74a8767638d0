import { createConnection, createServer, type Socket } from "node:net";
import type { AddressInfo } from "node:net";

/** How what runs between the programs and their database behaves. `gone`: as a cable that was pulled, nobody is told. */
export type WireMood = "whole" | "slow" | "refusing" | "gone";

/** A way to a port of this machine that can be disturbed. */
export interface Wire {
  readonly port: number;
  be(mood: WireMood, delayMs?: number): void;
  stop(): Promise<void>;
}

export async function layWire(toPort: () => number): Promise<Wire> {
  let mood: WireMood = "whole";
  let delayMs = 0;
  const pairs = new Set<readonly [Socket, Socket]>();

  const carry = (from: Socket, to: Socket): void => {
    let last = Promise.resolve();
    from.on("data", (piece) => {
      if (mood === "gone") return;
      if (mood !== "slow") return void (last = last.then(() => void to.write(piece)));
      const due = Date.now() + delayMs;
      last = last
        .then(() => new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now()))))
        .then(() => void to.write(piece));
    });
    // An error is followed by the end, which is handed on.
    from.on("error", () => undefined);
    from.on("close", () => to.destroy());
  };
  const server = createServer((near) => {
    if (mood === "refusing") return void near.destroy();
    const far = createConnection(toPort(), "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on("close", () => pairs.delete(pair));
    carry(near, far);
    carry(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = (): void => pairs.forEach(([near, far]) => (near.destroy(), far.destroy()));
  return {
    port: (server.address() as AddressInfo).port,
    be(next, ms = 0) {
      // What was swallowed while it was gone is missing for ever: those connections are of no use any more.
      if (next === "refusing" || mood === "gone") cut();
      mood = next;
      delayMs = ms;
    },
    async stop() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
