import { existsSync, readFileSync } from "node:fs";

/** Of a process, in MiB. */
export interface Memory {
  /** All that is in memory, mapped pages of files included. */
  readonly resident: number;
  /** Without those pages. */
  readonly own: number;
  /** The most that was resident at any time. */
  readonly peak: number;
}

/** Null where the system does not tell it in a file, or the process has ended. */
export function memoryOf(pid: number | "self" | undefined): Memory | null {
  const file = `/proc/${String(pid)}/status`;
  const status = pid !== undefined && existsSync(file) ? readFileSync(file, "utf8") : "";
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]);
  const memory = {
    resident: kilobytes("VmRSS") / 1024,
    own: kilobytes("RssAnon") / 1024,
    peak: kilobytes("VmHWM") / 1024,
  };
  return Object.values(memory).some(Number.isNaN) ? null : memory;
}
