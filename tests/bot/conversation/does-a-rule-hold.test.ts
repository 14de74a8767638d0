import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A notice, a decision with the regulation that it puts in force, a letter that cites it and a plan that has ended. Written for these tests. */
const documents = {
  "thong-bao-lop-boi.txt": `ỦY BAN NHÂN DÂN
XÃ ĐỒNG VÂN
Số: 61/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Vân, ngày 12 tháng 10 năm 2026

THÔNG BÁO
Về việc mở lớp bơi an toàn cho học sinh

Ủy ban nhân dân xã Đồng Vân, tỉnh Bắc Ninh thông báo như sau:

1. Đối tượng tham gia
a) Học sinh từ đủ 08 tuổi đến dưới 13 tuổi đang học tại các trường trên địa bàn xã, chưa biết bơi;
b) Mỗi lớp không quá 20 học sinh. Học sinh khuyết tật có thể học ở tuổi cao hơn tuổi quy định nhưng không quá 02 tuổi.
2. Hồ sơ đăng ký
a) Đơn đăng ký có chữ ký của cha hoặc mẹ;
b) Giấy khám sức khỏe trong vòng 03 tháng gần nhất.
Hồ sơ nộp tại Trung tâm Văn hóa xã từ ngày 02/11/2026 đến hết ngày 27/11/2026.
3. Xét duyệt
a) Hồ sơ chưa đầy đủ: trong thời hạn 02 ngày làm việc, Trung tâm Văn hóa nhắn tin cho gia đình; gia đình bổ sung trong thời hạn 04 ngày;
b) Danh sách được niêm yết tại trụ sở Ủy ban nhân dân xã.
`,
  "quyet-dinh-xe-dap.txt": `ỦY BAN NHÂN DÂN
XÃ ĐỒNG VÂN
Số: 48/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Vân, ngày 05 tháng 8 năm 2026

QUYẾT ĐỊNH
Ban hành Quy định quản lý bãi xe đạp điện của học sinh xã Đồng Vân

ỦY BAN NHÂN DÂN XÃ ĐỒNG VÂN
Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý bãi xe đạp điện của học sinh xã Đồng Vân.
Điều 2. Quyết định này có hiệu lực kể từ ngày 20 tháng 8 năm 2026.
Điều 3. Hiệu trưởng các trường chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Dương Văn Tiệp

QUY ĐỊNH
Quản lý bãi xe đạp điện của học sinh xã Đồng Vân
(Ban hành kèm theo Quyết định số 48/QĐ-UBND ngày 05 tháng 8 năm 2026 của Ủy ban nhân dân xã Đồng Vân)

Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng
1. Quy định này quy định việc trông giữ xe đạp điện của học sinh.
2. Quy định này áp dụng đối với các trường công lập, tư thục và cha mẹ học sinh.
3. Quy định này không áp dụng đối với xe của giáo viên và xe của khách.
Điều 2. Trông giữ
1. Trường bố trí người trông xe trong giờ học.
2. Công an xã tuần tra, xử lý vi phạm trật tự tại khu vực bãi xe.
3. Người làm mất vé xe trình thẻ học sinh và viết cam kết thì được nhận xe.
`,
  "cong-van-cong-truong.txt": `ỦY BAN NHÂN DÂN
XÃ ĐỒNG VÂN
Số: 301/UBND-VHXH
V/v bảo đảm trật tự cổng trường
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Đồng Vân, ngày 01 tháng 10 năm 2026

Kính gửi: Hiệu trưởng các trường.

Ủy ban nhân dân xã yêu cầu:
1. Các trường kẻ vạch chờ trước cổng.
2. Các nội dung khác thực hiện theo Quy định ban hành kèm theo Quyết định số 48/QĐ-UBND ngày 05 tháng 8 năm 2026 của Ủy ban nhân dân xã.
`,
  "phuong-an-truc-lu.txt": `PHƯƠNG ÁN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
ỦY BAN NHÂN DÂN XÃ ĐỒNG VÂN
Số: 18/PA-UBND
Đồng Vân, ngày 20 tháng 8 năm 2025

Trực lũ tại các trường ven sông

Ủy ban nhân dân xã Đồng Vân xây dựng Phương án như sau:

I. BIỆN PHÁP
1. Mỗi trường cử 02 người trực đêm khi có báo động lũ.
II. THỰC HIỆN
Phương án này được thực hiện đến hết ngày 30/6/2026./.
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (turns: string | readonly string[]) =>
  office.ask(turns, { asOf: "2026-11-21", place: "xã Đồng Vân, Bắc Ninh" });
const quotesOf = ({ citations }: Awaited<ReturnType<typeof ask>>): string =>
  citations.map(({ quote }) => quote).join("\n");

describe("whether a rule takes somebody in", () => {
  it("is answered by the limit that an age is outside, and is no request for private data", async () => {
    const reply = await ask("con tôi mới 7 tuổi có được đăng ký lớp bơi đợt này không?");
    expect(reply.text).toContain("7 tuổi nằm ngoài giới hạn “từ đủ 08 tuổi đến dưới 13 tuổi”");
    expect(quotesOf(reply)).toContain("từ đủ 08 tuổi đến dưới 13 tuổi");
  });

  it("counts an upper bound that is left out as outside, and says of an age within that there may be more conditions", async () => {
    expect((await ask("cháu 13 tuổi có học lớp bơi được không ạ?")).text).toContain("nằm ngoài giới hạn");
    const within = await ask("Bé 12 tuổi có học lớp bơi được không?");
    expect(within.text).toContain("nằm trong giới hạn");
    expect(within.text).toContain("các điều kiện khác");
  });

  it("is compared with nothing where an age is told only roughly, or the rule is about another thing", async () => {
    expect((await ask("con tôi gần 8 tuổi có được học lớp bơi không?")).text).not.toMatch(/nằm (?:trong|ngoài)/);
    expect((await ask("Học sinh khuyết tật 14 tuổi có học lớp bơi được không?")).text).not.toContain(
      "“không quá 02 tuổi”",
    );
    expect((await ask("con tôi 7 tuổi có được gửi xe đạp điện ở bãi không?")).text).not.toMatch(/nằm (?:trong|ngoài)/);
  });

  it.each([
    [
      "Xe của khách có thuộc phạm vi áp dụng của Quy định ban hành kèm theo Quyết định số 48/QĐ-UBND không?",
      "không áp dụng đối với xe của giáo viên và xe của khách",
    ],
    ["Trường tư thục có phải theo Quy định kèm theo Quyết định 48/QĐ-UBND không?", "các trường công lập, tư thục"],
  ])("is looked for in the regulation that a decision of the library puts in force: “%s”", async (question, quote) => {
    expect(quotesOf(await ask(question))).toContain(quote);
  });

  it("may be asked of the decision itself: which one puts the regulation in force", async () => {
    const reply = await ask("Quy định quản lý bãi xe đạp điện xã Đồng Vân ban hành theo quyết định số mấy, ngày nào?");
    expect(reply.text).toContain("48/QĐ-UBND");
    expect(reply.text).toContain("05/08/2026");
    expect(quotesOf(reply)).toContain("Ban hành kèm theo Quyết định số 48/QĐ-UBND");
  });
});

describe("what is done when something went wrong", () => {
  it("is answered by the place that handles it, though nobody is punished", async () => {
    const reply = await ask(["Hồ sơ đăng ký lớp bơi nộp ở đâu?", "lỡ hồ sơ thiếu giấy tờ thì xử lý sao?"]);
    expect(quotesOf(reply)).toContain("gia đình bổ sung trong thời hạn 04 ngày");
    expect(reply.abstained).toBe(false);
    expect(quotesOf(await ask("Học sinh làm mất vé xe đạp điện thì bị xử lý thế nào?"))).toContain("viết cam kết");
  });

  it("is not what an office does in its rounds", async () => {
    expect((await ask("Nếu để xe không đúng trật tự tại khu vực bãi xe thì bị xử lý thế nào?")).abstained).toBe(true);
  });
});

describe("whether a document still holds", () => {
  it("is answered by the words that say until when, of a document whose title is not the national motto", async () => {
    const reply = await ask("Phương án trực lũ tại các trường ven sông hiện còn hiệu lực không?");
    expect(reply.text).toContain("30/06/2026");
    expect(reply.text).toContain("đã qua");
    expect(quotesOf(reply)).toContain("được thực hiện đến hết ngày 30/6/2026");
    expect(reply.text).not.toContain("CỘNG HÒA");
    expect(reply.text).toContain("18/PA-UBND");
  });

  it("says of one without a term that every day it sets has passed, from the day after the last one on", async () => {
    const whether = "Thông báo về việc mở lớp bơi an toàn cho học sinh còn hiệu lực không?";
    const askOn = async (asOf: string) => office.ask(whether, { asOf, place: "xã Đồng Vân, Bắc Ninh" });
    const after = await askOn("2026-11-28");
    expect(after.text).toContain("không ghi thời hạn áp dụng");
    expect(after.text).toContain("đều đã qua (muộn nhất là ngày 27/11/2026)");
    expect(quotesOf(after)).toContain("đến hết ngày 27/11/2026");
    for (const day of ["2026-10-15", "2026-11-27"]) {
      const before = await askOn(day);
      expect(before.text).toContain("không ghi thời hạn áp dụng");
      expect(before.text).not.toContain("đều đã qua");
    }
  });
});
