import type { Figure } from "../../../knowledge/model/index";
import { number, valueOfNumber } from "./number-words";
import type { FoundFigure } from "./read-figure";
import { measures, shares, unitOfPhrase } from "./units";

const wholeNumber = new RegExp(
  String.raw`^(?:(?<from>${number})\s*[-–]\s*)?(?<number>${number})\s?(?:(?<measure>${measures})(?![\p{L}\d])(?<share>${shares})|(?<noun>\p{L}+(?: \p{L}+)?))?$`,
  "u",
);
/** Columns whose numbers count nothing. */
const noCount =
  /^(?:stt|tt|số tt|số thứ tự|ngày|thời gian|thời hạn|giờ|năm(?: học| sinh)?|tháng|điện thoại|số đt|đt|sđt|mã|số hiệu|số quyết định|số văn bản|số báo danh|sbd|ghi chú|tiết|tuần|lớp|khối|buổi|phòng thi|phòng|điều|trang|môn(?: \d)?|tổ hợp|cccd|cmnd|tài khoản)$/iu;
const unitInHeader = /\(([^()\d]{1,30})\)\s*$/u;

/**
 * The figures of a table's row, by its headers ("Khối: Khối 10 | Số lớp: 4"): each number that fills a cell, named by its column and the row's
 * first words. `row` is the row as it stands, cells parted by " | "; offsets count in it.
 */
export function readRow(row: string, labelled: string): readonly FoundFigure[] {
  const labels = labelled.split(" | ");
  const cells = cellsOf(row);
  const rowName = cells.find(({ text }) => /\p{L}{2}/u.test(text) && !wholeNumber.test(text))?.text ?? null;
  let from = 0;
  return cells.flatMap(({ text, start }): readonly FoundFigure[] => {
    const at = labels.findIndex((label, index) => index >= from && label.endsWith(`: ${text}`));
    if (at < 0) return [];
    from = at + 1;
    const header = (labels[at] ?? "").slice(0, -text.length - 2).trim();
    const match = wholeNumber.exec(text);
    if (match === null || header === "" || noCount.test(header.replace(unitInHeader, "").trim())) return [];
    const { from: low, number: printed = "", measure, share = "", noun } = match.groups ?? {};
    const end = start + text.length;
    const value: Figure["value"] =
      low === undefined ? valueOfNumber(printed) : { from: valueOfNumber(low), to: valueOfNumber(printed) };
    const unit = measure === undefined ? (noun ?? unitOfHeader(header)) : `${measure}${share}`;
    const what = rowName === null ? header : `${header}, ${rowName}`;
    return [{ numberStart: start, value, bound: "exact", unit, what, form: "cell", printed: { start, end } }];
  });
}

function cellsOf(row: string): readonly { readonly text: string; readonly start: number }[] {
  let at = 0;
  return row.split(" | ").map((cell) => {
    const start = at + (cell.length - cell.trimStart().length);
    at += cell.length + 3;
    return { text: cell.trim(), start };
  });
}

/** "Kinh phí (triệu đồng)", "Số lớp". */
function unitOfHeader(header: string): string | null {
  const bracketed = unitInHeader.exec(header)?.[1];
  if (bracketed !== undefined) return bracketed.trim();
  const counted = /(?:^|\s)(?:số lượng|tổng số|số)\s+([\p{L} ]+)$/iu.exec(header)?.[1];
  return counted === undefined ? null : unitOfPhrase(counted);
}
