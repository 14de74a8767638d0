import { asksDayOfFigures, wordsOfCountedDay } from "../question/index";
import type { Finding } from "./answer";
import { quote } from "./choose-clauses";
import { readingOf, type AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { subjectOf } from "./evidence";
import { scoreSections } from "./score-sections";

/** "Tính đến 31/12/2025", "đến thời điểm tháng 9/2026", "số liệu ngày 30 tháng 6". */
const countedUntil =
  /(?<!\p{L})(?:tính|cập nhật|thống kê|số liệu|chốt|có)[^.;\d]{0,30}(?:đến|tới|tại|vào)(?:\s+(?:hết|cuối|thời điểm|ngày|tháng|năm|quý)){0,3}\s+\d|(?<!\p{L})(?:đến|tại) thời điểm[^.;\d]{0,20}\d|(?<!\p{L})số liệu (?:ngày|tháng|năm) \d/iu;
/** So near to the best place, by score, and so much of the subject, the place of the figures stands. */
const leastNear = 0.5;
const leastCoverage = 0.3;

/** The place that says of which day the figures are that a question asks so of ("số liệu … tính đến ngày nào?"); null where it asks for something else or none says. */
export async function findCountedDay(context: AnswerContext): Promise<Finding | null> {
  const { question, rarity } = context;
  const english = question.language === "en" ? question.text.toLowerCase() : null;
  if (!asksDayOfFigures(question.folded, english)) return null;
  const about = question.query.replace(wordsOfCountedDay, " ").replace(/\s+/g, " ").trim();
  if (about === "") return null;
  const sections = await scoreSections(context, subjectOf(about, context.background, rarity, readingOf(context)));
  for (const section of sections) {
    if (section.score < (sections[0]?.score ?? 0) * leastNear || section.coverage < leastCoverage) continue;
    const clause = section.clauses.find(({ text }) => countedUntil.test(text));
    const [first, ...rest] = clause === undefined ? [] : quote(section, [clause]);
    if (first !== undefined) return passagesOf([first, ...rest], context);
  }
  return null;
}
