import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openSqlite } from "../../knowledge/index";
import type { ScriptedModel } from "../fixtures/scripted-model";
import { realMs, untilMondayMs, type RunClock } from "./clock";
import type { Deployment, Engine, RunDatabase } from "./deployment";
import type { Disk } from "./disk";
import type { FarEnd, Mood } from "./far-end";
import type { Complain } from "./people";
import type { Random } from "./random";
import type { ReaderJob } from "./reader-job";
import { submitUnderKills } from "./submission";

/** Where a fault strikes. */
export interface Scene {
  readonly deployment: Deployment;
  readonly farEnd: FarEnd;
  readonly clock: RunClock;
  readonly model: ScriptedModel | null;
  readonly disk: Disk | null;
  readonly reader: ReaderJob;
  /** Files that were sent to become documents: in the end each must be one. */
  readonly submitted: string[];
  /** By which others write once more when all is over. */
  readonly contacts: (() => Promise<unknown>)[];
  readonly random: Random;
  /** For the story of the run. */
  readonly tell: (line: string) => void;
  readonly complain: Complain;
}

/** Something that goes wrong and ends; what it was resolves once it is over. */
interface Fault {
  readonly engines: readonly Engine[];
  /** Whether the state cannot be written meanwhile, so that an answer may be an apology. */
  readonly hitsState?: true;
  /** Whether it is about a talk that needs the connector, and the disk, to be there. */
  readonly needsPeace?: true;
  strike(scene: Scene): Promise<void>;
}

const both: readonly Engine[] = ["sqlite", "postgres"];

export const faults = {
  "bot killed": {
    engines: both,
    async strike({ deployment, random, tell }) {
      for (let left = random.whole(1, 3); left > 0; left -= 1) {
        const bot = random.pick(deployment.bots);
        const downMs = random.between(0, 500);
        tell(`a bot is killed, and is back after ${downMs.toFixed()} ms`);
        await bot.kill(downMs);
        await pause(random.between(0, 400));
      }
    },
  },
  "reader killed": {
    engines: both,
    async strike({ reader, random, tell }) {
      const { child, ended } = reader.begin();
      const afterMs = random.between(200, 1600);
      await Promise.race([pause(afterMs), ended]);
      child.kill("SIGKILL");
      tell(`the reader is killed after ${afterMs.toFixed()} ms: ${JSON.stringify(await ended)}`);
    },
  },
  "reader of a bot killed": {
    engines: both,
    needsPeace: true,
    strike: async (scene) => submitUnderKills(scene, String(scene.random.whole(100, 999))),
  },
  "index file broken": {
    engines: both,
    async strike(scene) {
      const { deployment, random, reader } = scene;
      await breakIndexFile(scene);
      // Found by who starts over it, or by who reads on.
      if (random.chance(0.5)) await random.pick(deployment.bots).kill(0);
      else await reader.begin().ended;
    },
  },
  "database killed": {
    engines: ["postgres"],
    hitsState: true,
    async strike({ deployment, random, tell }) {
      const { server } = databaseOf(deployment);
      const seconds = random.between(0, 40);
      tell(`the database is killed, and started again after ${seconds.toFixed()} s`);
      await server.kill();
      await pause(realMs(seconds));
      await server.startAgain();
    },
  },
  "database gone": {
    engines: ["postgres"],
    hitsState: true,
    async strike(scene) {
      const { random, tell, deployment } = scene;
      const seconds = random.between(20, 60);
      tell(`the database is gone for ${seconds.toFixed()} s`);
      databaseOf(deployment).wire.be("gone");
      await pause(realMs(seconds));
      databaseOf(deployment).wire.be("whole");
    },
  },
  "database refusing": {
    engines: ["postgres"],
    hitsState: true,
    async strike(scene) {
      const { random, tell, deployment } = scene;
      const seconds = random.between(5, 60);
      tell(`the database refuses connections for ${seconds.toFixed()} s`);
      databaseOf(deployment).wire.be("refusing");
      await pause(realMs(seconds));
      await tellsTheTruth(scene);
      databaseOf(deployment).wire.be("whole");
    },
  },
  "database slow": {
    engines: ["postgres"],
    hitsState: true,
    async strike({ deployment, random, tell }) {
      const delayMs = random.between(5, 120);
      tell(`each word to and from the database takes ${delayMs.toFixed()} ms longer`);
      databaseOf(deployment).wire.be("slow", delayMs);
      await pause(realMs(random.between(10, 30)));
      databaseOf(deployment).wire.be("whole");
    },
  },
  "disk full": {
    engines: ["sqlite"],
    hitsState: true,
    async strike({ deployment, disk, random, tell }) {
      if (disk === null) throw new Error("there is no disk to fill");
      const pids = () => deployment.bots.flatMap((bot) => bot.running()?.pid ?? []);
      const spare = random.pick([0, 4096, 20_480]);
      const seconds = random.between(8, 40);
      tell(`the disk is full (${disk.means}, ${spare} bytes to spare) for ${seconds.toFixed()} s`);
      disk.fill(spare, pids());
      await pause(realMs(seconds));
      disk.empty(pids());
    },
  },
  "state locked": {
    engines: ["sqlite"],
    hitsState: true,
    async strike({ deployment, random, tell }) {
      const heldMs = random.pick([800, 5600]);
      tell(`another program holds the state for ${heldMs} ms`);
      const other = openSqlite(join(deployment.dataDir, "state.db"));
      other.exec("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE");
      await pause(heldMs);
      other.exec("ROLLBACK");
      other.close();
    },
  },
  "connector busy": connectorFault("busy"),
  "connector failing": connectorFault("failing"),
  "connector silent": connectorFault("silent"),
  "connector garbled": connectorFault("garbled"),
  "connector late": connectorFault("late"),
  "clock jumping": {
    engines: both,
    async strike({ clock, random, tell }) {
      const hour = 3_600_000;
      for (let left = random.whole(2, 5); left > 0; left -= 1) {
        const toMs = random.pick([
          0,
          untilMondayMs,
          hour,
          -hour,
          untilMondayMs + 2 * hour,
          untilMondayMs * 3,
          -48 * hour,
        ]);
        tell(`the clock is put to ${(toMs / hour).toFixed()} h`);
        clock.shift(toMs);
        await pause(random.between(100, 900));
      }
    },
  },
  "model hanging": {
    engines: both,
    async strike({ model, random, tell }) {
      if (model === null) throw new Error("there is no model to hang");
      for (let left = random.whole(2, 4); left > 0; left -= 1) {
        const script = random.pick([
          { hangs: "before" },
          { hangs: "within" },
          { hangsUp: true },
          { status: 500 },
          { status: 429, headers: { "retry-after": "3600" } },
          { status: 200, body: "\u0000<html>" },
        ] as const);
        tell(`the model now ${JSON.stringify(script)}`);
        model.will(script);
        await pause(random.between(300, 1200));
      }
    },
  },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultKind = keyof typeof faults;
export const faultKinds = Object.keys(faults) as readonly FaultKind[];

export function faultOf(kind: FaultKind): Fault {
  return faults[kind];
}

function connectorFault(mood: Mood): Fault {
  return {
    engines: both,
    async strike({ farEnd, random, tell }) {
      const seconds = random.between(5, 25);
      tell(`the connector is ${mood} for ${seconds.toFixed()} s`);
      farEnd.be(mood);
      await pause(realMs(seconds));
      farEnd.be(null);
    },
  };
}

function databaseOf({ database }: Deployment): RunDatabase {
  if (database === null) throw new Error("there is no database to disturb");
  return database;
}

/** While nothing can be kept, whoever asks whether activities may be sent is told so, and why. */
async function tellsTheTruth({ deployment, complain }: Scene): Promise<void> {
  const bot = deployment.bots.map((one) => one.running()).find((one) => one !== null);
  if (bot === undefined) return;
  try {
    const response = await fetch(`${bot.url}/readyz`, { signal: AbortSignal.timeout(5_000) });
    const { reasons } = (await response.json()) as { readonly reasons: readonly string[] };
    if (response.status !== 503 || !reasons.includes("state"))
      complain(`without a database it is ready with ${response.status}: ${reasons.join(", ")}`);
  } catch {
    // Killed by another fault of this run, or too busy to answer in time: neither is a claim to be ready.
  }
}

/** Truncates a file of the search index, flips bits of it, or makes it one of another version. */
async function breakIndexFile({ deployment, random, tell }: Scene): Promise<void> {
  const { library, indexFiles } = await deployment.openLibrary();
  const names = (await indexFiles.names()).filter((name) => !name.endsWith(".new"));
  const name = random.pick([...names].sort());
  const content = await indexFiles.read(name);
  const how = random.pick(["truncated", "flipped", "another version", "empty"] as const);
  tell(`${name} is ${how}`);
  try {
    if (content !== null)
      await indexFiles.save([{ name, write: async (path) => writeFile(path, broken(name, content, how, random)) }]);
  } catch (error) {
    // On a disk that another fault of this run has filled nothing can be written, nor broken.
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
    tell(`${name} stays as it is: the disk is full`);
  } finally {
    await library.close();
  }
}

function broken(
  name: string,
  content: Buffer,
  how: "truncated" | "flipped" | "another version" | "empty",
  random: Random,
): Buffer {
  switch (how) {
    case "truncated":
      return content.subarray(0, random.whole(1, content.length));
    case "empty":
      return Buffer.alloc(0);
    case "flipped": {
      const other = Buffer.from(content);
      for (let left = 3; left > 0; left -= 1) {
        const at = random.whole(0, other.length);
        other[at] = (other[at] ?? 0) ^ (1 << random.whole(0, 8));
      }
      return other;
    }
    case "another version":
      return name.endsWith(".json") ? Buffer.from('{"format":99}') : asOtherVersion(content);
  }
}

/** The number of the format stands behind the first four letters. */
function asOtherVersion(content: Buffer): Buffer {
  const other = Buffer.from(content);
  other[4] = (other[4] ?? 0) + 1;
  return other;
}
