/** A plan of a ward that exists nowhere, with the given sentences about time. Written for the tests. */
export function planOf(sentences: readonly string[], place = "Bình Minh"): string {
  return `ỦY BAN NHÂN DÂN
PHƯỜNG ${place.toUpperCase()}

Số: 12/KH-UBND
${place}, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Xây dựng xã hội học tập trên địa bàn phường ${place} năm 2026

Ủy ban nhân dân phường ${place} ban hành Kế hoạch như sau:

I. MỤC ĐÍCH

Xây dựng phong trào học tập trong nhân dân.

II. TỔ CHỨC THỰC HIỆN

${sentences.map((sentence) => `- ${sentence}`).join("\n")}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Mai
`;
}

/** "Trước ngày 15/12/2026": the last safe day is Monday, 14/12. */
export const report = "Các trường gửi báo cáo tổng kết phong trào đọc sách trước ngày 15/12/2026.";
/** 22/11/2026 is a Sunday. */
export const onSunday = "Các trường đăng ký danh sách thư viện lưu động chậm nhất ngày 22/11/2026.";
/** 02/09/2026 is the national day. */
export const afterHoliday = "Các trường báo cáo số học sinh tựu trường chậm nhất ngày 03/9/2026.";
export const contest = "Từ ngày 12/10/2026 đến ngày 23/10/2026: các trường tổ chức hội thi kể chuyện theo sách.";
export const yearly = "Các trường nộp kết quả khảo sát phụ huynh trước ngày 01/3 hằng năm.";
