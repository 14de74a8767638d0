/** Money and measures, behind the number with or without a blank; longer ones first. */
export const measures =
  "%|phần trăm|(?:tỷ|tỉ|triệu|nghìn|ngàn|trăm)(?: (?:tỷ|tỉ|triệu|nghìn|ngàn))?(?: (?:đồng|VNĐ|VND|người|đ))?|đồng|VNĐ|VND|đ|km²|km2|m²|m2|m³|m3|km|cm|mm|ha|kg|tấn|lít|GB|MB|Mbps|kWh|mét|kilômét";

/** What may be divided by: "đồng/học sinh/tháng", "tiết/tuần". */
export const shares = String.raw`(?:\s?\/\s?(?:\d{1,2}\s)?\p{L}+(?: (?:sinh|viên|học|kỳ|cháu|phòng|chỉ|đề|lượt|trường|bộ|vị|quan))?){0,3}`;

/** Nouns that are always counted, with or without a capital; two syllables and more are counted as one. */
const counted =
  /^(?:học sinh|sinh viên|giáo viên|giảng viên|cán bộ quản lý|cán bộ|nhân viên|học viên|thí sinh|trẻ em|hội viên|đảng viên|đoàn viên|công chức|viên chức|chuyên viên|điểm trường|đơn vị|trung tâm|phòng học|lớp học|tín chỉ|tiêu chí|chỉ tiêu|tiêu chuẩn|hoạt động|nhiệm vụ|nội dung|thành viên|bộ hồ sơ|hồ sơ|môn học|học phần|đề tài|cơ sở|đồng chí|giải pháp|nguyện vọng|ngày làm việc|doanh nghiệp|tổ chức|cá nhân|thủ tục|dân tộc|tổ hợp|trung tâm|hội viên|gia đình|hộ gia đình|ban chỉ đạo|thư viện|học bổng|bài báo|đề án|chương trình|cuộc họp|máy tính|khóa học|khoá học|chỗ ở|đại biểu|phòng thí nghiệm|bộ môn|sáng kiến|danh hiệu|giải thưởng|sản phẩm|bài viết|bài giảng|văn bản|hợp đồng|tài liệu|đầu sách|nhà vệ sinh|bếp ăn|công trình|mô hình|câu lạc bộ|điểm thi|phòng thi|tác phẩm|kế hoạch|sự kiện|phong trào|người dân|hộ dân)(?!\p{L})/iu;

const single =
  /^(?:trường|lớp|người|em|cháu|nhóm|môn|bước|bản|cuốn|quyển|xã|phường|tỉnh|huyện|thôn|ấp|khu phố|phòng|máy|bộ|điểm|câu|bài|đợt|vòng|suất|giải|tổ|đội|cụm|trang|tiết|buổi|phút|loại|cấp|bậc|khoa|viện|ngành|chiếc|cái|căn|hộ|lượt|vị trí|chức danh|hình thức|mục|dự án)(?!\p{L})/iu;

/** Whether a noun phrase begins with what is certainly counted. */
export function isCounted(phrase: string): boolean {
  return counted.test(phrase) || single.test(phrase);
}

/** The unit that a noun phrase behind a number begins with. */
export function unitOfPhrase(phrase: string): string {
  return counted.exec(phrase)?.[0] ?? phrase.split(" ")[0] ?? phrase;
}
