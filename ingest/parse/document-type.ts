import { foldText } from "../../knowledge/text";
import { isCapitals } from "../normalise";

/**
 * Names of types as Nghị định 30/2020/NĐ-CP (Điều 7) and Luật Ban hành văn bản quy phạm pháp luật list them, and what
 * schools attach to them. Longer names first where one begins with another.
 */
const types = [
  "Thông tư liên tịch",
  "Nghị quyết liên tịch",
  "Bản ghi nhớ",
  "Bản thỏa thuận",
  "Giấy ủy quyền",
  "Giấy giới thiệu",
  "Giấy nghỉ phép",
  "Giấy mời",
  "Phiếu gửi",
  "Phiếu chuyển",
  "Phiếu báo",
  "Nghị quyết",
  "Nghị định",
  "Quyết định",
  "Chỉ thị",
  "Quy chế",
  "Quy định",
  "Thông cáo",
  "Thông báo",
  "Thông tư",
  "Hướng dẫn",
  "Chương trình",
  "Kế hoạch",
  "Phương án",
  "Đề án",
  "Dự án",
  "Báo cáo",
  "Biên bản",
  "Tờ trình",
  "Hợp đồng",
  "Công văn",
  "Công điện",
  "Thỏa thuận",
  "Pháp lệnh",
  "Luật",
  "Lệnh",
  "Nội quy",
  "Điều lệ",
  "Danh mục",
  "Danh sách",
  "Phụ lục",
] as const;

const forms = ["Tờ khai", "Đơn", "Phiếu", "Biểu mẫu", "Mẫu"] as const;

export interface TypeLine {
  /** In the sentence case of the decree, "Kế hoạch". */
  readonly type: string;
  /** What the same line goes on with: "PHỐI HỢP CÔNG TÁC"; for a form the whole line. */
  readonly rest: string;
}

const byFold = types.map((type) => ({ type, folded: foldText(type) }));
const formsByFold = forms.map((form) => foldText(form));

/** Reads a line in capitals that names a type; marks may be damaged. Null for any other line. */
export function readTypeLine(line: string): TypeLine | null {
  const text = line.replace(/[*:.]+$/, "").trim();
  const annex = /^Phụ lục\s+(?:số\s+)?([IVX]+|\d{1,2})$/u.exec(text)?.[1];
  if (annex !== undefined) return { type: `Phụ lục ${annex}`, rest: "" };
  // Without its marks "PHƯỜNG AN …" would be a "PHƯƠNG ÁN".
  if (!isCapitals(text) || /^PHƯỜNG\s/u.test(text.normalize("NFC"))) return null;
  const folded = foldText(text).replace(/^van ban (?=thoa thuan)/, "");
  const offset = text.length - folded.length;
  for (const { type, folded: name } of byFold) {
    if (folded === name) return { type, rest: "" };
    const appendix = type === "Phụ lục" ? /^phu luc (?:so )?([ivx]+|\d{1,2})$/.exec(folded)?.[1] : undefined;
    if (appendix !== undefined) return { type: `${type} ${appendix.toUpperCase()}`, rest: "" };
    if (folded.startsWith(`${name} `)) return { type, rest: text.slice(offset + name.length).trim() };
  }
  const isForm = formsByFold.some(
    (name) => folded === name || (folded.startsWith(`${name} `) && !/^don (?:vi|bien phong|cong an) /.test(folded)),
  );
  return isForm ? { type: "Biểu mẫu", rest: text } : null;
}
