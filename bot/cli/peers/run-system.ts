import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { outcomeShape, taskShape, type OpenSystem, type Outcome } from "./system";

/** Searches that warm up the process and are not counted. */
const warmUps = 20;

/** A process of its own for one system: a task as JSON on standard input, its outcome as JSON on standard output. */
async function runSystem(): Promise<Outcome> {
  const task = taskShape.parse(JSON.parse(await text(process.stdin)));
  const before = residentBytes();
  const startedMs = performance.now();
  const { open } = (await import(pathToFileURL(task.module).href)) as { readonly open: OpenSystem };
  const system = await open(task.texts, task);
  const buildMs = performance.now() - startedMs;
  const ask = async (talk: (typeof task.talks)[number]) => {
    const askedMs = performance.now();
    const hits = await system.search(talk.turns.join(" "), task.limit, talk);
    return { ms: performance.now() - askedMs, hits: [...hits] };
  };
  for (const talk of task.talks.slice(0, warmUps)) await ask(talk);
  const found = [];
  for (const talk of task.talks) found.push(await ask(talk));
  const grownBytes = residentBytes() - before;
  await system.save();
  return { buildMs, grownBytes, keptBytes: bytesIn(task.folder), found };
}

/** After what nobody needs any more has been given back. */
function residentBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? bytesIn(path) : statSync(path).size);
  }, 0);
}

runSystem().then(
  (outcome) => {
    process.stdout.write(JSON.stringify(outcomeShape.parse(outcome)));
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
