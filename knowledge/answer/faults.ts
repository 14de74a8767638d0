/** What may go wrong with a thing that a rule asks for. */
type Fault =
  "lacking" | "wrong" | "late" | "absent" | "lost" | "too-many" | "refused" | "failed" | "left-over" | "accident";

/** As documents print it, with its marks: "trẻ" is no "trễ", "chậm nhất" is a deadline. */
const printed: readonly (readonly [Fault, RegExp])[] = [
  [
    "lacking",
    /(?<!\p{L})(?:thiếu(?! (?:niên|nhi|sinh))|(?:chưa|không) (?:có )?(?:đầy )?đủ(?! điều kiện)|còn sót)(?!\p{L})/iu,
  ],
  ["wrong", /(?<!\p{L})(?:sai|(?:không|chưa) (?:hợp lệ|đúng|chính xác)|nhầm)(?!\p{L})/iu],
  [
    "late",
    /(?<!\p{L})(?:trễ|muộn(?! nhất)|chậm(?! nhất)|quá (?:thời )?hạn|sau thời hạn|không (?:kịp|đúng (?:thời )?hạn))(?!\p{L})/iu,
  ],
  ["absent", /(?<!\p{L})(?:vắng|không (?:có mặt|đến|tham gia|tham dự|dự thi|cử)|nghỉ học|bỏ học)(?!\p{L})/iu],
  ["failed", /(?<!\p{L})(?:không|chưa) đạt(?! được)(?!\p{L})/iu],
  ["left-over", /(?<!\p{L})(?:(?:chưa|không) (?:sử dụng|dùng|chi|tiêu) hết|còn (?:dư|thừa)|dôi dư|dư ra)(?!\p{L})/iu],
  ["lost", /(?<!\p{L})(?:(?:làm |bị )mất|thất lạc|(?:hư |làm |bị )hỏng|rách)(?!\p{L})/iu],
  ["too-many", /(?<!\p{L})(?:vượt(?: quá)?|nhiều hơn|quá số|quá chỉ tiêu)(?!\p{L})/iu],
  ["refused", /(?<!\p{L})(?:không (?:đồng ý|chấp thuận|nhất trí)|từ chối)(?!\p{L})/iu],
  [
    "accident",
    /(?<!\p{L})(?:khi|nếu|trường hợp)\s+(?:\p{L}+\s+){0,3}?(?:xảy ra|có|gặp|bị|phát hiện)\s+(?:\p{L}+,?\s+){0,4}?(?:tai nạn|sự cố|thương tích|ngộ độc|bạo lực|mất an toàn|cháy|đuối nước|dịch bệnh|vụ việc)(?!\p{L})/iu,
  ],
];

/** As people ask, folded. */
const told: readonly (readonly [Fault, RegExp])[] = [
  ["lacking", /\b(?:thieu(?! (?:nien|nhi|sinh))|(?:chua|khong|ko) (?:co )?(?:day )?du(?! dieu kien))\b/],
  ["wrong", /\b(?:sai|(?:khong|chua|ko) (?:hop le|dung(?! han)|chinh xac)|nham)\b/],
  [
    "late",
    /\b(?:(?:nop|gui|den|don|bi|lam|bao cao|dang ky) (?:[a-z]+ ){0,3}?(?:tre|muon|cham)|tre (?:han|hen)|qua (?:thoi )?han|khong kip)\b/,
  ],
  [
    "absent",
    /\b(?:vang|(?:khong|ko|chang) (?:co mat|den|tham gia|tham du|du thi|cu (?:doan|doi|nguoi|ai|giao vien|hoc sinh|can bo))|nghi hoc|bo hoc)\b/,
  ],
  ["failed", /\b(?:khong|chua|ko) dat\b(?! (?:duoc|khong|ko|chua))/],
  [
    "left-over",
    /\b(?:chua|khong|ko) (?:su dung|dung|xai|tieu|chi) het\b|\b(?:tien|kinh phi|nguon|quy)\b.{0,40}\b(?:con (?:du|thua)|du ra|thua ra)\b/,
  ],
  ["lost", /\b(?:(?:lam |bi |lo )mat|that lac|(?:hu |lam |bi )hong|rach)\b/],
  ["too-many", /\b(?:vuot|nhieu (?:hon|qua)|dong qua|qua (?:so|dong|nhieu|chi tieu))\b/],
  ["refused", /\b(?:khong (?:dong y|chap thuan|chiu)|tu choi)\b/],
  [
    "accident",
    /\b(?:bi (?:te|nga|thuong|tong|xe|dien giat|giat dien|ngat|bong|phong|hoc|nan|cho can|ran can|ong dot|danh)|te (?:gay|xe|nga|song|ao|cau thang)|gay (?:tay|chan|xuong)|tai nan|chay mau|(?:u|be|vo) dau|bong gan|trat (?:chan|khop)|ngat xiu|bat tinh|xe tong|duoi nuoc|chet duoi|danh (?:nhau|lon)|gay (?:go|lon)|hanh hung|ngo doc|boc chay|hoa hoan|su co)\b/,
  ],
];

/** What must not happen is no rule for when it has happened. */
const forbids =
  /(?:không (?:được|để|làm)|tránh|nghiêm cấm|cấm|phòng(?:,)?|hạn chế|khắc phục tình trạng)\s+(?:\p{L}+\s+){0,3}$/iu;
/** "Xử lý hoặc báo cáo … đối với các nội dung sai phạm": what is done stands before what went wrong. */
const dealsWith =
  /(?<!\p{L})(?:xử lý|xử lí|báo cáo|chấn chỉnh|khắc phục|đình chỉ|tạm dừng|chấm dứt|thu hồi|bồi thường|trả lại)(?!\p{L})[^.;]{0,90}$/iu;
/** So much must follow what went wrong for something to be said of it. Characters. */
const leastSaid = 15;

/** Whether a question tells what may go wrong and asks what is done then: "lỡ hồ sơ thiếu giấy tờ thì xử lý sao?" */
const asksHandling =
  /\btu (?:xu ly|giai quyet)\b|\bbao (?:cao )?(?:[a-z]+ ){0,4}(?:kieu gi|the nao|ra sao|sao|trong (?:bao lau|may|bao nhieu))\b|\bbao (?:cao )?(?:cho |len |toi )?(?:ai|dau|noi nao|co quan nao|cap nao)\b|\b(?:xu ly|giai quyet|tinh|lam|bi)\b.{0,30}\b(?:sao|the nao|gi|ra sao)\b|\bmat (?:quyen|quyen loi|danh hieu|thi dua|phan|suat|che do)\b.{0,30}\b(?:gi|nao|khong|ko)\b|\bthi (?:\S+ ){0,6}(?:sao|the nao|lam gi|co sao|duoc gi)\b/;
const tellsCase = /\b(?:neu|lo|nho|truong hop|khi|chang may)\b|\bthi\b/;

export function faultsTold(folded: string): readonly Fault[] {
  if (!asksHandling.test(folded) || !tellsCase.test(folded)) return [];
  return told.flatMap(([fault, pattern]) => (pattern.test(folded) ? [fault] : []));
}

/** Whether a clause says what is done where one of these went wrong: names it, does not forbid it, and goes on. */
export function handles(clause: string, faults: readonly Fault[]): boolean {
  // A file that lacks a paper is one that is not in order.
  const meant = new Set<Fault>(
    faults.includes("lacking") || faults.includes("wrong") ? [...faults, "lacking", "wrong"] : faults,
  );
  return printed.some(([fault, pattern]) => {
    if (!meant.has(fault)) return false;
    const found = pattern.exec(clause);
    if (found === null) return false;
    const [before, after] = [clause.slice(0, found.index), clause.slice(found.index + found[0].length)];
    return (after.trim().length >= leastSaid || dealsWith.test(before)) && !forbids.test(before);
  });
}
