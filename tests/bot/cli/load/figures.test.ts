import { describe, expect, it } from "@jest/globals";
import { percentile } from "../../../../bot/cli/bench/figure";
import { growthOf, type SoakSample } from "../../../../bot/cli/load/soak";
import { limitOf } from "../../../../bot/cli/load/measure-row";
import { createLetterbox } from "../../../../bot/cli/load/letterbox";
import { availableParallelism } from "node:os";

describe("the figures of a load", () => {
  it("give as a percentile the first sample that so many do not exceed", () => {
    const samples = Array.from({ length: 200 }, (_, at) => 200 - at);
    expect([0.5, 0.95, 0.99, 1].map((share) => percentile(samples, share))).toEqual([100, 190, 198, 200]);
    expect(percentile([3, 1, 2], 0.5)).toBe(2);
    expect(percentile([7], 0.99)).toBe(7);
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });

  it("compare a soak's end with what stands after its warm-up", () => {
    const sample = (turns: number, megabytes: number): SoakSample => ({
      turns,
      megabytes,
      heapMegabytes: 0,
      stateMegabytes: 0,
    });
    const samples = [
      sample(10, 50),
      sample(30, 100),
      sample(60, 300),
      sample(90, 104),
      sample(95, 106),
      sample(100, 190),
    ];
    expect(growthOf(samples, 100, ({ megabytes }) => megabytes)).toBeCloseTo(0.06);
  });

  it("name what was used up", () => {
    const cores = availableParallelism();
    const idle = { bots: 0, database: 0, driver: 0 };
    expect(limitOf(1000, 1, idle)).toBe("waiting");
    expect(limitOf(1000, 1, { ...idle, bots: 1000 * cores })).toBe("machine");
    expect(limitOf(1000, 3, { bots: 0.3 * 1000, database: 0.7 * 1000 * cores, driver: 0 })).toBe("machine");
    if (cores > 1) {
      expect(limitOf(1000, 1, { ...idle, bots: 900 })).toBe("bot");
      expect(limitOf(1000, 3, { ...idle, bots: 900 })).toBe("waiting");
      expect(limitOf(1000, 1, { ...idle, driver: 900 })).toBe("driver");
    }
  });
});

describe("the letterbox of a load", () => {
  const said = { person: "a", id: "a-1", text: "hỏi" };
  const arrived = (conversation: string, replyToId: string) => ({ conversation, replyToId, text: "", atMs: 0 });

  it("counts what comes after the answer, and what answers nothing", async () => {
    const box = createLetterbox();
    box.expect(said);
    const waiting = box.wait(said, 2, 5000);
    box.put(arrived("chat-a", "a-1"));
    box.put(arrived("chat-a", "a-1"));
    expect(await waiting).toHaveLength(2);
    box.put(arrived("chat-a", "a-1"));
    box.put(arrived("chat-b", "a-1"));
    expect([box.count(said), box.strays()]).toEqual([3, 1]);
  });

  it("gives up an answer that does not come whole", async () => {
    const box = createLetterbox();
    box.expect(said);
    box.put(arrived("chat-a", "a-1"));
    expect(await box.wait(said, 2, 1)).toHaveLength(1);
  });
});
