import { describe, expect, it } from "@jest/globals";
import { readPlaces, restoreMarks } from "../../../knowledge";

const places = readPlaces("phường Tân Lập (tỉnh Đắk Lắk)");
const restored = (message: string): string => restoreMarks(message, places, new Map([["nvt", "Ngô Văn Thạch"]]));

describe("marks that were left out of a message", () => {
  it.each([
    ["con bao nhieu ngay nua la toi han nop ho so?", "còn bao nhiêu ngày nữa là tới hạn nộp hồ sơ?"],
    ["cho xin so di dong luon", "cho xin số di động luôn"],
    ["so may ban cua phong do la so nao?", "số máy bàn của phòng đó là số nào?"],
    ["Truong toi co may lop, may phong may?", "Trường tôi có mấy lớp, mấy phòng máy?"],
    ["ban sao giay to nop cho ai?", "bản sao giấy tờ nộp cho ai?"],
    ["CON MAY NGAY NUA HET HAN?", "CÒN MẤY NGÀY NỮA HẾT HẠN?"],
  ])("are put back by the words beside: “%s”", (message, marked) => {
    expect(restored(message)).toBe(marked);
  });

  it("are put back in the names of places and issuers that the library knows", () => {
    expect(restored("truong o tan lap nop o dau?")).toBe("trường ở tân lập nộp ở đâu?");
    expect(restored("Truong Ngo Van Thach o dau?")).toBe("Trường Ngô Văn Thạch ở đâu?");
  });

  it("are put back where a message has some of them", () => {
    expect(restored("cho tôi hoi han nop ho so la ngay nao vay")).toBe("cho tôi hỏi hạn nộp hồ sơ là ngày nào vậy");
    expect(restored("Báo cáo sơ kêt gửi cho phòng nào?")).toBe("Báo cáo sơ kết gửi cho phòng nào?");
  });

  it.each([
    "Máy tính do ai mua, trong năm nay hay năm sau?",
    "cho xin số di động luôn",
    "mầm non?",
    "How many days are left before the deadline?",
    "QĐ 1315/QĐ-TTg",
    "",
  ])("are none where they were typed, or the message is in English: “%s”", (message) => {
    expect(restored(message)).toBe(message);
  });

  it("stay out of short forms, numbers and names that nobody knows", () => {
    expect(restored("UBND gui HS lop 10 ngay 5/6/2026 qua a.b@c.vn")).toMatch(
      /^UBND gửi HS lớp 10 ngày 5\/6\/2026 qua a\.b@c\.vn$/u,
    );
    expect(restored("Ong Vu Quyt o dau?")).toContain("Quyt");
  });
});
