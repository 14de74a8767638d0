import { describe, expect, it } from "@jest/globals";
import { readQuestion } from "../../../knowledge/question/index";
import { foldText } from "../../../knowledge/text/index";

describe("English of every day", () => {
  it.each([
    ["Must the parents be in favour?", "đồng ý"],
    ["What happens to leftover money?", "còn dư"],
    ["What must the sessions be in line with?", "phù hợp"],
    ["Who looks after the pupils in the rainy season?", "mùa mưa"],
    ["What if a pupil falls ill?", "ốm"],
    ["May the permit be taken away?", "thu hồi"],
    ["Who may quit the arrangement?", "rút khỏi"],
    ["Which adults go along?", "người lớn"],
    ["Is an initiative needed?", "sáng kiến"],
    ["Must a doctor be present at the race?", "có mặt"],
    ["What if food poisoning is suspected?", "nghi ngờ"],
    ["May twins be split up?", "sinh đôi"],
    ["How many minutes does it last?", "phút"],
    ["What of the pupils learning a trade?", "học nghề"],
    ["Who picks the ninth graders?", "lớp 9"],
    ["Where does the border guard post stand?", "đồn biên phòng"],
    ["Who must be certified?", "xác nhận"],
    ["How long is the provisional list shown?", "danh sách dự kiến"],
    ["How long is the list of winners kept public?", "công khai"],
    ["How much emergency support is given after a house fire?", "hỗ trợ đột xuất"],
    ["Which additional document is needed?", "nộp thêm giấy"],
    ["How many correct answers are needed?", "câu đúng"],
    ["Who leads the subject team?", "tổ chuyên môn"],
    ["When was the Vietnam Red Cross founded?", "chữ thập đỏ Việt Nam"],
    ["How is bullying by grown-ups reported?", "người lớn"],
  ])("is searched for by what documents print: “%s”", (question, printed) => {
    expect(readQuestion(question).folded).toContain(foldText(printed));
  });

  it.each([
    ["Where are the minutes of the meeting kept?", "biên bản"],
    ["Which schools does Hanoi twin?", "kết nghĩa"],
    ["Which centre may we work with?", "liên kết"],
    ["Where is the list posted?", "niêm yết"],
  ])("leaves a word its other sense: “%s”", (question, printed) => {
    expect(readQuestion(question).folded).toContain(foldText(printed));
  });
});
