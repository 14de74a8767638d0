import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan for school kitchens. Written for these tests. */
const documents = {
  "ke-hoach-bep-an.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG ĐÔNG MÃ

Số: 52/KH-UBND
Đông Mã, ngày 06 tháng 9 năm 2026

KẾ HOẠCH
Nâng chất lượng bếp ăn bán trú trên địa bàn phường Đông Mã

I. TÌNH HÌNH

Cấp tiểu học có 61 lớp với 2.140 học sinh ăn bán trú. Cấp trung học cơ sở có 12 lớp với 430 học sinh ăn bán trú.

II. NỘI DUNG

1. Thực hiện nghiêm Chỉ thị số 17/CT-TTg ngày 15/4/2024 của Thủ tướng Chính phủ về an toàn thực phẩm trong trường học.
2. Kế hoạch áp dụng cho các trường mầm non, tiểu học, trung học cơ sở có bếp ăn bán trú.
3. Nhà trường kiểm tra bếp ăn mỗi ngày; kịp thời xử lý hoặc báo cáo Trạm Y tế phường đối với những suất ăn sai thực đơn.
4. Bếp ăn được chấm theo các tiêu chí: nguồn gốc thực phẩm; vệ sinh dụng cụ; thực đơn cân đối.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Tạ Thị Nguyệt
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (...turns: string[]) => office.ask(turns, { asOf: "2026-11-21", place: "phường Đông Mã" });

describe("what a document states is told", () => {
  it.each([
    [
      "where what is done stands before what went wrong",
      "Lỡ phát hiện suất ăn sai thực đơn thì xử lý sao?",
      "Trạm Y tế",
    ],
    ["where its number is asked for with its list", "Bếp ăn chấm theo mấy tiêu chí, là những gì?", "vệ sinh dụng cụ"],
    ["where “mấy” is mistyped", "Kế hoạch bếp ăn làm theo chỉ thị số máy, ngày nào?", "17/CT-TTg"],
    [
      "where “mấy” counts nothing",
      "Kế hoạch bếp ăn bán trú áp dụng cho cả trường cấp 3 không, hay chỉ mấy cấp dưới?",
      "trường mầm non, tiểu học, trung học cơ sở",
    ],
  ])("%s: “%s”", async (_where, question, held) => {
    const { text, abstained } = await ask(question);
    expect(abstained).toBe(false);
    expect(text).toContain(held);
  });

  it("of the level that is asked of next, whose name ends like that of a number", async () => {
    const { text } = await ask(
      "Cấp tiểu học có bao nhiêu lớp ăn bán trú?",
      "còn THCS bao nhiêu lớp, bao nhiêu học sinh?",
    );
    expect(text).toContain("430");
  });
});

it("who answers is told to who asks in short forms", async () => {
  expect(await ask("b là ai z, lm đc j cho mình?")).toMatchObject({ kind: "small-talk", citations: [] });
});
