import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { back, isOutdated, loadDefinition, replay, type ChecklistEntry } from "../../../knowledge/index";
import { smallChecklist } from "./small-checklist";

const definition = loadDefinition(smallChecklist());

function answer(question: string, given: string): ChecklistEntry {
  return { kind: "answer", question, answer: given };
}
const toItems = [answer("kind", "plain"), answer("ready", "yes")];

const entries: fc.Arbitrary<ChecklistEntry> = fc.oneof(
  fc.record({
    kind: fc.constant("answer" as const),
    question: fc.constantFrom("kind", "ready", "day", "school-year", "name", "constructor"),
    answer: fc.constantFrom("plain", "special", "other", "yes", "no", "unknown", "15/9/2026", "2025-2026", "Minh", ""),
  }),
  fc.record({
    kind: fc.constant("reopen" as const),
    question: fc.constantFrom("kind", "ready", "day", "school-year", "name"),
  }),
  fc.record({
    kind: fc.constant("mark" as const),
    item: fc.constantFrom("first", "second", "third", "gone"),
    mark: fc.constantFrom("done" as const, "not-yet" as const, "later" as const),
  }),
  fc.record({
    kind: fc.constant("mark" as const),
    item: fc.constantFrom("first", "third"),
    mark: fc.constant("not-applicable" as const),
    reason: fc.constant("không có"),
  }),
  fc.record({ kind: fc.constant("look" as const), item: fc.constantFrom("first", "second") }),
  fc.constant({ kind: "finish" as const }),
  fc.record({
    kind: fc.constant("fill" as const),
    particular: fc.constantFrom("head", "place", "gone"),
    value: fc.constantFrom("Minh", ""),
  }),
);
const sessions = fc.array(entries, { maxLength: 25 });

describe("where a person stands", () => {
  it("is the first question before anything is answered", () => {
    const view = replay(definition, []);
    expect(view.at).toEqual({ kind: "question", question: "kind" });
    expect(view.items).toEqual([]);
  });

  it("is the items once every question on the way is answered", () => {
    const view = replay(definition, toItems);
    expect(view.at).toEqual({ kind: "items" });
    expect(view.items.map(({ item }) => item.id)).toEqual(["first", "third"]);
    expect(view.progress).toEqual({ done: 0, applicable: 2 });
  });

  it("is outside, where an answer leads out of the checklist", () => {
    expect(replay(definition, [answer("kind", "other")]).at).toEqual({ kind: "finished", exit: "elsewhere" });
  });

  it("stays at a question whose answer is no option", () => {
    expect(replay(definition, [answer("kind", "constructor")]).at).toEqual({ kind: "question", question: "kind" });
  });

  it("is the end, once every item is done or does not apply", () => {
    const marks: ChecklistEntry[] = [
      { kind: "mark", item: "first", mark: "done" },
      { kind: "mark", item: "third", mark: "not-applicable", reason: "không có" },
    ];
    const view = replay(definition, [...toItems, ...marks]);
    expect(view.at).toEqual({ kind: "finished", exit: null });
    expect(view.progress).toEqual({ done: 1, applicable: 1 });
  });

  it("is the end with items open, where the person ends it, until something is changed", () => {
    const ended: ChecklistEntry[] = [...toItems, { kind: "finish" }];
    expect(replay(definition, ended).at).toEqual({ kind: "finished", exit: null });
    expect(replay(definition, [...ended, { kind: "mark", item: "first", mark: "later" }]).at).toEqual({
      kind: "items",
    });
  });
});

it("keeps answers on a branch that is left, and takes them up again", () => {
  const special = [answer("kind", "special"), answer("day", "2026-09-15"), answer("school-year", "2025-2026")];
  const changed = [...special, answer("kind", "plain")];
  expect(replay(definition, changed).at).toEqual({ kind: "question", question: "ready" });
  expect([...replay(definition, changed).answers.keys()]).toEqual(["kind"]);
  expect(replay(definition, [...changed, answer("kind", "special")]).at).toEqual({ kind: "items" });
});

it("keeps a mark on an item that another answer hides, without counting it", () => {
  const special = [answer("kind", "special"), answer("day", "unknown"), answer("school-year", "2025-2026")];
  const marked: ChecklistEntry[] = [...special, { kind: "mark", item: "second", mark: "done" }];
  expect(replay(definition, marked).progress).toEqual({ done: 1, applicable: 3 });
  const hidden = replay(definition, [...marked, answer("kind", "plain"), answer("ready", "yes")]);
  expect(hidden.progress).toEqual({ done: 0, applicable: 2 });
});

it("passes over entries that it does not know", () => {
  const strange = [
    null,
    7,
    { kind: "dance" },
    { kind: "mark", item: "gone", mark: "done" },
    { kind: "note", item: "first", note: "  " },
  ];
  expect(replay(definition, [...strange, ...toItems])).toEqual(replay(definition, toItems));
});

it("asks the last question again on the way back, and tells what was answered", () => {
  const entry = back(definition, toItems);
  const view = replay(definition, [...toItems, entry]);
  expect(view.at).toEqual({ kind: "question", question: "ready" });
  expect(view.former).toBe("yes");
});

it("has no way back from the first question", () => {
  expect(back(definition, [])).toBeNull();
});

it("takes a card for outdated once something was decided after it, looking at an item aside", () => {
  expect(isOutdated(toItems, 2)).toBe(false);
  expect(isOutdated([...toItems, { kind: "look", item: "third" }], 2)).toBe(false);
  expect(isOutdated([...toItems, { kind: "finish" }], 2)).toBe(true);
  expect(isOutdated(toItems, 3)).toBe(true);
});

describe("any sequence of answers, marks and steps back", () => {
  it("replays to the same state, stored and read back or not", () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const stored: unknown = JSON.parse(JSON.stringify(session));
        expect(replay(definition, stored as unknown[])).toEqual(replay(definition, session));
      }),
    );
  });

  it("has the same result when its last input comes twice", () => {
    fc.assert(
      fc.property(sessions, entries, (session, last) => {
        fc.pre(last.kind !== "reopen");
        expect(replay(definition, [...session, last, last])).toEqual(replay(definition, [...session, last]));
      }),
    );
  });

  it("comes back to where it was, when a step back is followed by the answer that was given", () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const before = replay(definition, session);
        const step = back(definition, session);
        fc.pre(step?.kind === "reopen");
        const last = before.asked.at(-1);
        if (step === null || last === undefined) throw new Error("a step back without a question before");
        const after = replay(definition, [...session, step, answer(last.question, last.answer)]);
        expect(after.asked).toEqual(before.asked);
        expect(after.items.map(({ item, status }) => [item.id, status])).toEqual(
          before.items.map(({ item, status }) => [item.id, status]),
        );
      }),
    );
  });

  it("reaches the first question by going back often enough", () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const trail: unknown[] = [...session];
        for (let steps = 0; steps < 10; steps += 1) {
          const view = replay(definition, trail);
          if (view.asked.length === 0) break;
          const last = view.asked.at(-1);
          trail.push({ kind: "reopen", question: last?.question ?? "" });
        }
        expect(replay(definition, trail).at).toEqual({ kind: "question", question: "kind" });
      }),
    );
  });

  it("counts no more done than apply, and shows a current item exactly while some are left or one is looked at", () => {
    fc.assert(
      fc.property(sessions, (session) => {
        const { progress, items, at, current } = replay(definition, session);
        expect(progress.done).toBeLessThanOrEqual(progress.applicable);
        expect(progress.applicable).toBeLessThanOrEqual(items.length);
        if (at.kind === "items") expect(current).not.toBeNull();
        if (at.kind === "question") expect(items).toEqual([]);
      }),
    );
  });
});

describe("what is filled in for the papers", () => {
  const filled: ChecklistEntry = { kind: "fill", particular: "head", value: "Minh" };

  it("is kept, changed and taken back by the next entry; what nobody asks for is passed over", () => {
    const of = (...entries: readonly ChecklistEntry[]) => Object.fromEntries(replay(definition, entries).particulars);
    expect(of(filled, { ...filled, particular: "gone" })).toEqual({ head: "Minh" });
    expect(of(filled, { ...filled, value: "An" })).toEqual({ head: "An" });
    expect(of(filled, { ...filled, value: "" })).toEqual({});
  });

  it("moves nobody and makes no card old, a finished list included", () => {
    const done = [...toItems, { kind: "finish" } as const];
    expect(replay(definition, [...done, filled]).at).toEqual(replay(definition, done).at);
    expect(isOutdated([...done, filled], done.length)).toBe(false);
  });
});
