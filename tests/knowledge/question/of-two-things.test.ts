import { describe, expect, it } from "@jest/globals";
import { askedOfEachThing, askedOfTwoNamed, askedWhetherApart } from "../../../knowledge/question/index";

describe("what is asked of two things of one name", () => {
  it("is asked of each where several days are asked for", () => {
    expect(
      askedOfTwoNamed("Trường nộp báo cáo quý về thư viện và báo cáo quý về bếp ăn trước những ngày nào?"),
    ).toEqual([
      "Trường nộp báo cáo quý về thư viện trước những ngày nào?",
      "Trường nộp báo cáo quý về bếp ăn trước những ngày nào?",
    ]);
  });

  it.each([
    "Báo cáo quý về thư viện và bếp ăn nộp trước những ngày nào?",
    "Báo cáo quý và báo cáo năm về thư viện nộp trước những ngày nào?",
    "Trường nộp báo cáo quý về thư viện và báo cáo quý về bếp ăn trước ngày nào?",
  ])("is one question where it cannot be told apart: %s", (question) => {
    expect(askedOfTwoNamed(question)).toBeNull();
  });
});

describe("what is asked of each of two that are named in the same clause", () => {
  it.each([
    [
      "Báo cáo năm về thư viện với về bếp ăn thì mỗi cái hạn ngày nào?",
      ["Báo cáo năm về thư viện hạn ngày nào?", "Báo cáo năm về bếp ăn hạn ngày nào?"],
    ],
    [
      "đơn mượn sân với đơn mượn sách mỗi loại nộp mấy bản?",
      ["đơn mượn sân nộp mấy bản?", "đơn mượn sách nộp mấy bản?"],
    ],
  ])("is asked of each: %s", (question, each) => {
    expect(askedOfEachThing(question)).toEqual(each);
  });

  it.each([
    "Trường phối hợp với phường mỗi đợt nộp mấy bản?",
    "Thư viện và bếp ăn mỗi việc cần mấy người trực?",
    "Trường gửi báo cáo về phường thì mỗi cái mấy trang?",
  ])("is not asked where nothing says that the two are of one kind: %s", (question) => {
    expect(askedOfEachThing(question)).toBeNull();
  });
});

describe("whether one place is for both", () => {
  it.each([
    [
      "Tờ khai mượn sách với đơn mượn sân đều gửi lên cùng một chỗ hả, hay mỗi tờ kính gửi một nơi?",
      "kính gửi nơi nào?",
    ],
    ["Tờ khai mượn sách và đơn mượn sân thì nộp chung một ngày hay mỗi đơn một ngày vậy?", "nộp ngày nào?"],
    ["Tờ khai mượn sách và đơn mượn sân có gửi một cơ quan không hay mỗi đơn một cơ quan?", "gửi cơ quan nào?"],
  ])("is asked of each: %s", (question, asked) => {
    const both = askedWhetherApart(question);
    expect(both).toEqual([`Tờ khai mượn sách ${asked}`, `đơn mượn sân ${asked}`]);
  });

  it.each([
    "Đơn mượn sân nộp ở thư viện hay mỗi khu phố một nơi?",
    "Tờ khai mượn sách với đơn mượn sân gửi nơi nào?",
    "Mỗi lớp một tủ sách hay mỗi trường một tủ sách?",
  ])("is not asked by %s", (question) => {
    expect(askedWhetherApart(question)).toBeNull();
  });
});
