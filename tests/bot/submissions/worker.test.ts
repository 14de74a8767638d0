import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { createChecklistDesk } from "../../../bot/conversation/checklists/index";
import type { BotEvent, Reply } from "../../../bot/conversation/index";
import { createSubmissionDesk, type SubmissionDesk } from "../../../bot/conversation/submissions/index";
import { checkDocument } from "../../../bot/evidence/index";
import { withFiles, type FilingConversation } from "../../../bot/files/index";
import { openEvidence } from "../../../bot/evidence/index";
import { createLog } from "../../../bot/log/index";
import { openState, StateConflict, type StateStore } from "../../../bot/state/index";
import {
  openPendingFiles,
  startSubmissionWorker,
  sweepSubmissions,
  type PendingFiles,
  type ProgramAnswer,
  type ReadingProgram,
  type SubmissionWorker,
} from "../../../bot/submissions/index";
import { defaultBounds, readDocument } from "../../../ingest/index";
import {
  openLibrary,
  readStagedReading,
  writeStagedReading,
  type Library,
  type Reading,
} from "../../../knowledge/index";

const now = "2026-11-21T03:00:00.000Z";

function plan(day: string): Buffer {
  return Buffer.from(
    `UBND PHƯỜNG MẪU\n\nKẾ HOẠCH\nTham quan của các trường phường Mẫu\n\n1. Các trường nộp báo cáo về UBND phường trước ngày ${day}.\n`,
  );
}

async function readingOf(name: string, bytes: Buffer): Promise<Reading> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readDocument({ name, bytes, sha256, origin: "office" }, defaultBounds);
}

let directory: string;
let state: StateStore;
let library: Library;
let pending: PendingFiles;
let desk: SubmissionDesk;
let conversation: FilingConversation;
let worker: SubmissionWorker | null;
let logged: string[];

/** Reads and writes as the real program does, in this process; `over` says otherwise. */
function program(over: Partial<ReadingProgram> = {}): ReadingProgram {
  return {
    async read(folder, file) {
      await writeStagedReading(folder, await readingOf("ke-hoach.txt", await readFile(file)));
      return { outcome: "read" };
    },
    async publish(folder, _path, { file, replaces, corrections }) {
      const reading = (await readStagedReading(folder))!;
      const named = { ...reading, document: { ...reading.document, file } };
      const choice = replaces === null ? { corrections } : { corrections, replaces };
      const { outcome, document, replaced } = await library.publish(named, now, choice);
      return { outcome, document, replaced, lost: 0 };
    },
    async takeBack(document) {
      const taken = await library.takeBack(document);
      return taken === false ? { outcome: "gone", restored: null } : { outcome: "taken-back", ...taken };
    },
    ...over,
  };
}

function start(over: Partial<ReadingProgram> = {}): void {
  worker = startSubmissionWorker({
    state,
    library,
    files: pending,
    program: program(over),
    desk,
    checklists: { news: async () => null },
    write: (reply) => reply,
    onQueued: () => undefined,
    now: () => now,
    log: createLog("info", [], (line) => logged.push(line)),
    pollMs: 5,
  });
}

async function stop(): Promise<void> {
  await worker?.stop();
  worker = null;
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "cam-nang-worker-"));
  state = await openState(":memory:");
  library = await openLibrary(":memory:");
  pending = openPendingFiles(join(directory, "pending"));
  logged = [];
  const checklists = createChecklistDesk({ library });
  desk = createSubmissionDesk({ library, checklists, readStaged: (id) => pending.reading(id) });
  const take = async (event: BotEvent) => (await desk.take(event, state)) ?? { replies: [], changes: [] };
  conversation = withFiles({
    conversation: { handle: take },
    download: async () => ({ kind: "problem", problem: "unreachable" }),
    evidence: openEvidence(join(directory, "evidence")),
    pending,
  });
  for (const person of ["lan", "hoa"])
    await state.commitTurn(
      null,
      [{ kind: "set-reference", person, conversation: `chat-${person}`, reference: {} }],
      [],
      now,
    );
});
afterEach(async () => {
  await stop();
  await state.close();
  await library.close();
  rmSync(directory, { recursive: true, force: true });
});

let events = 0;
const common = (person: string) =>
  ({
    id: `e${(events += 1)}`,
    conversation: `chat-${person}`,
    person,
    scope: "personal",
    at: now,
    isAdmin: true,
  }) as const;

async function take(event: BotEvent, bytes?: Buffer): Promise<Reply | undefined> {
  const turn = await conversation.handle(event, undefined, bytes);
  await state.commitTurn(null, turn.changes, [], now);
  return turn.replies[0];
}
const say = async (text: string, person = "lan") => take({ ...common(person), kind: "message", text });
async function send(bytes: Buffer, person = "lan"): Promise<Reply | undefined> {
  const file = checkDocument("ke-hoach.txt", bytes);
  if (file.kind === "refused") throw new Error(file.reason);
  return take({ ...common(person), kind: "file", file, text: "" }, bytes);
}

/** What was sent to somebody, once there are so many. */
async function told(count: number, person = "lan"): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const until = Date.now() + 10_000; ; await setTimeout(5)) {
    for (const item of await state.takeMessages(9, "2030-01-01T00:00:00.000Z")) {
      sent.set(item.conversation, [...(sent.get(item.conversation) ?? []), (item.activity as Reply).text]);
      await state.endSending(item.key, "sent");
    }
    texts.splice(0, texts.length, ...(sent.get(`chat-${person}`) ?? []));
    if (texts.length >= count) return texts;
    if (Date.now() > until) throw new Error(`${texts.length} messages:\n${texts.join("\n\n")}\n${logged.join("\n")}`);
  }
}
const sent = new Map<string, readonly string[]>();
beforeEach(() => sent.clear());

const stopped: ProgramAnswer = { outcome: "stopped", why: "signal" };
const fault: ProgramAnswer = { outcome: "stopped", why: "fault" };

describe("a file that is to be read", () => {
  it("is gone on with by the next start where the program was stopped in the middle", async () => {
    await send(plan("15/12/2026"));
    start({ read: async () => stopped });
    await setTimeout(30);
    await stop();
    expect((await state.submissions(["reading"])).length).toBe(1);
    start();
    expect((await told(1))[0]).toContain("trước 15/12/2026");
  });

  it("is given up with the reason where reading ends the whole program again and again", async () => {
    await send(plan("15/12/2026"));
    let begun = 0;
    start({
      read: async () => {
        begun += 1;
        throw new Error("the program was ended");
      },
    });
    expect((await told(1))[0]).toContain("Không đọc được tệp ke-hoach.txt: việc đọc bị dừng giữa chừng");
    expect(begun).toBe(3);
    expect((await say("văn bản chờ nạp"))?.text).toContain("Không có tệp nào");
  });

  it.each([
    [{ outcome: "stopped", why: "too-slow" }, "đọc quá lâu"],
    [fault, "chương trình đọc gặp lỗi"],
    [{ outcome: "failed", reason: "empty", message: "ke-hoach.txt: tệp không có chữ nào." }, "tệp không có chữ nào"],
  ] as const)("is given up with the reason for %j", async (answer, words) => {
    await send(plan("15/12/2026"));
    start({ read: async () => answer });
    const [text] = await told(1);
    expect(text).toContain(words);
    expect(text?.match(/ke-hoach\.txt/g)).toHaveLength(1);
    expect(await library.documents()).toEqual([]);
  });

  it("is asked for again where its bytes are gone", async () => {
    await send(plan("15/12/2026"));
    const [submission] = await state.submissions(["reading"]);
    await pending.remove(submission!.id);
    start();
    expect((await told(1))[0]).toContain("Xin gửi lại tệp");
  });

  it("is read again where what was read of it is gone when it is to be decided on", async () => {
    start();
    await send(plan("15/12/2026"));
    await told(1);
    const [submission] = await state.submissions(["ready"]);
    rmSync(join(directory, "pending", submission!.id, "reading.json"));
    expect((await say("nạp vào thư viện"))?.text).toContain("đang đọc");
    expect((await told(2))[1]).toContain("trước 15/12/2026");
    expect(await library.documents()).toEqual([]);
  });

  it("that was dropped while it was read is not shown any more", async () => {
    await send(plan("15/12/2026"));
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun: () => void = () => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const real = program();
    start({
      read: async (folder, file, name) => {
        begun();
        await held;
        return real.read(folder, file, name);
      },
    });
    await hasBegun;
    expect((await say("bỏ tệp"))?.text).toContain("Đã bỏ tệp");
    release();
    await stop();
    expect(await state.takeMessages(9, "2030-01-01T00:00:00.000Z")).toEqual([]);
    expect((await state.submissions(["dropped"])).length).toBe(1);
    await sweepSubmissions(state, pending);
    expect(await pending.all()).toEqual([]);
  });
});

describe("a document that is to be published", () => {
  const ready = async (day = "15/12/2026"): Promise<void> => {
    await send(plan(day));
    await told((sent.get("chat-lan") ?? []).length + 1);
  };

  it("waits for the decision again where the program fails, and the library is as it was", async () => {
    start({ publish: async () => fault });
    await ready();
    await say("nạp vào thư viện");
    expect((await told(2))[1]).toContain("Chưa nạp được ke-hoach.txt");
    expect(await library.documents()).toEqual([]);
    expect((await state.submissions(["ready"])).length).toBe(1);
  });

  it("is announced once where an earlier run was ended between its transaction and the telling", async () => {
    start();
    await ready();
    await stop();
    await say("nạp vào thư viện");
    const real = program();
    start({
      publish: async (folder, path, request) => {
        await real.publish(folder, path, request);
        return stopped;
      },
    });
    expect((await told(2))[1]).toContain("Đã nạp vào thư viện");
    expect(await library.state()).toMatchObject({ generation: 1, documents: 1 });
    await setTimeout(50);
    expect(await told(2)).toHaveLength(2);
  });

  it("waits for another decision where the library got a version of it meanwhile", async () => {
    start();
    await ready();
    await stop();
    await say("nạp vào thư viện");
    await library.publish(await readingOf("ke-hoach.txt", plan("01/12/2026")), now);
    start();
    const [, text] = await told(2);
    expect(text).toContain("Chưa có gì thay đổi");
    expect(text).toContain("có vẻ là bản trước");
    expect((await library.deadlines()).map(({ expression }) => expression)).toEqual(["trước ngày 01/12/2026"]);
  });

  it("is published with the choice of one admin: what another decides on the same state of it is refused whole", async () => {
    start();
    await ready();
    await stop();
    const [one, other] = [common("lan"), common("hoa")];
    const first = await conversation.handle({ ...one, kind: "message", text: "nạp vào thư viện" });
    const second = await conversation.handle({ ...other, kind: "message", text: "bỏ tệp" });
    await state.commitTurn(null, first.changes, [], now);
    await expect(state.commitTurn(null, second.changes, [], now)).rejects.toThrow(StateConflict);
    const again = await conversation.handle({ ...other, kind: "message", text: "bỏ tệp" });
    expect(again.changes).toEqual([]);
    start();
    expect((await told(2))[1]).toContain("Đã nạp");
  });

  it("tells nothing of people, files or words to the log", async () => {
    start();
    await ready();
    await say("nạp vào thư viện");
    await told(2);
    expect(logged.join("\n")).not.toMatch(/lan|ke-hoach|báo cáo|15\/12/u);
  });
});

it("a person who cannot be written to is not counted among those who were told", async () => {
  start();
  await send(plan("15/12/2026"));
  await told(1);
  await say("nạp vào thư viện");
  await told(2);
  const [document] = await library.documents();
  const { text } = (await library.document(document!.id))!;
  for (const person of ["hoa", "xa-la"]) {
    const quote = {
      document: document!.id,
      file: "ke-hoach.txt",
      address: "1",
      start: text.indexOf("1. Các"),
      end: text.length - 1,
      sha256: "",
    };
    const receipt = {
      question: "hạn nộp?",
      asOf: "2026-11-21",
      generation: 1,
      asker: [],
      understood: { language: "vi", query: "", asks: [], places: [], background: "" },
      rule: "deadlines",
      candidates: [],
      quotes: [quote],
      warnings: [],
    };
    const record = { id: person, conversation: "c", person, at: now, receipt };
    await state.commitTurn(null, [{ kind: "add-receipt", record }], [], now);
  }
  await send(plan("20/12/2026"));
  await told(3);
  await say("nạp thay bản cũ");
  expect((await told(4))[3]).toContain("Đã báo cho 1 người");
  expect((await told(1, "hoa"))[0]).toContain("20/12/2026");
});
