import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startBot, type BotUnderTest } from "./bot-under-test";

const fast = { firstWaitMs: 20, longestWaitMs: 50, pollMs: 10, sendTimeoutMs: 10_000, retryMs: 10 };

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ limits: fast });
});
afterEach(async () => bot.stop());

const channel = { id: "19:team@thread.tacv2;messageid=17", conversationType: "channel", isGroup: true };
const group = { id: "19:group@thread.v2", conversationType: "groupChat", isGroup: true };
const mention = (id: string, name: string) => ({
  type: "mention",
  text: `<at>${name}</at>`,
  mentioned: { id, name },
});
const toBot = [mention("bot-1", "Cẩm Nang")];

/** The answers to all that was said, but that to a last message of the person's own chat, which may overtake others. */
async function answers(): Promise<readonly (string | undefined)[]> {
  await bot.post(bot.activity({ text: "xong", conversation: { id: "own" } }));
  const end = Date.now() + 30_000;
  while (!bot.connector.texts().includes("nghe: xong") || (await isBusy())) {
    if (Date.now() > end) throw new Error("the last message was not answered, or another one");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return bot.connector.texts().filter((text) => text !== "nghe: xong");
}

async function isBusy(): Promise<boolean> {
  const { inbox, outbox } = await bot.state.depths();
  return inbox.waiting + inbox.working + outbox.waiting + outbox.sending > 0;
}

describe("in a channel", () => {
  it("answers who names the bot, in her thread, without the name", async () => {
    await bot.post(
      bot.activity({ id: "18", conversation: channel, text: "<at>Cẩm Nang</at> hạn nộp?", entities: toBot }),
    );
    await bot.connector.waitFor(1);
    expect(bot.connector.received[0]).toMatchObject({
      path: `/v3/conversations/${encodeURIComponent(channel.id)}/activities/18`,
      activity: { text: "nghe: hạn nộp?", replyToId: "18", conversation: { id: channel.id } },
    });
  });

  it("keeps out of what people say to each other", async () => {
    await bot.post(bot.activity({ conversation: channel, text: "họp lúc 8 giờ" }));
    const toOther = [mention("29:other", "Nguyễn A")];
    await bot.post(bot.activity({ conversation: channel, text: "<at>Nguyễn A</at> ơi", entities: toOther }));
    expect(await answers()).toEqual([]);
  });

  it("takes a card's button from who does not name it", async () => {
    await bot.post(bot.activity({ conversation: channel, text: undefined, value: { a: "1" } }));
    expect(await answers()).toEqual(['bấm: {"a":"1"}']);
  });
});

describe("in a group", () => {
  it("answers what reaches it, unless only somebody else is named", async () => {
    await bot.post(bot.activity({ conversation: group, text: "<at>Cẩm Nang</at>&nbsp;hạn <b?", entities: toBot }));
    const toOther = [mention("29:other", "Nguyễn A")];
    await bot.post(bot.activity({ conversation: group, text: "<at>Nguyễn A</at> ơi", entities: toOther }));
    await bot.post(bot.activity({ conversation: group, text: "1 &lt; 2" }));
    expect(await answers()).toEqual(["nghe: hạn <b?", "nghe: 1 < 2"]);
  });
});

describe("a message that was changed", () => {
  const changed = (over: Record<string, unknown> = {}) =>
    bot.activity({ type: "messageUpdate", id: "m1", channelData: { eventType: "editMessage" }, ...over });

  it("is answered once for each of its wordings, as a reply to itself", async () => {
    await bot.post(bot.activity({ id: "m1", text: "hạn" }));
    for (let time = 0; time < 2; time++) await bot.post(changed({ text: "hạn nộp" }));
    await bot.post(changed({ text: "hạn nộp?" }));
    expect(await answers()).toEqual(["nghe: hạn", "nghe: hạn nộp", "nghe: hạn nộp?"]);
    expect(bot.connector.messages().slice(0, 3)).toMatchObject(Array(3).fill({ replyToId: "m1" }));
  });

  it("is passed over when it was taken back, is there again, is empty, or talks to somebody else", async () => {
    await bot.post(bot.activity({ type: "messageDelete", id: "m1", channelData: { eventType: "softDeleteMessage" } }));
    await bot.post(changed({ channelData: { eventType: "undeleteMessage" } }));
    await bot.post(changed({ channelData: { eventType: "softDeleteMessage" } }));
    await bot.post(changed({ text: " " }));
    await bot.post(changed({ text: undefined }));
    await bot.post(changed({ conversation: channel, text: "họp lúc 9 giờ" }));
    expect(await answers()).toEqual([]);
  });
});

it("welcomes once, whatever announces the installation and however often, and not again to those who come later", async () => {
  const joined = { type: "conversationUpdate", text: undefined, from: { id: "person-1" }, conversation: group };
  const installed = { type: "installationUpdate", action: "add", text: undefined, conversation: group };
  await bot.post(bot.activity({ ...joined, membersAdded: [{ id: "bot-1" }] }));
  await bot.post(bot.activity(installed));
  await bot.post(bot.activity({ ...installed, action: "add-upgrade" }));
  await bot.post(bot.activity({ ...joined, membersAdded: [{ id: "person-2" }] }));
  expect(await answers()).toEqual(["Xin chào"]);
});

it.each([
  ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }], replyToId: "x" }],
  ["somebody's leaving", { type: "conversationUpdate", membersRemoved: [{ id: "29:other" }] }],
  ["a channel's new name", { type: "conversationUpdate", channelData: { eventType: "channelRenamed" } }],
  ["a read receipt", { type: "event", name: "application/vnd.microsoft.readReceipt", value: { lastReadMessageId: 1 } }],
  ["the end of a conversation", { type: "endOfConversation" }],
  ["a call", { type: "trace", value: [] }],
])("gets 200 and no answer: %s", async (_what, over) => {
  expect((await bot.post(bot.activity({ ...over, text: undefined }))).status).toBe(200);
  expect(await answers()).toEqual([]);
});

it("writes no more into a conversation that it was taken out of, until it is back", async () => {
  await bot.post(bot.activity({ conversation: group, text: "a" }));
  await bot.connector.waitFor(1);
  await bot.post(
    bot.activity({
      type: "conversationUpdate",
      conversation: group,
      membersRemoved: [{ id: "bot-1" }],
      text: undefined,
    }),
  );
  expect(await bot.state.conversation(group.id)).toMatchObject({ isClosed: true });
  await bot.post(bot.activity({ conversation: group, text: "b" }));
  expect(await bot.state.conversation(group.id)).toMatchObject({ isClosed: false });
  expect(await answers()).toEqual(["nghe: a", "nghe: b"]);
});

describe("a suggestion's button", () => {
  it("is answered at once, and its words or data are taken", async () => {
    const invoke = { type: "invoke", name: "suggestedAction/submit", text: undefined };
    const response = await bot.post(bot.activity({ ...invoke, value: { a: "1" } }));
    expect([response.status, await response.json()]).toEqual([200, {}]);
    await bot.post(bot.activity({ ...invoke, value: "hạn sắp tới" }));
    expect(await answers()).toEqual(['bấm: {"a":"1"}', "nghe: hạn sắp tới"]);
  });
});
