import { describe, expect, it } from "@jest/globals";
import { readSending, type Sending } from "../../../knowledge/question/index";
import { foldText } from "../../../knowledge/text/index";

describe("who hands in to whom", () => {
  it.each([
    ["Trường phải gửi kết quả kiểm tra bể bơi về Phòng Kinh tế chậm nhất ngày nào", { from: "school", to: "division" }],
    [
      "Trường phải gửi kết quả thi “Bơi giỏi đến trường” về Phòng Kinh tế chậm nhất ngày nào",
      { from: "school", to: "division" },
    ],
    ["Xã tổng hợp rồi gửi danh sách lớp ghép lên Sở trước ngày nào", { from: "committee", to: "department" }],
    ["Gửi danh sách trẻ chưa đi học cho nhà trường khi nào", { from: null, to: "school" }],
    ["Học sinh đến trường lúc mấy giờ", null],
  ] satisfies readonly (readonly [string, Sending | null])[])("is read in “%s”", (question, sending) => {
    expect(readSending(foldText(question))).toEqual(sending);
  });
});
