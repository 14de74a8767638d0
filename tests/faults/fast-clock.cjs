"use strict";
/*
 * Loaded into each program of a run before its own code: time passes several times as fast, from one moment on that all programs of the run share, and
 * the day stands where a file says. Date, timers and time-outs of JavaScript follow; what other programs and the system measure does not.
 */
const { readFileSync } = require("node:fs");
const timers = require("node:timers");
const { promisify } = require("node:util");

const { file, speed, requestSpeed, realStart, start } = JSON.parse(process.env.FAST_CLOCK);
const RealDate = Date;
const realNow = RealDate.now;
const { setTimeout: realTimeout, setInterval: realInterval } = timers;
const { setTimeout: realPause } = require("node:timers/promises");

let shiftMs = 0;
const readShift = () => {
  try {
    shiftMs = Number(readFileSync(file, "utf8")) || 0;
  } catch (error) {
    // The run is over and has tidied up.
    if (error.code !== "ENOENT") throw error;
  }
};
readShift();
realInterval(readShift, 20).unref();

const now = () => Math.round(start + (realNow() - realStart) * speed) + shiftMs;
globalThis.Date = class Date extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(now());
    else super(...given);
  }
  static now() {
    return now();
  }
};

/** The programs that the bot starts know what day it is, and take their time. */
if (require("node:path").basename(require("node:path").dirname(process.argv[1] ?? "")) === "bot") {
  const realPerformanceNow = performance.now.bind(performance);
  Object.defineProperty(performance, "now", { value: () => realPerformanceNow() * speed });

  const hurried = (real) =>
    function (callback, delayMs, ...words) {
      return real(callback, (delayMs ?? 0) / speed, ...words);
    };
  const fastTimeout = hurried(realTimeout);
  const pause = (delayMs, value, options) => realPause((delayMs ?? 0) / speed, value, options);
  Object.defineProperty(fastTimeout, promisify.custom, { value: pause });
  const fastInterval = hurried(realInterval);
  for (const place of [globalThis, timers]) {
    place.setTimeout = fastTimeout;
    place.setInterval = fastInterval;
  }
  require("node:timers/promises").setTimeout = pause;

  const realSignal = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (delayMs) => realSignal(Math.max(1, Math.round(delayMs / requestSpeed)));
}
