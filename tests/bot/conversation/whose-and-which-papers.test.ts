import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan with a language centre and its decision on rewards, as such papers are laid out. Written for these tests. */
const documents = {
  "ke-hoach-phoi-hop.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA LÂN

Số: 142/KH-UBND
Hòa Lân, ngày 18 tháng 8 năm 2026

KẾ HOẠCH
Phối hợp với Trung tâm Ngoại ngữ Biển Xanh dạy bổ trợ tiếng Anh trên địa bàn phường Hòa Lân, tỉnh Khánh Hòa

I. NỘI DUNG
1. Cơ sở vật chất
Trường cho mượn phòng học ngoài giờ. Trung tâm tự trang bị loa, màn hình. Tiền điện, nước tính theo công tơ ghi trong hợp đồng.
2. Học bổng
Trung tâm dành 15 suất học bổng. Trường họp xét, lập danh sách học sinh nhận học bổng.

II. TRÁCH NHIỆM
1. Các trường tiểu học
Bố trí giáo viên trợ giảng, điểm danh từng buổi học.
2. Trung tâm Ngoại ngữ Biển Xanh
Mua bảo hiểm tai nạn cho học sinh trong giờ bổ trợ; thông báo cho trường trước 05 ngày khi thay giáo viên.

III. BÁO CÁO
- Trung tâm gửi báo cáo tình hình dạy bổ trợ cho từng trường vào ngày 25 hằng tháng.
- Các trường gửi danh sách lớp về Phòng Văn hóa - Xã hội trước ngày 20/12/2026.
- Đầu mối của Trung tâm Ngoại ngữ Biển Xanh: bà Võ Thị Lài, điện thoại 0258 555 071; đầu mối của Trường Tiểu học Hòa Lân 1: ông Trần Văn Sáu, điện thoại 0258 555 082.

IV. LỚP NGHỀ
TT | Nghề | Số học sinh tối đa/lớp
1 | Cơ khí gò, hàn | 19
2 | Nấu ăn | 24
`,
  "quyet-dinh-khen-thuong.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HÒA LÂN

Số: 655/QĐ-UBND
Hòa Lân, ngày 01 tháng 10 năm 2026

QUYẾT ĐỊNH
Ban hành quy định khen thưởng học sinh phường Hòa Lân, tỉnh Khánh Hòa

Điều 1. Đối tượng
1. Học sinh các trường trên địa bàn phường.
2. Học sinh thường trú tại phường, học trường trung học phổ thông ở nơi khác, đạt giải quốc gia.
Điều 2. Mức thưởng
Giải quốc gia: 9.000.000 đồng.
Điều 3. Hồ sơ
1. Trường lập tờ trình và danh sách trích ngang.
2. Học sinh học nơi khác tự nộp đơn kèm bản sao giấy chứng nhận giải tại Trung tâm Phục vụ hành chính công phường.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

const ask = (question: string | readonly string[], place = "phường Hòa Lân, Khánh Hòa") =>
  office.ask(question, { place, asOf: "2026-11-21" });

describe("which of two parties does a thing", () => {
  it.each([
    ["Bảo hiểm tai nạn cho tụi nhỏ lúc học bổ trợ thì trường lo hay bên trung tâm lo?", "Mua bảo hiểm tai nạn"],
    ["bảo hiểm tai nạn cho học sinh do trường hay trung tâm mua", "Mua bảo hiểm tai nạn"],
    ["Điểm danh từng buổi do trường hay trung tâm làm?", "điểm danh từng buổi"],
  ])("is told by the heading under which it stands: “%s”", async (question, told) => {
    const { text } = await ask(question);
    expect(text).toContain(told);
    expect(text).not.toContain("ngày 25 hằng tháng");
  });

  it.each([
    ["họp xét học bổng thì trường làm hay trung tâm làm?", "Trường họp xét"],
    ["Loa, màn hình do trường hay trung tâm trang bị?", "Trung tâm tự trang bị loa"],
  ])("is told by the sentence that names the one before it: “%s”", async (question, told) => {
    expect((await ask(question)).text).toMatch(new RegExp(`^Trong hai điều được hỏi, văn bản ghi “${told}`, "u"));
  });

  it("is not told by what else a party does", async () => {
    const { text } = await ask("tiền điện nước do trường hay trung tâm trả?");
    expect(text).not.toMatch(/^Trong hai điều/u);
    expect(text).toContain("công tơ");
  });
});

describe("which papers are handed in", () => {
  it.each([
    "học sinh học THPT nơi khác đạt giải quốc gia nộp giấy tờ gì, nộp ở đâu?",
    "em học cấp 3 nơi khác có giải quốc gia phải nộp giấy tờ gì",
  ])("is told by the place that names papers, not by who is entitled: “%s”", async (question) => {
    expect((await ask(question)).citations[0]?.quote).toContain("tự nộp đơn kèm bản sao");
  });

  it("is told in a question that goes on from whether somebody is entitled", async () => {
    const { text } = await ask([
      "Học sinh thường trú ở phường nhưng học THPT nơi khác đạt giải quốc gia có được thưởng không?",
      "vậy em ấy nộp giấy tờ gì, nộp ở đâu?",
    ]);
    expect(text).toContain("Trung tâm Phục vụ hành chính công");
  });
});

describe("of another place's plan", () => {
  const first = "Trung tâm gửi báo cáo tình hình dạy bổ trợ cho từng trường ở phường Hòa Lân ngày mấy hằng tháng?";

  it("a deed of one's own is looked for, and told as another place's", async () => {
    const { text } = await ask(
      [first, "trường tôi có phải gửi danh sách lớp theo kế hoạch đó không?"],
      "phường Ba Ngòi, Khánh Hòa",
    );
    expect(text).toContain("không áp dụng cho phường Ba Ngòi");
    expect(text).toContain("gửi danh sách lớp");
  });

  it("whether it holds for oneself repeats what was told", async () => {
    const { text } = await ask([first, "trường tôi có phải theo kế hoạch đó không?"], "phường Ba Ngòi, Khánh Hòa");
    expect(text).toContain("ngày 25 hằng tháng");
  });
});

describe("what is not stated is not answered with what stands beside it", () => {
  it.each([
    "Thủ thư của trường tiểu học tên gì?",
    "How big is the fine for a centre that replaces a teacher without notice?",
    "How large is the allowance for the teaching assistants?",
  ])("“%s”", async (question) => {
    expect((await ask(question)).abstained).toBe(true);
  });

  it("and how big a reward is, where it is stated, is told", async () => {
    const { text, abstained } = await ask("How big is the reward for a national prize?");
    expect(abstained).toBe(false);
    expect(text).toContain("9.000.000");
  });
});

it("where papers are handed in, of two places, asks for no doer", async () => {
  const { text } = await ask("Học sinh học nơi khác nộp đơn ở trường hay ở trung tâm hành chính công?");
  expect(text).toContain("Trung tâm Phục vụ hành chính công");
});

it("“lần tới” says when and is no part of what is due", async () => {
  const { text } = await ask("danh sách lớp lần tới các trường phải gửi trước ngày nào?");
  expect(text).toContain("20/12/2026");
});

it("who put a name between quotation marks is told of by documents that say it", async () => {
  const { citations } = await ask(
    "Chương trình “Phối hợp với Trung tâm Ngoại ngữ Biển Xanh” thưởng học sinh bao nhiêu tiền?",
  );
  expect(citations.every(({ document }) => document !== "quyet-dinh-khen-thuong.txt")).toBe(true);
});

it("whose number it is, is not who the agreement is with", async () => {
  const { text } = await ask(
    "Cho biết tên và số điện thoại đầu mối của Trung tâm Ngoại ngữ Biển Xanh trong thỏa thuận với Trường Tiểu học Hòa Lân 1",
  );
  expect(text).toContain("0258 555 071");
});

it("the number of an account is no amount of money", async () => {
  const { abstained } = await ask("Số tài khoản của Trung tâm Ngoại ngữ Biển Xanh để nộp tiền điện là bao nhiêu?");
  expect(abstained).toBe(true);
});

it("a trade typed without its marks is no last day where pupils are counted", async () => {
  const { text } = await ask("lop co khi go han toi da bao nhieu hoc sinh");
  expect(text).not.toMatch(/thời hạn, văn bản nêu/u);
  expect(text).toContain("19");
});
