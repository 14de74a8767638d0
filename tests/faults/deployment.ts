import { setTimeout as pause } from "node:timers/promises";
import { openState, type StateStore } from "../../bot/state/index";
import { openLibrary, type Library } from "../../knowledge/index";
import { join } from "node:path";
import { runBot, type RunningBot } from "../e2e/running-bot";

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
  /** The settings of every program, also of those that read documents. */
  readonly settings: Readonly<Record<string, string>>;
  openState(): Promise<StateStore>;
  openLibrary(): Promise<Library>;
  stop(): Promise<void>;
}

export async function supervise(dataDir: string, settings: Readonly<Record<string, string>>): Promise<Supervised> {
  let bot: RunningBot | null = null;
  let deaths = 0;
  let written = "";
  let isStopping = false;
  let isKilled = false;
  let downMs = restartMs;
  let back: () => void = () => undefined;

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
      const isBack = new Promise<void>((resolve) => (back = resolve));
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

export async function deploySqlite(dataDir: string, settings: Readonly<Record<string, string>>): Promise<Deployment> {
  const bots = [await supervise(dataDir, settings)];
  return {
    engine: "sqlite",
    dataDir,
    bots,
    settings,
    openState: () => openState(join(dataDir, "state.db")),
    openLibrary: () => openLibrary(join(dataDir, "library.db")),
    stop: async () => {
      await Promise.all(bots.map(async (bot) => bot.stop()));
    },
  };
}
