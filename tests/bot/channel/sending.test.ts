import { afterEach, describe, expect, it } from "@jest/globals";
import { outcomeOfFailure, type EventHandler } from "../../../bot/channel/index";
import type { Citation } from "../../../knowledge/index";
import { StateConflict, openState, type StateStore } from "../../../bot/state/index";
import { echo, replyOf, startBot, wordsOf, type BotUnderTest } from "./bot-under-test";

const fast = { firstWaitMs: 20, longestWaitMs: 50, pollMs: 10, sendTimeoutMs: 10_000, retryMs: 10 };

let bot: BotUnderTest;
afterEach(async () => bot.stop());

const citation = (n: number): Citation =>
  ({
    document: "d0000000000000000",
    provision: "d0000000000000000:1",
    file: "ke-hoach.docx",
    section: "III TỔ CHỨC",
    address: "III",
    place: `mục ${n}`,
    start: 0,
    end: 10,
    quote: "Các trường nộp báo cáo trước ngày 15/12.",
    reading: null,
  }) as Citation;

describe("on the wire", () => {
  it("citations leave whole, in one root entity, without a label that a model wrote them", async () => {
    const conversation: EventHandler = {
      handle: async () => ({
        replies: [replyOf("Nộp trước 15/12 [1].", { citations: [citation(1)], suggestions: ["hạn sắp tới"] })],
        changes: [],
      }),
    };
    bot = await startBot({ conversation, limits: fast, urlOf: () => "https://pages.example/documents/d1#cited" });
    await bot.post(bot.activity({ id: "question" }));
    const [message] = await bot.connector.waitFor(1);
    expect(message).toMatchObject({ text: "Nộp trước 15/12 [1].", textFormat: "plain", replyToId: "question" });
    expect(message?.["entities"]).toEqual([
      {
        type: "https://schema.org/Message",
        "@type": "Message",
        "@context": "https://schema.org",
        citation: [
          {
            "@type": "Claim",
            position: 1,
            appearance: {
              "@type": "DigitalDocument",
              name: "mục 1 – ke-hoach.docx",
              abstract: "Các trường nộp báo cáo trước ngày 15/12.",
              url: "https://pages.example/documents/d1#cited",
            },
          },
        ],
      },
    ]);
    expect(message?.["suggestedActions"]).toEqual({
      to: ["person-1"],
      actions: [{ type: "imBack", title: "hạn sắp tới", value: "hạn sắp tới" }],
    });
    expect(bot.connector.received[0]?.path).toBe("/v3/conversations/chat-1/activities/question");
  });

  it("an answer that a language model has helped to write leaves with Teams' label, in the same entity", async () => {
    const reply = replyOf("Tóm tắt: nộp [1].", { citations: [citation(1)], writtenByModel: true });
    bot = await startBot({ conversation: { handle: async () => ({ replies: [reply], changes: [] }) }, limits: fast });
    await bot.post(bot.activity());
    const [message] = await bot.connector.waitFor(1);
    expect(message?.["entities"]).toEqual([
      expect.objectContaining({
        type: "https://schema.org/Message",
        additionalType: ["AIGeneratedContent"],
        citation: [expect.objectContaining({ position: 1 })],
      }),
    ]);
  });

  it("a card leaves as it is, and a welcome replies to nothing", async () => {
    const card = {
      type: "AdaptiveCard",
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      version: "1.5",
      fallbackText: "Xin chào",
      body: [{ type: "TextBlock", text: "Xin chào", wrap: true }],
    } as const;
    const conversation: EventHandler = {
      handle: async () => ({ replies: [replyOf("Xin chào", { card, suggestions: ["trợ giúp"] })], changes: [] }),
    };
    bot = await startBot({ conversation, limits: fast });
    await bot.post(bot.activity({ type: "installationUpdate", action: "add" }));
    const [message] = await bot.connector.waitFor(1);
    expect(message?.["attachments"]).toEqual([
      { contentType: "application/vnd.microsoft.card.adaptive", content: card },
    ]);
    expect(message).not.toHaveProperty("replyToId");
    expect(message).not.toHaveProperty("suggestedActions");
    expect(bot.connector.received[0]?.path).toBe("/v3/conversations/chat-1/activities");
  });
});

describe("when the far end does not take a message", () => {
  it("waits as long as it is told by 429, and sends once more", async () => {
    bot = await startBot({ limits: fast });
    let refusals = 0;
    const times: number[] = [];
    bot.connector.behave(() => {
      times.push(performance.now());
      return refusals++ < 1 ? { status: 429, headers: { "Retry-After": "1" } } : { status: 200 };
    });
    await bot.post(bot.activity({ text: "a" }));
    await bot.connector.waitFor(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(950);
    await bot.post(bot.activity({ text: "b" }));
    await bot.connector.waitFor(3);
    expect(bot.connector.texts()).toEqual(["nghe: a", "nghe: a", "nghe: b"]);
  });

  it.each([500, 502, 503, 504])("sends just once after %d, and offers it once at the next contact", async (status) => {
    bot = await startBot({ limits: fast });
    bot.connector.behave(() => ({ status }));
    await bot.post(bot.activity({ text: "a" }));
    await bot.connector.waitFor(1);
    await settled(bot.state, "chat-1", 1);
    bot.connector.behave(() => ({ status: 200 }));
    await bot.post(bot.activity({ text: "b" }));
    await bot.post(bot.activity({ text: "c" }));
    await bot.connector.waitFor(4);
    expect(bot.connector.texts()).toEqual(["nghe: a", "Có câu trả lời có thể chưa tới: nghe: a", "nghe: b", "nghe: c"]);
  });

  it("gives up after 403, and may write again once the person does", async () => {
    bot = await startBot({ limits: fast });
    bot.connector.behave(() => ({ status: 403 }));
    await bot.post(bot.activity({ text: "a" }));
    await bot.connector.waitFor(1);
    bot.connector.behave(() => ({ status: 200 }));
    await bot.post(bot.activity({ text: "b" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual(["nghe: a", "nghe: b"]);
  });

  it("answers who returns while the refusal of an earlier message is still on its way", async () => {
    bot = await startBot({ limits: fast });
    let refuse = () => {};
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    bot.connector.behave(({ activity }) =>
      activity.text === "nghe: a" ? { status: 403, after: refused } : { status: 201 },
    );
    await bot.post(bot.activity({ text: "a" }));
    await bot.connector.waitFor(1);
    await bot.post(bot.activity({ text: "b" }));
    refuse();
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual(["nghe: a", "nghe: b"]);
  });

  it("does not follow a redirect to somewhere else", async () => {
    bot = await startBot({ limits: fast });
    const elsewhere = bot.connector.url;
    bot.connector.behave(() => ({ status: 307, headers: { Location: `${elsewhere}elsewhere` } }));
    await bot.post(bot.activity({ text: "a" }));
    await bot.connector.waitFor(1);
    bot.connector.behave(() => ({ status: 200 }));
    await bot.post(bot.activity({ text: "b" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.received.map(({ path }) => path)).not.toContain("/elsewhere");
  });

  it("keeps trying while nobody listens there", async () => {
    bot = await startBot({ limits: fast });
    const { connector } = bot;
    const closed = bot.activity({ serviceUrl: "http://127.0.0.1:9/", conversation: { id: "deaf" }, text: "a" });
    await bot.post(closed);
    await bot.post(bot.activity({ text: "b" }));
    await connector.waitFor(1);
    await until(() => bot.logged.filter((line) => line.includes("waits to be sent again")).length > 2);
    expect(connector.texts()).toEqual(["nghe: b"]);
  });

  it("does not let a conversation that hangs hold up the others; what hung is unknown", async () => {
    bot = await startBot({ limits: { ...fast, sendTimeoutMs: 3_000 } });
    bot.connector.behave(({ path }) => (path.includes("hangs") ? "hang" : { status: 200 }));
    await bot.post(bot.activity({ conversation: { id: "hangs" }, text: "a" }));
    await bot.connector.waitFor(1);
    await bot.post(bot.activity({ text: "b" }));
    await bot.connector.waitFor(2);
    expect(await bot.state.unknownMessages("hangs")).toEqual([]);
    await settled(bot.state, "hangs", 1);
  });

  it.each([
    [{ code: "ECONNREFUSED" }, "retry"],
    [{ code: "ECONNRESET" }, "unknown"],
    [{ name: "AbortError" }, "unknown"],
    [{ statusCode: 412 }, "retry"],
    [{ statusCode: 413 }, "refused"],
    [{ statusCode: 401 }, "refused"],
    [{ statusCode: 201, code: "PARSE_ERROR" }, "sent"],
  ])("takes %j for %s", async (error, kind) => {
    bot = await startBot();
    expect(outcomeOfFailure(error).kind).toBe(kind);
  });
});

describe("when a turn goes wrong", () => {
  it("apologises once, in words that tell nothing of the inside, and goes on with the next message", async () => {
    const conversation: EventHandler = {
      handle: async (event) => {
        if (event.kind === "message" && event.text === "hỏng") throw new Error("internal: table missing");
        return echo.handle(event);
      },
    };
    bot = await startBot({ conversation, limits: fast });
    await bot.post(bot.activity({ text: "hỏng" }));
    await bot.post(bot.activity({ text: "sau" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual([expect.stringMatching(/^Xin lỗi/), "nghe: sau"]);
    expect(bot.connector.texts().join("")).not.toContain("internal");
    expect(bot.logged.join("")).not.toContain("hỏng");
  });

  it("takes a turn again where another device was faster, and tells the person if that does not help", async () => {
    const state = await openState(":memory:");
    let conflicts = 1;
    const contested: StateStore = {
      ...state,
      commitTurn: async (inbox, changes, messages, at) => {
        if (changes.length > 0 && conflicts-- > 0) throw new StateConflict("another device");
        return state.commitTurn(inbox, changes, messages, at);
      },
    };
    let handled = 0;
    const conversation: EventHandler = {
      handle: async (event) => ({
        replies: [replyOf(`${wordsOf(event)} (${++handled})`)],
        changes: [{ kind: "set-profile", person: event.person, profile: { jurisdiction: null, role: "x" } }],
      }),
    };
    bot = await startBot({ conversation, state: contested, limits: fast });
    await bot.post(bot.activity({ text: "a" }));
    await bot.connector.waitFor(1);
    conflicts = 2;
    await bot.post(bot.activity({ text: "b" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual(["nghe: a (2)", expect.stringContaining("thiết bị khác")]);
  });

  it("stops after three processes have died of the same activity, with an apology", async () => {
    const state = await openState(":memory:");
    bot = await startBot({ limits: fast });
    const poison = bot.activity({ text: "chết" });
    const after = bot.activity({ text: "sau" });
    const { connector } = bot;
    await state.accept("chat-1", "poison", poison, new Date().toISOString());
    await state.accept("chat-1", "after", after, new Date().toISOString());
    for (let death = 0; death < 3; death++) {
      await state.claim(1);
      await state.recover();
    }
    const next = await startBot({ state, limits: fast });
    await connector.waitFor(2);
    expect(connector.texts()).toEqual([expect.stringMatching(/^Xin lỗi/), "nghe: sau"]);
    await next.stop();
  });
});

it("shows that it is writing when an answer takes its time, and not otherwise", async () => {
  let finish = () => {};
  const conversation: EventHandler = {
    handle: async (event) => {
      if (event.kind === "message" && event.text === "lâu") await new Promise<void>((resolve) => (finish = resolve));
      return echo.handle(event);
    },
  };
  bot = await startBot({ conversation, limits: { ...fast, typingAfterMs: 1_000 } });
  const types = () => bot.connector.received.map(({ activity }) => activity.type);
  await bot.post(bot.activity({ text: "nhanh" }));
  await bot.connector.waitFor(1);
  expect(types()).toEqual(["message"]);
  await bot.post(bot.activity({ text: "lâu" }));
  await until(() => types().includes("typing"));
  finish();
  await bot.connector.waitFor(2);
  expect(types()).toEqual(["message", "typing", "message"]);
});

it("shows that it is writing to who waits behind another answer, and to nobody whose message was no question", async () => {
  let finish = () => {};
  const conversation: EventHandler = {
    handle: async (event) => {
      if (event.kind === "message" && event.text === "lâu") await new Promise<void>((resolve) => (finish = resolve));
      return echo.handle(event);
    },
  };
  bot = await startBot({ conversation, limits: { ...fast, typingAfterMs: 1_000, inWork: 1 } });
  await bot.post(bot.activity({ text: "lâu" }));
  await bot.post(bot.activity({ text: "sau", conversation: { id: "chat-2" } }));
  await bot.post(bot.activity({ type: "installationUpdate", action: "add", conversation: { id: "chat-3" } }));
  const typing = () =>
    bot.connector.received
      .filter(({ activity }) => activity.type === "typing")
      .map(({ activity }) => (activity["conversation"] as { id: string }).id)
      .sort();
  await until(() => typing().length === 2);
  finish();
  await bot.connector.waitFor(3);
  expect(typing()).toEqual(["chat-1", "chat-2"]);
});

it("refuses to send to another machine what an earlier process with an identity left in the outbox", async () => {
  const state = await openState(":memory:");
  const activity = { type: "message", serviceUrl: "https://smba.trafficmanager.net/teams/", conversation: { id: "c" } };
  await state.commitTurn(null, [], [{ conversation: "c", activity }], new Date().toISOString());
  bot = await startBot({ state, limits: fast });
  await until(() => bot.logged.some((line) => line.includes("message refused")));
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error("it did not come about");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

async function settled(state: StateStore, conversation: string, unknown: number): Promise<void> {
  await until(async () => (await state.unknownMessages(conversation)).length === unknown);
}
