import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openState } from "../../bot/state/index";
import { runBot, type RunningBot } from "./running-bot";

const seeds = Array.from({ length: process.env["CAM_NANG_LONG"] === "1" ? 50 : 5 }, (_, at) => at + 1);
const kills = 3;

const directory = mkdtempSync(join(tmpdir(), "killed-answers-"));
const prepared = join(directory, "prepared");

/** A library that is read once, and a person at the items of a checklist. */
const person = "a".repeat(32);
beforeAll(async () => {
  const bot = await runBot(prepared);
  for (const [at, text] of ["tôi muốn đăng ký kết nghĩa", "Hà Nội", "THPT", "Điện Biên", "năm 2026", "rồi"].entries()) {
    expect(await send(bot, idOf(0, at), text)).not.toBeNull();
  }
  await bot.stop();
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function idOf(...parts: readonly number[]): string {
  return parts
    .map((part) => part.toString(16).padStart(8, "0"))
    .join("")
    .padEnd(32, "0");
}

/** The reply's text; null where none came. */
async function send(bot: RunningBot, id: string, text: string): Promise<string | null> {
  try {
    const response = await fetch(`${bot.url}/chat/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ conversation: person, id, text }),
    });
    const { replies } = (await response.json()) as { replies: readonly { text: string }[] };
    return replies[0]?.text ?? null;
  } catch {
    // The process died before it answered: nobody knows whether the answer was taken.
    return null;
  }
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function randomsOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

async function notesIn(data: string): Promise<readonly string[]> {
  const state = await openState(join(data, "state.db"));
  const [session] = await state.sessions(person);
  await state.close();
  return (session?.entries ?? []).flatMap(({ entry }) => {
    const { kind, note } = entry as { kind: string; note?: string };
    return kind === "note" && note !== undefined ? [note] : [];
  });
}

it.each(seeds)(
  "killed at random while answers are given, no acknowledged one is lost and none is written twice (seed %i)",
  async (seed) => {
    const random = randomsOf(seed);
    const data = join(directory, `seed-${seed}`);
    cpSync(prepared, data, { recursive: true });
    const acknowledged: string[] = [];
    let count = 0;
    let open: { readonly id: string; readonly note: string } | null = null;

    /** One device: sends what was left open again, as the page does, then one note after the other until the process is gone. */
    async function work(bot: RunningBot, isGone: () => boolean): Promise<void> {
      while (!isGone()) {
        const step = open ?? { id: idOf(seed, (count += 1)), note: `việc ${count}` };
        open = step;
        const reply = await send(bot, step.id, `ghi chú 1: ${step.note}`);
        if (reply === null) return;
        expect(reply).toMatch(/Đã lưu ghi chú|đã được ghi/u);
        acknowledged.push(step.note);
        open = null;
      }
    }

    for (let kill = 0; kill < kills; kill += 1) {
      const bot = await runBot(data);
      let isGone = false;
      const working = work(bot, () => isGone);
      await pause(30 + random() * 250);
      await bot.kill();
      isGone = true;
      await working;
      const notes = await notesIn(data);
      expect(new Set(notes).size).toBe(notes.length);
      expect(notes.filter((note) => note !== open?.note)).toEqual(acknowledged);
    }

    const last = await runBot(data);
    const left = open as { readonly id: string; readonly note: string } | null;
    if (left !== null) {
      await send(last, left.id, `ghi chú 1: ${left.note}`);
      acknowledged.push(left.note);
    }
    await last.stop();
    expect(await notesIn(data)).toEqual(acknowledged);
    // How many fit between the kills is the machine's to say.
    expect(acknowledged.length).toBeGreaterThan(0);
  },
);

it("of two devices that answer at once, every answer that was confirmed is kept and the other is told", async () => {
  const data = join(directory, "devices");
  cpSync(prepared, data, { recursive: true });
  const bot = await runBot(data);
  const device = async (number: number): Promise<readonly string[]> => {
    const confirmed: string[] = [];
    for (let at = 0; at < 15; at += 1) {
      const note = `máy ${number} việc ${at}`;
      const reply = await send(bot, idOf(900 + number, at), `ghi chú 1: ${note}`);
      if (reply?.includes("Đã lưu ghi chú")) confirmed.push(note);
      else expect(reply).toContain("thiết bị khác");
    }
    return confirmed;
  };
  const confirmed = (await Promise.all([device(1), device(2)])).flat();
  await bot.stop();
  expect([...(await notesIn(data))].sort()).toEqual([...confirmed].sort());
  expect(confirmed.length).toBeGreaterThan(0);
});
