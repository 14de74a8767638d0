import { afterEach, beforeEach, expect, it } from "@jest/globals";
import type { EventHandler } from "../../../bot/channel/index";
import { replyOf, startBot, type BotUnderTest } from "./bot-under-test";

const fast = { firstWaitMs: 20, longestWaitMs: 50, pollMs: 10, sendTimeoutMs: 10_000, retryMs: 10 };

/** Each question gets an answer with a receipt named after it, but "chào", which is small talk. */
const answering: EventHandler = {
  handle: async (event) => {
    const { conversation, person, at } = event;
    const text = event.kind === "message" ? event.text : "";
    if (text === "chào") return { replies: [replyOf("Chào", { kind: "small-talk" })], changes: [] };
    const record = { id: `receipt-${text}`, conversation, person, at, receipt: {} };
    return { replies: [replyOf(`đáp ${text}`)], changes: [{ kind: "add-receipt", record }] };
  },
};

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ conversation: answering, limits: fast });
});
afterEach(async () => bot.stop());

const opinion = (over: Record<string, unknown> = {}, reaction = "dislike", feedback: unknown = "") =>
  bot.activity({
    type: "invoke",
    name: "message/submitAction",
    text: undefined,
    value: { actionName: "feedback", actionValue: { reaction, feedback } },
    ...over,
  });

async function submit(activity: unknown): Promise<void> {
  const response = await bot.post(activity);
  expect([response.status, await response.json()]).toEqual([200, {}]);
}

/** Asks, and gives the id under which the answer arrived. */
async function ask(text: string): Promise<string> {
  const count = bot.connector.received.length + 1;
  await bot.post(bot.activity({ text }));
  await bot.connector.waitFor(count);
  const id = `sent-${count}`;
  const end = Date.now() + 30_000;
  while ((await bot.state.sentMessage("chat-1", id)) === null) {
    if (Date.now() > end) throw new Error("the answer's id was not kept");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return id;
}

it("is asked for with an answer, and not with small talk", async () => {
  await ask("hạn");
  await ask("chào");
  const [answer, talk] = bot.connector.messages();
  expect(answer?.["channelData"]).toEqual({ feedbackLoop: { type: "default" } });
  expect(talk).not.toHaveProperty("channelData");
});

it("is kept with the answer that it is about, once, with the words that came along", async () => {
  const first = await ask("một");
  await ask("hai");
  const form = JSON.stringify({ feedbackText: "sai hạn rồi" });
  const sent = opinion({ replyToId: first }, "dislike", form);
  await submit(sent);
  await submit(sent);
  expect(await bot.state.feedback()).toMatchObject([
    { receipt: "receipt-một", person: "person-1", reaction: "dislike", text: "sai hạn rồi" },
  ]);
});

it("is taken to be about the last answer where the channel does not tell of which, or by an id that it never told", async () => {
  await ask("một");
  await ask("hai");
  await submit(opinion({}, "like"));
  await submit(opinion({ replyToId: "never-told" }, "like"));
  const last = { receipt: "receipt-hai", reaction: "like", text: "" };
  expect(await bot.state.feedback()).toMatchObject([last, last]);
});

it("about a message that is no answer is kept for itself", async () => {
  await ask("một");
  const talk = await ask("chào");
  await submit(opinion({ replyToId: talk }, "like"));
  expect(await bot.state.feedback()).toMatchObject([{ receipt: null }]);
});

it.each([
  ["words without a form", "chưa đúng", "chưa đúng"],
  ["a form that is no string", { feedbackText: "chưa đúng" }, "chưa đúng"],
  ["something else", [1, 2], ""],
  ["broken JSON", "{chưa", "{chưa"],
  ["a number", "123", "123"],
  ["endless words", "dài ".repeat(5000), "dài ".repeat(500).trim()],
])("is read from %s", async (_what, feedback, words) => {
  await submit(opinion({}, "like", feedback));
  expect(await bot.state.feedback()).toMatchObject([{ text: words }]);
});

it.each([[undefined], [null], ["x"], [{}], [{ actionValue: {} }], [{ actionValue: { reaction: "meh" } }]])(
  "that says nothing (%j) is acknowledged and not kept",
  async (value) => {
    await submit(opinion({ value }));
    expect(await bot.state.feedback()).toEqual([]);
  },
);

it("is not written to the log", async () => {
  await submit(opinion({}, "like", "lời riêng"));
  expect(bot.logged.join("")).not.toContain("lời riêng");
});
