import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openPostgresState, openState, type StateStore } from "../../bot/state/index";
import { openLibraryAt, type PlacedLibrary } from "../../knowledge/index";
import { runBot, type RunningBot } from "../e2e/running-bot";
import { startOwnPostgres, type OwnPostgres } from "../fixtures/postgres";
import { layWire, type Wire } from "./wire";

/** How long a machine's supervisor waits before it starts a program again that has ended. */
const restartMs = 150;

/** One bot as an office runs it: a supervisor starts it again whenever it has ended. */
export interface Supervised {
  /** Null while it is down. */
  readonly running: () => RunningBot | null;
  /** Ends it as a power cut would; it comes back by itself after `downMs`. */
  kill(downMs: number): Promise<void>;
  /** How often it has ended without being told to. */
  readonly deaths: () => number;
  /** What its ended programs have written to standard error. */
  readonly written: () => string;
  stop(): Promise<void>;
}

export type Engine = "sqlite" | "postgres";

/** The programs of one run and what they keep. */
export interface Deployment {
  readonly engine: Engine;
  readonly dataDir: string;
  readonly bots: readonly Supervised[];
  /** Null where all is in files. */
  readonly database: RunDatabase | null;
  /** For every program, also for those that read documents. */
  readonly settings: Readonly<Record<string, string>>;
  openState(): Promise<StateStore>;
  openLibrary(): Promise<PlacedLibrary>;
  /** Ends the bots. */
  halt(): Promise<void>;
  /** Ends what is left. */
  stop(): Promise<void>;
}

/** The server of a run, and the way to it. */
export interface RunDatabase {
  readonly server: OwnPostgres;
  readonly wire: Wire;
}

/** What `prepareOffice` has left. */
export interface Office {
  readonly dataDir: string;
  /** The files of a server that rests, and the name of the database in it; null for files of our own. */
  readonly cluster: { readonly folder: string; readonly database: string } | null;
}

/** One process over files, or three over one database. */
export async function deploy(
  office: Office,
  dataDir: string,
  common: Readonly<Record<string, string>>,
): Promise<Deployment> {
  if (office.cluster === null) {
    const bots = [await supervise(dataDir, common)];
    return {
      engine: "sqlite",
      dataDir,
      bots,
      database: null,
      settings: common,
      openState: () => openState(join(dataDir, "state.db")),
      openLibrary: () => openLibraryAt({ dataDirectory: dataDir, databaseUrl: null, vectorStore: "hnsw" }),
      halt: async () => haltAll(bots),
      stop: async () => haltAll(bots),
    };
  }
  const server = await startOwnPostgres(office.cluster.folder);
  const { port } = new URL(server.address);
  const wire = await layWire(() => Number(port));
  const urlAt = (at: string): string =>
    Object.assign(new URL(server.address), { port: at, pathname: `/${office.cluster?.database ?? ""}` }).toString();
  const direct = urlAt(port);
  const settings = { ...common, DATABASE_URL: urlAt(String(wire.port)), WORKER_LEASE_SECONDS: leaseSeconds };
  const bots = await Promise.all([0, 1, 2].map(async () => supervise(dataDir, settings)));
  return {
    engine: "postgres",
    dataDir,
    bots,
    database: { server, wire },
    settings,
    openState: () => openPostgresState(direct),
    openLibrary: () => openLibraryAt({ dataDirectory: dataDir, databaseUrl: direct, vectorStore: "hnsw" }),
    halt: async () => haltAll(bots),
    async stop() {
      await haltAll(bots);
      await wire.stop();
      await server.stop();
    },
  };
}

/** By the clock of the database, which nobody hurries. */
const leaseSeconds = "4";

async function haltAll(bots: readonly Supervised[]): Promise<void> {
  await Promise.all(bots.map(async (bot) => bot.stop()));
}

export async function supervise(dataDir: string, settings: Readonly<Record<string, string>>): Promise<Supervised> {
  let bot: RunningBot | null = null;
  let deaths = 0;
  let written = "";
  let isStopping = false;
  let isKilled = false;
  let downMs = restartMs;
  /** Whoever waits for it to be back: two may have killed it at once. */
  let waiting: (() => void)[] = [];
  const back = (): void => {
    for (const goOn of waiting) goOn();
    waiting = [];
  };

  async function keepUp(started: () => void): Promise<void> {
    while (!isStopping) {
      try {
        bot = await runBot(dataDir, { ...settings });
      } catch (error) {
        // It could not start: the fault goes on. What it said stands in the message.
        written += String(error);
        await pause(restartMs);
        continue;
      }
      started();
      back();
      const running = bot;
      await running.ended;
      bot = null;
      written += running.stderr();
      if (!isKilled && !isStopping) deaths += 1;
      isKilled = false;
      await pause(downMs);
      downMs = restartMs;
    }
  }

  let keeping: Promise<void> = Promise.resolve();
  await new Promise<void>((started) => {
    keeping = keepUp(started);
  });
  return {
    running: () => bot,
    deaths: () => deaths,
    written: () => written + (bot?.stderr() ?? ""),
    async kill(forMs) {
      const running = bot;
      if (running === null || isStopping) return;
      isKilled = true;
      downMs = forMs;
      const isBack = new Promise<void>((resolve) => waiting.push(resolve));
      await running.kill();
      await isBack;
    },
    async stop() {
      isStopping = true;
      back();
      await bot?.stop();
      await keeping;
    },
  };
}
