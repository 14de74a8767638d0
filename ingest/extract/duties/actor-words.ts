/** What names of offices, bodies and people begin with. The list is the language's, long on purpose; folded to lower case. */
const heads = [
  "sở|phòng|ban|bộ|cục|vụ|tổng cục|chi cục|trung tâm|viện|khoa|bộ môn|bộ phận|tổ|tiểu ban|hội đồng|hội|chi hội|liên hiệp hội",
  "đoàn|liên đội|đội|chi đoàn|chi bộ|đảng ủy|đảng uỷ|đảng bộ|công đoàn|mặt trận|ủy ban|uỷ ban|ubnd|ubmttq|hđnd|mttq|thường trực",
  "trường|nhà trường|học viện|đại học|cơ sở|đơn vị|cơ quan|tổ chức|cá nhân|tập thể|doanh nghiệp|công ty|câu lạc bộ|clb|cụm|cụm trường",
  "hiệu trưởng|phó hiệu trưởng|hiệu phó|giám đốc|phó giám đốc|trưởng|phó trưởng|thủ trưởng|người đứng đầu|lãnh đạo|chủ tịch|phó chủ tịch",
  "chủ nhiệm|bí thư|thư ký|kế toán|thủ quỹ|văn thư|nhân viên|bảo vệ|giảng viên|giáo viên|gvcn|gvbm|cố vấn|báo cáo viên|giám thị|giám khảo",
  "học viên|học sinh|sinh viên|nghiên cứu sinh|thí sinh|trẻ|phụ huynh|quý phụ huynh|cha mẹ|người|công chức|viên chức|cán bộ|chuyên viên",
  "văn phòng|chánh văn phòng|chánh|thanh tra|công an|kho bạc|ngân hàng|bưu điện|đại lý|hộ|chủ|bên|hai bên|các bên|nhóm|thành viên|khối trưởng",
  "tổ trưởng|đồng chí|đ\\/c|ông|bà|thầy|ban giám hiệu|bgh|nhà thầu|thủ tướng|chính phủ|bộ trưởng|tòa án|toà án|viện kiểm sát|ngành|địa phương",
  "ubnd các|thôn|ấp|khu phố|tổ dân phố|khách|tác giả|phóng viên|ủy viên|uỷ viên|trạm y tế|thư viện|ký túc xá|xã|phường|huyện|thị trấn|tỉnh",
].join("|");
/** The same syllables at the head of something that cannot act, or of a verb. */
const noHead =
  "bộ (?:hồ sơ|tiêu chí|chỉ số|sách|đề|câu|tài liệu|máy|quy tắc)|ban hành|ban đầu|tổ hợp|tổ chức(?!,| (?:và cá nhân|cá nhân|chính trị|đảng|đoàn|xã hội|khoa học|kinh tế|công đoàn|được|có |phải|nào|quốc tế|hành nghề))|hội (?:thi|nghị|thảo|diễn|họp|nhập|trại|trường|chợ|giảng|khỏe|khoẻ)|đoàn kết|đội ngũ|cơ sở (?:vật chất|dữ liệu|hạ tầng|để|pháp lý|đó)|trường (?:hợp|lớp)|phòng (?:học|chống|ngừa|cháy|họp|thi|,|bệnh)|đơn vị (?:tính|học tập|đo)|khoa học|hộ khẩu|hộ chiếu|viện phí|viện dẫn|viện trợ|cụm từ|trưởng thành|cục bộ|vụ việc|bên cạnh|bên ngoài|bên trong|khối lượng|chủ (?:động|đề|trương|trì|yếu|quyền|quan|nghĩa|đạo)|nhóm (?:môn|lớp|tiêu chí)|người ta|trẻ hóa|xã hội(?! nghề)|ngành (?:nghề|học|đào tạo)|đại học hóa|thanh tra,|hộ sơ|tỉnh táo|đội tuyển thi|bà con|thầy thuốc nhân dân|bảo vệ (?:chủ quyền|môi trường|luận|quyền|tài|trẻ|sức|tổ quốc|an)|khách quan|chánh án ra|lãnh đạo, chỉ đạo";
/** What may stand before the head. */
const many = "(?:các|những|mỗi|từng|mọi|toàn thể|tất cả (?:các )?|quý|riêng|tập thể)?\\s*";

const headPattern = new RegExp(`^${many}(?!(?:${noHead})(?!\\p{L}))(?:${heads})(?!\\p{L})`, "iu");
const bareOrganisations = /^tổ chức\s*,/iu;

/** Whether the words begin like the name of an office, a body or a group of people. Takes single spaces. */
export function startsLikeActor(words: string): boolean {
  return headPattern.test(words) || bareOrganisations.test(words);
}

/** A name as it is printed, without what leads up to it, what it is short for, and marks at its end. */
export function cleanActor(words: string): string {
  return words
    .replace(/\s+/gu, " ")
    .replace(/\s*\([^()]{0,200}\)/gu, "")
    .replace(/^[\s\p{P}]+|[\s:;.,–-]+$/gu, "")
    .trim();
}
