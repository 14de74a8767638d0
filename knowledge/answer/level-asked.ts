import type { AnswerContext } from "./context";
import { levelsIn } from "./levels";

/** A school's own name says its level and asks for none: "Trường THCS Lê Văn Hưu". */
const schoolByName =
  /[Tt]rường\s+(?:[Mm]ầm non|[Tt]iểu học|[Tt]rung học (?:cơ sở|phổ thông)|MN|TH|THCS|THPT|TH&THCS)\s+(?:\p{Lu}\p{Ll}*\s*)+/gu;
/** What stands in brackets are the parts of what stands before them. */
const inBrackets = /\([^()]*\)/gu;

/** The levels of education that a question asks for, by what it leans on where it names none itself; folded. Empty where it asks for none. */
export function levelsAsked({ question, background }: AnswerContext): ReadonlySet<string> {
  const own = question.language === "en" ? question.folded : question.text.replace(schoolByName, " ");
  const named = levelsIn(own);
  return new Set((named.length > 0 ? named : levelsIn(background)).map(([level]) => level));
}

/** Whether a sentence tells of one of some levels as a whole, and not of all of which it is a part in brackets. */
export function tellsOfLevel(text: string, levels: ReadonlySet<string>): boolean {
  return levelsIn(text.replace(inBrackets, " ")).some(([level]) => levels.has(level));
}
