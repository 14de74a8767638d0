/** Whether a unified reply says in words that the documents, or the bot, have nothing on it. */
export function soundsSilent(reply: string): boolean {
  return silent.test(reply);
}

/** Whether a unified reply declines, or says what alone the bot can do. */
export function soundsDeclining(reply: string): boolean {
  return declining.test(reply);
}

const missingThings = [
  ["thông tin", "nội dung", "quy định", "dữ liệu", "số liệu", "tài liệu", "văn bản", "danh sách", "mẫu"],
  ["số", "tên", "email", "trong", "ghi", "nêu"],
].flat();

const notDone = [
  ["tìm thấy", "thấy", "nêu", "ghi", "quy định", "đề cập", "nói", "cung cấp", "liệt kê", "kèm", "công bố", "rõ"],
  ["xác định được", "thể trả lời", "thể cung cấp", "thể xác định"],
].flat();

const notYet = ["có", "nêu", "ghi", "thấy", "được nêu", "tìm thấy", "quy định", "rõ"];

const outside = ["ngoài phạm vi", "nằm ngoài", "không thuộc phạm vi", "không nằm trong"];

const blank = ["để trống", "bỏ trống", "left blank"];

const silentInEnglish = [
  ["stated", "found", "specified", "mentioned", "given", "available", "in the"].map((word) => `not ${word}`),
  ["say", "state", "mention", "give", "specify"].map((word) => `does not ${word}`),
  ["find", "answer", "help"].map((word) => `cannot ${word}`),
  ["no information", "out of scope", "outside my scope", "outside the scope"],
].flat();

const silent = anyOf([
  ...missingThings.map((thing) => `không có ${thing}`),
  ...notDone.map((verb) => `không ${verb}`),
  ...notYet.map((verb) => `chưa ${verb}`),
  ...outside,
  ...blank,
  ...silentInEnglish,
]);

const declining = anyOf([
  ...["không thể", "không được", "không hỗ trợ", "không giúp", "không sửa", "không tiết lộ", "không chia sẻ"],
  ...["xin lỗi", "rất tiếc", "từ chối", "chỉ hỗ trợ", "chỉ trả lời", "chỉ có thể"],
  ...["cannot", "can not", "unable", "not able", "sorry"],
]);

/** The phrases hold letters and spaces only, which mean themselves in a pattern. */
function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(phrases.join("|"));
}
