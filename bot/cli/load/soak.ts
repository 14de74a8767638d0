import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createLetterbox } from "./letterbox";
import { learnAnswers } from "./learn-answers";
import { memoryLog } from "./memory-log";
import { createPoster } from "./poster";
import { runLoad, type LoadResult } from "./run-load";
import type { RunningTarget, Target } from "./targets";
import { startTeamsService } from "./teams-service";

/** What the process holds after so many turns. */
export interface SoakSample {
  readonly turns: number;
  readonly megabytes: number;
  /** Objects in use. */
  readonly heapMegabytes: number;
  readonly stateMegabytes: number;
}

export interface Soak extends Pick<LoadResult, "lost" | "doubled" | "wrong"> {
  readonly turns: number;
  readonly perSecond: number;
  readonly samples: readonly SoakSample[];
  /** How much more memory there is at the end than after the warm-up: 0.02 is two hundredths. */
  readonly growth: number;
  /** The same of the objects in use. */
  readonly heapGrowth: number;
}

/** Before this share of the turns the process still fills what it keeps at hand. */
const warmShare = 0.2;
const looks = 50;
const conversations = 20;

/** So many turns, questions and checklists, each person new: what a process keeps of them must not grow. */
export async function soak(target: Target, turns: number): Promise<Soak> {
  const letterbox = createLetterbox();
  const service = await startTeamsService(letterbox.put);
  const poster = createPoster(service.url);
  const running = await target.start();
  try {
    const [bot] = running.programs;
    if (bot === undefined) throw new RangeError("a soak needs a process");
    const answers = await learnAnswers(bot.url, poster, letterbox);
    const every = Math.max(1, Math.floor(turns / looks));
    const samples: Promise<SoakSample>[] = [];
    const result = await runLoad(
      {
        bots: [bot.url],
        mix: "mixed",
        conversations,
        warmUpTurns: 0,
        turns,
        seconds: Infinity,
        answers,
        onTurn: (counted) => {
          if (counted % every === 0) samples.push(look(running, counted));
        },
      },
      poster,
      letterbox,
    );
    const looked = await Promise.all(samples);
    return {
      ...result,
      turns: result.samplesMs.length,
      perSecond: (1000 * result.samplesMs.length) / result.tookMs,
      samples: looked,
      growth: growthOf(looked, turns, ({ megabytes }) => megabytes),
      heapGrowth: growthOf(looked, turns, ({ heapMegabytes }) => heapMegabytes),
    };
  } finally {
    await running.stop();
    poster.stop();
    await service.stop();
  }
}

/** The settings of a program that is soaked: it collects when it is told to. */
export const collecting = { NODE_OPTIONS: `--require ${join(__dirname, "collect.js")}` } as const;

async function look({ programs, dataDir }: RunningTarget, turns: number): Promise<SoakSample> {
  const log = join(dataDir, memoryLog);
  const before = linesOf(log).length;
  for (const { pid } of programs) process.kill(pid, "SIGUSR2");
  while (linesOf(log).length === before) await setTimeout(shortWaitMs);
  const [resident = 0, inUse = 0] = (linesOf(log).at(-1) ?? "").split(" ").map(Number);
  return {
    turns,
    megabytes: resident / 1024 ** 2,
    heapMegabytes: inUse / 1024 ** 2,
    stateMegabytes:
      ["state.db", "state.db-wal"].reduce((sum, file) => sum + sizeOf(join(dataDir, file)), 0) / 1024 ** 2,
  };
}

const shortWaitMs = 20;

function linesOf(file: string): readonly string[] {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last fifth of the samples against the fifth after the warm-up, each by the middle one. */
export function growthOf(
  samples: readonly SoakSample[],
  turns: number,
  valueOf: (sample: SoakSample) => number,
): number {
  const between = (from: number, to: number) =>
    samples.filter((sample) => sample.turns > from * turns && sample.turns <= to * turns).map(valueOf);
  const [early, late] = [between(warmShare, 2 * warmShare), between(1 - warmShare, 1)];
  return middleOf(late) / middleOf(early) - 1;
}

function middleOf(values: readonly number[]): number {
  const ascending = [...values].sort((one, other) => one - other);
  const middle = ascending[Math.floor(ascending.length / 2)];
  if (middle === undefined) throw new RangeError("a soak needs more turns");
  return middle;
}
