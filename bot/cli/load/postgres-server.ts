import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";

/** A PostgreSQL server of our own, as its package sets it up, with what is on the disk when it says so. */
export interface PostgresServer {
  readonly pid: number;
  /** The address of a new database, made like `template` where one is given; nobody may be connected with that one. */
  newDatabase(template?: string): Promise<string>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

const root = "/usr/lib/postgresql";
const connections = 100;

/** Where Debian puts the programs of the newest version from 15 on; null where there are none. */
export function findPostgres(): string | null {
  if (!existsSync(root)) return null;
  const versions = readdirSync(root)
    .map(Number)
    .filter((version) => version >= 15 && existsSync(join(root, String(version), "bin", "initdb")));
  return versions.length === 0 ? null : join(root, String(Math.max(...versions)), "bin");
}

/** Starts a server from the programs in that folder, over files that go with it. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "cam-nang-postgres-"));
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : null;
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const words = ["-D", data, "-U", "load", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"];
  const made = spawnSync(join(programs, "initdb"), words, { encoding: "utf8", cwd: folder, ...user });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(
    join(programs, "postgres"),
    ["-D", data, "-p", `${port}`, "-h", "127.0.0.1", "-k", folder, "-c", `max_connections=${connections}`],
    { cwd: folder, stdio: "ignore", ...user },
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const addressOf = (name: string) => `postgresql://load@127.0.0.1:${port}/${name}`;
  let databases = 0;

  async function ask(sql: string): Promise<void> {
    const client = new Client({ connectionString: addressOf("postgres") });
    try {
      await client.connect();
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  for (let attempt = 0; ; attempt += 1) {
    try {
      await ask("SELECT 1");
      break;
    } catch (error) {
      if (server.exitCode !== null || attempt > 200) throw new Error("PostgreSQL did not start", { cause: error });
      await pause(100);
    }
  }
  return {
    pid: server.pid ?? 0,
    async newDatabase(template) {
      const name = `load_${databases++}`;
      const like = template === undefined ? "" : ` TEMPLATE ${new URL(template).pathname.slice(1)}`;
      await ask(`CREATE DATABASE ${name}${like}`);
      return addressOf(name);
    },
    async stop() {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(flag: "-u" | "-g"): number {
  return Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
