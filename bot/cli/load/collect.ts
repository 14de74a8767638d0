import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { isMainThread } from "node:worker_threads";

/**
 * Loaded before a program that is soaked: on SIGUSR2 the program drops all that is not in use. What a process that is left alone
 * holds depends on when its engine last felt like it.
 */
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
if (isMainThread) process.on("SIGUSR2", collect);
