import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { checklistDefinitions, pathsOf, replay, type ChecklistDefinition } from "../../../knowledge/index";
import { buttonData, talkOver, type Talk } from "./person";
import { noticeReading } from "./notice";

let talk: Talk;
beforeEach(async () => {
  talk = await talkOver([noticeReading()]);
});
afterEach(() => talk.close());

const lienKet = checklistDefinitions.find(({ id }) => id === "lien-ket") as ChecklistDefinition;

/** Typed answers that lead up to each question. */
const before = {
  place: [],
  level: ["1"],
  "school-year": ["1", "2"],
  activity: ["1", "2", "2025-2026"],
  licensed: ["1", "2", "2025-2026", "1"],
  started: ["1", "2", "2025-2026", "1", "1"],
} as const;

async function walkTo(question: keyof typeof before): Promise<void> {
  await talk.begin();
  for (const answer of before[question]) await talk.say(answer);
}

async function standing(person = "an"): Promise<{ readonly at: unknown; readonly answers: Record<string, string> }> {
  const [session] = await talk.state.sessions(person);
  const view = replay(lienKet, session?.entries.map(({ entry }) => entry) ?? []);
  return { at: view.at, answers: Object.fromEntries(view.answers) };
}

describe("each question takes typed words, with and without marks", () => {
  const answers: readonly (readonly [keyof typeof before, string, string, string])[] = [
    ["place", "1", "long-bien", "level"],
    ["place", "Trường tôi ở phường Long Biên", "long-bien", "level"],
    ["place", "truong em o long bien a", "long-bien", "level"],
    ["place", "nơi khác", "elsewhere", "level"],
    ["level", "tiểu học", "primary", "school-year"],
    ["level", "tieu hoc", "primary", "school-year"],
    ["level", "TH", "primary", "school-year"],
    ["level", "trường mầm non ạ", "preschool", "school-year"],
    ["level", "thcs", "lower-secondary", "school-year"],
    ["level", "4", "other", "school-year"],
    ["school-year", "2025-2026", "2025-2026", "activity"],
    ["school-year", "năm học 2026 – 2027", "2026-2027", "activity"],
    ["school-year", "25-26", "2025-2026", "activity"],
    ["activity", "kỹ năng sống", "life-skills", "licensed"],
    ["activity", "day tieng anh", "languages", "licensed"],
    ["activity", "3", "enrichment", "licensed"],
    ["licensed", "rồi", "yes", "started"],
    ["licensed", "co roi", "yes", "started"],
    ["licensed", "chưa có", "no", "started"],
    ["licensed", "chưa biết", "unknown", "started"],
    ["licensed", "2", "no", "started"],
  ];
  it.each(answers)("%s: “%s” means %s and leads to %s", async (question, typed, answer, next) => {
    await walkTo(question);
    const reply = await talk.say(typed);
    expect(reply?.checklist).toBe("lien-ket");
    expect(await standing()).toMatchObject({
      at: { kind: "question", question: next },
      answers: { [question]: answer },
    });
  });

  it.each(["chưa", "chua bat dau", "2", "không"])("started: “%s” leads to the list of items", async (typed) => {
    await walkTo("started");
    const reply = await talk.say(typed);
    expect(await standing()).toMatchObject({ at: { kind: "items" }, answers: { started: "no" } });
    expect(reply?.text).toContain("việc cần làm");
  });

  it("activity: a programme with a foreign school leaves the checklist, with its source", async () => {
    await walkTo("activity");
    const reply = await talk.say("chương trình tích hợp");
    expect(reply?.text).toContain("202/2025/NĐ-CP");
    expect(reply?.text).toContain("https://");
    expect(await standing()).toMatchObject({ at: { kind: "finished", exit: "foreign-programme" } });
  });
});

describe("each question refuses what it cannot take, says what it can, and stays", () => {
  const refused: readonly (readonly [keyof typeof before, string, RegExp])[] = [
    ["place", "9", /số từ 1 đến 2/],
    ["place", "không phải Long Biên", /số từ 1 đến 2/],
    ["level", "đại học", /số từ 1 đến 4/],
    ["school-year", "2025", /hai năm liền nhau/],
    ["school-year", "2025-2027", /hai năm liền nhau/],
    ["activity", "nấu ăn", /số từ 1 đến 4/],
    ["licensed", "ừm", /số từ 1 đến 3/],
    ["started", "chưa biết", /số từ 1 đến 2/],
    ["place", "xong 3", /số từ 1 đến 2/],
  ];
  it.each(refused)("%s: “%s”", async (question, typed, said) => {
    await walkTo(question);
    const reply = await talk.say(typed);
    expect(reply?.text).toMatch(said);
    expect(talk.lastTurn()?.changes).toEqual([]);
    expect((await standing()).at).toEqual({ kind: "question", question });
  });
});

describe("each question can be answered by its card as by typing", () => {
  const pairs: readonly (readonly [keyof typeof before, string, string])[] = [
    ["place", "2", "Nơi khác"],
    ["level", "3", "THCS"],
    ["school-year", "2026-2027", "2026-2027"],
    ["activity", "2", "ngoại ngữ"],
    ["licensed", "3", "Chưa biết"],
    ["started", "1", "Đã bắt đầu"],
  ];
  it.each(pairs)("%s: typing “%s” and pressing “%s” do the same", async (question, typed, title) => {
    await walkTo(question);
    await talk.say("dừng");
    const shown = await talk.say("tiếp tục");
    if (shown === null) throw new Error("the checklist did not go on");
    const pressed = await talk.press(shown, title);
    const byCard = await standing();
    await talk.say("đồng ý xóa");
    await walkTo(question);
    const said = await talk.say(typed);
    expect(await standing()).toEqual(byCard);
    expect(said?.text).toBe(pressed?.text);
    expect(said?.citations).toEqual(pressed?.citations);
  });

  it("school-year: a year written into the card's input counts, a wrong one is refused", async () => {
    await walkTo("school-year");
    const shown = await talk.say("tiếp tục");
    if (shown === null) throw new Error("the checklist did not go on");
    expect((await talk.press(shown, "Gửi", { answer: "hai nghìn" }))?.text).toContain("hai năm liền nhau");
    await talk.press(shown, "Gửi", { answer: "2024-2025" });
    expect((await standing()).answers["school-year"]).toBe("2024-2025");
  });
});

it("says why it asks, with the passage", async () => {
  await walkTo("started");
  const reply = await talk.say("vì sao?");
  expect(reply?.text).toContain("Vì sao hỏi câu này");
  expect(reply?.citations[0]?.quote).toContain("báo cáo phường trước khi triển khai");
  expect(reply?.text).toContain(reply?.citations[0]?.quote);
});

it("leaves a full question to be answered as one, and waits", async () => {
  await walkTo("level");
  for (const question of [
    "Trường THPT có phải làm theo thông báo này không?",
    "Trường tiểu học báo cáo cho ai?",
    "hạn báo cáo là khi nào",
    "các mốc nộp hồ sơ cộng đồng học tập của phường",
    "đăng ký kết nghĩa",
    "xin chào",
  ]) {
    expect(await talk.say(question)).toBeNull();
  }
  expect((await standing()).at).toEqual({ kind: "question", question: "level" });
});

it("goes back question by question, and says what was answered", async () => {
  await walkTo("activity");
  await talk.say("quay lại");
  const reply = await talk.say("quay lai");
  expect(reply?.text).toContain("Trước đó anh/chị đã trả lời: Tiểu học.");
  expect((await standing()).at).toEqual({ kind: "question", question: "level" });
  await talk.say("quay lại");
  expect((await talk.say("quay lại"))?.text).toContain("câu đầu tiên");
});

it("asks one answer again and keeps those after it", async () => {
  await walkTo("started");
  await talk.say("chưa");
  await talk.say("sửa câu 2");
  expect((await standing()).at).toEqual({ kind: "question", question: "level" });
  await talk.say("mầm non");
  expect(await standing()).toMatchObject({ at: { kind: "items" }, answers: { level: "preschool", started: "no" } });
});

describe("whatever way is taken", () => {
  const libraries = [
    ["the office's notice", [noticeReading()]],
    ["the bundled sample", [noticeReading({ origin: "sample" })]],
    ["nothing", []],
  ] as const;

  it.each(libraries)("every reply stays within what a channel can show, over a library of %s", async (_, readings) => {
    const other = await talkOver(readings);
    const texts = new Map<string, string>();
    for (const { id } of await other.library.documents()) texts.set(id, (await other.library.document(id))?.text ?? "");
    // A seventh of the ways, in steps that meet every option.
    for (const [position, { answers }] of [...pathsOf(lienKet).entries()].filter(([index]) => index % 7 === 0)) {
      const person = `p${position}`;
      let reply = await other.begin("lien-ket", person);
      const steps = [...answers].map(([step, choose]) => ({ do: "choose", step, choose }));
      const later = [{ do: "look-at-number", number: "6" }, { do: "list" }, { do: "review" }, { do: "finish" }];
      for (const data of [null, ...steps, ...later]) {
        if (data !== null) {
          const [session] = await other.state.sessions(person);
          const bound = { kind: "checklist", session: session?.id, at: String(session?.entries.length) };
          const next = await other.send({ ...bound, ...data }, person);
          if (next === null) throw new Error("a card was not taken");
          reply = next;
        }
        expect(reply.text.length).toBeLessThanOrEqual(3000);
        expect(reply.text).not.toMatch(/…$/);
        expect(Buffer.byteLength(JSON.stringify(reply.card))).toBeLessThan(25 * 1024);
        expect(reply.card?.actions?.length ?? 0).toBeLessThanOrEqual(6);
        expect(reply.suggestions.length).toBeLessThanOrEqual(3);
        expect(reply.citations.length).toBeLessThanOrEqual(20);
        for (const { document, start, end, quote } of reply.citations) {
          expect(texts.get(document)?.slice(start, end)).toBe(quote);
        }
        const marks = [...reply.text.matchAll(/\[(\d+)\]/g)].map((mark) => Number(mark[1]));
        expect(new Set(marks)).toEqual(new Set(reply.citations.map((__, index) => index + 1)));
      }
    }
    await other.close();
  });

  it("a card says nothing that its text does not say", async () => {
    const begun = await talk.begin();
    const shown = [begun];
    for (const typed of ["1", "2", "2026-2027", "2", "3", "1", "5", "xem lại", "kết thúc"]) {
      const reply = await talk.say(typed);
      if (reply !== null) shown.push(reply);
    }
    for (const { card, text } of shown) {
      for (const words of textsOf(card?.body)) expect(text).toContain(words.replace(/^“|”$/g, ""));
    }
  });
});

/** All words of a card's text blocks and facts; a detail may stand in the text after its label's dash. */
function textsOf(body: unknown): readonly string[] {
  if (Array.isArray(body)) return body.flatMap(textsOf);
  if (typeof body !== "object" || body === null) return [];
  const { type, text, items, facts } = body as {
    type?: string;
    text?: string;
    items?: unknown;
    facts?: { value: string }[];
  };
  if (type === "TextBlock" && text !== undefined) return text.split(/(?<=\.) (?=Trả lời)/);
  return [...textsOf(items), ...(facts ?? []).map(({ value }) => value)];
}

it("writes buttons that carry names, and can be pressed in clients that only know Submit", async () => {
  const reply = await talk.begin();
  for (const action of reply.card?.actions ?? []) {
    expect(action.type).toBe("Action.Execute");
    if (action.type === "Action.Execute")
      expect(action.fallback).toEqual({ type: "Action.Submit", title: action.title, data: action.data });
  }
  expect(buttonData(reply, "Nơi khác")).toEqual({
    kind: "checklist",
    session: "s1",
    at: "0",
    do: "choose",
    step: "place",
    choose: "elsewhere",
  });
});
