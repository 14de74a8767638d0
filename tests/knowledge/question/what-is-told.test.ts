import { describe, expect, it } from "@jest/globals";
import { readQuestion } from "../../../knowledge/index";

const asksOf = (message: string): ReadonlySet<string> => readQuestion(message).asks;

describe("some who are told of", () => {
  it.each([
    "trường mình có mấy em mới chuyển về, danh sách gửi từ hôm nào đến hôm nào?",
    "lớp có mấy cháu đang nằm viện, bảo hiểm thì nộp giấy cho ai?",
  ])("are not asked for by number: “%s”", (message) => {
    expect(asksOf(message).has("count")).toBe(false);
  });

  it.each([
    "trường có mấy em mới chuyển về?",
    "có mấy em bị thương, mỗi em được bao nhiêu tiền?",
    "xã có mấy trường mầm non?",
  ])("are, where nothing else is: “%s”", (message) => {
    expect(asksOf(message).has("count")).toBe(true);
  });
});

describe("whose something is", () => {
  it.each([
    "hai bên chia đất theo văn bản thỏa thuận, lỡ sót miếng nào thì miếng đó tính là của ai?",
    "theo mẫu thỏa thuận chia tài sản chung thì lương kiếm được sau khi ký là của ai?",
  ])("is nobody's who issued a document, where it is none: “%s”", (message) => {
    expect(asksOf(message).has("issuer")).toBe(false);
  });

  it.each(["kế hoạch 41 là của ai?", "thông báo tuyển sinh này là của ai?", "công văn đó của cơ quan nào?"])(
    "is, where it is one: “%s”",
    (message) => {
      expect(asksOf(message).has("issuer")).toBe(true);
    },
  );
});

it("a class of a nursery school asks for no meaning", () => {
  expect(asksOf("lớp mầm hay lớp lá gì họ cũng dạy").has("definition")).toBe(false);
  expect(asksOf("điểm trường lẻ là gì?").has("definition")).toBe(true);
});

it.each([
  ["GV của TT cần chứng chỉ gì?", "trung tam"],
  ["sđt GĐ TTHTCĐ phường?", "giam doc"],
  ["PGĐ Sở là ai?", "pho giam doc"],
  ["PGD Long Biên gửi công văn gì?", "phong giao duc"],
  ["TT ngoại ngữ nộp hồ sơ ở đâu?", "trung tam"],
  ["TT 25 nói về gì?", "thong tu"],
  ["theo TT số 04 thì ai duyệt?", "thong tu"],
  ["báo CA xã trong bao lâu?", "cong an"],
  ["HS bán trú được mấy kg gạo?", "hoc sinh"],
  ["HS nộp về phòng nào?", "ho so"],
  ["được bao nhiêu kg gạo một tháng?", "bao nhieu kg gao"],
  ["có 15 kg gạo thì kg đủ à?", "co 15 kg gao thi khong du"],
  ["mời BĐD CMHS không?", "ban dai dien"],
])("a short form is read by its neighbours: “%s”", (message, long) => {
  expect(readQuestion(message).folded).toContain(long);
});

it("a session of lessons is no police, and a message all in capitals has no short forms of one", () => {
  expect(readQuestion("mỗi ca học rộng bao nhiêu?").folded).not.toContain("cong an");
  expect(readQuestion("CA XA CO MAY TRUONG").folded).not.toContain("cong an");
});
