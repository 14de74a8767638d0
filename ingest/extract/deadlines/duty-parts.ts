/** Who must do what, and to whom, as far as the clause and its heading say. */
export interface DutyParts {
  readonly actor: string | null;
  readonly action: string | null;
  readonly recipient: string | null;
}

const actorHead =
  "(?:Các |Những |Mỗi |Toàn thể |Đề nghị (?:các )?|Yêu cầu (?:các )?|Giao )?(?:Sở|Phòng|Ban|Bộ|Cục|Vụ|Tổng cục|Trung tâm|Viện|Khoa|Bộ môn|Tổ|Hội|Hội đồng|Đoàn|Công đoàn|Ủy ban|UBND|HĐND|Trường|Nhà trường|Học viện|Đại học|Cơ sở|Đơn vị|Cơ quan|Tổ chức|Cá nhân|Doanh nghiệp|Câu lạc bộ|Cụm|Hiệu trưởng|Giám đốc|Trưởng|Thủ trưởng|Chủ tịch|Chủ nhiệm|Thư ký|Giảng viên|Giáo viên|Học viên|Học sinh|Sinh viên|Nghiên cứu sinh|Thí sinh|Phụ huynh|Cha mẹ|Người học|Người|Công chức|Viên chức|Cán bộ|Văn phòng|Thanh tra|Kho bạc|Đại lý|Hộ|Chủ đầu tư|Bên)";
const actorEnds =
  "có trách nhiệm|có quyền|có nghĩa vụ|phải|thực hiện|báo cáo|gửi|nộp|trình|tổ chức|hoàn thành|xây dựng|lập|thông báo|ban hành|rà soát|đăng ký|chủ trì|cần|tiến hành|công bố|công khai|xem xét|kiểm tra|đánh giá|theo dõi|phối hợp|tiếp nhận|triển khai|tham mưu|chỉ đạo|quản lý|giải quyết|cung cấp|tổng hợp|phê duyệt|thẩm định|ký|quyết định|ra quyết định|đề xuất|cập nhật|niêm yết|tổng kết|sơ kết|bổ sung|thanh toán|đóng|rút|hướng dẫn|định kỳ|trả|xác nhận|hằng|hàng|trước|chậm nhất|trong|không quá|muộn nhất";
const actorFirst = new RegExp(
  `^[\\s\\p{P}]*(?:[^,;:.]{0,80}\\s(?:đề nghị|yêu cầu|giao)\\s)?(${actorHead}(?!\\p{L})(?:(?!\\s(?:${actorEnds}|được|đề nghị|yêu cầu)(?!\\p{L}))[^,;:.()]){0,90}?)\\s(?:${actorEnds})(?!\\p{L})`,
  "iu",
);
const actorHeading = new RegExp(
  `^(?:Trách nhiệm|Nhiệm vụ|Đối với|Quyền hạn)?(?: và \\p{L}+ \\p{L}+)?(?: của)?\\s*(${actorHead}(?!\\p{L})[^:;.]*?)(?:\\s(?:có trách nhiệm|chịu trách nhiệm|phải)(?!\\p{L}).*|[:;.].*)?$`,
  "iu",
);
const recipientWords =
  /(?:(?:gửi|nộp|trình|chuyển|báo cáo|thông báo)(?:\s[^,;.]{0,80}?)??\s(?:về|đến|tới|cho|lên|tại|qua)|(?:báo cáo|trình|gửi|nộp cho|phản ánh về))\s+((?:Sở|Phòng|Ban|Bộ|Cục|Vụ|Trung tâm|Viện|Khoa|Hội đồng|Hội|Ủy ban|Uỷ ban|UBND|HĐND|Trường|Nhà trường|Hiệu trưởng|Giám đốc|Trưởng|Thủ trưởng|Chủ tịch|Thủ tướng|Chính phủ|Cơ quan|Văn phòng|Thường trực|cơ quan có thẩm quyền)[^,;.:()]{0,100}?)(?=\s(?:trước|chậm nhất|để|theo|và (?:đề xuất|báo cáo|gửi|thực hiện|công khai|thông báo)|qua|xem xét|về|trong|khi|định kỳ|kết quả|bằng)(?!\p{L})|[,;.:()]|$)/iu;
const longestAction = 240;

/** "Trường hợp …" is a condition, "Tổ chức …" at the head of a clause mostly a verb, "đơn vị nào" nobody yet. */
const nobody = /^trường hợp(?!\p{L})|^tổ chức$|\snào(?!\p{L})|\d\d/iu;
const longestName = 120;

function nameIn(pattern: RegExp, text: string): string | null {
  const name = pattern.exec(text)?.[1] ?? null;
  return name === null || nobody.test(name) || name.length > longestName ? null : name;
}

/** Splits a clause without its time expressions (`times`). `heading` is the nearest numbered heading above that names an office or a person. */
export function dutyPartsOf(clause: string, times: readonly string[], headings: readonly string[]): DutyParts {
  const words = clause.replace(/\s+/gu, " ");
  const withoutTimes = times.reduce((left, time) => left.replace(time.replace(/\s+/gu, " "), " "), words);
  const own = nameIn(actorFirst, words) ?? nameIn(actorFirst, withoutTimes.replace(/^[\s\p{P}]+/u, ""));
  const above = headings.map((heading) => nameIn(actorHeading, heading.trim())).find((name) => name !== null);
  const actor = own ?? above ?? null;
  const rest = withoutTimes.replace(own ?? "\u0000", "");
  const action = rest
    .replace(/\s+/gu, " ")
    .replace(/\(\s*\)/gu, "")
    .replace(/(?<=:)\s*,/gu, "")
    .replace(/^[\s\p{P}]+/u, "")
    .replace(/(?:[\s,;:.(|–-]|\svà(?=\s*$))+$/u, "")
    .slice(0, longestAction);
  return {
    actor: actor === null ? null : actor.replace(/^(?:Đề nghị|Yêu cầu|Giao)\s+/iu, "").replace(/[\s:;.,|]+$/u, ""),
    action: action === "" ? null : action,
    recipient: recipientOf(words),
  };
}

/** To whom something is sent or reported in a clause. Takes single spaces. */
export function recipientOf(words: string): string | null {
  return recipientWords.exec(words)?.[1]?.trim() ?? null;
}
