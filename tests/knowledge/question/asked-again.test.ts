import { describe, expect, it } from "@jest/globals";
import { askedAgain } from "../../../knowledge/question/index";

describe("a question asked again of another", () => {
  it.each([
    ["Quy chế bơi căn cứ thông tư nào của Bộ?", "còn nghị định thì số mấy?", "Quy chế bơi căn cứ nghị định nào?"],
    [
      "Phòng Kinh tế, hạ tầng của xã làm gì trong kế hoạch bơi?",
      "còn Trạm Y tế xã?",
      "Trạm Y tế xã làm gì trong kế hoạch bơi?",
    ],
    [
      "hieu truong truong bo co trach nhiem gi khi mua",
      "the con giao vien chu nhiem thi sao",
      "giao vien chu nhiem co trach nhiem gi khi mua",
    ],
    [
      "Ai duyệt phép mở hồ bơi cho công ty tư nhân?",
      "thế với hộ gia đình ven sông thì ai duyệt?",
      "Ai duyệt phép mở hồ bơi cho hộ gia đình ven sông?",
    ],
  ])("is the whole question with the other in its place: %s – %s", (before, message, again) => {
    expect(askedAgain(message, before)).toBe(again);
  });

  it.each([
    ["Ai duyệt phép mở hồ bơi cho công ty tư nhân?", "còn hộ gia đình ven sông thì nộp giấy gì?"],
    ["Ai duyệt phép mở hồ bơi cho công ty tư nhân?", "hộ gia đình mở hồ bơi thì ai duyệt?"],
    ["Quy chế bơi ban hành ngày nào?", "còn nghị định thì số mấy?"],
    ["Quy chế bơi căn cứ nghị định nào?", "còn nghị định số mấy?"],
    ["Phòng Kinh tế ở tầng mấy?", "còn Trạm Y tế xã?"],
    ["Phòng Kinh tế làm gì trong kế hoạch bơi?", "còn Trạm Y tế xã ở đâu?"],
  ])("is none where nothing takes the place of what was named: %s – %s", (before, message) => {
    expect(askedAgain(message, before)).toBeNull();
  });
});
