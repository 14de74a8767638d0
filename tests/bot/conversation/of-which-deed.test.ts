import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's plan with several times to a thing, a timetable by levels, a letter with a table of reports, and notes for pupils with the school's rules behind them. Written for these tests. */
const documents = {
  "ke-hoach-hoi-thi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BẾN TRẤU

Số: 37/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bến Trấu, ngày 03 tháng 9 năm 2026

KẾ HOẠCH
Tổ chức các hội thi và xét tặng cờ thi đua trên địa bàn phường Bến Trấu

Ủy ban nhân dân phường Bến Trấu, tỉnh Hưng Yên xây dựng Kế hoạch như sau:

I. HỘI THI
1. Hội thi làm diều cho học sinh: tổ chức từ ngày 08/01/2027 đến ngày 10/01/2027 tại sân vận động phường; các trường gửi danh sách dự thi trước ngày 18/12/2026, mỗi trường không quá 12 em.
2. Hội thi kể chuyện dân gian
- Đơn vị tham gia đăng ký với Phòng Văn hóa - Xã hội chậm nhất ngày 05/02/2027.
- Thời gian tổ chức Hội thi kể chuyện dân gian: ngày 27/02/2027.

II. SÁNG KIẾN
- Hồ sơ đề nghị công nhận sáng kiến gồm đơn đề nghị, bản thuyết minh và biên bản họp tổ chuyên môn.
- Thời gian nhận: từ ngày 05/4/2027 đến ngày 16/4/2027, tại Phòng Văn hóa - Xã hội. Hội đồng sáng kiến phường họp trong tháng 5.

III. CỜ THI ĐUA
1. Hồ sơ
- Gồm tờ trình của trường và bảng điểm của đề nghị tặng cờ thi đua.
- Nộp từ ngày 02/6/2027 đến hết ngày 11/6/2027.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`,
  "khung-thoi-gian.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BẾN TRẤU

Số: 40/KH-UBND
Bến Trấu, ngày 06 tháng 9 năm 2026

KẾ HOẠCH
Dạy bơi năm học 2026-2027 trên địa bàn phường Bến Trấu

Ủy ban nhân dân phường Bến Trấu, tỉnh Hưng Yên lập Kế hoạch như sau:

I. KHUNG THỜI GIAN

| Nội dung | Tiểu học | THCS |
| --- | --- | --- |
| Khởi động chương trình bơi | 14/9/2026 | 21/9/2026 |
| Kết thúc đợt bơi thứ nhất | 06/11/2026 | 13/11/2026 |
| Tổng kết | 24/5/2027 đến 26/5/2027 | Từ 27/5 đến 29/5/2027 |

II. CHẾ ĐỘ BÁO CÁO
1. Các loại báo cáo

| TT | Tên báo cáo | Thời hạn gửi |
| --- | --- | --- |
| 1 | Báo cáo tháng | Trước ngày 22 hằng tháng |
| 2 | Báo cáo đợt bơi thứ nhất | Chậm nhất ngày 30/11/2026 |

2. Các trường gửi Phòng Văn hóa - Xã hội kế hoạch dạy bơi của trường trước ngày 18/9/2026.
3. Phiếu bơi của học sinh gửi lại cho trường trước ngày 30/10/2026. Phiếu bơi sẽ bị hủy nếu học sinh vắng ba buổi liền.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Đoàn Trọng Khuê
`,
  "luu-y-hoc-sinh.txt": `ỦY BAN NHÂN DÂN PHƯỜNG BẾN TRẤU
TRƯỜNG THCS BẾN TRẤU

NHỮNG ĐIỀU HỌC SINH MỚI VÀO TRƯỜNG CẦN BIẾT

1. Học sinh mang theo giấy khai sinh khi nhận lớp.
2. Học sinh đi xe buýt xem giờ xe ở cổng trường.

NỘI QUY TRƯỜNG THCS BẾN TRẤU
(DÀNH CHO HỌC SINH)
NĂM HỌC 2026 – 2027
Điều 1. Học sinh có mặt trước giờ học mười phút.
Điều 2. Khi rời phòng thí nghiệm phải khóa van nước và rửa tay.
Điều 3. Nghỉ học phải có giấy của cha mẹ gửi cho cô chủ nhiệm.
`,
};

const place = "phường Bến Trấu, Hưng Yên";
let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(() => office.close());

async function said(...turns: readonly string[]): Promise<string> {
  return (await office.ask(turns, { place, asOf: "2026-11-21" })).text;
}

describe("of several times told of one thing, the one is meant whose deed is asked for:", () => {
  it.each([
    ["danh sách học sinh dự hội thi làm diều gửi trước ngày nào?", "18/12/2026"],
    ["hội thi làm diều của phường tổ chức ngày nào?", "08/01/2027"],
    ["đăng ký hội thi kể chuyện dân gian chậm nhất ngày nào?", "05/02/2027"],
    ["hội thi kể chuyện dân gian thi vào ngày nào?", "27/02/2027"],
    ["hồ sơ sáng kiến phường nhận từ ngày nào đến ngày nào?", "16/04/2027"],
    ["ho so sang kien phuong nhan tu ngay nao den ngay nao", "16/04/2027"],
    ["hội đồng sáng kiến phường họp vào tháng nào?", "tháng 5"],
  ])("“%s” – %s", async (question, day) => {
    expect(await said(question)).toContain(day);
  });

  it("signing up is not told for the day of the contest, nor the contest for signing up", async () => {
    expect(await said("hội thi kể chuyện dân gian thi vào ngày nào?")).not.toContain("chậm nhất ngày 05/02/2027 (");
    expect(await said("danh sách học sinh dự hội thi làm diều gửi trước ngày nào?")).not.toContain("10/01/2027 (");
  });
});

describe("what a clause leaves out is what its section is of:", () => {
  it.each([
    "các trường nộp hồ sơ tặng cờ thi đua khi nào?",
    "Đề nghị cho biết thời gian các trường nộp hồ sơ đề nghị tặng cờ thi đua về phường.",
    "xin cho biết thời hạn nộp hồ sơ cờ thi đua",
  ])("“%s”", async (question) => {
    const reply = await said(question);
    expect(reply).toContain("02/06/2027");
    expect(reply).toContain("11/06/2027");
  });
});

describe("a report that is named by how often it is made", () => {
  it.each([
    "báo cáo tháng gửi trước ngày nào?",
    "báo cáo tháng gửi Phòng Văn hóa - Xã hội trước ngày mấy?",
    "bao cao thang gui phong van hoa xa hoi truoc ngay may",
  ])("is found by its name, whomever it goes to: “%s”", async (question) => {
    const reply = await said(question);
    expect(reply).toContain("Trước ngày 22 hằng tháng");
    expect(reply).not.toContain("18/9/2026");
  });

  it("is not meant by a month that has its number", async () => {
    expect(await said("phường có việc gì phải xong trong tháng 12?")).toContain("18/12/2026");
  });
});

describe("a timetable whose columns are those whom the days are for", () => {
  it.each([
    ["đợt bơi thứ nhất của cấp 2 kết thúc hôm nào?", "13/11/2026", "06/11/2026 ("],
    ["tiểu học kết thúc đợt bơi thứ nhất ngày nào?", "06/11/2026", "13/11/2026 ("],
    ["THCS khởi động chương trình bơi ngày nào?", "21/09/2026", "14/09/2026 ("],
  ])("has a day for each: “%s” – %s", async (question, day, other) => {
    const reply = await said(question);
    expect(reply).toContain(day);
    expect(reply).not.toContain(other);
  });

  it("prints the short form of a column's name as it is written", async () => {
    expect(await said("đợt bơi thứ nhất của cấp 2 kết thúc hôm nào?")).toContain("THCS: ngày 13/11/2026");
  });
});

describe("rules printed behind another text", () => {
  it("are found by their own title", async () => {
    const reply = await said("nội quy trường THCS Bến Trấu năm học 2026-2027: muốn nghỉ học thì phải có gì?");
    expect(reply).toContain("giấy của cha mẹ");
  });

  it("say when something is done by the case in which it is", async () => {
    const reply = await said("nội quy trường bắt học sinh khóa van nước phòng thí nghiệm vào lúc nào?");
    expect(reply).toContain("Khi rời phòng thí nghiệm");
    expect(reply).not.toContain("không nêu");
  });
});

describe("how to reach who signed", () => {
  it("is not told by the name alone", async () => {
    const reply = await office.ask(
      ["Ai ký kế hoạch dạy bơi của phường Bến Trấu?", "cho tôi số điện thoại của thầy ấy"],
      { place, asOf: "2026-11-21" },
    );
    expect(reply.abstained).toBe(true);
  });
});

describe("when something is undone", () => {
  it.each(["Phiếu bơi bị hủy khi nào?", "khi nào thì phiếu bơi của học sinh bị hủy?"])(
    "is told by the case, not by the day of something else: “%s”",
    async (question) => {
      const reply = await said(question);
      expect(reply).toContain("bị hủy nếu");
      expect(reply).not.toContain("Về thời hạn");
    },
  );
});
