import { readdirSync, readFileSync } from "node:fs";

/** What processes have used of the machine so far. */
export interface Usage {
  /** User and system, of all of them. */
  readonly processorMs: number;
  /** Resident, of all of them. */
  readonly megabytes: number;
}

/** Linux counts processor time in hundredths of a second for programs, whatever its own clock. */
const msPerTick = 10;

/** From /proc, which only Linux has; throws elsewhere. One that has ended counts nothing. */
export function usageOf(pids: readonly number[]): Usage {
  let [processorMs, megabytes] = [0, 0];
  for (const pid of pids) {
    const fields = statOf(pid);
    if (fields === null) continue;
    // 14 and 15 of proc(5); the name before, which may hold anything, is cut off with the first two.
    processorMs += (Number(fields[11]) + Number(fields[12])) * msPerTick;
    megabytes += residentMegabytes(pid);
  }
  return { processorMs, megabytes };
}

/** A process and what it has started, as a server of databases starts one for each connection. */
export function familyOf(pid: number): readonly number[] {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => Number(statOf(one)?.[1]) === pid);
  return [pid, ...children];
}

function statOf(pid: number): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    // It has ended.
    return null;
  }
}

function residentMegabytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    // It has ended.
    return 0;
  }
}
