import type { LibraryDocument } from "../model/index";
import { foldText, unifyTonePlacement } from "../text/index";
import type { QuantityClaim } from "./claim";
import type { Outline } from "../outline";

const number = String.raw`(?<number>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?<decimals>\d+))?`;
/** "2.619 giáo viên tiểu học": the number, then what is counted up to the next mark, digit or verb. */
const counted = new RegExp(String.raw`(?<![\d\p{L}.,/–-])${number}\s+(?<subject>[^\d.,;:()“”"\n/–-]+)`, "giu");
/** "Tổng số giáo viên: 2.619", "số học sinh toàn tỉnh là 206.000 em". */
const named = new RegExp(
  String.raw`(?<!\p{L})(?<subject>(?:tổng\s+)?(?:số|số lượng|kinh phí)\s+(?!điện thoại|fax|tài khoản|hiệu)[^\d.,;:()“”"\n/–-]{4,80}?)\s*(?::|là|=|đạt)\s*(?:có\s+)?${number}(?![\d/.-])(?<unit>\s*%|\s+\p{L}+)?`,
  "giu",
);
/** What ends the noun phrase behind a number. */
const verbs =
  /\s(?:và|hoặc|với|là|có|được|đã|đang|sẽ|phải|gồm|bao gồm|trong đó|để|theo|nhằm|do|khi|nếu|thì|tham gia|đăng ký|đạt|chưa|không|còn|cần|trở lên|trở xuống|so với|tăng|giảm)(?!\p{L}).*$/isu;
/** Before a number: a limit, a share of each, one end of a range, or the number of a place; no count. */
const noCount =
  /(?:ít nhất|tối thiểu|tối đa|không quá|mỗi|từ|đến|hơn|gần|khoảng|trên|dưới|điều|khoản|điểm|mục|số|ngày|tháng|năm|quý|lớp|khối|phụ lục|chương|phần|kỳ|đợt|lần|mức|thứ|độ|trang|bảng|biểu|mẫu|phường|quận|tuổi|tiết|bậc|hạng|cấp)\s*$/iu;
/** Time and copies are counted everywhere and compare with nothing. */
const noSubject =
  /^(?:ngày|tháng|năm|giờ|phút|tuần|quý|buổi|tiết|lần|bộ|bản|điểm|mục|khoản|điều|tuổi|trang|cột|dòng|triệu|tỷ|tỉ|nghìn|ngàn|đồng|km|m|ha|phần trăm|của|qua|và|về|này|nói|ban hành|hoàn|trong|từ|đến|theo|vượt|tổng)(?!\p{L})/iu;

/** "Toàn tỉnh hiện có 463 trường học": the whole of a place has one number. */
const ofWhole = new RegExp(
  String.raw`(?<!\p{L})(?<whole>(?:toàn|cả)\s+(?:quốc|nước|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|ngành|trường))\s+(?:hiện\s+|đã\s+|hiện nay\s+)?(?:có|gồm)\s+(?:tổng số\s+)?${number}\s+(?<subject>[^\d.,;:()“”"\n/–-]+)`,
  "giu",
);
/** Below this share of possible syllables numbers are not relied on. */
const soundQuality = 0.85;
const counting = new Set(["section", "bullet", "paragraph"]);

/**
 * The counts that a document prints with a full noun phrase of three syllables and more ("1.329 giáo viên tiểu học"), under a name ("Tổng số giáo viên:
 * 2.619") or of a whole ("Toàn tỉnh có 463 trường học"), each with its place and time. Where no time is known, a count compares within its document
 * only. A phrase or name that the document uses for two numbers speaks of two groups (two schools of a list) that the words around tell apart: it is
 * left out; only a whole has one number.
 */
export function quantityClaims(
  document: Pick<LibraryDocument, "id" | "text" | "header" | "validity" | "quality">,
  places: Outline,
): readonly QuantityClaim[] {
  if (document.quality < soundQuality) return [];
  const { text } = document;
  const [wholes, names] = [[...text.matchAll(ofWhole)], [...text.matchAll(named)]];
  const taken = [...wholes, ...names].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  const bare = [...text.matchAll(counted)].filter(
    ({ index }) =>
      !noCount.test(text.slice(Math.max(0, index - 16), index)) &&
      !taken.some(({ start, end }) => start <= index && index < end),
  );
  const claims = (matches: readonly RegExpExecArray[]) =>
    matches.flatMap((match) => claimOf(match, document, places) ?? []);
  return [...claims(wholes), ...withoutAmbiguous(claims([...names, ...bare]))];
}

function claimOf(
  match: RegExpExecArray,
  document: Pick<LibraryDocument, "id" | "text" | "header" | "validity">,
  places: Outline,
): QuantityClaim | null {
  const { text, header } = document;
  const { subject: printed = "", number: digits = "", decimals, unit, whole } = match.groups ?? {};
  const isNamed = /^\P{N}/u.test(match[0]) && whole === undefined;
  const subject = subjectOf(printed, isNamed, whole ?? "");
  const provision = places.at(match.index);
  if (subject === null || provision === undefined || !counting.has(provision.kind)) return null;
  const end = match.index + trimmedLength(match[0], printed, isNamed);
  const time = timeOf(sentenceAround(text, match.index), document) ?? document.id;
  const place = foldText(header.jurisdictionName ?? header.issuer ?? document.id);
  return {
    kind: "quantity",
    key: `quantity:${[subject, foldText(unit ?? "").trim(), place, time].join("|")}`,
    document: document.id,
    provision: provision.id,
    start: match.index,
    end,
    address: places.addressOf(provision.id),
    says: text.slice(match.index, end).replace(/\s+/g, " "),
    value: Number(digits.replaceAll(".", "") + (decimals === undefined ? "" : `.${decimals}`)),
    subject,
  };
}

function withoutAmbiguous(claims: readonly QuantityClaim[]): readonly QuantityClaim[] {
  const values = new Map<string, Set<number>>();
  for (const { key, value } of claims) values.set(key, (values.get(key) ?? new Set()).add(value));
  return claims.filter(({ key }) => values.get(key)?.size === 1);
}

function subjectOf(printed: string, isNamed: boolean, whole: string): string | null {
  const phrase = unifyTonePlacement(` ${printed}`.replace(isNamed ? /$/ : verbs, "").toLowerCase())
    .replace(/\s+/g, " ")
    .trim();
  const full = [whole.toLowerCase(), phrase].filter((part) => part !== "").join(" ");
  const isNothing = !isNamed && noSubject.test(phrase);
  return isNothing || full.split(" ").length < 3 ? null : full;
}

function trimmedLength(whole: string, subject: string, isNamed: boolean): number {
  if (isNamed) return whole.trimEnd().length;
  const rest = ` ${subject}`.length - ` ${subject}`.replace(verbs, "").trimEnd().length;
  return whole.length - rest;
}

function sentenceAround(text: string, position: number): string {
  const start = Math.max(text.lastIndexOf("\n", position), text.lastIndexOf(". ", position)) + 1;
  const end = text.slice(position).search(/\n|\.\s/u);
  return text.slice(start, end === -1 ? text.length : position + end);
}

/** As of when a count is: as its sentence says, else the document's school year or its year of issue. */
function timeOf(sentence: string, { header, validity }: Pick<LibraryDocument, "header" | "validity">): string | null {
  const schoolYear = /năm học\s+(\d{4})\s*[-–]\s*(\d{4})/iu.exec(sentence);
  if (schoolYear !== null) return `${schoolYear[1] ?? ""}-${schoolYear[2] ?? ""}`;
  const asOf = /(?:tính đến|đến hết|tại thời điểm)\s+(?:ngày\s+)?([\d/.-]*\d{4}|tháng\s+\d+(?:\s+năm\s+\d{4})?)/iu.exec(
    sentence,
  );
  if (asOf !== null) return foldText(asOf[1] ?? "");
  const year = /(?:trong|vào|năm)\s+năm\s+(\d{4})|(?<!\p{L})năm\s+(\d{4})/iu.exec(sentence);
  if (year !== null) return year[1] ?? year[2] ?? null;
  return validity.schoolYear ?? header.issuedOn?.slice(0, 4) ?? null;
}
