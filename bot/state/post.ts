import { Client } from "pg";
import type { News } from "./state-store";

/** One connection of a process's own for what lasts: it hears what others tell, and holds locks as long as the process lives. */
export interface Post {
  /** The connection; rejects while there is none. */
  client(): Promise<Client>;
  tell(news: News): void;
  close(): Promise<void>;
}

export interface PostOptions {
  readonly url: string;
  /** The name by which this process does not hear itself. */
  readonly worker: string;
  /** Called for what others tell, and for everything after it could not be heard. */
  readonly onNews: (news: News) => void;
  /** Called each time the connection is lost. */
  readonly onLost: () => void;
}

const room = "cam_nang_state";
const connectMs = 5_000;
const firstWaitMs = 250;
const longestWaitMs = 5_000;

/** Connects again by itself, for as long as it takes. */
export function openPost({ url, worker, onNews, onLost }: PostOptions): Post {
  let connecting: Promise<Client> | null = null;
  let again: NodeJS.Timeout | undefined;
  let waitMs = firstWaitMs;
  let isClosed = false;

  async function connect(): Promise<Client> {
    const client = new Client({
      connectionString: url,
      connectionTimeoutMillis: connectMs,
      statement_timeout: connectMs,
      query_timeout: 2 * connectMs,
      keepAlive: true,
      application_name: "cam-nang post",
    });
    let isLost = false;
    const lost = (): void => {
      if (isLost || isClosed) return;
      isLost = true;
      connecting = null;
      onLost();
      connectLater();
    };
    client.on("error", lost).on("end", lost);
    client.on("notification", ({ payload = "" }) => {
      const [from, news] = payload.split(" ");
      if (from !== worker && (news === "inbox" || news === "outbox")) onNews(news);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${room}`);
    } catch (error) {
      isLost = true;
      void client.end().catch(() => undefined); // It never was a connection.
      throw error;
    }
    return client;
  }

  function connectLater(): void {
    clearTimeout(again);
    again = setTimeout(() => {
      void current().catch(() => undefined); // Whoever needs it is told; here it is only tried.
    }, waitMs);
    waitMs = Math.min(waitMs * 2, longestWaitMs);
  }

  function current(): Promise<Client> {
    if (isClosed) return Promise.reject(new Error("the post is closed"));
    if (connecting === null) {
      const attempt = connect();
      connecting = attempt;
      attempt.then(
        () => {
          waitMs = firstWaitMs;
          // What was told meanwhile was not heard.
          onNews("inbox");
          onNews("outbox");
        },
        () => {
          if (connecting === attempt) connecting = null;
          if (!isClosed) connectLater();
        },
      );
    }
    return connecting;
  }

  return {
    client: current,
    tell(news) {
      void current()
        .then((client) => client.query(`SELECT pg_notify($1, $2)`, [room, `${worker} ${news}`]))
        .catch(() => undefined); // The others look by themselves, too.
    },
    async close() {
      isClosed = true;
      clearTimeout(again);
      const client = await connecting?.catch(() => null);
      await client?.end().catch(() => undefined); // A lost connection is closed.
    },
  };
}
