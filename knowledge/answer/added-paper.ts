import { readQuestion } from "../question/index";
import { foldText, plainWords, syllablesOf } from "../text/index";
import type { NonEmpty, Quoted } from "./answer";
import { quote } from "./choose-clauses";
import { readingOf, type AnswerContext } from "./context";
import { evidenceIn, subjectOf } from "./evidence";
import { termSetOf } from "./rarity";
import { withoutMarker, type ScoredSection } from "./score-sections";
import { headingsOver } from "./decided-claim";

/** "Phải nộp thêm giấy gì", "có thêm những giấy tờ nào". */
const asksAdded =
  /\bthem (?:(?:nhung|cac|may|mot|loai) ){0,2}(?:giay(?: to)?|ho so|loai giay(?: to)?|gi (?:vao|trong) ho so)(?: (?:gi|nao|j|khong|ko|chi))?\b/;
/** Beside whom somebody is set: not asked of. */
const beside = /(?<!\p{L})so (?:với|vơi|voi|vs) [^,;?.]{2,60}?(?=\s+(?:thì|thi)(?!\p{L})|[,;?.]|$)/iu;
/** What somebody has to add to the papers of all. */
const added =
  /(?<!\p{L})(?:nộp|có|gửi|kèm|kèm theo|mang|mang theo|cần|bổ sung) thêm (?:(?:bản sao|bản chính|bản chụp|một|01|các|những) )*(?:giấy|sổ|phiếu|đơn|hồ sơ|chứng|bằng|bản|thẻ|xác nhận|lý lịch|quyết định)/iu;
/** How old somebody is says of whom a paper is asked only in other words. */
const age = /(?<!\p{L})\d{1,2} ?(?:tháng|thang|tuổi|tuoi)(?: (?:tuổi|tuoi))?(?: rưỡi)?(?!\p{L})/giu;
/** What asks, and what a child is called at home. */
const lightWords = new Set("them giay to gi nao ho so phai nop co can loai be chau con em dua".split(" "));

/** So near to the best place, by score, what is added may stand; and so much of whom it is asked for it must say. */
const leastBeside = 0.35;
const leastCoverage = 0.5;

/**
 * The clause that tells which paper somebody adds to those of all ("Trẻ vào nhà trẻ nộp thêm giấy khám sức khỏe"), where a question asks for that; null where it asks for none
 * or nothing is added. Beside whom it is asked ("so với mẫu giáo") does not count.
 */
export function addedPaper(sections: readonly ScoredSection[], context: AnswerContext): NonEmpty<Quoted> | null {
  const { question, shelf, rarity } = context;
  const [top] = sections;
  if (top === undefined || !asksAdded.test(plainWords(question.folded))) return null;
  const text = question.text.replace(beside, " ").replace(age, " ");
  const query = syllablesWithout(readQuestion(text, shelf.places, shelf.shortNames).query);
  if (query === "") return null;
  const subject = subjectOf(query, context.background, rarity, readingOf(context));
  const [best] = sections
    .filter(({ score }) => score >= top.score * leastBeside)
    .flatMap((section) =>
      section.clauses
        .filter((clause) => added.test(clause.text))
        .map((clause) => ({
          section,
          clause,
          ...evidenceIn(termSetOf(withoutMarker(clause)), headingsOver(section), subject),
        })),
    )
    .filter(({ coverage }) => coverage >= leastCoverage)
    .sort((one, other) => other.found - one.found);
  if (best === undefined) return null;
  const [first, ...rest] = quote(best.section, [best.clause]);
  return first === undefined ? null : [first, ...rest];
}

/** The words of a query that say of whom papers are asked. */
function syllablesWithout(query: string): string {
  return query
    .split(" ")
    .filter((word) => syllablesOf(word).length > 0 && !lightWords.has(foldText(word)))
    .join(" ");
}
