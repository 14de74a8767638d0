import { setTimeout as pause } from "node:timers/promises";
import { stampOf } from "./file-hashes";
import { findFiles, type FoundFiles } from "./find-files";

/** The shortest time between two looks; a look at a large folder is followed by a longer one, so that it never takes most of a core. */
const shortestPauseMs = 500;
const pauseForEachLook = 4;

/**
 * First all files under the paths, then, again and again, those that are new or were changed and have settled: two looks in a row find them the
 * same, so that a file that is still being written is left until it is whole. Looks at sizes and times instead of
 * asking the system to be told, because shared folders of an office do not tell. Ends when the signal says so.
 */
export async function* watchFiles(paths: readonly string[], signal: AbortSignal): AsyncGenerator<FoundFiles> {
  const first = await findFiles(paths);
  const given = await stampsOf(first.files);
  yield first;
  let last = given;
  while (!signal.aborted) {
    const began = Date.now();
    const stamps = await stampsOf((await findFiles(paths)).files);
    const settled = [...stamps].filter(([file, stamp]) => given.get(file) !== stamp && last.get(file) === stamp);
    const lookMs = Date.now() - began;
    last = stamps;
    if (settled.length > 0) {
      // Noted before they are read: a change while one is being read is a new change.
      for (const [file, stamp] of settled) given.set(file, stamp);
      yield { files: settled.map(([file]) => file), errors: [] };
    }
    await pause(Math.max(shortestPauseMs, lookMs * pauseForEachLook), undefined, { signal }).catch(() => {
      // The signal ends the pause, and the loop.
    });
  }
}

async function stampsOf(files: readonly string[]): Promise<Map<string, string>> {
  const stamps = new Map<string, string>();
  for (const file of files) {
    try {
      stamps.set(file, (await stampOf(file)).stamp);
    } catch {
      // It has just been taken away; nothing is read, and what was read from it stays.
    }
  }
  return stamps;
}
