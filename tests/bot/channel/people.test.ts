import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { parseActivity, toEvent, type EventHandler } from "../../../bot/channel/index";
import { replyOf, startBot, type BotUnderTest } from "./bot-under-test";

const fast = { firstWaitMs: 20, longestWaitMs: 50, pollMs: 10, sendTimeoutMs: 10_000, retryMs: 10 };
const at = "2026-11-21T02:00:00.000Z";

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot({ limits: fast });
});
afterEach(async () => bot.stop());

async function writeTo(person: string, text: string): Promise<void> {
  const reachable = await bot.state.reachable(person);
  if (reachable === null) throw new Error("nobody can be reached");
  const activity = bot.channel.write(replyOf(text), reachable.reference);
  await bot.state.commitTurn(null, [], [{ conversation: reachable.conversation, activity }], new Date().toISOString());
  bot.channel.wake();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("it did not come about");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("a person who once wrote to the bot alone", () => {
  it("can be written to without having asked, in that conversation, as a reply to nothing", async () => {
    await bot.post(bot.activity({ text: "xin chào" }));
    await bot.connector.waitFor(1);
    await writeTo("person-1", "nhắc hạn");
    const [, message] = await bot.connector.waitFor(2);
    expect(message).toMatchObject({
      text: "nhắc hạn",
      conversation: { id: "chat-1" },
      recipient: { id: "person-1" },
      from: { id: "bot-1" },
    });
    expect(message).not.toHaveProperty("replyToId");
    expect(bot.connector.received.at(-1)?.path).toBe("/v3/conversations/chat-1/activities");
  });

  it("is not reached in a group, nor by what is no reference of the channel", async () => {
    await bot.post(bot.activity({ conversation: { id: "group", conversationType: "groupChat" } }));
    await bot.connector.waitFor(1);
    expect(await bot.state.reachable("person-1")).toBeNull();
    expect(() => bot.channel.write(replyOf("x"), { serviceUrl: "file:///x" })).toThrow(TypeError);
  });

  it("is out of reach once she refused the bot or removed it, and in reach when she returns", async () => {
    await bot.post(bot.activity());
    await bot.connector.waitFor(1);
    bot.connector.behave(() => ({ status: 403 }));
    await writeTo("person-1", "bị chặn");
    await until(async () => (await bot.state.reachable("person-1"))?.blocked === true);
    bot.connector.behave(() => ({ status: 201 }));
    await bot.post(bot.activity({ type: "installationUpdate", action: "add", text: undefined }));
    await bot.connector.waitFor(3);
    expect(await bot.state.reachable("person-1")).toMatchObject({ blocked: false });
    await bot.post(bot.activity({ type: "installationUpdate", action: "remove-upgrade", text: undefined }));
    expect(await bot.state.reachable("person-1")).toMatchObject({ blocked: true });
    await writeTo("person-1", "không ai nghe");
    await until(async () => bot.logged.filter((line) => line.includes("message refused")).length === 2);
    expect(bot.connector.texts()).not.toContain("không ai nghe");
  });

  it("is not kept by the turn that erases her", async () => {
    const erasing: EventHandler = {
      handle: async (event) => ({
        replies: [replyOf("Đã xóa")],
        changes: [{ kind: "set-reference", person: event.person, conversation: "", reference: "erased" }],
      }),
    };
    const other = await startBot({ conversation: erasing, limits: fast });
    await other.post(other.activity());
    await other.connector.waitFor(1);
    expect(await other.state.reachable("person-1")).toMatchObject({ reference: "erased" });
    await other.stop();
  });

  it("is written to at the service address that was named last", async () => {
    await bot.post(bot.activity({ serviceUrl: "http://127.0.0.1:9/", text: "cũ" }));
    await until(async () => bot.logged.some((line) => line.includes("waits to be sent again")));
    await bot.post(bot.activity({ text: "mới" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual(["nghe: cũ", "nghe: mới"]);
  });
});

describe("who looks after the library", () => {
  const admins = ["aaaaaaaa-0000-0000-0000-000000000001"];
  const from = (aadObjectId?: string) => ({ id: "person-1", aadObjectId });
  const isAdmin = (person: unknown, ids = admins) => {
    const activity = parseActivity({ ...bot.activity(), from: person });
    return activity !== null && toEvent(activity, at, ids)?.isAdmin === true;
  };

  it("is told by her Entra object id, in any letters", () => {
    expect(isAdmin(from("AAAAAAAA-0000-0000-0000-000000000001"))).toBe(true);
    expect(isAdmin(from("aaaaaaaa-0000-0000-0000-000000000002"))).toBe(false);
    expect(isAdmin(from())).toBe(false);
    expect(isAdmin({ id: admins[0] })).toBe(false);
    expect(isAdmin(from(admins[0]), [])).toBe(false);
  });
});
