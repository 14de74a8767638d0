import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Time passes so many times as fast for the programs under test, so that a minute without a database is some seconds here. */
export const speed = Number(process.env["FAULTS_SPEED"] ?? "8");
/** What is asked over the network is waited for longer than the clock would have it: a busy machine takes its time to answer. */
const requestSpeed = (speed * 3) / 8;
/** A Friday morning in Vietnam; what the people of a run are reminded of is due on the Monday after it. */
const friday = Date.parse("2026-12-04T02:00:00Z");
const dayMs = 86_400_000;
export const untilMondayMs = 3 * dayMs;

/** Where a clock is put in the end: on the Monday or, where it stands after that day, on the next one; nobody is reminded on a Sunday. */
export function workingTimeFrom(shiftMs: number): number {
  if (shiftMs <= untilMondayMs) return untilMondayMs;
  return shiftMs < untilMondayMs + dayMs / 4 ? shiftMs : untilMondayMs + 7 * dayMs;
}

/** The clock of all programs of one run. */
export interface RunClock {
  /** For the environment of each program. */
  readonly settings: Readonly<Record<string, string>>;
  /** How far it stands before or behind a clock that nobody has moved. */
  readonly shiftMs: () => number;
  shift(toMs: number): void;
}

export function startClock(directory: string): RunClock {
  const file = join(directory, "clock");
  let shiftMs = 0;
  const shift = (toMs: number): void => {
    shiftMs = Math.round(toMs);
    writeFileSync(file, String(shiftMs));
  };
  shift(0);
  return {
    settings: {
      CAM_NANG_NOW: "",
      NODE_OPTIONS: `--require ${join(__dirname, "fast-clock.cjs")}`,
      FAST_CLOCK: JSON.stringify({ file, speed, requestSpeed, realStart: Date.now(), start: friday }),
    },
    shiftMs: () => shiftMs,
    shift,
  };
}

/** Milliseconds of ours for seconds of the programs under test. */
export function realMs(seconds: number): number {
  return (seconds * 1000) / speed;
}
