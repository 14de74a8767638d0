import type { Paragraph } from "./normalise";

const parted = " | ";
const money = String.raw`(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+đồng)?|đồng|đ|vnđ|vnd)(?:\s*\/\s*[\p{L}][\p{L} ./]{0,40})?`;
/** "Đơn vị tính: đồng/học sinh/tháng", "(ĐVT: triệu đồng)". */
const stated = new RegExp(String.raw`(?<!\p{L})(?:đơn vị(?: tính)?|đvt)\s*:\s*(${money})\s*[).;]*\s*$`, "iu");
/** "Bảng 3. Mức đóng tối đa (đồng/học sinh/tháng)". */
const inCaption = new RegExp(String.raw`\((?:tính bằng\s+)?(${money})\)\s*[.:]?\s*$`, "iu");
/** What stands over a table is short. */
const longestCaption = 160;
/** "30.000", "1.250,5", "12 500". */
const amount = /^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/u;
const anyNumber = /^\d+(?:[.,]\d+)*$/u;
/** Columns that count or name, and those that say their unit. */
const noAmount =
  /^(?:stt|tt|số tt|số thứ tự|số (?!tiền)\p{L}+|năm|tháng|ngày|thời gian|mã|ghi chú|tiết|tuần|lớp|khối|buổi|tỷ lệ|tỉ lệ)(?!\p{L})|\([^()]*\)\s*$|đơn vị tính|đvt|%/iu;

interface Text {
  readonly text: string;
}

/**
 * Gives the columns of amounts the unit of money that stands once over their table ("Đơn vị tính: đồng/tháng", or in brackets at the end of its caption): the labelled reading of a
 * row names it beside each column's name ("Tiểu học (đồng/tháng): 9.000"). What a row prints stays as it is.
 */
export function nameUnits<T extends Pick<Paragraph, "row" | "labelled"> & Text>(
  paragraphs: readonly T[],
): readonly T[] {
  const result = [...paragraphs];
  for (let at = 0; at < result.length; at += 1) {
    if (result[at]?.row !== true || result[at - 1]?.row === true) continue;
    const unit = unitOver(paragraphs[at - 1]);
    let end = at;
    while (result[end]?.row === true) end += 1;
    if (unit !== null) result.splice(at, end - at, ...withUnit(paragraphs.slice(at, end), unit));
    at = end;
  }
  return result;
}

function unitOver(caption: Text | undefined): string | null {
  if (caption === undefined || caption.text.length > longestCaption) return null;
  return (stated.exec(caption.text)?.[1] ?? inCaption.exec(caption.text)?.[1] ?? null)?.trim() ?? null;
}

function withUnit<T extends Pick<Paragraph, "labelled">>(rows: readonly T[], unit: string): readonly T[] {
  const isWhole = /^(?:đồng|đ|vn[đd])(?!\p{L})/iu.test(unit);
  const isAmount = (value: string): boolean => amount.test(value) || (!isWhole && anyNumber.test(value));
  const columns = new Map<string, { amounts: number; others: number }>();
  for (const { labelled } of rows)
    for (const { name, value } of cellsOf(labelled)) {
      const column = columns.get(name) ?? { amounts: 0, others: 0 };
      if (isAmount(value)) column.amounts += 1;
      else if (/\d/u.test(value)) column.others += 1;
      columns.set(name, column);
    }
  const ofMoney = new Set(
    [...columns].flatMap(([name, { amounts, others }]) =>
      amounts > 0 && others === 0 && !noAmount.test(name) ? [name] : [],
    ),
  );
  return rows.map((row) =>
    row.labelled === null
      ? row
      : {
          ...row,
          labelled: row.labelled
            .split(parted)
            .map((cell) => {
              const [own] = cellsOf(cell);
              return own !== undefined && ofMoney.has(own.name) ? `${own.name} (${unit}): ${own.value}` : cell;
            })
            .join(parted),
        },
  );
}

function cellsOf(labelled: string | null): readonly { readonly name: string; readonly value: string }[] {
  return (labelled ?? "").split(parted).flatMap((cell) => {
    const at = cell.indexOf(": ");
    return at <= 0 ? [] : [{ name: cell.slice(0, at), value: cell.slice(at + 2).trim() }];
  });
}
