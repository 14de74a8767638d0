/** A cell of a table's row where it stands in the row's own text; offsets count in that. */
export interface RowCell {
  /** The header of its column in lower case; null where the column has none. */
  readonly column: string | null;
  readonly text: string;
  readonly start: number;
}

/** A row as it is printed, and what a merged cell above it says of it too. */
export interface Row {
  readonly cells: readonly RowCell[];
  readonly inherited: readonly Omit<RowCell, "start">[];
}

const parted = " | ";

/**
 * The cells of a row, from the row as it stands and the same with its columns' headers in it and what merged cells reach down to it ("STT: 1 | Thời hạn: 20/8");
 * both are what reading a table gives. Null where no column has a name.
 */
export function readCells(row: string, labelled: string | null): Row | null {
  if (labelled === null || !row.includes("|")) return null;
  const own = ownCells(row);
  const cells: RowCell[] = [];
  const inherited: Omit<RowCell, "start">[] = [];
  for (const part of labelled.split(parted)) {
    const next = own[cells.length];
    if (next !== undefined && (part === next.text || part.endsWith(`: ${next.text}`))) {
      const column = part === next.text ? null : part.slice(0, -next.text.length - 2).toLowerCase();
      cells.push({ ...next, column });
    } else {
      const colon = part.indexOf(": ");
      if (colon > 0) inherited.push({ column: part.slice(0, colon).toLowerCase(), text: part.slice(colon + 2) });
    }
  }
  return cells.length === own.length && cells.some(({ column }) => column !== null) ? { cells, inherited } : null;
}

function ownCells(row: string): readonly { readonly text: string; readonly start: number }[] {
  let at = 0;
  return row.split("|").flatMap((part) => {
    const start = at + (part.length - part.trimStart().length);
    at += part.length + 1;
    const text = part.trim();
    return text === "" ? [] : [{ text, start }];
  });
}

/** Who acts, where a column says so: "Đơn vị chủ trì", "Người thực hiện". */
export function isActorColumn(column: string): boolean {
  return actorColumn.test(column);
}

/** What is done: "Nội dung công việc", "Hoạt động". A table that has such a column and one of times is a schedule. */
export function isTaskColumn(column: string): boolean {
  return taskColumn.test(column);
}

/** The running number. */
export function isNumberColumn(column: string): boolean {
  return /^(?:stt|tt|số tt|số thứ tự|mã)$/u.test(column);
}

/** For whom or for which part of the year: "Tiểu học, THCS", "Khối 9", "Đợt 1". */
export function isGroupColumn(column: string): boolean {
  return groupColumn.test(column) && !ofRecord.test(column);
}

/** By when: "Hạn nộp", "Thời gian hoàn thành". */
export function isDeadlineColumn(column: string): boolean {
  return deadlineColumn.test(column) && !ofRecord.test(column);
}

/** When: "Thời gian", "Ngày khám", "Tháng"; not of what was once: "Ngày sinh", "Ngày ban hành". */
export function isTimeColumn(column: string): boolean {
  return timeColumn.test(column) && !ofRecord.test(column);
}

export function isStartColumn(column: string): boolean {
  return /(?<!\p{L})(?:bắt đầu|khởi công|mở|từ(?: ngày)?)$/u.test(column);
}

export function isEndColumn(column: string): boolean {
  return /(?<!\p{L})(?:kết thúc|hoàn thành|đóng|(?<!từ ngày )đến(?: ngày| hết ngày)?)$/u.test(column);
}

/** A header that says no more than that it is a time: which one it is the row says. */
export function saysOnlyWhen(column: string): boolean {
  return onlyWhen.test(column);
}

const actorColumn =
  /chủ trì|(?:đơn vị|người|bộ phận|cá nhân|cơ quan)(?:.{0,20}(?:thực hiện|phụ trách|phân công|đầu mối|gửi|nộp|báo cáo))|^(?:phụ trách|thực hiện|đơn vị|bộ phận|người làm)$/u;
const taskColumn =
  /^(?:nội dung|công việc|nhiệm vụ|hoạt động|đầu việc|tên (?:công việc|nhiệm vụ|hoạt động)|việc)(?!\p{L})/u;
const groupColumn =
  /(?<!\p{L})(?:mầm non|mẫu giáo|nhà trẻ|tiểu học|trung học|thcs|thpt|phổ thông|gdtx|giáo dục|cấp|khối|lớp|trường|xã|phường|thôn|ấp|buôn|cụm|khu vực|đợt|vòng|kỳ|học kỳ|năm học|đối tượng|nhóm)(?!\p{L})/u;
const deadlineColumn = /(?<!\p{L})hạn(?!\p{L})|hoàn thành|thời gian thực hiện|tiến độ|thời gian nộp/u;
const timeColumn = /(?<!\p{L})(?:thời gian|thời điểm|ngày|lịch|mốc|tháng|tuần|bắt đầu|kết thúc)(?!\p{L})/u;
const ofRecord =
  /(?<!\p{L})(?:ngày(?:,? tháng(?:,? năm)?)? (?:sinh|cấp|ký|ban hành|vào|công tác|có hiệu lực|bổ nhiệm|tuyển dụng)|thời gian (?:công tác|học|đào tạo|bảo hành)|hiệu lực|hạn chế|quyền hạn|giới hạn|hạn sử dụng)(?!\p{L})/u;
const onlyWhen =
  /^(?:(?:thời gian|thời hạn|thời điểm|hạn|ngày|tháng|tuần|mốc|lịch|tiến độ|hằng năm|,|\/|và|-)\s*)+(?:thực hiện|hoàn thành|tổ chức|cuối|cuối cùng|chót|tiến hành|cụ thể|dự kiến|bắt đầu|kết thúc)?$/u;
