import { expect, it } from "@jest/globals";
import { createLog, withoutFlood } from "../../../bot/log/index";
import { StateUnavailable } from "../../../bot/state/index";

it("says once a minute that the state is out of reach, whatever fails by it, and everything else as ever", () => {
  const lines: Record<string, unknown>[] = [];
  let nowMs = 0;
  const log = withoutFlood(
    createLog("info", [], (line) => lines.push(JSON.parse(line) as Record<string, unknown>)),
    (error) => error instanceof StateUnavailable,
    () => nowMs,
  );
  const gone = new StateUnavailable("gone");
  for (let n = 0; n < 1_000; n += 1) log.error("the inbox could not be read", { error: gone });
  log.warn("another", { error: new Error("turn failed", { cause: gone }) });
  log.error("a fault", { error: new TypeError("ours") });
  nowMs = 60_000;
  log.error("the outbox could not be read", { error: gone });
  expect(lines.map(({ level, message, others }) => [level, message, others])).toEqual([
    ["warn", "the inbox could not be read", 0],
    ["error", "a fault", undefined],
    ["warn", "the outbox could not be read", 1_000],
  ]);
});
