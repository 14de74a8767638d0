import { appendFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { memoryLog } from "./memory-log";

/**
 * Loaded before a program that is soaked: on SIGUSR2 the program drops all that is not in use and notes what is left. What a process
 * that is left alone holds depends on when its engine last felt like it.
 */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
if (isMainThread)
  process.on("SIGUSR2", () => {
    collect();
    const { rss, heapUsed } = process.memoryUsage();
    appendFileSync(memoryLog, `${String(rss)} ${String(heapUsed)}\n`);
  });
