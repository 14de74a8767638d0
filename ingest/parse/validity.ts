import type { PartialDate, Validity } from "../../knowledge/model";
import { partialDate } from "./letterhead";

const date = String.raw`(?:ngày\s+)?(\d{1,2})(?:\s+tháng\s+|[/.-])(\d{1,2})(?:\s+năm\s+|[/.-])(\d{4})`;
const inForce = new RegExp(
  String.raw`(?:này|đây|Quyết định|Nghị quyết|Chỉ thị|Quy chế|Quy định|Thông tư|Kế hoạch|Thông báo|Hướng dẫn|Thỏa thuận|Thoả thuận|Hợp đồng|Biên bản)\s+có hiệu lực(?:\s+thi hành)?\s+(?:kể\s+)?từ\s+(?:${date}|(ngày\s+(?:ký|ban hành)))`,
  "iu",
);
const expires = new RegExp(
  String.raw`(?:(?:này|đây)[^.;]{0,80}?(?:hết hiệu lực|có hiệu lực\s+đến(?:\s+hết)?)\s+(?:từ\s+)?|có hiệu lực(?:\s+thi hành)?\s+(?:kể\s+)?từ\s[^.;]{3,60}?\sđến(?:\s+hết)?\s+)${date}`,
  "iu",
);
/** "Phương án này được thực hiện đến hết ngày 30/6/2026". */
const carriedOut = new RegExp(
  String.raw`(?:Kế hoạch|Thông báo|Hướng dẫn|Công văn|Chương trình|Thỏa thuận|Thoả thuận|Phương án|Đề án|Quy chế|Quy định|Nội quy) (?:này )?(?:được )?(?:thực hiện|áp dụng|triển khai|có giá trị)(?:\s[^.;]{3,60}?)?\sđến\shết\s+${date}`,
  "iu",
);
/** "Kế hoạch này thực hiện trong năm 2026". */
const within =
  /(?:Kế hoạch|Thông báo|Hướng dẫn|Công văn|Chương trình|Thỏa thuận|Thoả thuận|Phương án|Đề án) này (?:được )?(?:thực hiện|áp dụng|triển khai|có hiệu lực|có giá trị) trong năm (\d{4})(?!\s*[-–]\s*\d{4})/iu;

/**
 * When the document says that it applies: a school year, a year or a period in its title, and the days that the text
 * itself gives for its force. What the title quotes („phong trào “… 2021-2030”") is another document's.
 */
export function readValidity(title: string | null, text: string, issuedOn: PartialDate | null): Validity {
  const own = (title ?? "").replace(/["“«][^"”»]*["”»]/g, " ");
  const year = /năm học\s+(\d{4})\s*[-–]\s*(\d{4})/iu.exec(own);
  const period = /giai đoạn\s+(\d{4})\s*[-–]\s*(\d{4})/iu.exec(own);
  const single = /(?<!\p{L})n[aă]m\s+(\d{4})(?!\s*[-–]\s*\d{4})/iu.exec(own) ?? within.exec(text);
  const force = inForce.exec(text);
  const end = expires.exec(text) ?? carriedOut.exec(text);
  const from = force === null ? null : (partialDate(force[1] ?? "", force[2] ?? "", force[3] ?? "") ?? issuedOn);
  const to = end === null ? null : partialDate(end[1] ?? "", end[2] ?? "", end[3] ?? "");
  return {
    from: from ?? ((period?.[1] ?? single?.[1] ?? null) as PartialDate | null),
    to: to ?? ((period?.[2] ?? single?.[1] ?? null) as PartialDate | null),
    schoolYear: year === null ? null : `${year[1] ?? ""}-${year[2] ?? ""}`,
  };
}
