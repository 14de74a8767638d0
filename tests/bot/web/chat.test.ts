import { request } from "node:http";
import { afterEach, expect, it } from "@jest/globals";
import type { BotEvent, Reply } from "../../../bot/conversation/index";
import { StateUnavailable } from "../../../bot/state/index";
import { documentPath } from "../../../bot/web/index";
import { plan } from "./document-of";
import { replyOf, startWebServer, type WebServer } from "./web-server";

const conversation = "0123456789abcdef0123456789abcdef";
const id = "fedcba9876543210fedcba9876543210";
const json = { "Content-Type": "application/json" };

let web: WebServer | null = null;

async function start(answer: (event: BotEvent) => Promise<readonly Reply[]> = async () => [replyOf("Chào thầy cô.")]) {
  web = await startWebServer([plan], answer);
  return web;
}

afterEach(async () => {
  await web?.close();
  web = null;
});

function post(
  server: WebServer,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = json,
): Promise<Response> {
  return fetch(`${server.origin}/chat/messages`, { method: "POST", headers, body });
}

/** Like `fetch`, but with headers that `fetch` does not let us choose. */
function statusOf(server: WebServer, path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.origin}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject).end();
  });
}

it("hands typed words to the conversation as a local event of that person", async () => {
  const server = await start();
  const response = await post(server, JSON.stringify({ conversation, id, text: "hạn nộp?" }));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    replies: [
      {
        kind: "answer",
        text: "Chào thầy cô.",
        citations: [],
        card: null,
        suggestions: [],
        warnings: [],
        writtenByModel: false,
      },
    ],
  });
  expect(server.events).toEqual([
    {
      kind: "message",
      id,
      conversation,
      person: conversation,
      scope: "local",
      at: "2026-11-21T02:00:00.000Z",
      text: "hạn nộp?",
    },
  ]);
});

it("hands a pressed card button to the conversation as an action", async () => {
  const server = await start();
  expect((await post(server, JSON.stringify({ conversation, id, action: { step: "2" } }))).status).toBe(200);
  expect(server.events[0]).toMatchObject({ kind: "action", data: { step: "2" } });
});

it("composes letters typed as separate marks", async () => {
  const server = await start();
  await post(server, JSON.stringify({ conversation, id, text: "hồ sơ".normalize("NFD") }));
  expect(server.events[0]).toMatchObject({ text: "hồ sơ" });
});

it("links each citation to its numbered place and its exact span", async () => {
  const bullet = plan.provisions[6];
  if (bullet === undefined) throw new Error("the plan has lost its bullet");
  const { start: from, bodyEnd: to } = bullet;
  const server = await start(async () => [
    replyOf("Trước ngày 15/12 [1]", {
      citations: [
        {
          document: plan.document.id,
          provision: bullet.id,
          file: plan.document.file,
          section: "II.1 TỔ CHỨC › Các trường",
          address: "II.1",
          place: "mục II.1, gạch đầu dòng thứ nhất",
          start: from,
          end: to,
          quote: plan.document.text.slice(from, to),
          reading: null,
        },
      ],
    }),
  ]);
  const response = await post(server, JSON.stringify({ conversation, id, text: "hạn?" }));
  const url = `/documents/${plan.document.id}?at=II.1&start=${from}&end=${to}#cited`;
  expect(await response.json()).toMatchObject({ replies: [{ citations: [{ url }] }] });
});

it("answers a repeated message as before, and the conversation hears it once", async () => {
  const server = await start(async ({ id }) => [replyOf(`Trả lời ${id}`)]);
  const body = JSON.stringify({ conversation, id, text: "hạn nộp?" });
  const answers = await Promise.all([post(server, body), post(server, body)]);
  const again = await post(server, body);
  const texts = await Promise.all([...answers, again].map((response) => response.text()));
  expect(new Set(texts).size).toBe(1);
  expect(server.events).toHaveLength(1);
});

it("encodes an address in the path of a document", () => {
  expect(documentPath(plan.document.id, "Điều 5 khoản 2")).toBe(
    `/documents/${plan.document.id}?at=%C4%90i%E1%BB%81u%205%20kho%E1%BA%A3n%202`,
  );
  expect(documentPath(plan.document.id, null)).toBe(`/documents/${plan.document.id}`);
});

it("takes a question of ten thousand letters", async () => {
  const server = await start();
  expect((await post(server, JSON.stringify({ conversation, id, text: "ộ".repeat(10_000) }))).status).toBe(200);
});

it.each([
  ["malformed JSON", "{", json, 400],
  [
    "bytes that are no UTF-8",
    Uint8Array.from(Buffer.from(JSON.stringify({ conversation, id, text: "ÿ" }), "latin1")),
    json,
    400,
  ],
  ["a form", "text=a", { "Content-Type": "application/x-www-form-urlencoded" }, 415],
  ["a compressed body", "not gzip at all", { ...json, "Content-Encoding": "gzip" }, 415],
  ["a body over 64 KB", JSON.stringify({ conversation, id, text: "a".repeat(65_536) }), json, 413],
  ["a conversation that is no random id", JSON.stringify({ conversation: "a:1", id, text: "a" }), json, 400],
  ["neither words nor action", JSON.stringify({ conversation, id }), json, 400],
  ["words and action at once", JSON.stringify({ conversation, id, text: "a", action: {} }), json, 400],
  [
    "another site's page",
    JSON.stringify({ conversation, id, text: "a" }),
    { ...json, Origin: "http://example.com" },
    403,
  ],
  ["a page of unknown origin", JSON.stringify({ conversation, id, text: "a" }), { ...json, Origin: "null" }, 403],
  [
    "a cross-site fetch",
    JSON.stringify({ conversation, id, text: "a" }),
    { ...json, "Sec-Fetch-Site": "cross-site" },
    403,
  ],
])("refuses %s, saying why in Vietnamese, and the conversation hears nothing", async (_what, body, headers, status) => {
  const server = await start();
  const response = await post(server, body, headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/\p{L}\.$/u) } });
  expect(server.events).toEqual([]);
  expect((await fetch(`${server.origin}/`)).status).toBe(200);
});

it("refuses a body over the limit that does not announce its length", async () => {
  const server = await start();
  const status = await new Promise((resolve, reject) => {
    const sent = request(`${server.origin}/chat/messages`, { method: "POST", headers: json }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on("error", reject);
    sent.write("a".repeat(40_000));
    sent.end("a".repeat(40_000));
  });
  expect(status).toBe(413);
});

it("serves nothing over loopback under another name", async () => {
  const server = await start();
  expect(await statusOf(server, "/", { Host: "attacker.example" })).toBe(403);
  expect(await statusOf(server, `/documents/${plan.document.id}`, { Host: "attacker.example:80" })).toBe(403);
  expect(await statusOf(server, "/", { Host: "localhost" })).toBe(200);
});

it("says that nothing can be kept just now where the state cannot be reached, and that it may be sent again", async () => {
  const server = await start(async () => {
    throw new StateUnavailable("the disk is full");
  });
  const response = await post(server, JSON.stringify({ conversation, id, text: "ghi chú 1: đã gọi" }));
  expect(response.status).toBe(503);
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  expect(error.code).toBe("unavailable");
  expect(error.message).toContain("có thể chưa được ghi");
});

it("keeps an internal error inside and logs it", async () => {
  const server = await start(async () => {
    throw new Error("table people is locked");
  });
  const response = await post(server, JSON.stringify({ conversation, id, text: "bí mật" }));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain("locked");
  expect(server.failures).toHaveLength(1);
  expect(JSON.stringify(server.failures)).not.toContain("bí mật");
});

it("tells the page how many documents answer and that they are samples", async () => {
  const server = await start();
  expect(await (await fetch(`${server.origin}/chat/state`)).json()).toEqual({ documents: 1, samples: true });
});

it.each([
  "/",
  "/assets/chat.js",
  "/assets/page.css",
  "/assets/adaptivecards.js",
  "/documents",
  "/documents/x",
  "/chat/state",
])("forbids inline script and foreign sources on %s", async (path) => {
  const server = await start();
  const { headers } = await fetch(`${server.origin}${path}`);
  expect(headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'; style-src 'self';");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
});

it("lets the browser keep an asset that has not changed", async () => {
  const server = await start();
  const first = await fetch(`${server.origin}/assets/page.css`);
  const etag = first.headers.get("etag") ?? "";
  expect(first.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect((await fetch(`${server.origin}/assets/page.css`, { headers: { "If-None-Match": etag } })).status).toBe(304);
  expect((await fetch(`${server.origin}/assets/%2e%2e%2fpackage.json`)).status).toBe(404);
});

it("hands out what was told by itself behind a message, and refuses what is no page's request", async () => {
  const told = await startWebServer([plan], async () => [], [
    { key: 3, reply: replyOf("một") },
    { key: 5, reply: replyOf("hai") },
  ]);
  const ask = async (query: string) => fetch(`${told.origin}/chat/news?${query}`);
  const conversation = "a".repeat(32);
  expect(await (await ask(`conversation=${conversation}&after=3`)).json()).toMatchObject({
    messages: [{ key: 5, reply: { text: "hai" } }],
  });
  for (const wrong of [
    "",
    `conversation=${conversation}`,
    "conversation=x&after=0",
    `conversation=${conversation}&after=-1`,
  ])
    expect((await ask(wrong)).status).toBe(400);
  await told.close();
});

it("serves a calendar at its secret address and the same page for every other one", async () => {
  const told = await startWebServer([plan], async () => []);
  const found = await fetch(`${told.origin}/calendars/known.ics`);
  expect(found.status).toBe(200);
  expect(found.headers.get("content-type")).toContain("text/calendar");
  for (const path of ["unknown.ics", "known", "known.ics.ics", "%2e%2e%2fknown.ics"])
    expect((await fetch(`${told.origin}/calendars/${path}`)).status).toBe(404);
  await told.close();
});
