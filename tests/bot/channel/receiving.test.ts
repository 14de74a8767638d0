import { request } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { startBot, type BotUnderTest } from "./bot-under-test";

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startBot();
});
afterEach(async () => bot.stop());

it("answers a message with 200 and no body, and the answer follows as a message of its own", async () => {
  const response = await bot.post(bot.activity({ text: "Hạn nộp hồ sơ?" }));
  expect([response.status, await response.text()]).toEqual([200, ""]);
  expect(await bot.connector.waitFor(1)).toMatchObject([{ type: "message", text: "nghe: Hạn nộp hồ sơ?" }]);
});

it("answers an activity that is delivered three times just once", async () => {
  const activity = bot.activity({ text: "một lần" });
  for (let time = 0; time < 3; time++) expect((await bot.post(activity)).status).toBe(200);
  await bot.post(bot.activity({ text: "lần sau" }));
  await bot.connector.waitFor(2);
  expect(bot.connector.texts()).toEqual(["nghe: một lần", "nghe: lần sau"]);
});

it("answers one conversation in the order of its messages", async () => {
  for (let n = 1; n <= 8; n++) await bot.post(bot.activity({ text: String(n) }));
  await bot.connector.waitFor(8);
  expect(bot.connector.texts()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `nghe: ${n}`));
});

describe("what is refused", () => {
  const statusOf = async (response: Promise<Response>) => (await response).status;
  afterEach(async () => {
    // Whatever was refused, the bot is still there.
    await bot.post(bot.activity({ id: "after", text: "còn đó không?" }));
    expect(await bot.connector.waitFor(1)).toMatchObject([{ text: "nghe: còn đó không?" }]);
  });

  it("a compressed body, with 415, before it is read", async () => {
    const gzip = { "Content-Encoding": "gzip" };
    expect(await statusOf(bot.post("this is no gzip", gzip))).toBe(415);
    const bomb = await fetch(`${bot.url}/api/messages`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...gzip },
      body: new Uint8Array(gzipSync(Buffer.alloc(1_000_000, " "))),
    });
    expect(bomb.status).toBe(415);
    expect(await statusOf(bot.post("{}", { "Content-Encoding": "br" }))).toBe(415);
  });

  it("a form, with 415", async () => {
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    expect(await statusOf(bot.post("type=message&id=1", form))).toBe(415);
    expect(await statusOf(bot.post("--x\r\n\r\n--x--", { "Content-Type": "multipart/form-data; boundary=x" }))).toBe(
      415,
    );
    expect(await statusOf(bot.post("{}", { "Content-Type": "text/plain" }))).toBe(415);
  });

  it("a body over the limit, with 413, its length announced or not", async () => {
    const large = bot.activity({ text: "a".repeat(300_000) });
    expect(await statusOf(bot.post(large))).toBe(413);
    const chunked = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(
        `${bot.url}/api/messages`,
        { method: "POST", headers: { "Content-Type": "application/json", "Transfer-Encoding": "chunked" } },
        (response) => resolve(response.statusCode),
      );
      sending.on("error", reject);
      sending.end(JSON.stringify(large));
    });
    expect(chunked).toBe(413);
  });

  it.each(["", "{", "not json", '{"type":', "\u0000"])("%j, which is no JSON, with 400", async (body) => {
    expect(await statusOf(bot.post(body))).toBe(400);
  });

  it.each([
    ["no type", { type: undefined }],
    ["a type that is no word", { type: 7 }],
    ["no id", { id: undefined }],
    ["no service address", { serviceUrl: undefined }],
    ["a service address that is none", { serviceUrl: "not a url" }],
    ["a service address of another protocol", { serviceUrl: "file:///etc/passwd" }],
    ["no conversation", { conversation: undefined }],
    ["a conversation without id", { conversation: {} }],
    ["no sender", { from: undefined }],
    ["a sender without id", { from: { name: "x" } }],
    ["a text that is none", { text: { a: 1 } }],
  ])("a message with %s, with 400 and no internal words", async (_what, fields) => {
    const response = await bot.post(bot.activity(fields));
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: { code: "not-an-activity" } });
  });

  it("JSON that is nested without end, with 400", async () => {
    const nested = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const message = JSON.stringify(bot.activity({ value: { card: "x" } })).replace('"x"', nested);
    expect(await statusOf(bot.post(message))).toBe(400);
  });

  it.each([[[]], [null], ["text"], [7]])("JSON that is no object (%j), with 400", async (body) => {
    expect(await statusOf(bot.post(JSON.stringify(body)))).toBe(400);
  });

  it.each(["https://smba.trafficmanager.net/teams/", "http://169.254.169.254/", "http://127.0.0.1.example.com/"])(
    "without an identity of its own, the foreign service address %s, with 403",
    async (serviceUrl) => {
      expect(await statusOf(bot.post(bot.activity({ serviceUrl })))).toBe(403);
    },
  );

  it("without an identity of its own, a caller that reached it under another machine's name, with 403", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(
        `${bot.url}/api/messages`,
        { method: "POST", headers: { "Content-Type": "application/json", Host: "rebound.example.com" } },
        (response) => resolve(response.statusCode),
      );
      sending.on("error", reject);
      sending.end(JSON.stringify(bot.activity()));
    });
    expect(status).toBe(403);
  });

  it("other methods and other paths, in plain JSON", async () => {
    const get = await fetch(`${bot.url}/api/messages`);
    expect([get.status, await get.json()]).toEqual([405, { error: { code: "method-not-allowed" } }]);
    const elsewhere = await fetch(`${bot.url}/nowhere`);
    expect([elsewhere.status, await elsewhere.json()]).toEqual([404, { error: { code: "not-found" } }]);
  });
});

describe("what is no question", () => {
  it("is welcomed once, however often a channel announces the same joining", async () => {
    const joined = { type: "conversationUpdate", membersAdded: [{ id: "bot-1" }], text: undefined };
    await bot.post(bot.activity({ ...joined }));
    await bot.post(bot.activity({ ...joined, id: undefined, membersAdded: [{ id: "person-1" }] }));
    await bot.post(bot.activity({ type: "installationUpdate", action: "add", text: undefined }));
    await bot.post(bot.activity({ text: "câu đầu" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual(["Xin chào", "nghe: câu đầu"]);
  });

  it("gets no answer: typing, reactions, edits, deletions, its own echo, what nobody knows", async () => {
    for (const type of ["typing", "messageReaction", "messageUpdate", "messageDelete", "event", "somethingNew"]) {
      expect((await bot.post(bot.activity({ type, id: undefined }))).status).toBe(200);
    }
    await bot.post(bot.activity({ type: "conversationUpdate", membersRemoved: [{ id: "x" }] }));
    await bot.post(bot.activity({ type: "installationUpdate", action: "remove" }));
    await bot.post(bot.activity({ from: { id: "bot-1" } }));
    await bot.post(bot.activity({ text: "thật" }));
    await bot.connector.waitFor(1);
    expect(bot.connector.texts()).toEqual(["nghe: thật"]);
  });
});

describe("invokes are answered at once", () => {
  const invoke = (name: string, value: unknown) => bot.activity({ type: "invoke", name, value, text: undefined });

  it("feedback on an answer with 200 and an empty object", async () => {
    const response = await bot.post(invoke("message/submitAction", { actionName: "feedback", actionValue: {} }));
    expect([response.status, await response.json()]).toEqual([200, {}]);
  });

  it("a card's action with the protocol's answer, and once with a message, even when it is sent again", async () => {
    const action = invoke("adaptiveCard/action", { action: { verb: "tick", data: { item: "a" } }, trigger: "manual" });
    for (let time = 0; time < 2; time++) {
      const response = await bot.post(action);
      expect([response.status, await response.json()]).toEqual([
        200,
        { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Đã nhận." },
      ]);
    }
    await bot.post(bot.activity({ text: "xong" }));
    await bot.connector.waitFor(2);
    expect(bot.connector.texts()).toEqual(['bấm: {"verb":"tick","item":"a"}', "nghe: xong"]);
  });

  it("what is not offered with 501 and nothing else", async () => {
    const response = await bot.post(invoke("composeExtension/query", {}));
    expect([response.status, await response.text()]).toEqual([501, ""]);
  });
});

it("takes a card's Submit, which arrives as a message with a value, for an action", async () => {
  await bot.post(bot.activity({ text: undefined, value: { item: "a", note: "ghi chú" } }));
  await bot.connector.waitFor(1);
  expect(bot.connector.texts()).toEqual(['bấm: {"item":"a","note":"ghi chú"}']);
});

it("hands over an empty message, and a question of any length within the body limit", async () => {
  await bot.post(bot.activity({ text: "" }));
  await bot.post(bot.activity({ text: undefined }));
  await bot.post(bot.activity({ text: "dài ".repeat(2_500) }));
  await bot.post(bot.activity({ text: "dài ".repeat(25_000) }));
  const messages = await bot.connector.waitFor(4);
  expect(messages.map(({ text }) => text?.length)).toEqual([6, 6, 10_005, expect.any(Number)]);
  expect(messages[3]?.text?.length).toBeLessThan(12_010);
});

it("never writes to the log what a person said, nor who and where she is", async () => {
  await bot.post(bot.activity({ text: "lời riêng tư", conversation: { id: "19:secret-chat@thread.v2" } }));
  await bot.connector.waitFor(1);
  await bot.post(bot.activity({ text: 12 }));
  const log = bot.logged.join("");
  expect(log).toContain("turn done");
  for (const words of ["riêng tư", "secret-chat", "person-1"]) expect(log).not.toContain(words);
});

it("says on /healthz that it is well, and what it has read", async () => {
  const response = await fetch(`${bot.url}/healthz`);
  expect([response.status, await response.json()]).toEqual([200, { ok: true, documents: 0, generation: 0 }]);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("server")).toBeNull();
});
