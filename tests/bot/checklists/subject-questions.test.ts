import { afterEach, describe, expect, it } from "@jest/globals";
import {
  checklistDefinitions,
  optionsOf,
  pathsOf,
  replay,
  subjectIn,
  type ChecklistDefinition,
} from "../../../knowledge/index";
import { checklistWords } from "../../../bot/messages/checklist-words";
import { readTypedAnswer } from "../../../bot/conversation/checklists/typed-option";
import { talkOver, type Talk } from "./person";

let talk: Talk;
afterEach(() => talk.close());

function definitionOf(id: string): ChecklistDefinition {
  const found = checklistDefinitions.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`no checklist "${id}"`);
  return found;
}

async function standing(id: string): Promise<unknown> {
  const [session] = await talk.state.sessions("an");
  return replay(definitionOf(id), session?.entries.map(({ entry }) => entry) ?? []).at;
}

async function walk(id: string, typed: readonly string[]): Promise<string> {
  talk = await talkOver([]);
  let text = (await talk.begin(id)).text;
  for (const said of typed) text = (await talk.say(said))?.text ?? "(not taken)";
  return text;
}

describe("each question takes what is typed and leads to the next", () => {
  const steps: readonly (readonly [string, readonly string[], string])[] = [
    ["ket-nghia", ["trường em ở Hà Nội"], "level"],
    ["ket-nghia", ["hn"], "level"],
    ["ket-nghia", ["1", "thpt"], "province"],
    ["ket-nghia", ["1", "tieu hoc"], "province"],
    ["ket-nghia", ["1", "1", "tinh Dien Bien a"], "year"],
    ["ket-nghia", ["1", "1", "chưa biết"], "year"],
    ["ket-nghia", ["1", "1", "3", "2026"], "paired"],
    ["ket-nghia", ["1", "1", "3", "năm 2028"], "paired"],
    ["cong-dong-hoc-tap", ["phuong Tan Phong"], "regime"],
    ["cong-dong-hoc-tap", ["1", "cấp xã"], "assessment-year"],
    ["cong-dong-hoc-tap", ["1", "1", "năm 2025"], "level"],
    ["cong-dong-hoc-tap", ["1", "1", "2025", "muc do 1"], "recognised"],
    ["cong-dong-hoc-tap", ["1", "1", "2025", "mức 2"], "level-one-held"],
    ["don-vi-hoc-tap", ["theo Bộ"], "year"],
    ["don-vi-hoc-tap", ["1", "2025"], "unit"],
    ["don-vi-hoc-tap", ["1", "1", "trường THPT"], "tier"],
    ["don-vi-hoc-tap", ["1", "1", "3", "cấp tỉnh"], "level"],
  ];
  it.each(steps)("%s: %j leads to “%s”", async (id, typed, next) => {
    await walk(id, typed);
    expect(await standing(id)).toEqual({ kind: "question", question: next });
  });

  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["ket-nghia", ["1", "1", "3", "1", "rồi"]],
    ["cong-dong-hoc-tap", ["1", "1", "2025", "1", "chưa"]],
    ["cong-dong-hoc-tap", ["2", "1", "2025", "2", "chưa rõ"]],
    ["don-vi-hoc-tap", ["1", "1", "2", "3", "mức độ 1"]],
  ];
  it.each(lists)("%s: %j leads to the list", async (id, typed) => {
    expect(await walk(id, typed)).toContain("việc cần làm");
    expect(await standing(id)).toEqual({ kind: "items" });
  });

  const exits: readonly (readonly [string, readonly string[], string, string])[] = [
    ["ket-nghia", ["không ở Hà Nội"], "not-hanoi", "chỉ dành cho cơ sở giáo dục của Hà Nội"],
    ["cong-dong-hoc-tap", ["2", "Hội Khuyến học"], "association", "Quyết định 242/QĐ-KHVN"],
    ["don-vi-hoc-tap", ["2"], "association", "Quyết định 242/QĐ-KHVN"],
    ["don-vi-hoc-tap", ["1", "2022"], "history", "không dùng để nộp mới"],
  ];
  it.each(exits)("%s: %j leaves by “%s”", async (id, typed, exit, said) => {
    expect(await walk(id, typed)).toContain(said);
    expect(await standing(id)).toEqual({ kind: "finished", exit });
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["ket-nghia", ["9"], /số từ 1 đến 2/],
    ["ket-nghia", ["1", "1", "Cà Mau"], /số từ 1 đến 4/],
    ["ket-nghia", ["1", "1", "3", "2019"], /số từ 1 đến 2/],
    ["cong-dong-hoc-tap", ["1", "1", "năm ngoái"], /bốn chữ số/],
    ["cong-dong-hoc-tap", ["1", "1", "25"], /bốn chữ số/],
    ["cong-dong-hoc-tap", ["1", "1", "2025", "mức 3"], /số từ 1 đến 3/],
    ["don-vi-hoc-tap", ["1", "1", "bệnh viện"], /số từ 1 đến 4/],
  ];
  it.each(refused)("%s: %j is refused with what can be answered", async (id, typed, said) => {
    expect(await walk(id, typed)).toMatch(said);
  });
});

describe.each(checklistDefinitions.map((definition) => [definition.id, definition] as const))(
  "the words of %s",
  (id, definition) => {
    const words = checklistWords[id];

    it("name each option so that its label, each other word and its number choose it and nothing else", async () => {
      talk = await talkOver([]);
      for (const [name, question] of Object.entries(definition.questions)) {
        const worded = words?.questions[name];
        if (worded === undefined) throw new Error(`no words for "${name}"`);
        for (const [position, option] of [...(optionsOf(question)?.keys() ?? [])].entries()) {
          const { label, aliases } = worded.options[option] ?? { label: "", aliases: [] };
          for (const typed of [label, ...aliases, String(position + 1)]) {
            expect([name, typed, readTypedAnswer(question, worded, typed)]).toEqual([name, typed, option]);
          }
        }
      }
    });

    it("lead to it by its own subject", async () => {
      talk = await talkOver([]);
      expect(subjectIn(`hướng dẫn tôi ${definition.subject.title}`)?.id).toBe(id);
      expect(talk.desk.intent(`hướng dẫn tôi làm từng bước ${definition.subject.title}`)).toBe(id);
    });

    it("fit whatever way is taken, by buttons alone, over an empty library", async () => {
      talk = await talkOver([]);
      for (const [position, { answers }] of [...pathsOf(definition).entries()].filter(([at]) => at % 5 === 0)) {
        const person = `p${position}`;
        let reply = await talk.begin(id, person);
        for (const data of [
          ...[...answers].map(([step, choose]) =>
            optionsOf(definition.questions[step] ?? fail())
              ? { do: "choose", step, choose }
              : { do: "write", step, answer: choose },
          ),
          { do: "list" },
          { do: "look-at-number", number: "4" },
          { do: "finish" },
        ]) {
          const [session] = await talk.state.sessions(person);
          const bound = { kind: "checklist", session: session?.id, at: String(session?.entries.length) };
          reply = (await talk.send({ ...bound, ...data }, person)) ?? reply;
          expect(reply.text.length).toBeLessThanOrEqual(3000);
          expect(reply.text).not.toMatch(/…$/);
          expect(Buffer.byteLength(JSON.stringify(reply.card))).toBeLessThan(25 * 1024);
          expect(reply.card?.actions?.length ?? 0).toBeLessThanOrEqual(6);
        }
      }
    });
  },
);

function fail(): never {
  throw new Error("a way names a question that is none");
}
