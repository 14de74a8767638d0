import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { checklistQuestionCard } from "../../../bot/cards/index";
import type { EventHandler } from "../../../bot/channel/index";
import { replyOf, startBot, type BotUnderTest } from "./bot-under-test";

const fast = { firstWaitMs: 20, longestWaitMs: 50, pollMs: 10, sendTimeoutMs: 10_000, retryMs: 10 };

const card = checklistQuestionCard({
  binding: { session: "s1", at: 0 },
  heading: "Đăng ký",
  lead: [],
  question: "Cấp học nào?",
  help: "",
  choices: [
    { title: "THPT", data: { do: "choose", step: "level", choose: "thpt" } },
    { title: "THCS", data: { do: "choose", step: "level", choose: "thcs" } },
  ],
  input: { label: "Khác", placeholder: "", submit: { title: "Ghi", data: { do: "write", step: "level" } } },
  back: null,
  fallbackText: "Cấp học nào?",
});

/** Every message gets the card; an action writes something, unless it is another person's. */
const asking: EventHandler = {
  handle: async (event) => ({
    replies: [event.kind === "action" ? replyOf("Đã ghi") : replyOf("Cấp học nào?", { kind: "checklist", card })],
    changes:
      event.kind === "action" && event.person === "person-1"
        ? [{ kind: "set-topic", conversation: event.conversation, person: event.person, topic: null }]
        : [],
  }),
};

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ conversation: asking, limits: fast });
});
afterEach(async () => bot.stop());

const data = { kind: "checklist", session: "s1", at: "0", do: "choose", step: "level", choose: "thpt", answer: "" };
const press = (over: Record<string, unknown> = {}) =>
  bot.activity({
    type: "invoke",
    name: "adaptiveCard/action",
    text: undefined,
    replyToId: "sent-1",
    value: { action: { type: "Action.Execute", verb: "checklist", data }, trigger: "manual" },
    ...over,
  });

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("it did not come about");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function showCard(): Promise<void> {
  await bot.post(bot.activity());
  await until(async () => (await bot.state.sentMessage("chat-1", "sent-1")) !== null);
}

it("a card that was answered says what was chosen and can be pressed no more; the answer comes as a message of its own", async () => {
  await showCard();
  const response = await bot.post(press());
  expect(await response.json()).toMatchObject({ statusCode: 200 });
  await until(() => bot.connector.updates().length === 1);
  expect(bot.connector.texts()).toEqual(["Cấp học nào?", "Đã ghi"]);
  const update = bot.connector.received.find(({ method }) => method === "PUT");
  expect(update?.path).toBe("/v3/conversations/chat-1/activities/sent-1");
  expect(update?.activity).toMatchObject({ id: "sent-1", text: "Cấp học nào?" });
  const wire = JSON.stringify(update?.activity);
  expect(wire).toContain("✓ Đã chọn: THPT");
  expect(wire).toContain("Đăng ký");
  for (const gone of ["Action.Execute", "Action.Submit", "Input.Text", "replaces"]) expect(wire).not.toContain(gone);
});

it("an answer by Submit changes the card, too, and a second one does not change it again", async () => {
  await showCard();
  for (let time = 0; time < 2; time++)
    await bot.post(bot.activity({ text: undefined, value: data, replyToId: "sent-1" }));
  await bot.connector.waitFor(3);
  await bot.post(bot.activity({ text: "thẻ mới" }));
  await bot.connector.waitFor(4);
  expect(bot.connector.updates()).toHaveLength(1);
});

it("a card whose id the channel did not tell is known by its buttons, and replaced without the words that were parted from it", async () => {
  bot.connector.behave(({ method }) => ({ status: method === "POST" ? 202 : 200, body: "" }));
  await bot.post(bot.activity());
  await until(async () => (await bot.state.keptMessages("chat-1")).length === 1);
  await bot.post(press({ replyToId: "card-of-teams" }));
  await until(() => bot.connector.updates().length === 1);
  const [update] = bot.connector.updates();
  expect(update).toMatchObject({ id: "card-of-teams" });
  expect(update).not.toHaveProperty("text");
  expect(JSON.stringify(update)).toContain("✓ Đã chọn: THPT");
});

it("another person's press, one that names no message of ours, and one without effect leave the card as it is", async () => {
  await showCard();
  await bot.post(press({ from: { id: "person-2" } }));
  await bot.post(press({ replyToId: "never-sent", value: { action: { verb: "x", data: { kind: "other" } } } }));
  await bot.post(press({ replyToId: undefined }));
  await bot.connector.waitFor(4);
  await bot.post(bot.activity());
  await bot.connector.waitFor(5);
  expect(bot.connector.updates()).toEqual([]);
});

it("a change whose outcome is unknown is tried again some times, and what comes after is not lost with it", async () => {
  await showCard();
  bot.connector.behave(({ method }) => ({ status: method === "PUT" ? 502 : 200 }));
  await bot.post(press());
  await bot.post(bot.activity({ text: "sau" }));
  await bot.connector.waitFor(3);
  expect(bot.connector.updates().length).toBeGreaterThan(1);
  expect(await bot.state.unknownMessages("chat-1")).toEqual([]);
});

it("a change that is refused does not end the conversation", async () => {
  await showCard();
  bot.connector.behave(({ method }) => ({ status: method === "PUT" ? 403 : 200 }));
  await bot.post(press());
  await until(() => bot.logged.some((line) => line.includes("message refused")));
  expect(await bot.state.conversation("chat-1")).toMatchObject({ isClosed: false });
});
