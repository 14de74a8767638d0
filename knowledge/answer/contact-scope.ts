import { unifyTerms } from "../question/index";
import { levelsIn } from "./levels";

/** The classes and levels of schooling that a text names. */
export interface Scope {
  readonly classes: ReadonlySet<number>;
  /** Folded; with those of the classes. */
  readonly levels: ReadonlySet<string>;
}

/** The last class of each level (Luật Giáo dục 2019, Điều 28). */
const levelUpTo: readonly (readonly [number, string])[] = [
  [5, "tieu hoc"],
  [9, "trung hoc co so"],
  [12, "trung hoc pho thong"],
];

/** What of schooling a text is of: "lớp Một", "lớp 6", "mầm non". */
export function scopeIn(text: string): Scope {
  const classes = new Set([...unifyTerms(text).matchAll(/\blop (\d{1,2})\b/g)].map(([, number]) => Number(number)));
  const ofClasses = [...classes].flatMap((number) => levelUpTo.find(([last]) => number <= last)?.[1] ?? []);
  return { classes, levels: new Set([...levelsIn(text).map(([level]) => level), ...ofClasses]) };
}

/** Whether the line of a contact says in brackets that it is for another class or level than is asked for: "bà …, chuyên viên (lớp Một), điện thoại …". */
export function isOfOtherScope(line: string, asked: Scope): boolean {
  if (asked.levels.size === 0) return false;
  const own = scopeIn((line.match(/\([^()]*\)/gu) ?? []).join(" "));
  const isApart = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean =>
    one.size > 0 && other.size > 0 && ![...one].some((entry) => other.has(entry));
  return isApart(own.levels, asked.levels) || isApart(own.classes, asked.classes);
}
