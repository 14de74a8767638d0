import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { defaultBounds, readDocument } from "../../../ingest";
import { openLibrary } from "../../../knowledge/index";

interface Given {
  readonly [file: string]: readonly string[];
}

/** The sentences that tell of disagreement among these files. */
async function saidOf(files: Given): Promise<readonly string[]> {
  const library = await openLibrary(":memory:");
  for (const [name, lines] of Object.entries(files)) {
    const bytes = Buffer.from(lines.join("\n"));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const reading = await readDocument({ name, bytes, sha256, origin: "office" }, defaultBounds, null);
    await library.publish(reading, "2026-11-21T08:00:00+07:00");
  }
  const conflicts = await library.conflicts({});
  await library.close();
  return conflicts.map(({ sentence }) => sentence);
}

const paper = (issuer: string, number: string, type: string, title: string, ...body: readonly string[]) => [
  issuer,
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  `Số: ${number}`,
  "Tân Lập, ngày 12 tháng 9 năm 2026",
  type,
  title,
  ...body,
];
const plan = (...body: readonly string[]) =>
  paper("ỦY BAN NHÂN DÂN XÃ TÂN LẬP", "1/KH-UBND", "KẾ HOẠCH", "Tổ chức hội thi làm đồ dùng dạy học", ...body);

describe("a total in a sentence over a table", () => {
  const intake = (total: string) =>
    plan(
      "1. Chỉ tiêu",
      `Toàn xã tuyển 60 trẻ mẫu giáo và ${total} học sinh lớp 6. Chỉ tiêu từng trường như sau:`,
      "TT | Trường | Khối | Số lớp | Số trẻ, học sinh",
      "1 | Mầm non Hoa Ban | Mẫu giáo | 2 | 60",
      "2 | THCS Tân Lập | Lớp 6 | 3 | 120",
      "3 | THCS Bản Mới | Lớp 6 | 2 | 75",
    );

  it("is added up over the rows that its words name", async () => {
    const [said, ...more] = await saidOf({ "a.txt": intake("200") });
    expect(more).toEqual([]);
    expect(said).toContain("“200 học sinh”, còn 120 + 75 = 195");
  });

  it("is passed over where it agrees", async () => {
    expect(await saidOf({ "a.txt": intake("195") })).toEqual([]);
  });

  it("takes every row but that of the total where no words tell rows apart", async () => {
    const books = (total: string) =>
      plan(
        "1. Cấp sách",
        `Cấp ${total} bộ sách cho 03 trường, cụ thể:`,
        "| TT | Đơn vị | Số bộ sách |",
        "| --- | --- | --- |",
        "| 1 | Tiểu học Tân Lập | 1.200 |",
        "| 2 | Tiểu học Bản Mới | 350 |",
        "| 3 | THCS Tân Lập | 410 |",
        "| | Tổng cộng | 1.960 |",
      );
    expect((await saidOf({ "a.txt": books("1.900") })).join()).toContain("1200 + 350 + 410 = 1960");
    expect(await saidOf({ "a.txt": books("1.960") })).toEqual([]);
  });

  it("is not taken for the sum of a column of something else, or of a table that it does not announce", async () => {
    expect(
      await saidOf({
        "a.txt": plan(
          "1. Nhân lực",
          "Bố trí 12 giám khảo cho hội thi.",
          "TT | Trường | Số giám khảo",
          "1 | Tân Lập | 2",
          "2 | Bản Mới | 3",
          "2. Phòng thi",
          "Hội thi có 08 phòng, cụ thể:",
          "TT | Trường | Số học sinh",
          "1 | Tân Lập | 20",
          "2 | Bản Mới | 30",
        ),
      }),
    ).toEqual([]);
  });
});

describe("one hand-in with two days", () => {
  const contest = (inSentence: string, row: string) =>
    plan(
      "1. Hồ sơ dự thi",
      "a) Phiếu đăng ký của đơn vị;",
      "b) Bản thuyết minh của tác giả.",
      `Hồ sơ gửi về Phòng Văn hóa - Xã hội ${inSentence}.`,
      "2. Tiến độ",
      "TT | Nội dung | Đơn vị | Thời hạn",
      "1 | Phát động hội thi | UBND xã | Trước ngày 01/10/2026",
      row,
    );

  it("in a sentence and in the table of times is told with both", async () => {
    const [said, ...more] = await saidOf({
      "a.txt": contest(
        "trước ngày 20 tháng 11 năm 2026",
        "2 | Nộp hồ sơ dự thi cấp xã | Các trường | Chậm nhất ngày 27/11/2026",
      ),
    });
    expect(more).toEqual([]);
    expect(said).toContain("“trước ngày 20 tháng 11 năm 2026” (a.txt, mục 1");
    expect(said).toContain("“Chậm nhất ngày 27/11/2026” (a.txt, mục 2");
  });

  it.each([
    ["the same day", "Nộp hồ sơ dự thi cấp xã | Các trường | Trước ngày 20/11/2026"],
    ["what is done with the papers next", "Thẩm định hồ sơ dự thi cấp xã | Ban Giám khảo | Chậm nhất ngày 27/11/2026"],
    ["other papers", "Nộp hồ sơ đề nghị khen thưởng | Các trường | Chậm nhất ngày 27/11/2026"],
    ["a later round", "Nộp hồ sơ dự thi đợt 2 | Các trường | Chậm nhất ngày 27/12/2026"],
  ])("is no contradiction with %s", async (_title, row) => {
    expect(await saidOf({ "a.txt": contest("trước ngày 20 tháng 11 năm 2026", `2 | ${row}`) })).toEqual([]);
  });
});

describe("one duty with two periods", () => {
  const rules = (note: string) =>
    paper(
      "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
      "9/QĐ-UBND",
      "QUYẾT ĐỊNH",
      "Ban hành Quy chế phối hợp bảo đảm an toàn trường học",
      "Điều 1. Thông báo",
      "1. Hiệu trưởng thông báo ngay cho gia đình học sinh qua điện thoại trong vòng 01 giờ kể từ khi xảy ra vụ việc.",
      "2. Nhà trường lập biên bản trong vòng 03 ngày.",
      "Mẫu số 1. Phiếu thông báo",
      `Ghi chú: ${note}`,
    );

  it("in an article and in the note of a form is told with both", async () => {
    const [said, ...more] = await saidOf({
      "a.txt": rules("Lập thành 02 bản; thông báo ngay cho gia đình học sinh qua điện thoại trong vòng 02 giờ."),
    });
    expect(more).toEqual([]);
    expect(said).toContain("trong vòng 01 giờ");
    expect(said).toContain("trong vòng 02 giờ");
  });

  it("is no contradiction with the same period, another unit or another duty", async () => {
    expect(
      await saidOf({
        "a.txt": rules(
          "thông báo ngay cho gia đình học sinh qua điện thoại trong vòng 01 giờ; gửi phiếu trong vòng 02 giờ.",
        ),
      }),
    ).toEqual([]);
  });
});

describe("a longer period for some cases", () => {
  it("is no contradiction", async () => {
    expect(
      await saidOf({
        "a.txt": plan(
          "1. Nhà trường xem xét kỷ luật học sinh trong thời hạn 02 tháng.",
          "2. Trường hợp phức tạp thì nhà trường xem xét kỷ luật học sinh trong thời hạn 04 tháng.",
        ),
      }),
    ).toEqual([]);
  });
});

describe("a department's telephone", () => {
  const letter = (phone: string) =>
    paper(
      "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH LAI CHÂU",
      "20/SGDĐT-GDTH",
      "CÔNG VĂN",
      "Về việc chuẩn bị hội thi",
      `1. Liên hệ: Phòng Giáo dục tiểu học, điện thoại ${phone}.`,
    );

  it("printed in two ways by the office and by a ward is told with both", async () => {
    const said = await saidOf({
      "a.txt": letter("0213.3555.128"),
      "b.txt": plan(
        "1. Hỗ trợ: Phòng Giáo dục tiểu học, Sở Giáo dục và Đào tạo tỉnh Lai Châu, điện thoại 0213.3555.182.",
      ),
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toContain("0213.3555.128");
    expect(said[0]).toContain("0213.3555.182");
  });

  it("is not another department's", async () => {
    expect(
      await saidOf({
        "a.txt": letter("0213.3555.128"),
        "b.txt": plan("1. Hỗ trợ: Phòng Tài chính, Sở Giáo dục và Đào tạo tỉnh Lai Châu, điện thoại 0213.3555.182."),
      }),
    ).toEqual([]);
  });
});
