import { expect, it } from "@jest/globals";
import { readQuestion } from "../../../knowledge/index";

const asks = (message: string) => readQuestion(message).asks;

it.each([
  "Mấy văn bản nào có lấy Công văn 3150/BGDĐT-GDTC ra làm căn cứ?",
  "Những cái nào dựa vô thông tư 03/2018 vậy?",
  "Trong kho này văn bản nào viện tới Thông tư 25/2023?",
  "Công văn 3150 làm cơ sở cho mấy văn bản?",
  "Có tất cả bao nhiêu văn bản nhắc đến phong trào đọc sách?",
  "Văn bản của những địa phương nào có nhắc đến Hội Khuyến học?",
  "Nơi nào lấy thông tư này làm căn cứ?",
  "nhung tai lieu nao dan chieu nghi dinh 20",
  "Quyết định 118 được văn bản nào khác nhắc lại?",
  "Văn bản của những địa phương, đơn vị nào có nhắc phong trào đọc sách?",
  "Phong trào đọc sách được triển khai trong văn bản của những địa phương nào?",
  "Tìm các văn bản có nêu phong trào đọc sách, gồm những văn bản nào?",
])("asks which documents speak of a thing: %s", (message) => {
  expect(asks(message)).toContain("cited-where");
  expect(asks(message)).not.toContain("count");
});

it.each([
  "Kế hoạch này dựa vào văn bản nào?",
  "Hà Nội căn cứ vào công văn nào?",
  "Trường nào phải nộp báo cáo?",
  "Mẫu báo cáo ở trong văn bản của phường ghi thế nào?",
  "Trường cần nộp mấy văn bản?",
  "Cái nào phải làm trước?",
  "Đơn vị nào chủ trì, căn cứ vào đâu?",
])("asks something else: %s", (message) => {
  expect(asks(message)).not.toContain("cited-where");
});
