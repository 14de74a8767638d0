import type { Figure } from "../../../knowledge/model/index";
import { spansWithoutFigures } from "./not-figures";
import { number, spelledNumber, valueOfNumber } from "./number-words";
import { isCounted, measures, shares, unitOfPhrase } from "./units";

/** A figure in a piece of text; offsets count in that text. */
export type FoundFigure = Pick<Figure, "printed" | "value" | "bound" | "unit" | "what" | "form"> & {
  /** Where its number begins. */
  readonly numberStart: number;
};

const digits = new RegExp(
  String.raw`(?<![\d\p{L}.,/–-])(?:(?<from>${number})\s*(?:-|–|đến|tới)\s*)?(?<number>${number})(?![\d/]|[.,]\d)(?:\s?(?<measure>${measures})(?![\p{L}\d])(?<share>${shares}))?`,
  "gu",
);
/** Numbers in words count with a noun that is always counted. */
const inWords = new RegExp(
  String.raw`(?<!\p{L})(?<number>${spelledNumber})(?:\s*\(\d{1,3}\))?(?=\s+(?:nhóm|trường|lớp|môn|bước|tiêu chí|chỉ tiêu|nội dung|bộ|bản|người|lần|học phần|giáo viên|học sinh|thành viên|hình thức|phương án|nguyên tắc|nhiệm vụ|giải pháp|đợt|vòng|cấp học)(?!\p{L}))`,
  "giu",
);
/** A noun phrase goes on to the next mark, digit or verb. */
const phraseBehind = /^\s+(?:\([^()]{0,60}\)\s+)?([\p{L}&]+(?:(?:\s|\s-\s|&|-)[\p{L}&]+){0,14})/u;
const phraseEnd =
  /(?:^|\s)(?:và|hoặc|hay|với|là|có|được|đã|đang|sẽ|phải|gồm|bao gồm|trong đó|để|theo|nhằm|do|khi|nếu|thì|tham gia|đăng ký|đạt|chưa|không|còn|cần|trở|so với|tăng|giảm|chiếm|như|này|trên|nêu|tại|ở|từ|đến|trong|mỗi|vào|qua|về|dự|hoàn thành|thực hiện|nộp|tổ chức|cử|nhận|dạy|tập trung|nghỉ|đi|lên|xuống|sinh sống)(?!\p{L})/iu;
/** What is counted everywhere and is no figure, and what no noun phrase begins with. */
const noSubject =
  /^(?:ngày|tháng|năm|giờ|tuần|quý|của|qua|và|về|này|nói|ban hành|hoàn|trong|từ|đến|theo|vượt|tổng|tại|để|với|hoặc|hay|là|thì|được|do|khi|trở|nêu|dưới|sau|trước|có|không|phải|cho|vào|như|khoản|điều|điểm [a-zđ](?!\p{L})|mục|lần thứ|kể|bis)(?!\p{L})/iu;
/** The name of a number stands before a colon or one of these. */
const leadsFromName =
  /(?::|(?<!\p{L})(?:là|=|đạt|chiếm(?: tỷ lệ| tỉ lệ)?|bằng|ở mức|với mức|còn|tăng lên|đạt mức))\s*(?:(?:có|khoảng|gần|hơn|trên|dưới|từ|tối thiểu|tối đa|ít nhất|không quá|đủ|tỷ lệ|tỉ lệ|xấp xỉ)\s+){0,2}$/iu;
/** A measure stands right behind the name of what is measured. */
const wordsBefore = /(?:^|[,;:(]\s*)(?<name>[^,;:()\d]{2,120}?)\s*$/u;
const boundBefore: readonly (readonly [Figure["bound"], RegExp])[] = [
  [
    "at-least",
    /(?<!\p{L})(?:ít nhất|tối thiểu|từ|không (?:thấp|ít|nhỏ|kém) hơn|(?<!không \p{L}{1,6} )hơn|trên|không dưới|đủ)(?: là| có| được)?\s*$/iu,
  ],
  [
    "at-most",
    /(?<!\p{L})(?:tối đa|không quá|dưới|không vượt quá|cao nhất|đến|không (?:lớn|cao|nhiều) hơn)(?: là)?\s*$/iu,
  ],
  ["about", /(?<!\p{L})(?:gần|khoảng|xấp xỉ|trung bình|bình quân|chừng)\s*$/iu],
];
const edges =
  /^[\s\p{P}]*(?:và|có|với|trong đó|gồm|còn|hiện|hiện có|đồng thời|thì|là|nhưng)(?!\p{L})\s*|^[\s\p{P}]+|[\s\p{P}]+$/giu;
/** Verbs that lead from a name to its number. */
const trailing = /(?:\s+(?:phấn đấu|đạt|dài|rộng|có|là|gồm|được|với|trên|khoảng|chiếm))+$/iu;
/** What may stand before the number of a list and never names a quantity. */
const noName =
  /^(?:số|số:|điện thoại|đt|sđt|fax|tel|mã|email|ngày|thời gian|địa chỉ|lúc|từ|đến|vào|khoảng|website|căn cứ|quyết định|thông tư|công văn|nghị định|stt|tt)$/iu;

/** The numbers of a clause that count or measure something, in reading order. */
export function readFigures(clause: string): readonly FoundFigure[] {
  const matches = [...clause.matchAll(digits), ...clause.matchAll(inWords)].sort(
    (one, other) => one.index - other.index,
  );
  if (matches.length === 0) return [];
  const masked = spansWithoutFigures(clause);
  return matches.flatMap((match) => {
    const end = match.index + match[0].length;
    const isMasked = masked.some((span) => span.start < end && match.index < span.end);
    return isMasked ? [] : (readFigure(clause, match) ?? []);
  });
}

/** So far around a number its name and its noun are looked for. In characters. */
const farthestName = 200;
const farthestPhrase = 160;

function readFigure(clause: string, match: RegExpExecArray): FoundFigure | null {
  const { from, number: printed = "", measure, share = "" } = match.groups ?? {};
  const near = Math.max(0, match.index - farthestName);
  const before = clause.slice(near, match.index);
  const opensLine = near === 0 && before.trim() === "";
  const numberEnd = match.index + match[0].length;
  const after = clause.slice(numberEnd, numberEnd + farthestPhrase);
  if (isNumbering(opensLine, after, measure) || isClock(before, after)) return null;
  const found = phraseBehind.exec(after);
  const phrase = found === null ? "" : cutPhrase(found[1] ?? "");
  // A number that opens a line, or stands before a name, mostly numbers it.
  const isNamed = /^\p{Lu}/u.test(phrase) || opensLine;
  const isPhrase = phrase !== "" && !noSubject.test(phrase) && (!isNamed || isCounted(phrase));
  if (measure === undefined && phrase !== "" && !isPhrase) return null;
  const phraseStart = found === null ? 0 : found[0].length - (found[1] ?? "").length;
  const phraseEndAt = isPhrase ? numberEnd + phraseStart + phrase.length : numberEnd;
  const name = nameOf(wordsNaming(before));
  // "6,5 triệu học sinh": a scale alone counts what stands behind it.
  const isScale = isPhrase && share === "" && /^(?:tỷ|tỉ|triệu|nghìn|ngàn|trăm)$/iu.test(measure ?? "");
  const noun = isPhrase ? unitOfPhrase(phrase) : null;
  const unit =
    measure === undefined
      ? noun
      : isScale
        ? `${measure} ${noun ?? ""}`
        : `${measure}${share}`.replace(/\s*\/\s*/gu, "/");
  const bare = {
    numberStart: match.index,
    value: from === undefined ? valueOfNumber(printed) : rangeOf(from, printed),
    bound: boundOf(before, after),
    unit,
  };
  if (name !== null) {
    const start = near + before.lastIndexOf(name);
    return {
      ...bare,
      what: clean(name),
      form: "named",
      printed: { start, end: unit === null ? numberEnd : phraseEndAt },
    };
  }
  const isBareUnit =
    measure !== undefined || (isPhrase && phrase === unit && /^(?:người|em|cháu|điểm|lượt|suất)$/iu.test(phrase));
  const measured = isBareUnit ? nameOf(wordsBefore.exec(stripBound(before))?.groups?.["name"]) : null;
  if (isPhrase && (measured === null || isScale || (/%|phần trăm/u.test(measure ?? "") && phrase.includes(" "))))
    return {
      ...bare,
      what: clean(phrase),
      form: "counted",
      printed: { start: near + boundStart(before), end: phraseEndAt },
    };
  if (measured === null) return null;
  return {
    ...bare,
    what: clean(measured),
    form: "named",
    printed: { start: near + before.lastIndexOf(measured), end: numberEnd },
  };
}

/** The words before what leads from a name to its number; undefined where nothing does. */
function wordsNaming(before: string): string | undefined {
  const tail = before.slice(-longestLead);
  const lead = leadsFromName.exec(tail);
  return lead === null
    ? undefined
    : before
        .slice(0, before.length - (tail.length - lead.index))
        .split(/[;:.\n]/u)
        .at(-1);
}

/** "chiếm tỷ lệ khoảng", and blanks. In characters. */
const longestLead = 40;

function cutPhrase(phrase: string): string {
  const end = phraseEnd.exec(phrase)?.index;
  return (end === undefined ? phrase : phrase.slice(0, end)).trim();
}

/** A number at the head of its line, alone in it, or before a bracket is the line's number. */
function isNumbering(opensLine: boolean, after: string, measure: string | undefined): boolean {
  return measure === undefined && opensLine && /^\s*(?:[.)]|$)/u.test(after);
}

function isClock(before: string, after: string): boolean {
  return /(?:lúc|trước|vào)\s+$/iu.test(before) && /^\s*giờ/u.test(after);
}

function rangeOf(from: string, to: string): Figure["value"] {
  const [low, high] = [valueOfNumber(from), valueOfNumber(to)];
  return low < high ? { from: low, to: high } : high;
}

function boundOf(before: string, after: string): Figure["bound"] {
  if (/^[^.;,]{0,40}?trở lên/u.test(after)) return "at-least";
  if (/^[^.;,]{0,40}?trở xuống/u.test(after)) return "at-most";
  return boundBefore.find(([, pattern]) => pattern.test(before))?.[0] ?? "exact";
}

/** "gần 150 trường": the limit is part of what is printed. */
function boundStart(before: string): number {
  return stripBound(before).trimEnd().length === before.trimEnd().length ? before.length : stripBound(before).length;
}

function stripBound(before: string): string {
  return boundBefore.reduce((left, [, pattern]) => left.replace(pattern, ""), before);
}

/** The noun phrase that names a number: the last part that no other number stands in. */
function nameOf(words: string | undefined): string | null {
  if (words === undefined) return null;
  const parts = words.split(/(?<=\d[^,;()]{0,80})[,;(]\s+|\)\s*/u);
  const name = (parts.at(-1) ?? "").replace(edges, "").replace(edges, "").replace(trailing, "");
  return name.length < 2 || noName.test(name) || !/\p{L}{2}/u.test(name) ? null : name;
}

function clean(words: string): string {
  return words.replace(/\s+/gu, " ").trim();
}
