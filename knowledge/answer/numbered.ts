import { foldText, remember } from "../text/index";
import type { AnswerContext } from "./context";

/** What there are several of, told apart by number and no more, folded. Steps and parts follow one another: who names one may ask for the next. */
const kinds = ["lop", "hoc ky", "dot", "giai doan", "quy"];
/** Other names of the same kinds. */
const sameKinds: ReadonlyMap<string, string> = new Map([
  ["khoi", "lop"],
  ["hoc ki", "hoc ky"],
  ["vong", "dot"],
  ["lan", "dot"],
  ["luot", "dot"],
]);
const allKinds = [...kinds, ...sameKinds.keys()].join("|");
/** "Nhất", "tư" and "năm" alone are other words. */
const words: ReadonlyMap<string, number> = new Map([
  ["mot", 1],
  ["hai", 2],
  ["ba", 3],
  ["thu nhat", 1],
  ["thu hai", 2],
  ["thu ba", 3],
  ["thu tu", 4],
  ["thu nam", 5],
  ["dau tien", 1],
]);
const roman: ReadonlyMap<string, number> = new Map([
  ["i", 1],
  ["ii", 2],
  ["iii", 3],
  ["iv", 4],
  ["v", 5],
]);
const number = `(?:(?:thu )?\\d{1,2}|i{1,3}|iv|v|${[...words.keys()].join("|")})`;
const named = new RegExp(
  `\\b(?<from>tu )?(?<kind>${allKinds}) (?<first>${number})(?<more>(?: ?(?:,|va|hoac|hay|den|toi|-|–) ?(?:(?:${allKinds}) )?${number}(?![a-z\\d/.%]))*)(?![a-z\\d/%]|[.,]\\d)`,
  "g",
);
const last = 12;
/** Clauses and headings are read again with every question. */
const textsKept = 4096;

/** The numbers that a text gives things of a kind, by the kind: "lớp 6 đến lớp 8" names 6, 7 and 8 of "lop". */
export type Numbered = ReadonlyMap<string, ReadonlySet<number>>;

/** Reads which of several of a kind a text names: "lớp 1", "học kỳ I", "đợt thứ hai". */
export const numberedIn = remember((text): Numbered => {
  const found = new Map<string, Set<number>>();
  for (const { groups = {} } of foldText(text).replace(/\s+/gu, " ").matchAll(named)) {
    const { from, kind = "", first = "", more = "" } = groups;
    const own = sameKinds.get(kind) ?? kind;
    const numbers = found.get(own) ?? new Set();
    let before = valueOf(first);
    numbers.add(before);
    for (const { groups: next = {} } of more.matchAll(further)) {
      const value = valueOf(next["number"] ?? "");
      if (/^(?:den|toi|-|–)$/.test(next["joint"] ?? "")) for (let at = before; at < value; at += 1) numbers.add(at);
      numbers.add(value);
      before = value;
    }
    if (from !== undefined && more === "") for (let at = before; at <= last; at += 1) numbers.add(at);
    found.set(own, numbers);
  }
  return found;
}, textsKept);

const further = new RegExp(
  `(?<joint>,|va|hoac|hay|den|toi|-|–) ?(?:[a-z]+ (?:[a-z]+ )?)??(?<number>${number})(?![a-z\\d])`,
  "g",
);

function valueOf(text: string): number {
  return roman.get(text) ?? words.get(text) ?? Number(text.replace("thu ", ""));
}

/** Whether headings, the nearest first, are of one that is asked for, or of others of the same kind only; null where they say neither. */
export function isOfNumbered(headings: readonly string[], asked: Numbered): boolean | null {
  if (asked.size === 0) return null;
  for (const heading of headings) {
    const told = numberedIn(heading);
    for (const [kind, numbers] of asked) {
      const own = told.get(kind);
      if (own !== undefined) return [...numbers].some((one) => own.has(one));
    }
  }
  return null;
}

/** Which of several of a kind is asked for; by what the question leans on, where it names none itself. */
export function numberedAsked({ question, background }: AnswerContext): Numbered {
  const own = numberedIn(question.language === "en" ? question.query : question.text);
  return own.size > 0 || background === "" ? own : numberedIn(background);
}
