import type { ChecklistData } from "../../../knowledge/index";

const items = { items: true } as const;

/** A definition with a branch, an exit, and one question of each kind. */
export function smallChecklist(): ChecklistData {
  return {
    id: "small",
    version: "1",
    title: "Ví dụ",
    subject: { title: "việc ví dụ", names: [["viec vi du"]] },
    documents: {
      rule: { selector: { type: "Thông báo", issuerWords: ["phường Mẫu"], titleWords: ["ví dụ"] }, appliesWhen: [] },
    },
    basis: [{ kind: "suggestion" }],
    start: "kind",
    questions: {
      kind: {
        kind: "choice",
        options: { plain: { ask: "ready" }, special: { ask: "day" }, other: { leave: "elsewhere" } },
      },
      ready: { kind: "yes-no", yes: items, no: { ask: "name" } },
      day: { kind: "date", next: { ask: "school-year" }, optional: true },
      "school-year": { kind: "school-year", next: items },
      name: { kind: "text", next: items },
    },
    exits: { elsewhere: { sources: [{ kind: "suggestion" }] } },
    items: [
      {
        id: "first",
        label: "Việc thứ nhất",
        need: "required",
        due: null,
        evidence: null,
        responsible: "nhà trường",
        sources: [{ kind: "document", document: "rule", address: "1" }],
      },
      {
        id: "second",
        label: "Việc chỉ của nhánh riêng",
        need: "recommended",
        shownWhen: [{ question: "kind", is: ["special"] }],
        due: null,
        evidence: null,
        responsible: "nhà trường",
        sources: [{ kind: "suggestion" }],
      },
      {
        id: "third",
        label: "Việc thứ ba",
        need: "recommended",
        due: null,
        evidence: null,
        responsible: "nhà trường",
        sources: [{ kind: "suggestion" }],
      },
    ],
    dossier: {
      particulars: ["place", "head"],
      letterhead: { organ: [{ say: "organ" }], locality: "place" },
      papers: [
        {
          id: "report",
          form: "report",
          basis: [{ kind: "document", document: "rule" }],
          body: [
            { kind: "text", say: "opening" },
            { kind: "facts", of: ["kind", "head"] },
            { kind: "items", only: ["first", "third"], columns: ["number", "label"] },
          ],
          signatures: [{ say: "signed" }],
        },
      ],
    },
  };
}
