import { describe, expect, it } from "@jest/globals";
import { parseParagraphs } from "./parse-text";

/** What recognition leaves of a letter: marks lost, strokes of stamps and signatures read for signs. */
const letter = (over: {
  readonly day?: string;
  readonly to?: readonly string[];
  readonly foot?: readonly string[];
}): readonly string[] => [
  "UBND TỈNH MẪU SƠN",
  "SỞ VĂN HÓA VÀ THỂ THAO",
  "Số: 41/SVHTT-VP",
  "V/v mượn nhà thi đấu",
  over.day ?? "Mẫu Sơn, ngày 16 tháng 8 năm 2026",
  ...(over.to ?? ["Kính gửi: Ban quản lý nhà thi đấu"]),
  "Sở Văn hóa và Thể thao đề nghị cho mượn nhà thi đấu để tập luyện.",
  "Nơi nhận:",
  "- Như trên;",
  "- Lưu: VT.",
  ...(over.foot ?? ["GIÁM ĐỐC", "Lê Thị Mẫu"]),
];
const read = (over: Parameters<typeof letter>[0]) => parseParagraphs(...letter(over)).document;

describe("the signer of a scan", () => {
  const signatureOf = (...foot: readonly string[]) => {
    const { signer, signerTitle } = read({ foot }).header;
    return { signer, signerTitle };
  };

  it("is read behind a stray dash and lines that the stamp left", () => {
    expect(signatureOf("KT. GIẢM ĐÓC", "PHÓ GIẢM ĐÓC", "⁄7⁄%,", "– Lê Thị Mẫu", "_ơn v")).toEqual({
      signer: "Lê Thị Mẫu",
      signerTitle: "KT. GIẢM ĐÓC, PHÓ GIẢM ĐÓC",
    });
    expect(signatureOf("HIỆU TRƯỜNG", "Zy Q4", "©[TRNG", "9", "“ Lê Thị Mẫu ~").signer).toBe("Lê Thị Mẫu");
  });

  it("is read below an office whose words ran together or begin with a stroke", () => {
    expect(signatureOf("KT.HIỆUTRƯỞNG", "PHÓHIỆU TRƯỞNG", "Lê Thị Mẫu")).toMatchObject({ signer: "Lê Thị Mẫu" });
    expect(signatureOf("| GIÁM ĐỐC", "Lê Thị Mẫu")).toMatchObject({ signer: "Lê Thị Mẫu" });
  });

  it("is nobody of a list of names, nor of an annex", () => {
    expect(signatureOf("GIÁM ĐỐC", "- Lê Thị Mẫu", "- Trần Văn Mẫu").signer).toBeNull();
    expect(signatureOf("GIÁM ĐỐC", "DANH SÁCH", "Người mượn nhà thi đấu", "– Lê Thị Mẫu").signer).toBeNull();
  });
});

describe("the addressees", () => {
  it("are all of the list with dashes below the words that open it", () => {
    const names = "Các câu lạc bộ; Các trường phổ thông; Đài truyền thanh";
    const list = ["- Các câu lạc bộ;", "- Các trường phổ thông;", "- Đài truyền thanh."];
    expect(read({ to: ["Kính gửi:", ...list] }).header.addressee).toBe(names);
    expect(read({ to: [`Kính gửi: ${list[0] ?? ""}`, ...list.slice(1)] }).header.addressee).toBe(names);
    expect(read({ to: ["Kính gửi: Đài truyền thanh."] }).header.addressee).toBe("Đài truyền thanh");
  });

  it("are none of the bases and of the text that follow", () => {
    const to = ["Kính gửi:", "- Các câu lạc bộ;", "- Căn cứ Kế hoạch số 3/KH-UBND ngày 02/3/2026 của UBND tỉnh;"];
    expect(read({ to }).header.addressee).toBe("Các câu lạc bộ");
  });
});

describe("the day of issue in a scan", () => {
  const dayOf = (day: string) => {
    const { header, warnings } = read({ day: `Mẫu Sơn, ${day}` });
    return [header.issuedOn, warnings.find(({ code }) => code === "misread-date")?.text ?? null];
  };

  it("is understood where one letter looks like the digit it must be, and said to be uncertain", () => {
    const doubt = (printed: string, day: string) =>
      `Ngày ban hành nhận dạng chưa chắc chắn ("${printed}", hiểu là ngày ${day}); hãy đối chiếu với bản gốc.`;
    expect(dayOf("ngày 1ó tháng 8 năm 2026")).toEqual(["2026-08-16", doubt("1ó", "16/08/2026")]);
    expect(dayOf("ngày 2l tháng O8 năm 2026")).toEqual(["2026-08-21", doubt("2l, O8", "21/08/2026")]);
    expect(dayOf("ngày 16 tháng 8 năm 2026")).toEqual(["2026-08-16", null]);
  });

  it("stays blank where the number is no day, or nothing but letters", () => {
    expect(dayOf("ngày 3S tháng 8 năm 2026")).toEqual(["2026-08", null]);
    expect(dayOf("ngày |B tháng 8 năm 2026")).toEqual(["2026-08", null]);
  });

  it("leaves the place where its year was cut short", () => {
    expect(read({ day: "Mẫu Sơn, ngày /ÍD tháng 12 năm 202" }).header).toMatchObject({
      issuedOn: null,
      place: "Mẫu Sơn",
    });
  });
});

describe("the issuer of a scan", () => {
  it("has the name that the text writes, where capitals doubled a letter of it", () => {
    const { header } = parseParagraphs(
      "SỞ GIÁO DỤC VÀ ĐÀO TẠO MẪU SƠN",
      "TRƯỜNG TRUNG HỌC PHÔ THÔNG",
      "LÊ VĂN THIÊỂM",
      "Số: 5/TB-THPT",
      "THÔNG BÁO",
      "Lịch tập luyện",
      "Trường THPT Lê Văn Thiêm thông báo như sau:",
      "1. Tập vào buổi chiều.",
    ).document;
    expect(header.issuer).toBe("Trường THPT Lê Văn Thiêm");
  });
});
