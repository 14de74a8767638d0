import fc from "fast-check";
import { expect, it } from "@jest/globals";
import { createPacer } from "../../../bot/channel/index";

const windows = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
];

/** Sends `count` messages to each conversation as fast as the pacer lets them, and gives the times of each. */
function sendAll(conversations: readonly string[], count: number, pausesMs: readonly number[] = []): Sent[] {
  const pacer = createPacer();
  const sent: Sent[] = [];
  const left = new Map(conversations.map((conversation) => [conversation, count]));
  let nowMs = 0;
  while (left.size > 0) {
    const { held, room } = pacer.look(nowMs);
    const open = [...left.keys()].filter((conversation) => !held.includes(conversation)).slice(0, Math.max(room, 0));
    for (const conversation of open) {
      pacer.spend(conversation, nowMs);
      sent.push({ conversation, atMs: nowMs });
      const rest = (left.get(conversation) ?? 0) - 1;
      if (rest === 0) left.delete(conversation);
      else left.set(conversation, rest);
    }
    const next = pacer.nextMs(nowMs);
    nowMs = open.length === 0 && next !== null ? next : nowMs + (pausesMs[sent.length % pausesMs.length] ?? 1);
  }
  return sent;
}

interface Sent {
  readonly conversation: string;
  readonly atMs: number;
}

function mostWithin(times: readonly number[], withinMs: number): number {
  return Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + withinMs).length));
}

it("never sends more to one conversation than Teams takes, whatever the pauses between", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 20 }), (pauses) => {
      const times = sendAll(["chat"], 150, pauses).map(({ atMs }) => atMs);
      for (const { most, withinMs } of windows) expect(mostWithin(times, withinMs)).toBeLessThanOrEqual(most);
    }),
    { numRuns: 30 },
  );
});

it("keeps within the limit of an hour, too", () => {
  const times = sendAll(["chat"], 2_000).map(({ atMs }) => atMs);
  expect((times.at(-1) ?? 0) > 3_600_000).toBe(true);
  expect(times.filter((time) => time < 3_600_000).length).toBeLessThanOrEqual(1_800);
});

it("sends to all conversations together at most 50 messages in a second", () => {
  const conversations = Array.from({ length: 300 }, (_, n) => `chat-${n}`);
  const times = sendAll(conversations, 2).map(({ atMs }) => atMs);
  expect(mostWithin(times, 1_000)).toBeLessThanOrEqual(50);
});

it("does not hold up one conversation for another's sake", () => {
  const pacer = createPacer();
  for (let n = 0; n < 7; n++) pacer.spend("busy", n);
  expect(pacer.look(10).held).toEqual(["busy"]);
  expect(pacer.look(10).room).toBe(43);
});
