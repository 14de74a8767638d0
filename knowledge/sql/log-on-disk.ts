import { closeSync, fdatasync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** The write-ahead log of a SQLite database, as far as it is on the disk. */
export interface LogOnDisk {
  /** Resolves when all that was committed before outlives a power cut. Rejects for ever once the disk has refused it. */
  settle(): Promise<void>;
  close(): void;
}

/**
 * For a database with `synchronous = NORMAL`, with which a commit is whole but only perhaps on the disk: the log alone makes it durable. To wait for
 * the disk here holds up nothing else in the process. The log is the same file as long as a connection is open.
 */
export function logOnDisk(file: string): LogOnDisk {
  let log: number | null = null;
  let refused: Error | null = null;

  function open(): number {
    const opened = openSync(`${file}-wal`, "r+");
    // The name of a new file is on the disk only when its folder is.
    const folder = openSync(dirname(file), "r");
    fsyncSync(folder);
    closeSync(folder);
    return opened;
  }

  return {
    settle: async () => {
      log ??= open();
      const opened = log;
      await new Promise<void>((resolve) =>
        fdatasync(opened, (error) => {
          // After a failure the system may forget what it could not write, and say next time that all is well.
          refused ??= error;
          resolve();
        }),
      );
      if (refused !== null) throw refused;
    },
    close() {
      if (log !== null) closeSync(log);
      log = null;
    },
  };
}
