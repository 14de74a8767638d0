import type { DocumentId, IsoDate, Validity } from "../model/index";
import type { ReplacementClaim } from "./claim";
import { limitOf } from "./validity-end";

/** What is said and where, "a.txt, mục III.6". */
interface Placed {
  readonly says: string;
  readonly where: string;
}

const relations = { replaces: "thay thế", repeals: "bãi bỏ", amends: "sửa đổi, bổ sung" } as const;

/** The sentences that tell people of a conflict, in Vietnamese. */
export const describe = {
  contact: (one: Placed, other: Placed) =>
    `Cùng một đầu mối liên hệ nhưng hai nơi ghi khác nhau: ${quoted(one)} và ${quoted(other)}.`,
  quantity: (subject: string, one: Placed, other: Placed) =>
    `Cùng một số liệu (${subject}) nhưng hai nơi ghi khác nhau: ${quoted(one)} và ${quoted(other)}.`,
  deadline: (action: string, one: Placed, other: Placed) =>
    `Cùng một việc (${action}) nhưng hai nơi ghi hạn khác nhau: ${quoted(one)} và ${quoted(other)}.`,
  versions: (one: Placed, other: Placed) =>
    `Hai tệp có vẻ là hai bản của cùng một văn bản: ${quoted(one)} và ${quoted(other)}.`,
  total: ({ says, where }: Placed, parts: string) =>
    `Số tổng không bằng tổng các số thành phần: văn bản ghi “${says}”, còn ${parts} (${where}).`,
  weekday: ({ says, where }: Placed, date: string, actual: string) =>
    `Thứ và ngày không khớp: văn bản ghi “${says}” nhưng ${date} là ${actual} (${where}).`,
  replaced: (number: string, file: string, { relation, by }: ReplacementClaim, { where }: Placed) =>
    `${number} (${file}) đã được ${by ?? "văn bản này"} ${relations[relation]}, theo ${where}.`,
  superseded: (file: string, old: DocumentId, recent: DocumentId) =>
    `${file} có bản mới hơn: bản ${old.slice(0, 9)} đã được thay bằng bản ${recent.slice(0, 9)}.`,
  expired: (file: string, validity: Validity, asOf: IsoDate) =>
    `${file} chỉ áp dụng ${validity.schoolYear === null ? "đến " : "cho "}${limitOf(validity) ?? ""}; đến ngày ${dayOf(asOf)} đã hết thời gian đó.`,
} as const;

function quoted({ says, where }: Placed): string {
  return `“${says}” (${where})`;
}

function dayOf(date: IsoDate): string {
  return date.split("-").reverse().join("/");
}
