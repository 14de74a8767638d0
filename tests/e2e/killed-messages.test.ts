import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { openState } from "../../bot/state/index";
import { startFakeConnector, type FakeConnector } from "../bot/channel/fake-connector";
import { runBot, type RunningBot } from "./running-bot";

const kills = process.env["CAM_NANG_LONG"] === "1" ? 50 : 5;
const chats = 8;
/** Of one conversation between two kills: Teams takes no more than some of its messages a second. */
const mostPerRound = 10;
const offer = "Có câu trả lời có thể chưa tới: ";
const questions = ["Hạn nộp báo cáo sơ kết kết nghĩa?", "xin chào", "văn bản", "Ai phụ trách liên kết?", "giá vàng?"];

const data = mkdtempSync(join(tmpdir(), "killed-messages-"));
let connector: FakeConnector;
beforeAll(async () => {
  connector = await startFakeConnector();
  // The library is read once.
  await (await runBot(data)).stop();
});
afterAll(async () => {
  await connector.stop();
  rmSync(data, { recursive: true, force: true });
});

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

/** One conversation as Teams carries it on: what got no 200 is sent again, and only then what comes next. */
interface Chat {
  readonly id: string;
  readonly accepted: string[];
  open: string | null;
  count: number;
}

function activityOf(chat: Chat, id: string): Record<string, unknown> {
  return {
    type: "message",
    id,
    serviceUrl: connector.url,
    channelId: "msteams",
    conversation: { id: chat.id, conversationType: "personal" },
    from: { id: `person of ${chat.id}` },
    recipient: { id: "bot" },
    text: questions[chat.count % questions.length],
  };
}

async function send(bot: RunningBot, chat: Chat): Promise<boolean> {
  const id = chat.open ?? `${chat.id}/${(chat.count += 1)}`;
  chat.open = id;
  try {
    const { status } = await bot.post(activityOf(chat, id));
    if (status !== 200) throw new Error(`answered with ${status}`);
  } catch {
    // The process died before it answered: nobody knows whether the message was taken.
    return false;
  }
  chat.accepted.push(id);
  chat.open = null;
  return true;
}

/** The messages that answer an activity, in the order in which they arrived; what is offered again is not among them. */
function answered(chat: Chat): readonly string[] {
  return connector
    .messages()
    .filter(({ conversation, text }) => (conversation as { id: string }).id === chat.id && !text?.startsWith(offer))
    .map((message) => message["replyToId"] as string);
}

function offersTo(chat: Chat): number {
  return connector
    .messages()
    .filter(({ conversation, text }) => (conversation as { id: string }).id === chat.id && text?.startsWith(offer))
    .length;
}

it(
  "killed at random while many people write, loses nothing that was accepted and says nothing twice; what was in flight is offered",
  async () => {
    const random = randomsOf(kills);
    const all = Array.from({ length: chats }, (_, n): Chat => ({
      id: `chat-${n}`,
      accepted: [],
      open: null,
      count: 0,
    }));
    for (let kill = 0; kill < kills; kill += 1) {
      const bot = await runBot(data);
      const writing = all.map(async (chat) => {
        for (let n = 0; n < mostPerRound; n += 1) {
          if (!(await send(bot, chat))) return;
          await pause(random() * 80);
        }
      });
      await pause(200 + random() * 1_800);
      await bot.kill();
      await Promise.all(writing);
    }

    const last = await runBot(data);
    for (const chat of all) {
      if (chat.open !== null) expect(await send(last, chat)).toBe(true);
      // A next contact; its answer comes after everything that was accepted before.
      expect(await send(last, chat)).toBe(true);
    }
    const end = Date.now() + 30_000 + kills * 2_000;
    while (!all.every((chat) => answered(chat).includes(chat.accepted.at(-1) ?? ""))) {
      if (Date.now() > end) throw new Error("not every last message was answered");
      await pause(50);
    }
    await last.stop();

    for (const chat of all) {
      const visible = answered(chat);
      expect(new Set(visible).size).toBe(visible.length);
      expect(visible).toEqual(chat.accepted.filter((id) => visible.includes(id)));
      const missing = chat.accepted.length - visible.length;
      expect(offersTo(chat)).toBeGreaterThanOrEqual(missing);
      // One at most was in flight at each kill.
      expect(offersTo(chat)).toBeLessThanOrEqual(kills);
    }
    const state = await openState(join(data, "state.db"));
    for (const chat of all) expect(await state.unknownMessages(chat.id)).toEqual([]);
    await state.close();
    expect(all.reduce((sum, { accepted }) => sum + accepted.length, 0)).toBeGreaterThan(chats * 2);
  },
  60_000 + kills * 10_000,
);
