import { expect, it } from "@jest/globals";
import { readQuestion } from "../../../knowledge/index";

const told = (message: string) => readQuestion(message).ownPlaces.map(({ label }) => label);

it.each([
  ["Tôi ở phường Gia Lâm, có phải theo thông báo của Long Biên không?", ["phường Gia Lâm"]],
  ["Trường em thuộc phường Gia Lâm, thành phố Hà Nội thì báo cáo ai?", ["phường Gia Lâm", "thành phố Hà Nội"]],
  ["toi o phuong gia lam thi nop ho so cho ai", ["phuong gia lam"]],
  ["Tôi là hiệu trưởng ở xã Mường Nhé, nộp báo cáo khi nào?", ["xã Mường Nhé"]],
  ["Học sinh trường của em ở phường Gia Lâm thì sao?", ["phường Gia Lâm"]],
  ["Em công tác tại Gia Lâm thì hạn nộp là ngày nào", ["Gia Lâm"]],
])("hears whose place it is in %s", (message, places) => {
  expect(told(message)).toEqual(places);
});

it.each([
  "Phường Long Biên quy định gì về liên kết?",
  "Trường em ở xã biên giới thì được hỗ trợ gì?",
  "Trường tôi thuộc phường khác thì sao?",
  "Tôi là giáo viên của Trường Tiểu học Ái Mộ, cần làm gì?",
  "Học sinh trường em ở nội trú thì sao?",
  "Đối tác của em ở Điện Biên là ai?",
  "Hồ sơ của em tại Phòng Văn hóa - Xã hội đã đủ chưa?",
])("hears no place of the speaker in %s", (message) => {
  expect(told(message)).toEqual([]);
});
