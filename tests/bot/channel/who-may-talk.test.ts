import { afterEach, describe, expect, it } from "@jest/globals";
import { startBot, type BotUnderTest } from "./bot-under-test";

const fast = { firstWaitMs: 20, longestWaitMs: 50, pollMs: 10, sendTimeoutMs: 10_000, retryMs: 10 };

let bot: BotUnderTest;
afterEach(async () => bot.stop());

describe("where the tenants are listed", () => {
  const ours = "aaaaaaaa-0000-0000-0000-000000000001";
  const other = "bbbbbbbb-0000-0000-0000-000000000002";
  const said = (conversationTenant?: string, dataTenant?: string) =>
    bot.activity({
      conversation: { id: "chat-1", tenantId: conversationTenant },
      channelData: dataTenant === undefined ? undefined : { tenant: { id: dataTenant } },
    });

  it("takes what names one of them, and refuses everything else with a bare 401", async () => {
    bot = await startBot({ tenants: [ours], limits: fast });
    const answer = async (body: unknown) => {
      const response = await bot.post(body);
      return [response.status, await response.text()];
    };
    expect(await answer(said(ours))).toEqual([200, ""]);
    expect(await answer(said(undefined, ours.toUpperCase()))).toEqual([200, ""]);
    expect(await answer(said(ours, ours))).toEqual([200, ""]);
    expect(await answer(said())).toEqual([401, ""]);
    expect(await answer(said(other))).toEqual([401, ""]);
    expect(await answer(said(ours, other))).toEqual([401, ""]);
    expect(await answer(said(other, ours))).toEqual([401, ""]);
    await bot.connector.waitFor(3);
    expect(bot.connector.messages()).toHaveLength(3);
  });

  it("asks nobody for a tenant where none is listed", async () => {
    bot = await startBot({ tenants: [], limits: fast });
    expect((await bot.post(said())).status).toBe(200);
  });
});

describe("who sends too much", () => {
  it("is asked once to wait, then passed over; nobody else is, and neither is she elsewhere", async () => {
    bot = await startBot({ messagesPerMinute: 3, limits: fast });
    for (let n = 1; n <= 6; n++) expect((await bot.post(bot.activity({ text: String(n) }))).status).toBe(200);
    await bot.post(bot.activity({ text: "b", from: { id: "person-2" } }));
    await bot.post(bot.activity({ text: "c", conversation: { id: "chat-2" } }));
    await bot.connector.waitFor(6);
    const texts = bot.connector.texts();
    expect(texts.filter((text) => text?.startsWith("nghe:"))).toHaveLength(5);
    expect(texts.filter((text) => text?.includes("chờ"))).toHaveLength(1);
    expect(texts).not.toContain("nghe: 4");
    expect(texts).toEqual(expect.arrayContaining(["nghe: 3", "nghe: b", "nghe: c"]));
  });

  it("is not charged for what the channel repeats", async () => {
    bot = await startBot({ messagesPerMinute: 3, limits: fast });
    const first = bot.activity({ text: "1" });
    for (let time = 0; time < 5; time++) await bot.post(first);
    await bot.post(bot.activity({ text: "2" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual(["nghe: 1", "nghe: 2"]);
  });

  it("hears the same from a card's button, in the form of its protocol", async () => {
    bot = await startBot({ messagesPerMinute: 1, limits: fast });
    const press = () =>
      bot.post(
        bot.activity({
          type: "invoke",
          name: "adaptiveCard/action",
          text: undefined,
          value: { action: { verb: "x" } },
        }),
      );
    await press();
    const response = await press();
    expect([response.status, await response.json()]).toEqual([
      200,
      {
        statusCode: 200,
        type: "application/vnd.microsoft.activity.message",
        value: expect.stringContaining("chờ"),
      },
    ]);
  });
});
