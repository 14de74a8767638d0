import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A disk that can run full. */
export interface Disk {
  /** How it runs full: a small file system of its own, or a limit on how far the program may write into any file. */
  readonly means: "small file system" | "limit on file size";
  /** Nothing can be written beyond a few pages until it is emptied. */
  fill(spareBytes: number, pids: readonly number[]): void;
  empty(pids: readonly number[]): void;
  remove(): void;
}

const sizeMb = 64;

/** Makes the directory a disk of its own where this process may mount one (as root), and otherwise limits the programs themselves. */
export function makeDisk(directory: string): Disk {
  mkdirSync(directory, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${sizeMb}m`, "tmpfs", directory], { stdio: "ignore" });
  } catch {
    // No right to mount: the other means needs none.
    return limitedDisk(directory);
  }
  const ballast = join(directory, "ballast");
  return {
    means: "small file system",
    fill: (spareBytes) => writeUntilFull(ballast, spareBytes),
    empty: () => rmSync(ballast, { force: true }),
    remove: () => void execFileSync("umount", ["--lazy", directory]),
  };
}

function limitedDisk(directory: string): Disk {
  const limit = (pids: readonly number[], bytes: string): void => {
    for (const pid of pids) execFileSync("prlimit", ["--pid", String(pid), `--fsize=${bytes}:`]);
  };
  const largest = (): number =>
    Math.max(
      0,
      ...readdirSync(directory, { recursive: true, encoding: "utf8" }).map(
        (name) => statSync(join(directory, name)).size,
      ),
    );
  return {
    means: "limit on file size",
    fill: (spareBytes, pids) => limit(pids, String(Math.min(largest(), 64 * 1024) + spareBytes)),
    empty: (pids) => limit(pids, "unlimited"),
    remove: () => undefined,
  };
}

function writeUntilFull(file: string, spareBytes: number): void {
  const handle = openSync(file, "w");
  let left = true;
  for (const piece of [1 << 20, 1 << 14, 1 << 12])
    for (left = true; left;) {
      try {
        left = writeSync(handle, Buffer.alloc(piece, 1)) === piece;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
        left = false;
      }
    }
  closeSync(handle);
  if (spareBytes > 0) execFileSync("truncate", ["-s", `-${spareBytes}`, file]);
}
