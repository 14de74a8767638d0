import type { Ask, Question } from "../question/index";
import { syllablesOf } from "../text/index";
import { evidenceIn, evidenceUnder, type Subject } from "./evidence";
import { expectedOf, holds } from "./expected";
import { termSetOf } from "./rarity";
import { withoutMarker, type ScoredClause, type ScoredSection } from "./score-sections";

/** "Danh sách theo quyết định riêng", "mức cụ thể sẽ thông báo sau": the thing itself is told in another paper, or later. */
const toldElsewhere =
  /(?:thông báo|hướng dẫn|quy định|công bố|văn bản|ban hành|danh sách|gửi|quyết định|kế hoạch) (?:riêng|sau(?!\s+(?:khi|đây)))|sẽ (?:được |có )?(?:thông báo|hướng dẫn|công bố)(?: cụ thể)?(?: sau)?|phụ lục(?: [IVX\d]+)? (?:của|ban hành kèm theo) (?:Luật|Nghị định|Thông tư|Quyết định|Nghị quyết)|thỏa thuận bằng phụ lục|(?:gửi|bổ sung|công bố|thông báo)(?: kèm theo)? sau khi (?:có|chọn|lựa chọn|phê duyệt|ký)(?!\p{L})/iu;
/** An amount is as somebody else sets it: "theo mức chi do Ủy ban nhân dân tỉnh quy định". */
const setByOthers =
  /theo quy định(?: hiện hành| chung| của (?:pháp luật|Nhà nước|nhà nước))?\s*[.;]?\s*$|theo (?:mức|định mức|đơn giá|giá)(?: (?!\d)\p{L}+){0,2} (?:của|do|giữa) /iu;
/** "Kinh phí: ……… đồng": a line to be filled in. */
const leftBlank = /\.{4,}|…{2,}|_{4,}/u;
/** "Ngày /6/2025": the day of a month to be filled in. */
const blankDay = /(?<!\p{L})ngày\s*(?:\/\s*\d{1,2}(?:\/\d{4})?(?!\d)|\s{2,}tháng\s+\d)/iu;
const asksMonth = /\bthang (?:may|nao)\b/;
const annexMeant = /(?:tại|theo|ở|trong)(?: các)? phụ lục(?: ([IVX\d]+))?(?: (?:kèm theo|đính kèm|này)|\s*[.;]?\s*$)/iu;

const leastCoverage = 0.6;
/** A place that puts off answers whether and how; it does not answer how much, when, where or which. */
const asksForThing: readonly Ask[] = [
  "money",
  "count",
  "percentage",
  "deadline",
  "hour",
  "weekday",
  "address",
  "venue",
  "phone",
  "email",
  "account",
  "identifier",
  "document-number",
  "names",
  "people",
  "members",
];

/** What sends on to another paper answers where a thing stands, by when it comes, on what it rests and whether. */
const answeredByRoute: readonly Ask[] = [
  "yes-no",
  "deadline",
  "basis",
  "cited-where",
  "document-number",
  "address",
  "recipient",
  "compare",
  "procedure",
  "duties",
  "validity",
  "issuer",
  "signer",
  "form",
];
const routeAsked =
  /\b(?:do (?:ai|don vi nao|co quan nao|ben nao)|(?:ai|don vi nao|co quan nao|ben nao|noi nao) (?:(?:se|phai|la nguoi|co quyen|chiu trach nhiem) )?(?:quyet dinh|phe duyet|duyet|ban hanh|quy dinh|lap|thong bao|cong bo|gui|trinh|chu tri|phu trach)|o dau|dau ra|the nao|ra sao|theo (?:\S+ ){1,4}(?:nao|gi)|who (?:decides|approves|issues|announces|draws up|prepares))\b/;

const announcingAsked =
  /\b(?:thong bao|cong bo|huong dan|ban hanh|gui|co (?:danh sach|lich|ket qua|ke hoach)|announced?|issued?)\b/;

/** What a list or an amount is called by, and what leads on to where it stands; folded. */
const leadWords = new Set(
  "danh sach muc so cu the chi tiet tung cac nhung cua theo thuc hien duoc se co neu tai va la ve o do bang nay".split(
    " ",
  ),
);
/** So much of what is put off the question names, where it is the thing asked for itself. */
const leastNamed = 0.75;
const fewestNamed = 2;

/** A clause that leaves the thing asked for to another paper or blank, with the section that it stands in. */
export interface PutOff {
  readonly section: ScoredSection;
  readonly clause: ScoredClause;
}

/**
 * The clause that leaves the thing that is asked for to another paper, to later or blank; null where none does. Either the sentence of the best of some sections that
 * says most of the subject, where no sentence of its document that says as much states it; or one whose own subject, "Mẫu số 02 sẽ gửi sau", is what the question names.
 */
export function findPutOff(sections: readonly ScoredSection[], subject: Subject, question: Question): PutOff | null {
  const [top] = sections;
  if (top === undefined) return null;
  const own = sections.filter(({ opened }) => opened === top.opened);
  return findBlankDay(top, subject, question) ?? findUnstated(own, subject, question.asks) ?? findNamed(own, question);
}

/** The clause of a section that says most of the subject, where its day is left blank and a day is asked for. */
function findBlankDay(section: ScoredSection, subject: Subject, { asks, folded }: Question): PutOff | null {
  if (!asks.has("deadline") || asksMonth.test(folded)) return null;
  const said = section.clauses.flatMap((clause) =>
    statementsIn(withoutMarker(clause)).map((statement) => ({
      clause,
      statement,
      found: evidenceIn(termSetOf(statement), section.text.contextTerms, subject).found,
    })),
  );
  const most = Math.max(0, ...said.map(({ found }) => found));
  const blank = said.find(({ found, statement }) => found === most && blankDay.test(statement));
  return blank === undefined ? null : { section, clause: blank.clause };
}

/** Another section of the document is meant as well where it comes so near to the best one and says more than what states the thing. */
const surelyNear = 0.85;

function findUnstated(sections: readonly ScoredSection[], subject: Subject, asks: ReadonlySet<Ask>): PutOff | null {
  const [top] = sections;
  if (top === undefined || !asksForThing.some((ask) => asks.has(ask))) return null;
  const expected = expectedOf(asks);
  const statements = sections.flatMap((section) =>
    section.clauses.flatMap((clause) =>
      statementsIn(withoutMarker(clause)).map((statement) => ({
        section,
        clause,
        statement,
        isStated: expected !== null && holds(withoutWholeYear(statement), expected) && !leftBlank.test(statement),
      })),
    ),
  );
  if (!statements.some((one) => putsOff(one))) return null;
  const evidenceOf = new Map(
    sections.map((section) => [section, evidenceUnder(section.text.contextTerms, subject, false)] as const),
  );
  const said = statements.map((one) => ({
    ...one,
    ...(evidenceOf.get(one.section)?.(termSetOf(one.statement)) ?? { found: 0, coverage: 0 }),
  }));
  // A sentence of several parts may state one thing and put off another.
  const stated = Math.max(
    0,
    ...said.filter(({ isStated, statement }) => isStated && !statement.includes(partEnd)).map(({ found }) => found),
  );
  const isTopStated = said.some(({ section, isStated }) => section === top && isStated);
  return (
    said.find(
      (one) =>
        (one.section === top
          ? one.found >= stated
          : (!isTopStated || leftBlank.test(one.statement)) &&
            one.section.score >= top.score * surelyNear &&
            one.found > stated) &&
        one.coverage >= leastCoverage &&
        putsOff(one),
    ) ?? null
  );
}

interface Statement {
  readonly section: ScoredSection;
  readonly statement: string;
  readonly isStated: boolean;
}

function putsOff({ section, statement, isStated }: Statement): boolean {
  return !isStated && (setByOthers.test(statement) || restAt(statement, section) !== null);
}

/** So near to the best place, by score, another one of its document may name the thing asked for. */
const nearScore = 0.6;

function findNamed(sections: readonly ScoredSection[], { asks, folded }: Question): PutOff | null {
  const [top] = sections;
  // "Bao giờ công bố lịch?" is answered by what puts it off, "lịch bắt đầu ngày nào?" is not.
  const asksForDay = asks.has("deadline") && !announcingAsked.test(folded);
  const isAnswered = answeredByRoute.some((ask) => asks.has(ask) && !(ask === "deadline" && asksForDay));
  if (top === undefined || isAnswered || routeAsked.test(folded)) return null;
  const asked = new Set(syllablesOf(folded).map(withoutZero));
  for (const section of sections.filter(({ score }) => score >= top.score * nearScore))
    for (const clause of section.clauses)
      for (const statement of statementsIn(withoutMarker(clause))) {
        const rest = restAt(statement, section);
        if (rest === null || (asksForDay && holds(withoutWholeYear(statement), "date"))) continue;
        const named = syllablesOf(statement.slice(0, rest).replace(/\([^()]*\)/gu, " ")).map(withoutZero);
        const words = [...new Set(named)].filter((word) => !leadWords.has(word));
        const known = words.filter((word) => asked.has(word));
        const isOther = words.some((word) => /\d/.test(word) && !asked.has(word));
        if (!isOther && known.length >= fewestNamed && known.length >= words.length * leastNamed)
          return { section, clause };
      }
  return null;
}

/** "Theo khung kế hoạch thời gian năm học của tỉnh": a school year or a term that is only named is no time of what is put off. */
function withoutWholeYear(statement: string): string {
  return toldElsewhere.test(statement)
    ? statement.replace(
        /(?<!(?:đầu|cuối|giữa|trong|khai giảng|kết thúc) )(?:năm học|học kỳ)(?! (?:này|trước|sau))/giu,
        " ",
      )
    : statement;
}

/** Where a statement says that the rest stands elsewhere or leaves it blank; null where it does not. */
function restAt(statement: string, { opened }: ScoredSection): number | null {
  const rest = toldElsewhere.exec(statement) ?? leftBlank.exec(statement);
  if (rest !== null) return rest.index;
  const annex = annexMeant.exec(statement);
  return annex === null || hasAnnex(opened.document.text, annex[1] ?? "") ? null : annex.index;
}

/** Whether a text brings along the annex of that number, or any where the number is empty. */
function hasAnnex(text: string, number: string): boolean {
  return new RegExp(`^[ \\t]*phụ lục[ \\t]*${number}(?![IVX\\d])`, "imu").test(text);
}

const partEnd = "; ";

/** "Kinh phí in sách: từ ngân sách …; từ quỹ …" */
const lead = /^[^:;\d]{3,80}:\s/u;

/** The sentences of a text and the parts between its semicolons, each behind the words that announce them all. */
function statementsIn(text: string): readonly string[] {
  return text.split(/(?<=(?:\p{L}{2}|[)”"]|\d{4})[.;])\s+(?=\p{Lu})/u).flatMap((sentence) => {
    const [first = "", ...rest] = sentence.split(/(?<=;)\s+/u);
    const announced = lead.exec(first)?.[0] ?? "";
    return rest.length === 0
      ? [sentence]
      : [sentence, first, ...rest.map((part) => (part.includes(":") ? part : announced + part))];
  });
}

function withoutZero(syllable: string): string {
  return syllable.replace(/^0+(?=\d)/, "");
}
