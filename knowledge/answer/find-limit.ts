import type { Provision } from "../model/index";
import type { Question } from "../question/index";
import { foldText, plainWords } from "../text/index";
import type { Finding, Verdict } from "./answer";
import { cite, sectionOf } from "./cite";
import { passagesOf } from "./dates-in-quotes";
import { readingOf, type AnswerContext } from "./context";
import { evidenceIn, subjectOf } from "./evidence";
import { exceptionTo, wordsThatTakeOut } from "./exception";
import { isWithin, limitsIn, measureIn, type Measure } from "./limits";
import { termSetOf } from "./rarity";
import { scoreSections } from "./score-sections";
import type { OpenDocument } from "./shelf";

/** "Con tôi 7 tuổi có được …", "… thì có thuộc đối tượng không?": whether a rule takes somebody in. */
const asksIfTaken =
  /\b(?:co|duoc|du|thuoc|phai|kip|nam trong)\b.*\b(?:khong|ko|chua|hong|hay khong)(?: (?:a|nhi|vay|ha|the|nhe|ad|thay|co|em|anh|chi))*$|^(?:can|may|is|are|am|does|do|must|will)\b/;
/** What is asked for besides is no question of yes or no. */
const others = [
  "count",
  "money",
  "percentage",
  "deadline",
  "hour",
  "who",
  "contact",
  "phone",
  "recipient",
  "document-number",
  "validity",
] as const;

/** Whether a question asks if a rule takes its case in, and nothing else. */
export function asksWhetherTaken({ text, folded, language, asks }: Question): boolean {
  const plain = plainWords(folded);
  return asksIfTaken.test(language === "en" ? foldText(text) : plain) && !others.some((ask) => asks.has(ask));
}

/** Who is told of and how old is the case, not what the rule is about; what is left names the rule. */
function withoutCase(query: string): string {
  const rest = query.replace(ofCase, " ").replace(/\s+/g, " ").trim();
  return rest === "" ? query : rest;
}

const ofCase =
  /(?<!\p{L})(?:\d{1,2}\s*(?:tuổi|tuoi)|sinh(?: năm| nam)?\s+\d{4}|(?:lớp|lop)\s+\d{1,2}(?!\d)|con|cháu|chau|bé|em|nhà|mới|moi|đợt|dot|năm nay|nam nay)(?!\p{L})/giu;

/** Documents this near to the best may hold the limit. */
const leastNear = 0.7;
/** A document of which so much less of the subject is known is about something else. */
const leastCoverage = 0.4;
const longestPlace = 700;
/** Who a rule is for stands under such headings. */
const forWhom = /đối tượng|điều kiện|độ tuổi|phạm vi|tiêu chuẩn|tuyển sinh|dự thi|tham gia|yêu cầu/iu;

/** The place that limits what a question tells of its case in figures, with whether it lies within where that is certain; null where none does. */
export async function findLimit(context: AnswerContext): Promise<Finding | null> {
  const { question, rarity } = context;
  const measure = measureIn(question.text);
  if (measure === null || !asksWhetherTaken(question)) return null;
  const subject = subjectOf(withoutCase(question.query), context.background, rarity, readingOf(context));
  const sections = await scoreSections(context, subject);
  const [top] = sections;
  if (top === undefined) return null;
  const near = sections.filter(({ score, coverage }) => score >= top.score * leastNear && coverage >= leastCoverage);
  const [best] = [...new Set(near.map(({ opened }) => opened))]
    .flatMap((opened) => placesOf(opened, measure))
    .map((place) => ({
      ...place,
      score:
        evidenceIn(termSetOf(place.text), termSetOf(place.headings), subject).coverage +
        (forWhom.test(place.headings) ? forWhomWorth : 0),
    }))
    .sort((one, other) => other.score - one.score);
  // A place that names the very case ("học sinh lớp 7 …") is found by its words.
  if (best === undefined || best.limits.length === 0) return null;
  const { opened, place, limits, namesCase, headings } = best;
  const { document, outline } = opened;
  const exception = exceptionTo(place, opened, context);
  const rule = { document, citation: cite(document, outline, place, place.start, endOf(place)) };
  if (exception !== null) return passagesOf([exception.quote, rule], context, exception.verdict);
  const verdict = namesCase || !forWhom.test(headings) ? null : verdictOf(measure, limits);
  return passagesOf(
    [rule],
    context,
    wordsThatTakeOut(rule.citation.quote) === null ? verdict : turnedOut(rule.citation.quote, verdict),
  );
}

/** What a heading that says for whom a rule is adds, in shares of the subject. */
const forWhomWorth = 0.3;

/** The places of a document that limit the unit or name the very measure, each with its headings. */
function placesOf(opened: OpenDocument, measure: Measure) {
  const { document, outline } = opened;
  return outline.provisions.flatMap((place) => {
    const text = document.text.slice(place.start, place.bodyEnd);
    const headings = sectionOf(place, outline);
    const limits = isRuling(place) && !ofState.test(`${headings} ${text}`) ? limitsIn(text, measure) : [];
    const besides = limits.reduce((left, limit) => left.replace(limit.text, " "), text);
    const namesCase = isRuling(place) && names(besides, measure);
    return limits.length === 0 && !namesCase ? [] : [{ opened, place, limits, text, headings, namesCase }];
  });
}

/** What there is, and what is aimed at, limits nobody. */
const ofState = /thực trạng|hiện trạng|tình hình|đặc điểm|kết quả đạt|mục tiêu|mục đích|tính đến (?:ngày|tháng|hết)/iu;

function isRuling({ kind }: Provision): boolean {
  return kind === "section" || kind === "paragraph" || kind === "bullet" || kind === "closing";
}

function names(text: string, { value, unit, isBefore }: Measure): boolean {
  const figure = `0?${String(value)}(?!\\d)`;
  return new RegExp(isBefore ? `(?<!\\p{L})${unit}\\s+${figure}` : `(?<![\\d–-]\\s*)${figure}\\s*${unit}`, "iu").test(
    text,
  );
}

function endOf({ start, bodyEnd, end }: Provision): number {
  return end - start <= longestPlace ? end : bodyEnd;
}

/** Of a limit to what is taken out of a rule: who lies within it is out, of all others it says nothing. */
function turnedOut(sentence: string, verdict: Verdict | null): Verdict | null {
  if (verdict?.modality !== "within" || verdict.limit === undefined) return null;
  const said = wordsThatTakeOut(sentence);
  return said === null ? null : { isYes: false, modality: "excepted", actor: verdict.limit, limit: said };
}

/** Only one limit can be compared with; where a place prints several it is left to be read. */
function verdictOf(measure: Measure, limits: ReturnType<typeof limitsIn>): Verdict | null {
  const [limit, ...more] = limits;
  // "Mẫu giáo 5-6 tuổi" is the name of a group.
  if (limit === undefined || more.length > 0 || /^\d/.test(limit.text)) return null;
  const isYes = isWithin(measure, limit);
  return { isYes, modality: isYes ? "within" : "outside", actor: measure.text, limit: limit.text };
}
