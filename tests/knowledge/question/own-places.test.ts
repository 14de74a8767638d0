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

const known = [
  { name: "son ha", label: "xã Sơn Hạ", kind: "ward" },
  { name: "vinh thanh", label: "phường Vĩnh Thạnh", kind: "ward" },
] as const;

it.each([
  "Tụi em là trường tiểu học Sơn Hạ, có phải theo thông báo của Vĩnh Thạnh không?",
  "Trường tiểu học của tụi em nằm ở Sơn Hạ, có phải theo Vĩnh Thạnh không?",
  "Trường tui bên Sơn Hạ có phải theo Vĩnh Thạnh không?",
  "Bọn mình dạy THCS ở Sơn Hạ, có phải theo Vĩnh Thạnh không?",
  "Phía chúng tôi đang làm hiệu trưởng tại Sơn Hạ thì có theo Vĩnh Thạnh không?",
  "toi o son ha thi co theo vinh thanh khong",
])("takes the speaker's place for hers and not for the one asked of in %s", (message) => {
  const { ownPlaces, places, content } = readQuestion(message, known);
  expect(ownPlaces.map(({ name }) => name)).toEqual(["son ha"]);
  expect(places.map(({ name }) => name)).toEqual(["vinh thanh"]);
  expect(content).not.toContain("son");
});

it.each([
  "Chị tôi ở Sơn Hạ phải nộp gì?",
  "Đối tác của tụi em ở Sơn Hạ là ai?",
  "Con em ở Sơn Hạ học trường nào?",
  "Tụi em là trường tiểu học Kim Đồng, Sơn Hạ quy định gì?",
])("leaves a place that is not the speaker's to be asked of in %s", (message) => {
  const { ownPlaces, places } = readQuestion(message, known);
  expect(ownPlaces).toEqual([]);
  expect(places.map(({ name }) => name)).toEqual(["son ha"]);
});
