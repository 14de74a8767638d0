import { closeSync, fdatasync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** Lets all commits that come while the disk is busy share one wait for it, which blocks nobody else meanwhile. */
export interface SharedSync {
  /** Resolves when all that was committed before outlives a power cut. Rejects for ever once the disk has refused it. */
  settled(): Promise<void>;
  close(): void;
}

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * For a database with a write-ahead log and `synchronous = NORMAL`, with which a commit is whole but only perhaps on the disk: what makes it
 * durable is the log alone, so that this is what is waited for. The log stays the same file as long as a connection is open.
 */
export function createSharedSync(file: string): SharedSync {
  let log: number | null = null;
  let waiting: Waiter[] = [];
  let isBusy = false;
  let refused: Error | null = null;

  function openLog(): number {
    const opened = openSync(`${file}-wal`, "r+");
    // The name of a new file is on the disk only when its folder is.
    const folder = openSync(dirname(file), "r");
    fsyncSync(folder);
    closeSync(folder);
    return opened;
  }

  function sync(): void {
    const served = waiting;
    waiting = [];
    log ??= openLog();
    fdatasync(log, (error) => {
      // After a failure the system may forget what it could not write, and say next time that all is well.
      refused ??= error;
      for (const { resolve, reject } of served) {
        if (refused === null) resolve();
        else reject(refused);
      }
      isBusy = waiting.length > 0;
      if (isBusy) sync();
    });
  }

  return {
    settled: async () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        if (isBusy) return;
        isBusy = true;
        // What else is committed in this turn of the loop comes along.
        setImmediate(sync);
      }),
    close() {
      if (log !== null) closeSync(log);
    },
  };
}
