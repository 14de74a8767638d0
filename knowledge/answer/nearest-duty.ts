import { dutyVerb } from "../question/index";
import { foldText } from "../text/index";
import { evidenceIn, type Subject } from "./evidence";
import type { ScoredClause, ScoredSection } from "./score-sections";

const time = "(?<time>truoc|sau)(?: khi)?";
/** "Báo cáo … trước khi dạy bao nhiêu ngày", "phải báo trước mấy ngày": a time before or behind a deed, that a duty is due at. */
const asked = new RegExp(
  `\\b(?<verb>${dutyVerb})\\b.{0,80}?\\b${time}\\b.{0,60}\\b(?:(?:bao nhieu|may) (?:ngay|gio|tuan|thang|hom|bua)|bao lau)\\b`,
);
const printed = { truoc: "truoc (?:khi|ngay(?! \\d)|it nhat|thoi diem|luc)", sau: "(?:ngay )?sau khi|ke tu" } as const;
/** So near to the best place, by score, the duty may stand. */
const leastBeside = 0.6;
/** Between the verb and the time. Characters. */
const widest = 160;

/**
 * The clause that states the duty whose time before or after something is asked for, where none tells how long: it is nearer to the question than one that shares more words with it. Null where
 * a question asks otherwise or no clause near the best states it.
 */
export function findNearestDuty(
  sections: readonly ScoredSection[],
  folded: string,
  subject: Subject,
): { readonly section: ScoredSection; readonly clause: ScoredClause } | null {
  const { verb, time: side } = asked.exec(folded)?.groups ?? {};
  const [top] = sections;
  if (verb === undefined || top === undefined || (side !== "truoc" && side !== "sau")) return null;
  const states = new RegExp(`\\b${verb}\\b[^.;]{0,${String(widest)}}\\b(?:${printed[side]})\\b`);
  const [best] = sections
    .filter(({ score }) => score >= top.score * leastBeside)
    .flatMap((section) => section.clauses.map((clause) => ({ section, clause })))
    .filter(({ clause }) => states.test(foldText(clause.text).replace(/\s+/g, " ")))
    .map((place) => ({ ...place, found: evidenceIn(place.clause.terms, nothing, subject).found }))
    .sort((one, other) => other.found - one.found);
  return best ?? null;
}

const nothing: ReadonlySet<string> = new Set();
