import { describe, expect, it } from "@jest/globals";
import {
  checklistDefinitions,
  ChecklistDefinitionError,
  loadDefinition,
  pathsOf,
  type ChecklistData,
} from "../../../knowledge/index";
import { smallChecklist } from "./small-checklist";

function broken(change: (data: ChecklistData) => unknown): string {
  const data = smallChecklist();
  const changed = change(data) ?? data;
  try {
    loadDefinition(changed);
  } catch (error) {
    if (error instanceof ChecklistDefinitionError) return error.message;
    throw error;
  }
  throw new Error("the broken definition was loaded");
}

function withDossier(data: ChecklistData, change: Record<string, unknown>): unknown {
  const [paper] = data.dossier?.papers ?? [];
  return { ...data, dossier: { ...data.dossier, papers: [{ ...paper, ...change }] } };
}

describe("a broken definition stops the load and says where", () => {
  const cases: readonly (readonly [string, (data: ChecklistData) => unknown, string])[] = [
    [
      "an answer that leads nowhere",
      (data) => ({
        ...data,
        questions: { ...data.questions, ready: { kind: "yes-no", yes: { ask: "nobody" }, no: { ask: "name" } } },
      }),
      'question "ready", option "yes": leads to "nobody"',
    ],
    [
      "a question of an unknown kind",
      (data) => ({ ...data, questions: { ...data.questions, ready: { kind: "riddle" } } }),
      'question "ready", kind',
    ],
    [
      "a question that nothing leads to",
      (data) => ({ ...data, questions: { ...data.questions, lonely: { kind: "text", next: { items: true } } } }),
      'question "lonely": no way leads to it',
    ],
    [
      "a way that never ends",
      (data) => ({ ...data, questions: { ...data.questions, name: { kind: "text", next: { ask: "kind" } } } }),
      'question "kind": leads back to itself (kind → ready → name → kind)',
    ],
    [
      "an item without a source",
      (data) => ({ ...data, items: data.items.map((item) => (item.id === "third" ? { ...item, sources: [] } : item)) }),
      'item "third", sources',
    ],
    [
      "a duty that is only suggested",
      (data) => ({
        ...data,
        items: data.items.map((item) => (item.id === "third" ? { ...item, need: "required" } : item)),
      }),
      'item "third": is required without a source',
    ],
    [
      "an item of an unknown document",
      (data) => ({ ...data, documents: { other: data.documents.rule } }),
      'item "first": names the unknown document "rule"',
    ],
    [
      "a condition on an unknown option",
      (data) => ({
        ...data,
        items: data.items.map((item) =>
          item.id === "second" ? { ...item, shownWhen: [{ question: "kind", is: ["rare"] }] } : item,
        ),
      }),
      'item "second": depends on "rare", which is no option of "kind"',
    ],
    [
      "an item that appears on no way",
      (data) => ({
        ...data,
        items: data.items.map((item) =>
          item.id === "second" ? { ...item, shownWhen: [{ question: "kind", is: ["other"] }] } : item,
        ),
      }),
      'item "second": appears on no way',
    ],
    [
      "two items under one label",
      (data) => ({ ...data, items: data.items.map((item) => ({ ...item, label: "Việc  thứ NHẤT" })) }),
      'items labelled "viec thu nhat": stand twice',
    ],
    [
      "a time by a question that asks for no year",
      (data) => ({
        ...data,
        items: data.items.map((item) => ({
          ...item,
          due: {
            year: { question: "kind", later: 1 },
            month: 2,
            day: 28,
            bound: "before",
            source: { kind: "outside", name: "trang", url: "https://example.org" },
          },
        })),
      }),
      'item "first": is due by "kind", which asks for no year',
    ],
    [
      "an item that gives way to an unknown document",
      (data) => ({ ...data, items: data.items.map((item) => ({ ...item, until: "circular" })) }),
      'item "first": names the unknown document "circular"',
    ],
    [
      "a document that any letter could be",
      (data) => ({ ...data, documents: { rule: { selector: { type: "Công văn" } } } }),
      'document "rule", selector: must name a number or an issuer',
    ],
    [
      "a paper that lists no item",
      (data) => withDossier(data, { body: [{ kind: "items", only: ["fourth"], columns: ["number", "label"] }] }),
      'paper "report": lists "fourth", which is no item',
    ],
    [
      "a paper that rests on an unknown document",
      (data) => withDossier(data, { basis: [{ kind: "cited", by: "law", number: "1/2020/TT-BGDĐT" }] }),
      'paper "report": names the unknown document "law"',
    ],
    [
      "a paper that tells what nobody is asked",
      (data) => withDossier(data, { body: [{ kind: "facts", of: ["weather"] }] }),
      'paper "report": tells "weather", which is neither a particular nor a question',
    ],
    [
      "a particular that is also a question",
      (data) => ({ ...data, dossier: { ...data.dossier, particulars: ["place", "kind"] } }),
      'particular "kind": is also the name of a question',
    ],
    [
      "a place of issue that nobody is asked for",
      (data) => ({ ...data, dossier: { ...data.dossier, particulars: ["head"] } }),
      'letterhead: names the place by "place", which is no particular',
    ],
    ["a field that nobody knows", (data) => ({ ...data, colour: "red" }), 'checklist "small" is broken'],
    ["something that is no definition", () => 7, "(no id)"],
  ];
  it.each(cases)("%s", (_, change, said) => {
    expect(broken(change)).toContain(said);
  });
});

describe.each(checklistDefinitions.map((definition) => [definition.id, definition] as const))(
  "the checklist %s",
  (_, definition) => {
    const paths = pathsOf(definition);

    it("reaches each of its questions, and every way ends in items or outside", () => {
      const reached = new Set(paths.flatMap(({ answers }) => [...answers.keys()]));
      expect([...reached].sort()).toEqual(Object.keys(definition.questions).sort());
      expect(paths.length).toBeGreaterThan(1);
    });

    it("has a source for each item, or marks it as a suggestion that nobody is obliged to follow", () => {
      for (const item of definition.items) {
        expect(item.sources.length).toBeGreaterThan(0);
        if (item.sources.every(({ kind }) => kind === "suggestion")) expect(item.need).toBe("recommended");
      }
    });
  },
);
