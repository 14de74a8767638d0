import { createHash } from "node:crypto";
import { afterEach, describe, expect, it } from "@jest/globals";
import { findAffected, findChanges, impactReply, type Affected } from "../../../bot/submissions/index";
import { defaultBounds, readDocument } from "../../../ingest/index";
import { loadDefinition, type DocumentId, type Reading } from "../../../knowledge/index";
import { fieldTrip, fieldTripWords } from "../../fixtures/fifth-checklist";
import { talkOver, type Talk } from "../checklists/person";

const now = "2026-11-21T03:00:00Z";
let talk: Talk;
afterEach(() => talk.close());

async function read(name: string, text: string): Promise<Reading> {
  const bytes = Buffer.from(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return readDocument({ name, bytes, sha256, origin: "office" }, defaultBounds);
}

const notice = async (...duties: readonly string[]): Promise<Reading> =>
  read(
    "tham-quan.txt",
    `UBND PHƯỜNG MẪU\n\nTHÔNG BÁO\nVề việc tham quan của các trường phường Mẫu\n\n1. Việc phải làm\n\n${duties
      .map((duty) => `- ${duty}\n`)
      .join("")}`,
  );

const before = "Các trường nộp báo cáo kèm danh sách học sinh về UBND phường trước ngày 15/12/2026.";
const after = "Các trường nộp báo cáo kèm danh sách học sinh về UBND phường trước ngày 01/12/2026.";
const contact = "Liên hệ: ông Trần Văn Yên, chuyên viên, điện thoại 0915.000.111.";

/** Leaves the receipt of an answer that quoted these words. */
async function answered(person: string, question: string, words: string, at = now): Promise<void> {
  const [document] = await talk.library.documents();
  const text = (await talk.library.document(document!.id))?.text ?? "";
  const start = text.indexOf(words);
  expect(start).toBeGreaterThan(-1);
  const receipt = {
    question,
    asOf: "2026-11-21",
    generation: 1,
    asker: [],
    understood: { language: "vi", query: question, asks: [], places: [], background: "" },
    rule: "passages",
    candidates: [],
    quotes: [
      { document: document!.id, file: "tham-quan.txt", address: "1", start, end: start + words.length, sha256: "" },
    ],
    warnings: [],
  };
  const record = { id: `${person}-${question}-${at}`, conversation: `chat-${person}`, person, at, receipt };
  await talk.state.commitTurn(null, [{ kind: "add-receipt", record }], [], at);
}

/** Publishes a reading, and gives everybody whom that concerns. */
async function affectedBy(reading: Reading, replaces?: DocumentId): Promise<readonly Affected[]> {
  const choice = { corrections: [], ...(replaces === undefined ? {} : { replaces }) };
  const { document, replaced } = await talk.library.publish(reading, now, choice);
  const changes = await findChanges(talk.library, document, replaced === null ? [] : [replaced]);
  return findAffected(changes, [document, ...changes.touched], now, { state: talk.state, checklists: talk.desk });
}

describe("when a document takes the place of another", () => {
  it("who was answered from a place that reads otherwise now is told both, and nobody else", async () => {
    talk = await talkOver([await notice(before, contact)]);
    await answered("lan", "hạn nộp báo cáo?", before);
    await answered("hoa", "liên hệ ai?", contact);
    expect(await affectedBy(await notice(after, contact))).toEqual([
      {
        person: "lan",
        comparisons: [
          {
            about: "Câu đã hỏi “hạn nộp báo cáo?”",
            before: expect.stringContaining("trước ngày 15/12/2026") as unknown,
            after: expect.stringContaining("trước ngày 01/12/2026") as unknown,
          },
        ],
      },
    ]);
  });

  it("a place that stands under another number, or beside others, is the same", async () => {
    talk = await talkOver([await notice(before, contact)]);
    await answered("lan", "hạn nộp báo cáo?", before);
    expect(await affectedBy(await notice("Các trường chọn nơi tham quan an toàn.", contact, before))).toEqual([]);
  });

  it("that a place is gone is told, each place once and with the newest question", async () => {
    talk = await talkOver([await notice(before, contact)]);
    await answered("lan", "hỏi lần một?", contact, "2026-11-20T03:00:00Z");
    await answered("lan", "hỏi lần hai?", contact, "2026-11-21T02:00:00Z");
    const [lan, ...others] = await affectedBy(
      await read("tham-quan.txt", "UBND PHƯỜNG MẪU\n\nTHÔNG BÁO\nVề việc khác hẳn\n\n9. Chung\n\n- Không có gì.\n"),
    );
    expect(others).toEqual([]);
    expect(lan?.comparisons).toEqual([
      {
        about: "Câu đã hỏi “hỏi lần hai?”",
        before: expect.stringContaining("0915.000.111") as unknown,
        after: "Văn bản hiện hành không còn đoạn này.",
      },
    ]);
  });

  it("answers of long ago are nobody's basis any more", async () => {
    talk = await talkOver([await notice(before)]);
    await answered("lan", "hạn nộp báo cáo?", before, "2026-09-01T03:00:00Z");
    expect(await affectedBy(await notice(after))).toEqual([]);
  });
});

it("who was answered from a place that another document contradicts now is told both", async () => {
  talk = await talkOver([await notice(before)]);
  await answered("lan", "hạn nộp báo cáo?", before);
  const other = await read(
    "ke-hoach.txt",
    `UBND PHƯỜNG MẪU\n\nKẾ HOẠCH\nTham quan của các trường phường Mẫu\n\n1. Việc\n\n- ${after}\n`,
  );
  const [lan, ...others] = await affectedBy(other);
  expect(others).toEqual([]);
  expect(lan?.comparisons[0]?.before).toContain("15/12/2026");
  expect(lan?.comparisons[0]?.after).toMatch(/01\/12\/2026.*ke-hoach\.txt/u);
});

describe("an open checklist", () => {
  const begun = async (): Promise<void> => {
    talk = await talkOver([await notice(before)], {
      definitions: [loadDefinition(fieldTrip)],
      words: { "tham-quan": fieldTripWords },
    });
    await talk.begin("tham-quan");
    await talk.say("Mẫu");
    await talk.say("có");
  };

  it("whose quoted place changed is told of with its item, to everybody who shares it", async () => {
    await begun();
    const [session] = await talk.state.sessions("an");
    const member = { person: "minh", role: "viewer", joinedAt: now } as const;
    await talk.state.commitTurn(null, [{ kind: "join-session", session: session!.id, member }], [], now);
    const affected = await affectedBy(await notice(after));
    expect(affected.map(({ person }) => person)).toEqual(["an", "minh"]);
    for (const { comparisons } of affected) {
      expect(comparisons[0]?.about).toMatch(/^Danh mục đang làm: .* – Mục 1/u);
      expect(comparisons.map((one) => one.before).join()).toContain("15/12/2026");
      expect(comparisons.map((one) => one.after).join()).toContain("01/12/2026");
    }
  });

  it("is told of nothing that another document brought before", async () => {
    await begun();
    await talk.library.publish(await notice(after), now);
    const other = await read("khac.txt", "UBND PHƯỜNG MẪU\n\nKẾ HOẠCH\nViệc khác\n\n1. Việc\n\n- Không có gì.\n");
    expect(await affectedBy(other)).toEqual([]);
  });
});

it("as many changes as have room are told in one message, and the others are counted", async () => {
  talk = await talkOver([]);
  const long = "chữ ".repeat(80);
  const comparisons = Array.from({ length: 30 }, (_, at) => ({ about: `Câu ${at}`, before: long, after: long }));
  const cause = { kind: "published", document: "Kế hoạch số 12/KH-UBND", replaced: null } as const;
  const reply = impactReply(cause, comparisons);
  expect(reply.text.length).toBeLessThanOrEqual(3000);
  expect(reply.text).toMatch(/Và \d+ chỗ nữa/u);
  expect(Buffer.byteLength(JSON.stringify(reply.card))).toBeLessThan(25_000);
});
