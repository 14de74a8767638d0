import { readCount, type Read } from "./read-number";
import { phrases, readOneOf, readPhrase, skipPhrases } from "./read-phrase";
import { readPoint, type CalendarPoint } from "./read-point";
import type { Token } from "./tokens";

const week = phrases(["tuần lễ thứ", "tuần thứ", "tuần lễ", "tuần"]);
const ordinals = phrases(["đầu tiên", "cuối cùng", "nhất", "nhì", "đầu", "cuối"]);
const joints = phrases(["-", "–", "và", ","]);
const of = phrases(["của", "trong", "("]);

/** "Tuần 2 tháng 12/2026", "tuần thứ ba của tháng 10": a week of a month, whose days nobody names. Gives the month. */
export function readWeekOfMonth(tokens: readonly Token[], at: number): Read<CalendarPoint> | null {
  const opened = readOneOf(tokens, at, week);
  const first = opened === null ? null : readWhich(tokens, opened.next);
  if (first === null) return null;
  const joint = readOneOf(tokens, first, joints);
  const last = joint === null ? first : (readWhich(tokens, joint.next) ?? first);
  const start = skipPhrases(tokens, last, of);
  // "tuần 2 tháng 12": not the second of December.
  const point = readPhrase(tokens, start, "tháng") === null ? null : readPoint(tokens, start);
  return point !== null && point.value.unit === "month" ? point : null;
}

function readWhich(tokens: readonly Token[], at: number): number | null {
  return (readOneOf(tokens, at, ordinals) ?? readCount(tokens, at))?.next ?? null;
}
