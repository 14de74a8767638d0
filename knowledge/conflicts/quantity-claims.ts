import type { Figure, LibraryDocument } from "../model/index";
import { foldText, unifyTonePlacement } from "../text/index";
import type { QuantityClaim } from "./claim";
import type { Outline } from "../outline";

/** Time, copies and bare measures are counted everywhere and compare with nothing. */
const noSubject = /^(?:phút|giờ|buổi|tiết|lần|bộ|bản|tuổi|trang|cột|dòng|phần trăm|điểm|hoạt động|tổng)(?!\p{L})/iu;
/** A number for each, one end of a range or a limit is no count of a whole. */
const noCount = /(?:mỗi|từ|đến|hơn|gần|khoảng|trên|dưới|ít nhất|tối thiểu|tối đa|không quá)\s*$/iu;
/** "Toàn tỉnh hiện có 463 trường học": the whole of a place has one number. */
const ofWhole =
  /(?<!\p{L})((?:toàn|cả)\s+(?:quốc|nước|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|ngành|trường))\s+(?:hiện\s+|đã\s+|hiện nay\s+)?(?:có|gồm)\s+(?:tổng số\s+)?$/iu;
/** Of a name only what counts: "Tổng số giáo viên", "Kinh phí hỗ trợ". */
const countName = /^(?:tổng\s+)?(?:số|số lượng|kinh phí)\s+\p{L}/iu;
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
  figures: readonly Figure[],
  document: Pick<LibraryDocument, "id" | "text" | "header" | "validity" | "quality">,
  places: Outline,
): readonly QuantityClaim[] {
  if (document.quality < soundQuality) return [];
  const wholes: QuantityClaim[] = [];
  const others: QuantityClaim[] = [];
  for (const figure of figures) {
    const whole = ofWhole.exec(document.text.slice(figure.start, figure.printed.start))?.[1] ?? null;
    const claim = claimOf(figure, whole, document, places);
    if (claim !== null) (whole === null ? others : wholes).push(claim);
  }
  return [...wholes, ...withoutAmbiguous(others)];
}

function claimOf(
  figure: Figure,
  whole: string | null,
  { id, text, header, validity }: Pick<LibraryDocument, "id" | "text" | "header" | "validity">,
  places: Outline,
): QuantityClaim | null {
  const { value, printed, provision } = figure;
  const subject = subjectOf(figure, whole);
  const kind = places.get(provision)?.kind ?? "";
  if (subject === null || typeof value !== "number" || figure.bound !== "exact" || !counting.has(kind)) return null;
  if (noCount.test(text.slice(figure.start, printed.start))) return null;
  const unit = figure.form === "named" ? foldText(figure.unit ?? "") : "";
  const time = timeOf(figure, { header, validity }) ?? id;
  const place = foldText(header.jurisdictionName ?? header.issuer ?? id);
  const start = whole === null ? printed.start : text.lastIndexOf(whole, printed.start);
  return {
    kind: "quantity",
    key: `quantity:${[subject, unit, place, time].join("|")}`,
    document: id,
    provision,
    start,
    end: printed.end,
    address: places.addressOf(provision),
    says: text.slice(start, printed.end).replace(/\s+/g, " "),
    value,
    subject,
  };
}

function withoutAmbiguous(claims: readonly QuantityClaim[]): readonly QuantityClaim[] {
  const values = new Map<string, Set<number>>();
  for (const { key, value } of claims) values.set(key, (values.get(key) ?? new Set()).add(value));
  return claims.filter(({ key }) => values.get(key)?.size === 1);
}

function subjectOf({ form, what, unit }: Figure, whole: string | null): string | null {
  const phrase = unifyTonePlacement(what.toLowerCase());
  if (form === "cell" || (form === "named" && !countName.test(phrase))) return null;
  const isMeasure = form === "counted" && unit !== null && !phrase.startsWith(unit.toLowerCase());
  if (form === "counted" && (isMeasure || noSubject.test(phrase))) return null;
  const full = [whole?.toLowerCase() ?? null, phrase].filter((part) => part !== null).join(" ");
  return full.split(" ").length < 3 ? null : full;
}

/** As of when a count is: as it is printed, else the document's school year or its year of issue. */
function timeOf({ asOf }: Figure, { header, validity }: Pick<LibraryDocument, "header" | "validity">): string | null {
  if (asOf === null) return validity.schoolYear ?? header.issuedOn?.slice(0, 4) ?? null;
  const years = asOf.match(/\d{4}/gu) ?? [];
  return /^(?:năm|năm học)\s/iu.test(asOf) ? years.join("-") : foldText(asOf).replace(/^ngay\s+/u, "");
}
