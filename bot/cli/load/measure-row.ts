import { availableParallelism } from "node:os";
import { percentile } from "../bench/figure";
import { createLetterbox } from "./letterbox";
import { echoed, learnAnswers } from "./learn-answers";
import { createPoster } from "./poster";
import { usageOf } from "./processes";
import { runLoad } from "./run-load";
import type { Mix } from "./talk";
import type { RunningTarget, Target } from "./targets";
import { startTeamsService } from "./teams-service";

/** How long and how hard. */
export interface RowPlan {
  readonly mix: Mix;
  readonly conversations: number;
  readonly warmUpTurns: number;
  readonly turns: number;
  readonly seconds: number;
}

/** What one load came to. */
export interface LoadRow extends Pick<RowPlan, "mix" | "conversations"> {
  readonly engine: Target["engine"];
  readonly processes: number;
  readonly turns: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Of the bot's processes, for one turn. */
  readonly processorMs: number;
  /** Of the database server's, where there is one. */
  readonly databaseMs: number;
  /** Of the bot's processes together, at the end. */
  readonly megabytes: number;
  readonly limit: Limit;
  readonly lost: number;
  readonly doubled: number;
  readonly wrong: number;
}

/** What there was none of any more: a process of Node computes on one core, and all of them share the machine's. */
export type Limit = "bot" | "driver" | "machine" | "waiting";

export async function measureRow(target: Target, plan: RowPlan): Promise<LoadRow> {
  const letterbox = createLetterbox();
  const service = await startTeamsService(letterbox.put);
  const poster = createPoster(service.url);
  const running = await target.start();
  try {
    const [first] = running.programs;
    if (first === undefined) throw new RangeError("a load needs a process");
    const answers = target.engine === "echo" ? echoed : await learnAnswers(first.url, poster, letterbox);
    let before = usage(running);
    let after = before;
    const result = await runLoad(
      {
        ...plan,
        bots: running.programs.map(({ url }) => url),
        answers,
        onBegin: () => (before = usage(running)),
        onEnd: () => (after = usage(running)),
      },
      poster,
      letterbox,
    );
    const turns = result.samplesMs.length;
    const used = { bots: after.bots - before.bots, database: after.database - before.database };
    return {
      engine: target.engine,
      processes: target.processes,
      mix: plan.mix,
      conversations: plan.conversations,
      turns,
      perSecond: (1000 * turns) / result.tookMs,
      p50Ms: percentile(result.samplesMs, 0.5),
      p95Ms: percentile(result.samplesMs, 0.95),
      p99Ms: percentile(result.samplesMs, 0.99),
      processorMs: used.bots / turns,
      databaseMs: used.database / turns,
      megabytes: after.megabytes,
      limit: limitOf(result.tookMs, target.processes, { ...used, driver: after.driver - before.driver }),
      lost: result.lost,
      doubled: result.doubled,
      wrong: result.wrong,
    };
  } finally {
    await running.stop();
    poster.stop();
    await service.stop();
  }
}

interface Used {
  readonly bots: number;
  readonly database: number;
  readonly driver: number;
}

function usage({ programs, database }: RunningTarget): Used & { readonly megabytes: number } {
  const { processorMs, megabytes } = usageOf(programs.map(({ pid }) => pid));
  const own = process.cpuUsage();
  return {
    bots: processorMs,
    megabytes,
    database: usageOf(database()).processorMs,
    driver: (own.user + own.system) / 1000,
  };
}

/** From this share on something is used up: nobody gets all of a core. */
const full = 0.85;

/** Processor time is given in milliseconds, within `tookMs`. */
export function limitOf(tookMs: number, processes: number, { bots, database, driver }: Used): Limit {
  if ((bots + database + driver) / (tookMs * availableParallelism()) >= full) return "machine";
  if (bots / (tookMs * processes) >= full) return "bot";
  return driver / tookMs >= full ? "driver" : "waiting";
}
