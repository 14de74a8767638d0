import { dutyFirst, dutyLast, dutyVerb, obligation } from "./duty-words";
import type { TimeExpression, TimeShape } from "./time-expression";

/** A time expression and the words of its clause around it, in lower case. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** The clause is only a heading: "Năm 2026", "Từ năm 2027 trở đi (thực hiện thường niên)". */
  readonly isHeading: boolean;
  /** It stands in a table's column of times, and the table is of what is to be done. */
  readonly isScheduled: boolean;
}

/** Words just before a time that make it something else than a deadline. None of them reaches over a comma or "và". */
const governedBy = (pattern: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})(?:(?!\\s(?:và|phải)\\s)[^.;,:]){0,45}$`, "u");
const counted = /(?<!\p{L})tính(?:\s+(?:đến|tới|từ))?\s*$/u;
const statistic = governedBy("tính đến|tính từ|số liệu|thống kê|dữ liệu");
const effect = governedBy(
  "hiệu lực|có giá trị|giá trị sử dụng|áp dụng|thời hạn sử dụng|nhiệm kỳ|giai đoạn|bảo hành|hạn của giấy|thời hạn của giấy",
);
const status = governedBy(
  "đình chỉ|bảo lưu|buộc thôi học|cấm thi|cấm|tạm dừng|tạm ngừng|nghỉ học|nghỉ|vắng|vắng mặt|công nhận|bổ nhiệm|gia hạn|kéo dài|duy trì|lưu trữ|lưu giữ|lưu giữ|bảo quản|thử việc|tập sự|kinh nghiệm|thâm niên|công tác liên tục|(?<!phòng |ban |khoa |giáo dục và |giáo dục )đào tạo|thực tập|học tập",
);
const absence = governedBy("đình chỉ|cấm thi|tạm dừng|tạm ngừng|nghỉ học|nghỉ|vắng|vắng mặt");
const settled =
  /(?<!\p{L})(?:ban hành|tuyển sinh|nhập học|trúng tuyển|khóa|sinh|phát sinh|tốt nghiệp|đã (?:(?!phải)[^,;:]){0,40})\s*$/u;
const handling =
  /(?<!\p{L})(?:thời (?:hạn|gian) (?:[^,;:.]{0,20} )?(?:giải quyết|thẩm định|xử lý|xem xét|thực hiện|trả|nộp|hoàn thành|xét duyệt|phê duyệt|thông báo|báo cáo))[^,;.]{0,40}$/u;
/** A label that makes the bare time behind it a deadline. */
const label =
  /(?<!\p{L})(?:hạn(?: cuối(?: cùng)?| chót)?(?: nộp| đăng ký| gửi)?(?: [^:;,.]{0,40}(?::|(?=\slà\s)))?|thời (?:gian|hạn|điểm)(?: [^:,;.]{0,40})?(?:nộp|đăng ký|gửi|hoàn thành|báo cáo|tiếp nhận|nhận hồ sơ|nhập học|rút hồ sơ|thực hiện|phản hồi|đóng góp|góp ý|thu)[^:,;.]{0,60})\s*[:|]?\s*(?:là|vào)?\s*$/u;
/** "Đợt 2: từ ngày …", "Vòng 1 (ngày …": one of several times of what the heading or the words above name. */
const oneOfSeveral =
  /(?:^|[.;:,]|\n)[\s\p{P}]*(?:đợt|vòng|lần|lượt|kỳ|buổi)\s+(?:thứ\s+\p{L}+|\d{1,2}|[ivx]{1,4}|một|hai|ba|đầu tiên|đầu|cuối|bổ sung)\s*(?::|\(|–|-)\s*(?:vào\s+)?$/u;
/** A card or a licence that ends on a day is no task of that day. */
const expiring =
  /(?<!\p{L})(?:thẻ|giấy phép|giấy chứng nhận|giấy xác nhận|chứng chỉ|hợp đồng|thị thực|bảo hiểm)(?!\p{L})[^.;,:]{0,30}hết hạn(?: vào)?\s*$/u;
/** The past is told: "đã" governs the time, or the verb right behind it. */
const narratedBefore = /(?<!\p{L})đã\s[^,;.]{0,30}$/u;
const narratedAfter = /^[^;.]{0,60}(?<!\p{L})đã\s/u;
const openStart = /(?<!\p{L})(?:từ|kể từ|tính từ|sau)\s*$/u;
const enumerated = /(?<!\p{L})(?:gồm|phân loại)(?!\p{L})[^.;]*$/u;
const planNoun =
  /(?<!\p{L})(?:kế hoạch|ngân sách|dự toán|kinh phí|chỉ tiêu|nhiệm vụ|chương trình|mục tiêu|tiền|mức|số lượng|đề tài|hội nghị|danh hiệu|nghỉ phép|nghỉ hè|phép)[^,;.]{0,60}$/u;
const askedOf =
  /(?<!\p{L})(?:báo cáo|cung cấp|giải trình|xuất trình|gửi|đột xuất|kiểm tra|tham gia|thực hiện)(?!\p{L})/u;
/** "báo cáo Ủy ban … ngay khi có sự cố": the duty stands right before what sets it off. */
const reports = /(?<!\p{L}|đã )(?:báo cáo|thông báo|báo tin)(?!\p{L})[^,;.]{0,80}$/u;
/** "báo cáo kết quả hằng năm về Sở": the frequency stands between what is sent and to whom. */
const sends = /(?<!\p{L})(?:báo cáo|gửi|nộp|trình)(?!\p{L})[^,;.]{0,40}$/u;
const goesTo = /^\s*(?:đến|về|cho|gửi|tới|lên)\s/u;
/** What makes a year a target: somebody shall have reached something by then. */
const aimed = /(?<!\p{L})(?:phấn đấu|hoàn thành|đạt)(?!\p{L})/u;
const mustReport = /(?<!\p{L})phải\s+(?:\p{L}+\s+){0,2}(?:báo cáo|thông báo|gửi|nộp|trình)(?!\p{L})/u;
const priorAct =
  /(?<!\p{L})(?:báo cáo|thông báo|gửi|nộp|trình|đăng ký|xin|ký|hoàn thành|phê duyệt|thẩm định|công bố|công khai|niêm yết|đề nghị|kiểm tra|lấy ý kiến|thống nhất|thanh toán|phải|cần|có trách nhiệm)(?!\p{L})/u;

/**
 * Whether somebody must act, or may only act, by the expression: what separates a deadline from dates of documents and
 * events, statistics, effect, validity and limits on a status.
 */
export function isDuty({ shape }: TimeExpression, place: Surroundings): boolean {
  if (counted.test(place.before) || effect.test(place.before) || expiring.test(place.before)) return false;
  switch (shape.kind) {
    case "limit":
      return isBoundDuty(shape, place);
    case "span":
      return place.isScheduled || isSpanDuty(shape, place);
    case "bare":
      return (
        place.isScheduled ||
        (!openStart.test(place.before) &&
          (label.test(place.before) || leads(place) || (oneOfSeveral.test(place.before) && !isNarrated(place))))
      );
    case "target":
      return aimed.test(`${place.before} ${place.after}`) && !place.isHeading && !isNarrated(place);
    case "near":
      return place.isScheduled || isNearDuty(shape, place);
    case "period":
      return isPeriodDuty(shape, place);
    case "same-day":
      return !enumerated.test(place.before) && (dutyVerb.test(place.before) || dutyFirst.test(place.after));
    case "event":
      return isEventDuty(shape, place);
    case "frequency":
      return !place.isHeading && isFrequencyDuty(shape, place);
  }
}

type Shape<Kind extends TimeShape["kind"]> = Extract<TimeShape, { readonly kind: Kind }>;

function isBoundDuty(shape: Shape<"limit">, { before, after }: Surroundings): boolean {
  if (shape.point.unit === "year" && shape.bound === "before") return false;
  return !(settled.test(before) && !obligation.test(before) && !obligation.test(after));
}

function isSpanDuty(shape: Shape<"span">, place: Surroundings): boolean {
  // "từ năm 2021 đến năm 2025", "trong năm 2026": the life of a plan.
  if (shape.from.unit === "year" || shape.to.unit === "year") return false;
  if (leads(place) || label.test(place.before)) return true;
  if (oneOfSeveral.test(place.before)) return !isNarrated(place);
  if (statistic.test(place.before)) return false;
  const whole = `${place.before} ${place.after}`;
  return dutyVerb.test(whole) && (!isNarrated(place) || obligation.test(whole));
}

function isNearDuty(shape: Shape<"near">, place: Surroundings): boolean {
  const whole = `${place.before} ${place.after}`;
  if (place.isHeading || isNarrated(place)) return false;
  if (shape.point !== null) return dutyVerb.test(whole);
  // "đầu năm học", "cuối học kỳ": a duty only where the verb stands beside it or the clause begins with it.
  return /^[\s\p{P}]*$/u.test(place.before)
    ? dutyVerb.test(place.after)
    : /(?:báo cáo|nộp|gửi|công khai|đánh giá|kiểm tra|tổng kết|sơ kết)[^,;.]{0,40}(?:vào\s*)?$/u.test(place.before);
}

function isPeriodDuty(shape: Shape<"period">, { before, after }: Surroundings): boolean {
  if (shape.isBackwards) return true;
  // A minimum is no limit, and what may happen "sau 10 ngày" has no end.
  if (shape.lead === "at-least" || shape.lead === "after") return false;
  const isLong = shape.unit === "month" || shape.unit === "year" || shape.unit === "quarter";
  if ((isLong ? status : absence).test(before) && !handling.test(before)) return false;
  if (shape.event !== null || handling.test(before)) return true;
  if (shape.lead === "none") return false;
  return !isLong && (dutyVerb.test(before) || dutyFirst.test(after) || obligation.test(after));
}

function isEventDuty(shape: Shape<"event">, { before, after }: Surroundings): boolean {
  switch (shape.relation) {
    case "on-request":
      return (
        askedOf.test(`${before} đột xuất`) && (askedOf.test(before) || askedOf.test(after) || before.trim() === "")
      );
    case "before":
      return priorAct.test(before) || /^[\s,:]*(?:phải|cần|[^;.]{0,60} phải )/u.test(after);
    case "after":
      if (shape.isPrompt === true && reports.test(before)) return true;
      // "sau khi …" mostly only tells the order of steps: a duty where it opens the clause and somebody must report or hand in.
      return /^[\s\p{P}]*$/u.test(before) && mustReport.test(after);
  }
}

function isFrequencyDuty(shape: Shape<"frequency">, { before, after }: Surroundings): boolean {
  if (shape.unit === "day") return false;
  const opens = /^[\s\p{P}]*$/u.test(before);
  if (opens) return dutyVerb.test(after);
  if (shape.isPeriodic) return dutyVerb.test(before) || dutyFirst.test(after);
  if (dutyFirst.test(after)) return !planNoun.test(before) || /;|,\s*$/u.test(before);
  if (shape.isRate) return dutyVerb.test(before);
  if (sends.test(before) && goesTo.test(after)) return true;
  return dutyLast.test(before) && !planNoun.test(before.replace(lastWords, ""));
}

/** The last two words, or one of at least two letters where nothing stands before it. */
const lastWords = /(?<!\p{L})\p{L}+(?:\s+\p{L}+|(?<=\p{L}{2}))\s*$/u;

function isNarrated({ before, after }: Surroundings): boolean {
  return narratedBefore.test(before) || narratedAfter.test(after);
}

/** The time opens its clause like a line of a schedule: "Tháng 3: …", "Ngày 15/9 | …". */
function leads({ before, after }: Surroundings): boolean {
  return /^[\s\p{P}]*$/u.test(before) && /^\s*[:|]/u.test(after) && dutyVerb.test(after);
}
