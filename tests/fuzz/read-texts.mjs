// Reads texts by the built program and tells how much of a processor each took. One JSON object a line:
// in {"id","by","text"} or {"id","by":"pattern","source","flags","texts"}, out {"id","cpuMs","error"}. Whoever waits too long ends this process.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const built = (path) => require(join(root, "dist", path));

const made = new Map();
const Plain = RegExp;
globalThis.RegExp = new Proxy(Plain, { construct: note, apply: (target, _this, words) => note(target, words) });
function note(target, words) {
  const pattern = Reflect.construct(target, words);
  made.set(String(pattern), { where: placeOf(new Error().stack), source: pattern.source, flags: pattern.flags });
  return pattern;
}
const placeOf = (stack) => /dist\/((?:bot|knowledge|ingest)\/[\w/.-]+:\d+)/.exec(stack)?.[1] ?? null;

const folder = mkdtempSync(join(tmpdir(), "timed-reader-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const at = "2026-09-10T05:00:00Z";

const knowledge = built("knowledge/index.js");
const ingest = built("ingest/index.js");
const channel = built("bot/channel/index.js");
const { createConversation, takeTurn } = built("bot/conversation/index.js");
const { createChecklistDesk } = built("bot/conversation/checklists/index.js");
const { openState } = built("bot/state/index.js");
const { createWording } = built("bot/wording/index.js");
const { redact } = built("bot/log/redact.js");
const { checkFile } = built("bot/evidence/index.js");

const reading = (name, bytes) =>
  ingest.readDocument(
    { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex"), origin: "office" },
    ingest.defaultBounds,
  );

async function openOffice(name, files) {
  const { mkdirSync } = await import("node:fs");
  const home = join(folder, name);
  mkdirSync(home, { recursive: true });
  const library = await knowledge.openLibrary(join(home, "library.db"));
  for (const [file, bytes] of files) await library.publish(await reading(file, bytes), at);
  const search = await knowledge.openSearch(library, home);
  const state = await openState(":memory:");
  const conversation = createConversation({
    library,
    search,
    state,
    calendar: knowledge.createCalendar(knowledge.readHolidayYears()),
    checklists: createChecklistDesk({ library }),
    dayOf: (instant) => instant.slice(0, 10),
    link: () => null,
    citedPath: () => "/",
    wording: null,
  });
  const close = async () => {
    search.close();
    await library.close();
    await state.close();
  };
  return { conversation, state, close };
}

const samples = join(root, "knowledge/documents");
const office = await openOffice(
  "office",
  readdirSync(samples)
    .filter((name) => /\.(txt|docx)$/.test(name))
    .map((name) => [name, readFileSync(join(samples, name))]),
);

const event = (person, id, body) => ({ id, conversation: person, person, scope: "local", at, ...body });

/** What was said before, by the name of the person who said it; the last replies with it. */
const said = {
  stranger: [],
  asked: ["Báo cáo sơ kết kết nghĩa phải nộp trước ngày nào?"],
  walked: ["hướng dẫn tôi đăng ký liên kết"],
  listed: ["hướng dẫn tôi đăng ký liên kết", ...Array.from({ length: 9 }, () => "1")],
  reminded: ["tôi là hiệu trưởng tiểu học ở phường Long Biên, Hà Nội", "nhắc tôi hạn nộp báo cáo sơ kết kết nghĩa"],
};
const buttons = {};
for (const [person, turns] of Object.entries(said)) {
  let replies = [];
  for (const [turn, text] of turns.entries())
    replies = await takeTurn(office.conversation, office.state, event(person, String(turn), { kind: "message", text }));
  buttons[person] = [];
  JSON.stringify(replies, (_name, value) => {
    if (typeof value?.do === "string") buttons[person].push(value);
    return value;
  });
}

const handle = (person, body) => office.conversation.handle(event(person, "now", body));
const file = { kind: "file", id: "0".repeat(32), name: "a.pdf", type: "pdf", bytes: 10 };
const quotes = [
  { quote: "Các trường gửi báo cáo sơ kết trước ngày 15/12/2026 về Sở Giáo dục và Đào tạo.", reading: null },
];

/** How each reader of foreign text is reached. */
const readers = {
  ...Object.fromEntries(
    Object.keys(said).flatMap((person) => [
      [`message:${person}`, (text) => handle(person, { kind: "message", text })],
      [`file:${person}`, (text) => handle(person, { kind: "file", file, text })],
      [
        `card:${person}`,
        async (text) => {
          const typed = text.slice(0, 2000);
          const fields = {
            answer: typed,
            reason: typed,
            evidence: typed,
            number: typed,
            otherPlace: typed.slice(0, 300),
          };
          for (const data of buttons[person])
            await handle(person, { kind: "action", data: { ...data, role: typed.slice(0, 300), ...fields } });
        },
      ],
    ]),
  ),
  activity(text) {
    const activity = channel.parseActivity({
      type: "message",
      id: "1",
      serviceUrl: "https://smba.trafficmanager.net/teams/",
      conversation: { id: "c" },
      from: { id: "p" },
      recipient: { id: "b" },
      text,
      entities: [{ type: "mention", text: text.slice(0, 20), mentioned: { id: "b" } }],
    });
    if (activity !== null) {
      channel.classify(activity);
      channel.toEvent(activity, at);
    }
  },
  opinion(text) {
    const value = {
      actionName: "feedback",
      actionValue: { reaction: "like", feedback: JSON.stringify({ feedbackText: text }) },
    };
    channel.classify({ type: "invoke", name: "message/submitAction", value, conversation: { id: "c" } });
  },
  log: (text) => redact({ path: text.slice(0, 200), file: text.slice(-200) }, ["secret"]),
  file: (text) => checkFile(text.slice(0, 512), Buffer.from("%PDF-1.4")),
  correction(text) {
    for (const field of knowledge.correctableFields) knowledge.readCorrection(field, text);
  },
  page(text) {
    const { readLibraryQuery } = built("bot/web/library-query.js");
    readLibraryQuery(new URLSearchParams({ q: text, type: text, place: text }));
  },
  async model(text) {
    const chat = { invoke: async () => ({ text, response_metadata: {} }) };
    const breaker = { run: (work) => work(), isOpen: false };
    const log = { warn: () => undefined };
    const wording = createWording({ chat, model: "m", timeoutMs: 60_000, breaker, log });
    for (const language of ["vi", "en"]) await wording.summarise("hạn?", quotes, language);
  },
  "document.txt": (text) => reading("a.txt", Buffer.from(text)),
  "document.html": (text) => reading("a.html", Buffer.from(`<html><body>${text}</body></html>`)),
  async "document.docx"(text) {
    const JSZip = require("jszip");
    const paragraphs = text
      .split("\n")
      .map(
        (line) =>
          `<w:p><w:r><w:t>${line.replace(/[&<>]/g, " ").replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, "")}</w:t></w:r></w:p>`,
      );
    const zip = new JSZip().file(
      "word/document.xml",
      `<w:document><w:body>${paragraphs.join("")}</w:body></w:document>`,
    );
    return reading("a.docx", await zip.generateAsync({ type: "uint8array" }));
  },
};

let offices = 0;
/** Questions over a library that holds the text; only the answers are timed. */
async function answering(text) {
  offices += 1;
  const name = `asked-${String(offices)}`;
  const own = await openOffice(name, [["a.txt", Buffer.from(`KẾ HOẠCH\nVề báo cáo\n1. Nội dung\n${text}`)]]).catch(
    () => null,
  );
  if (own === null) return 0;
  const began = process.cpuUsage();
  const questions = [
    "Hạn nộp báo cáo là khi nào?",
    "Ai chịu trách nhiệm thực hiện?",
    "Số điện thoại liên hệ?",
    "Có bao nhiêu học sinh?",
    "văn bản nào thay thế?",
    text.slice(0, 60),
  ];
  for (const question of questions)
    await own.conversation.handle(event("x", question, { kind: "message", text: question }));
  const { user, system } = process.cpuUsage(began);
  await own.close();
  rmSync(join(folder, name), { recursive: true, force: true });
  return (user + system) / 1000;
}

/** Milliseconds of the text that takes a pattern longest. */
function slowestOf(texts, pattern) {
  let slowest = 0;
  for (const text of texts) {
    const began = process.cpuUsage();
    if (pattern.global) for (const found of text.matchAll(pattern)) void found;
    else pattern.exec(text);
    const { user, system } = process.cpuUsage(began);
    slowest = Math.max(slowest, (user + system) / 1000);
  }
  return slowest;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, by, text, texts, source, flags } = JSON.parse(line);
  const began = process.cpuUsage();
  let own = null;
  let error = null;
  try {
    if (by === "pattern") own = slowestOf(texts, new Plain(source, flags));
    else if (by === "answering") own = await answering(text);
    else if (by !== "nothing") await readers[by](text);
  } catch (failure) {
    error = `${failure?.name}: ${String(failure?.message).slice(0, 200)} ${placeOf(failure?.stack ?? "") ?? ""}`;
    if (/IngestError|ReadFailure/.test(error)) error = null;
  }
  const { user, system } = process.cpuUsage(began);
  const answer = { id, cpuMs: own ?? (user + system) / 1000, error };
  if (by === "nothing")
    Object.assign(answer, {
      readers: [...Object.keys(readers), "answering"],
      made: [...made.values()].filter(({ where }) => where !== null),
    });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
