import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { PostgresServer } from "./postgres-server";
import { familyOf } from "./processes";
import { startBareEcho, startBot, type RunningProgram } from "./programs";

/** What a load is put on. */
export interface Target {
  readonly engine: "echo" | "sqlite" | "postgres";
  readonly processes: number;
  /** Starts it anew, with nothing left of the load before. */
  start(): Promise<RunningTarget>;
}

export interface RunningTarget {
  readonly programs: readonly RunningProgram[];
  /** The processes of a database server of its own. */
  readonly database: () => readonly number[];
  readonly dataDir: string;
  stop(): Promise<void>;
}

/** `folder` is where each start gets a folder of its own; `prepared` is a data directory whose library is read. */
export function echoTarget(folder: string): Target {
  return { engine: "echo", processes: 1, start: async () => run(newFolder(folder), [startBareEcho]) };
}

export function sqliteTarget(
  folder: string,
  prepared: string,
  settings: Readonly<Record<string, string>> = {},
): Target {
  return {
    engine: "sqlite",
    processes: 1,
    async start() {
      const dataDir = newFolder(folder);
      cpSync(prepared, dataDir, { recursive: true });
      return run(dataDir, [(own) => startBot(own, settings)]);
    },
  };
}

/** The processes share one database and one data directory; `template` is a database whose library is read. */
export function postgresTarget(folder: string, server: PostgresServer, template: string, processes: number): Target {
  return {
    engine: "postgres",
    processes,
    async start() {
      const settings = { DATABASE_URL: await server.newDatabase(template) };
      const starts = Array.from({ length: processes }, () => (own: string) => startBot(own, settings));
      return run(newFolder(folder), starts, () => familyOf(server.pid));
    },
  };
}

async function run(
  dataDir: string,
  starts: readonly ((dataDir: string) => Promise<RunningProgram>)[],
  database: RunningTarget["database"] = () => [],
): Promise<RunningTarget> {
  const programs: RunningProgram[] = [];
  // One after the other: the first one brings the database up to date.
  for (const start of starts) programs.push(await start(dataDir));
  return {
    programs,
    database,
    dataDir,
    async stop() {
      await Promise.all(programs.map((program) => program.stop()));
    },
  };
}

function newFolder(folder: string): string {
  return mkdtempSync(join(folder, "run-"));
}
