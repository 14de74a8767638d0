import type { DatedOccurrence, DayBound, IsoDate } from "../../knowledge/index";
import { printDay, printDayWithWeekday } from "./dates";

const weekday = (day: IsoDate): string => printDayWithWeekday(day, "vi");

/** The bot's words about reminders. */
export const reminderMessages = {
  heading: "Nhắc hạn",
  why: {
    asked: (days: readonly number[]) =>
      `Nhắc hạn: anh/chị đã nhờ tôi nhắc ${beforeDays(days)}. Anh/chị có thể báo đã xong, hoãn hoặc tắt bất cứ lúc nào.`,
    place: (place: string, days: readonly number[]) =>
      `Nhắc hạn: anh/chị đang theo dõi mọi hạn của ${place}, nhắc ${beforeDays(days)}. Anh/chị có thể báo đã xong, hoãn hoặc tắt bất cứ lúc nào.`,
    snoozed: (day: IsoDate) => `Nhắc hạn: anh/chị đã hoãn việc này đến ${weekday(day)}.`,
    late: "Nhắc muộn: đến ngày phải nhắc thì tôi không gửi được, nay hạn đã qua. Nếu anh/chị chưa làm, xin liên hệ nơi nhận để xử lý.",
  },
  usualPlace: "nơi của anh/chị",
  day: (occurrence: DatedOccurrence) =>
    occurrence.named.kind === "window"
      ? `Từ ngày ${printDay(occurrence.named.from)} đến hết ngày ${weekday(occurrence.named.to)}, ${daysLeft(occurrence)}`
      : isOnDay(occurrence)
        ? `Ngày ${weekday(occurrence.lastSafeDay)}, ${daysLeft(occurrence)}`
        : `Chậm nhất hết ngày ${weekday(occurrence.lastSafeDay)}, ${daysLeft(occurrence)}`,
  workingDay: (occurrence: DatedOccurrence) =>
    occurrence.lastWorkingDay === occurrence.lastSafeDay || isOnDay(occurrence)
      ? null
      : `Hôm đó là ngày nghỉ; ngày làm việc cuối cùng còn kịp là ${weekday(occurrence.lastWorkingDay)}.`,
  number: (number: number) => `Nhắc số ${String(number)}`,
  source: (place: string, file: string) => `${place} – ${file}`,
  byWords: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Gõ “xong nhắc ${String(numbers[0])}”, “hoãn nhắc ${String(numbers[0])}” hoặc “tắt nhắc ${String(numbers[0])}”; “nhắc việc của tôi” để xem mọi lời nhắc.`
      : `Các hạn trên theo thứ tự là nhắc số ${numbers.join(", ")}. Gõ “xong nhắc ${String(numbers[0])}”, “hoãn nhắc ${String(numbers[0])}” hoặc “tắt nhắc ${String(numbers[0])}”; “nhắc việc của tôi” để xem mọi lời nhắc.`,
  words: { which: "Lời nhắc nào?", done: "Đã xong", snooze: "Hoãn", off: "Tắt", open: "Mở chỗ trích" },

  changed: "Văn bản trong thư viện vừa thay đổi, và có lời nhắc của anh/chị dựa vào đó:",
  moved: (number: number, place: string, before: string, after: string) =>
    `• Nhắc số ${String(number)} (${place}): hạn cũ là ${before}; hạn mới là ${after}.`,
  gone: (number: number, place: string, before: string) =>
    `• Nhắc số ${String(number)} (${place}): hạn cũ là ${before}; nay thư viện không còn hạn này, nên tôi đã đóng lời nhắc. Xin hỏi lại cơ quan ban hành trước khi bỏ việc.`,
  undated: (number: number, place: string, before: string) =>
    `• Nhắc số ${String(number)} (${place}): hạn cũ là ${before}; nay văn bản không ghi ngày cụ thể, nên tôi đã đóng lời nhắc.`,
  stated: (occurrence: DatedOccurrence) => statedDay(occurrence),
  placeIn: (address: string | null, file: string) => (address === null ? file : `${placeAt(address)}, ${file}`),

  digest: (from: IsoDate, to: IsoDate) =>
    `Bản tin hạn hằng tuần mà anh/chị đã đăng ký (từ ${printDay(from)} đến ${printDay(to)}):`,
  digestEmpty: (from: IsoDate, to: IsoDate) =>
    `Bản tin hạn hằng tuần mà anh/chị đã đăng ký: từ ${printDay(from)} đến ${printDay(to)} không có hạn nào trong các văn bản đã nạp cho nơi của anh/chị.`,
  digestFoot: "Gõ “tắt bản tin tuần” để thôi nhận.",
  digestOn: (next: IsoDate) =>
    `Đã đăng ký bản tin tuần: sáng thứ Hai (hoặc ngày làm việc đầu tiên sau đó) tôi gửi các hạn trong 30 ngày tới. Bản tin đầu tiên: ${weekday(next)}. Gõ “tắt bản tin tuần” để thôi nhận.`,
  digestOff: "Đã tắt bản tin tuần.",
  digestNone: "Anh/chị chưa đăng ký bản tin tuần. Gõ “bản tin tuần” để đăng ký.",

  following: (count: number) =>
    count === 1 ? "Đã đặt lời nhắc cho hạn này:" : `Đã đặt lời nhắc cho ${String(count)} hạn:`,
  followed: (number: number, day: string, on: readonly IsoDate[]) =>
    `• Nhắc số ${String(number)} – ${day}. ${on.length === 0 ? "Không còn ngày làm việc nào trước hạn để nhắc." : `Tôi sẽ nhắc vào: ${on.map(weekday).join("; ")}.`}`,
  tooLate: (days: readonly number[]) =>
    `Mốc ${beforeDays(days)} của hạn gần nhất đã qua, nên tôi nhắc vào ngày gần nhất còn kịp.`,
  passed: (count: number) =>
    count === 1
      ? "Hạn này đã qua nên tôi không đặt lời nhắc."
      : `${String(count)} hạn đã qua nên tôi không đặt lời nhắc.`,
  nothingDated: "Câu trả lời trước không có hạn nào ghi ngày cụ thể còn ở phía trước, nên tôi chưa đặt được lời nhắc.",
  quietHours: (to: number, from: number) =>
    `Tôi chỉ nhắc vào ngày làm việc, từ ${String(to)} giờ đến ${String(from)} giờ (giờ Việt Nam); mốc rơi vào ngày nghỉ thì nhắc sớm hơn, vào ngày làm việc liền trước.`,
  followingPlace: (place: string, count: number, days: readonly number[]) =>
    `Từ nay tôi nhắc mọi hạn của ${place}, ${beforeDays(days)}, kể cả hạn mới khi thư viện có thêm văn bản. Hiện có ${String(count)} hạn ở phía trước.`,
  whichPlace:
    "Tôi chưa biết nơi anh/chị công tác nên chưa theo dõi mọi hạn được. Gõ “tôi ở phường …, tỉnh …”, hoặc hỏi về một hạn rồi gõ “nhắc tôi”.",
  whichDeadline:
    "Tôi chưa rõ hạn nào. Anh/chị hỏi về hạn đó trước, hoặc gõ “hạn sắp tới”, rồi gõ “nhắc tôi trước 7 ngày”.",
  moreQuoted: (count: number) => `Còn ${String(count)} hạn nữa; khi nhắc tôi sẽ trích nguyên văn từng hạn.`,
  noChecklistDates:
    "Anh/chị không có danh mục nào đang mở, hoặc các việc còn lại trong đó không có hạn ghi ngày cụ thể trong văn bản.",
  noSuchItem: (count: number) => `Câu trả lời trước chỉ có ${String(count)} hạn.`,
  wrongDays: "Số ngày nhắc trước phải từ 0 đến 365.",
  notHere: "Lời nhắc là việc riêng của từng người, nên tôi không đặt trong nhóm. Anh/chị nhắn riêng cho tôi giúp.",
  list: (count: number) => `Anh/chị đang có ${String(count)} lời nhắc:`,
  listed: (number: number, day: string, quote: string | null, next: IsoDate | null, place: string) =>
    `• Nhắc số ${String(number)} – ${day}${quote === null ? "" : `: “${quote}”`} (${place}). ${nextTelling(next)}`,
  next: (next: IsoDate | null) => nextTelling(next),
  wholeDocument: "văn bản",
  listedMore: (count: number) => `… và ${String(count)} lời nhắc khác, có hạn muộn hơn.`,
  listEmpty: "Anh/chị chưa có lời nhắc nào. Hỏi về một hạn rồi gõ “nhắc tôi trước 7 ngày”, hoặc gõ “nhắc tôi mọi hạn”.",
  alsoPlace: (place: string) => `Anh/chị cũng đang theo dõi mọi hạn của ${place}; gõ “tắt nhắc” để thôi tất cả.`,
  offAll: (count: number) =>
    `Đã tắt ${count === 0 ? "việc theo dõi" : `${String(count)} lời nhắc`}. Gõ “nhắc tôi mọi hạn” hoặc “nhắc tôi” sau một câu hỏi về hạn để đặt lại.`,
  off: (number: number) => `Đã tắt nhắc số ${String(number)}.`,
  done: (number: number, day: IsoDate) =>
    `Đã ghi nhận việc của nhắc số ${String(number)} đã xong; tôi không nhắc hạn ${printDay(day)} nữa.`,
  doneYearly: (next: IsoDate) => `Hạn này lặp lại hằng năm: kỳ sau chậm nhất hết ngày ${printDay(next)}.`,
  snoozed: (number: number, day: IsoDate) => `Đã hoãn nhắc số ${String(number)} đến ${weekday(day)}.`,
  cannotSnooze: (number: number, day: IsoDate) =>
    `Không hoãn được nhắc số ${String(number)}: sau hôm nay không còn ngày làm việc nào trước khi hết hạn (${printDay(day)}).`,
  noReminder: (number: number) =>
    `Anh/chị không có nhắc số ${String(number)}. Gõ “nhắc việc của tôi” để xem danh sách.`,
  whichReminder: "Anh/chị muốn nói lời nhắc nào? Thêm số, ví dụ “xong nhắc 2”; “nhắc việc của tôi” để xem danh sách.",
  notYours: "Lời nhắc này không còn, hoặc là của người khác; chưa có gì thay đổi.",
  daysSet: (days: readonly number[]) => `Từ nay tôi nhắc ${beforeDays(days)}.`,

  feed: (address: string) =>
    `Địa chỉ lịch riêng của anh/chị (thêm vào Outlook, Google Calendar hay điện thoại bằng “đăng ký lịch từ địa chỉ”): ${address}\nAi có địa chỉ này đều xem được lịch, nên xin đừng chia sẻ. Gõ “đổi địa chỉ lịch” để thay, “thu hồi lịch” để bỏ.`,
  feedRenewed: "Địa chỉ cũ đã hết hiệu lực.",
  feedKept:
    "Anh/chị đã có địa chỉ lịch; tôi không giữ lại nguyên văn nên không hiện lại được. Gõ “đổi địa chỉ lịch” để lấy địa chỉ mới (địa chỉ cũ sẽ hết hiệu lực), “thu hồi lịch” để bỏ.",
  feedRevoked: "Đã thu hồi địa chỉ lịch: địa chỉ cũ không mở được nữa.",
  feedNone: "Anh/chị chưa có địa chỉ lịch. Gõ “lịch của tôi” để lấy.",
  feedOnlyHere: (path: string) =>
    `Địa chỉ lịch chỉ mở được trên máy chạy Cẩm Nang: ${path}. Người quản trị cần đặt PUBLIC_URL để máy khác mở được.`,
  feedName: "Cẩm Nang: hạn cần nhớ",
  event: {
    last: (action: string) => `Hạn: ${action}`,
    first: (action: string) => `Bắt đầu: ${action}`,
    quoted: (quote: string, place: string, file: string) => `“${quote}” (${place} – ${file})`,
    asOf: (words: string, day: string) => `${words}. Tính đến ${day}.`,
  },
};

function beforeDays(days: readonly number[]): string {
  return days.length === 1 && days[0] === 0 ? "đúng ngày cuối" : `trước ${days.join(", ")} ngày`;
}

/** "III.3" as people say it; "Điều 5 khoản 2" says it already. */
function placeAt(address: string): string {
  return /^(?:Điều|Phần|Chương|Mục|Phụ lục)\s/iu.test(address) ? address : `mục ${address}`;
}

function nextTelling(next: IsoDate | null): string {
  return next === null ? "Không còn lần nhắc nào." : `Lần nhắc tới: ${weekday(next)}.`;
}

/** What takes place on its day has no last one. */
function isOnDay({ named }: DatedOccurrence): boolean {
  return named.kind === "day" && named.bound === "on";
}

function daysLeft(occurrence: DatedOccurrence): string {
  const days = occurrence.daysToLastSafeDay;
  if (days < 0) return `đã qua ${String(-days)} ngày`;
  return days === 0 ? (isOnDay(occurrence) ? "là hôm nay" : "hôm nay là ngày cuối") : `còn ${String(days)} ngày`;
}

function statedDay({ named, lastSafeDay }: DatedOccurrence): string {
  if (named.kind === "window") return `từ ngày ${printDay(named.from)} đến hết ngày ${printDay(named.to)}`;
  const bound: Readonly<Record<DayBound, string>> = {
    before: `trước ngày ${printDay(named.date)} (chậm nhất hết ngày ${printDay(lastSafeDay)})`,
    by: `chậm nhất ngày ${printDay(named.date)}`,
    on: `ngày ${printDay(named.date)}`,
  };
  return bound[named.bound];
}
