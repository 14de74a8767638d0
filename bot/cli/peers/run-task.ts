import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { text } from "node:stream/consumers";
import { outcomeShape, type Outcome, type Task } from "./system";

/** Runs one system in a process of its own, with no settings of an office. What it says goes to standard error. */
export async function runTask(task: Omit<Task, "folder">): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "cam-nang-peer-"));
  try {
    const words = ["--expose-gc", "--max-old-space-size=8192", join(__dirname, "run-system.js")];
    const env = { PATH: process.env["PATH"] };
    const started = spawn(process.execPath, words, { cwd: folder, env, stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise<number | null>((done, fail) => started.once("close", done).once("error", fail));
    started.stdin.end(JSON.stringify({ ...task, folder } satisfies Task));
    const [outcome, code] = await Promise.all([text(started.stdout), ended]);
    if (code !== 0) throw new Error(`the process of ${task.module} ended with ${String(code)}`);
    return outcomeShape.parse(JSON.parse(outcome));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
