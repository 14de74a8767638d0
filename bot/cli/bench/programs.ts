import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

const built = join(__dirname, "..", "..", "..");

/** The built programs that are measured from outside, as other processes. */
export const programs = {
  server: join(built, "bot", "main.js"),
  reading: join(built, "ingest", "main.js"),
} as const;

/** Runs with the settings given here only: no identity of a bot, no `.env` of the folder that this was started in. */
export function startProgram(
  program: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> & { readonly DATA_DIR: string },
): ChildProcess {
  const own = {
    MicrosoftAppId: "",
    MicrosoftAppPassword: "",
    HOST: "127.0.0.1",
    PORT: "0",
    CAM_NANG_NOW: "",
    DATABASE_URL: "",
  };
  return spawn(process.execPath, [program, ...words], {
    cwd: settings.DATA_DIR,
    env: { ...process.env, ...own, LOG_LEVEL: "error", ...settings },
    stdio: ["ignore", "pipe", "ignore"],
  });
}

/** Resolves when the program has ended; rejects where it could not be started. */
export async function untilEnd(program: ChildProcess): Promise<number | null> {
  if (program.exitCode !== null || program.signalCode !== null) return program.exitCode;
  return new Promise((resolve, reject) => {
    program.once("close", resolve);
    program.once("error", reject);
  });
}
