import type { Client } from "pg";
import type { PostgresEngine } from "./postgres-engine";

/** A connection that was lost is made anew after so long. */
const againMs = 1000;

/**
 * Calls `heard` for every `NOTIFY` on the channel, and when the connection stands again after a loss, for what was told meanwhile. It has a connection of its own,
 * beside those of the engine. Gives a function that ends it.
 */
export function listenTo({ connect }: PostgresEngine, channel: string, heard: () => void): () => Promise<void> {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;

  async function begin(): Promise<void> {
    const fresh = connect();
    client = fresh;
    fresh.on("notification", () => {
      if (!isOver) heard();
    });
    const lost = () => {
      if (client !== fresh || isOver) return;
      client = null;
      timer = setTimeout(() => void begin(), againMs);
      void fresh.end().catch(() => undefined);
    };
    fresh.on("error", lost).on("end", lost);
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`);
      if (!isOver) heard();
    } catch {
      // Whoever listens looks by himself as well: only the next attempt matters.
      lost();
    }
  }

  const begun = begin();
  return async () => {
    isOver = true;
    if (timer !== null) clearTimeout(timer);
    await begun;
    await client?.end().catch(() => undefined);
  };
}
