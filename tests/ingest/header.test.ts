import { describe, expect, it } from "@jest/globals";
import { parseParagraphs } from "./parse-text";

const letterhead = [
  "UBND TỈNH PHÚ THỌ",
  "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
  "Số: 12 /KH-SGDĐT",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  "Phú Thọ, ngày 05 tháng 9 năm 2025",
];
const foot = ["Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "ThS. Trần Thị Bình"];

describe("the header of a document", () => {
  it("is read from letterhead, title and signature", () => {
    const { document } = parseParagraphs(
      ...letterhead,
      "KẾ HOẠCH",
      "Tổ chức hội thi",
      "năm học 2025-2026",
      "Căn cứ Quyết định số 1/QĐ-UBND ngày 01/8/2025 của UBND tỉnh Phú Thọ;",
      "I. MỤC ĐÍCH",
      ...foot,
    );
    expect(document.header).toEqual({
      type: "Kế hoạch",
      number: "12/KH-SGDĐT",
      symbol: "/KH-SGDĐT",
      issuedOn: "2025-09-05",
      issuer: "SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH PHÚ THỌ",
      place: "Phú Thọ",
      title: "Tổ chức hội thi năm học 2025-2026",
      signer: "Trần Thị Bình",
      signerTitle: "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC",
      addressee: null,
      jurisdiction: "province",
      jurisdictionName: "tỉnh Phú Thọ",
    });
    expect(document.validity).toEqual({ from: null, to: null, schoolYear: "2025-2026" });
  });

  it("says in which ward and province a school lies, where its letterhead does", () => {
    const school = (above: string, ...more: readonly string[]) =>
      parseParagraphs(above, "TRƯỜNG TIỂU HỌC HOA SEN", ...more, "THÔNG BÁO", "Về khai giảng", "1. Thời gian").document
        .header.jurisdictionName;
    expect(school("UBND XÃ TÂN LẬP", "Địa chỉ: thôn Một, xã Tân Lập, tỉnh Lào Cai")).toBe(
      "Trường Tiểu học Hoa Sen (xã Tân Lập, tỉnh Lào Cai)",
    );
    expect(school("SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN LA")).toBe("Trường Tiểu học Hoa Sen (tỉnh Sơn La)");
    expect(school("PHÒNG VĂN HÓA - XÃ HỘI", "Huế, ngày 05 tháng 9 năm 2025")).toBe(
      "Trường Tiểu học Hoa Sen (thành phố Huế)",
    );
  });

  it("knows a post of the border guard as who issues, not as an application form", () => {
    const { header } = parseParagraphs(
      "ỦY BAN NHÂN DÂN XÃ BẢN GIANG",
      "ĐỒN BIÊN PHÒNG BẢN GIANG",
      "Số: 04/TT-UBND-ĐBP",
      "Bản Giang, ngày 20 tháng 02 năm 2025",
      "THỎA THUẬN",
      "Phối hợp giữ gìn an toàn trường học",
      "1. Đồn cử 02 chiến sĩ dạy võ cho học sinh.",
    ).document;
    expect(header).toMatchObject({ type: "Thỏa thuận", number: "04/TT-UBND-ĐBP", issuer: "ĐỒN BIÊN PHÒNG BẢN GIANG" });
  });

  it("takes a fund below the society that keeps it for who issues, and not for a part of the commune's name", () => {
    const { header } = parseParagraphs(
      "HỘI KHUYẾN HỌC XÃ CHÂU PHONG",
      "QUỸ KHUYẾN HỌC",
      "Số: 17/TB-QKH",
      "Châu Phong, ngày 12 tháng 10 năm 2026",
      "THÔNG BÁO",
      "Về việc trao học bổng",
      "1. Đối tượng",
    ).document;
    expect(header).toMatchObject({ issuer: "QUỸ KHUYẾN HỌC", jurisdictionName: "xã Châu Phong" });
  });

  it("reads number, place and day from the row of a table", () => {
    const { document } = parseParagraphs(
      "UBND PHƯỜNG MẪU",
      "Số: 12/TB-UBND | Hà Nội, ngày 05 tháng 9 năm 2025",
      "THÔNG BÁO",
      "Về khai giảng",
      "1. Thời gian",
    );
    expect(document.header).toMatchObject({ number: "12/TB-UBND", place: "Hà Nội", issuedOn: "2025-09-05" });
  });

  it("leaves a blank number and day blank and keeps the symbol and the year", () => {
    const { document } = parseParagraphs(
      "Số: /TB-SGDĐT",
      "Phú Thọ, ngày tháng năm 2026",
      "THÔNG BÁO",
      "Lịch nghỉ",
      "1. Một",
    );
    expect(document.header).toMatchObject({ number: null, symbol: "/TB-SGDĐT", issuedOn: "2026", place: "Phú Thọ" });
    expect(document.warnings.map(({ code }) => code)).toContain("blank-number");
  });

  it("believes no number that cannot be read, and takes its line for no issuer", () => {
    const { document } = parseParagraphs(
      "UBND TỈNH PHÚ THỌ",
      "SỞ TƯ PHÁP",
      "Số: J†§ /STP-VP",
      "V/v góp ý dự thảo",
      "Phú Thọ, ngày |B tháng 12 năm 2026",
      "Kính gửi: Văn phòng UBND tỉnh",
      "Sở Tư pháp góp ý như sau:",
      "1. Một",
    );
    expect(document.header).toMatchObject({
      number: null,
      symbol: "/STP-VP",
      issuedOn: "2026-12",
      issuer: "SỞ TƯ PHÁP TỈNH PHÚ THỌ",
    });
    expect(document.warnings.map(({ code }) => code)).toContain("unreadable-number");
    expect(document.warnings.map(({ code }) => code)).not.toContain("blank-number");
  });

  it("reads days written in figures, the numbers of laws and the titles that V/v opens", () => {
    const header = (...lines: readonly string[]) => parseParagraphs(...lines, "1. Một").document.header;
    expect(
      header("Số 25/TB-THCS", "Krông Ana, ngày 20 / 8 /2026", "THÔNG BÁO", "(V/v chuẩn bị năm học)"),
    ).toMatchObject({ number: "25/TB-THCS", issuedOn: "2026-08-20", place: "Krông Ana", title: "chuẩn bị năm học" });
    expect(header("QUỐC HỘI", "Luật số: 143/2026/QH16", "LUẬT", "THƯ VIỆN HỌC ĐƯỜNG")).toMatchObject({
      number: "143/2026/QH16",
      title: "THƯ VIỆN HỌC ĐƯỜNG",
    });
    expect(header("TỜ TRÌNH", "V/v sửa chữa phòng học", "Kính gửi: UBND xã").title).toBe("sửa chữa phòng học");
    expect(header("BIÊN BẢN", "Họp tổ tháng 9", "Địa điểm: Phòng hội đồng", "Chủ trì: Tổ trưởng").title).toBe(
      "Họp tổ tháng 9",
    );
  });

  it("takes the motto of the Youth Union for no issuer, and its committee for the union above it", () => {
    const { document } = parseParagraphs(
      "TỈNH ĐOÀN LÀO CAI",
      "BAN CHẤP HÀNH",
      "ĐOÀN TNCS HỒ CHÍ MINH",
      "Số: 215-KH/TĐTN-TG",
      "KẾ HOẠCH",
      "Chiến dịch tình nguyện hè",
      "I. MỤC ĐÍCH",
      "T/M BAN THƯỜNG VỤ",
      "PHÓ BÍ THƯ",
      "Sùng A Mẫu",
    );
    expect(document.header).toMatchObject({
      number: "215-KH/TĐTN-TG",
      issuer: "TỈNH ĐOÀN LÀO CAI",
      jurisdictionName: "tỉnh Lào Cai",
      signerTitle: "T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ",
    });
  });

  it("reads the names of all peoples of the country", () => {
    const signer = (name: string) =>
      parseParagraphs("THÔNG BÁO", "Về lịch", "1. Một", "GIÁM ĐỐC", name).document.header.signer;
    for (const name of ["Ka Mẫu", "H'Mẫu Niê", "Rơ Châm Mẫu", "Sùng A Mẫu"]) expect(signer(name)).toBe(name);
  });

  it("reads two who sign one below the other, and not the office that heads an annex", () => {
    const signature = (...lines: readonly string[]) =>
      parseParagraphs("BIÊN BẢN", "Họp tổ", "1. Một", ...lines).document.header;
    expect(signature("THƯ KÝ", "Trần Văn Mẫu", "CHỦ TRÌ", "(đã ký)", "Lê Thị Mẫu")).toMatchObject({
      signer: "Lê Thị Mẫu",
      signerTitle: "THƯ KÝ, CHỦ TRÌ",
    });
    expect(
      signature("CHỦ TỊCH", "Lê Thị Mẫu", "CHỦ TỊCH ỦY BAN NHÂN DÂN", "QUY CHẾ", "Hoạt động của tổ", "Điều 1. Phạm vi"),
    ).toMatchObject({ signer: "Lê Thị Mẫu", signerTitle: "CHỦ TỊCH" });
  });

  it("takes no number from the documents that it cites", () => {
    const { document } = parseParagraphs(
      "THÔNG BÁO",
      "Lịch nghỉ",
      "Căn cứ Công văn số 77/SGDĐT-VP ngày 01/8/2025 của Sở Giáo dục và Đào tạo;",
      "UBND xã Tân Lập thông báo như sau:",
      "1. Một",
    );
    expect(document.header).toMatchObject({
      number: null,
      symbol: null,
      issuedOn: null,
      issuer: "UBND xã Tân Lập",
      jurisdiction: "ward",
    });
  });

  it("knows a letter by its addressee, and its issuer from who speaks, not from who is addressed", () => {
    const { document } = parseParagraphs(
      "Số: 9/UBND-VX",
      "V/v rà soát trường lớp",
      "Kính gửi: Sở Giáo dục và Đào tạo tỉnh Lai Châu",
      "Căn cứ Công văn số 3/SGDĐT-VP ngày 02/3/2026 của Sở Giáo dục và Đào tạo tỉnh Lai Châu;",
      "UBND phường Đoàn Kết đã rà soát và báo cáo như sau:",
      "1. Trường",
    );
    expect(document.header).toMatchObject({
      type: "Công văn",
      title: "rà soát trường lớp",
      issuer: "UBND phường Đoàn Kết",
      addressee: "Sở Giáo dục và Đào tạo tỉnh Lai Châu",
      jurisdiction: "ward",
      jurisdictionName: "phường Đoàn Kết (tỉnh Lai Châu)",
    });
  });

  it("gives the level by the issuer", () => {
    const level = (...lines: readonly string[]) =>
      parseParagraphs(...lines, "THÔNG BÁO", "Lịch nghỉ", "1. Một").document.header.jurisdiction;
    expect(level("BỘ GIÁO DỤC VÀ ĐÀO TẠO")).toBe("national");
    expect(level("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HÀ NỘI")).toBe("province");
    expect(level("UBND THÀNH PHỐ THỦ DẦU MỘT")).toBe("district");
    expect(level("UBND HUYỆN TÂN LẬP", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO")).toBe("district");
    expect(level("UBND PHƯỜNG ĐOÀN KẾT", "TRƯỜNG TIỂU HỌC ĐOÀN KẾT")).toBe("school");
    expect(level("TRƯỜNG TIỂU HỌC ĐOÀN KẾT", "TỔ CHUYÊN MÔN KHỐI 4")).toBe("school");
    expect(level("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "CỤC QUẢN LÝ CHẤT LƯỢNG")).toBe("national");
    expect(level("CÔNG ĐOÀN GIÁO DỤC VIỆT NAM")).toBe("national");
    expect(level("SỞ GIÁO DỤC VÀ ĐÀO TẠO - BẢO HIỂM XÃ HỘI TỈNH VĨNH LONG")).toBe("province");
    expect(level("ỦY BAN NHÂN DÂN XÃ HỘI SƠN")).toBe("ward");
  });

  it("names no issuer and no signer for a blank form", () => {
    const { document } = parseParagraphs(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "ĐƠN XIN CHUYỂN TRƯỜNG",
      "Kính gửi: ................................",
      "Họ và tên: ...............................",
    );
    expect(document.header).toMatchObject({
      type: "Biểu mẫu",
      title: "ĐƠN XIN CHUYỂN TRƯỜNG",
      issuer: null,
      signer: null,
    });
  });

  it("has no title of the motto, the issuer, the number or the day where these are printed below its kind", () => {
    const { header } = parseParagraphs(
      "PHƯƠNG ÁN",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "ỦY BAN NHÂN DÂN PHƯỜNG MẪU",
      "Số: 18/PA-UBND",
      "Mẫu, ngày 20 tháng 8 năm 2025",
      "Phân luồng giao thông trước cổng trường",
      "1. Cấm đỗ xe",
    ).document;
    expect(header).toMatchObject({
      type: "Phương án",
      title: "Phân luồng giao thông trước cổng trường",
      number: "18/PA-UBND",
      issuedOn: "2025-08-20",
      issuer: "ỦY BAN NHÂN DÂN PHƯỜNG MẪU",
    });
  });

  it("keeps the day that a narrow column breaks", () => {
    const { header } = parseParagraphs(
      ...letterhead.slice(0, 5),
      "Phú Thọ, ngày 05 tháng 9 năm",
      "2025",
      "KẾ HOẠCH",
      "Tổ chức hội thi",
      "1. Một",
    ).document;
    expect(header).toMatchObject({ issuedOn: "2025-09-05", place: "Phú Thọ" });
  });

  it("holds until the day to which it is carried out", () => {
    const until = (clause: string) =>
      parseParagraphs("KẾ HOẠCH", "Tổ chức hội thi", "1. Một", clause).document.validity.to;
    expect(until("Kế hoạch này được thực hiện đến hết ngày 30/6/2026.")).toBe("2026-06-30");
    expect(until("2. Kế hoạch thực hiện từ ngày ký đến hết ngày 28/02/2027.")).toBe("2027-02-28");
    expect(until("2. Việc đăng ký thực hiện từ ngày 01/6/2026 đến hết ngày 28/6/2026.")).toBeNull();
  });

  it("takes a year or a period in the title for its validity, but not one that the title quotes", () => {
    const validity = (title: string) => parseParagraphs("KẾ HOẠCH", title, "1. Một").document.validity;
    expect(validity("Phối hợp năm 2024")).toMatchObject({ from: "2024", to: "2024" });
    expect(validity("Phổ cập giai đoạn 2026-2030")).toMatchObject({ from: "2026", to: "2030" });
    expect(validity("Hưởng ứng phong trào “Học tập suốt đời giai đoạn 2021-2030”")).toMatchObject({
      from: null,
      to: null,
    });
  });

  it.each([
    [
      "Giữa Hội Khuyến học xã và các trường học trên địa bàn xã Tân Lập, giai đoạn 2026 - 2028",
      "Hội Khuyến học xã và các trường học trên địa bàn xã Tân Lập",
      "xã Tân Lập",
    ],
    [
      "Giữa Trường Tiểu học Hoa Sim và Trường Tiểu học Nậm Lúc (các năm học 2025-2026, 2026-2027)",
      "Trường Tiểu học Hoa Sim và Trường Tiểu học Nậm Lúc",
      "Trường Tiểu học Hoa Sim và Trường Tiểu học Nậm Lúc",
    ],
  ])("of an agreement names its parties without the years it is for: “%s”", (title, issuer, place) => {
    const { document } = parseParagraphs(
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "THỎA THUẬN PHỐI HỢP",
      title,
      "Căn cứ nhu cầu của các bên;",
      "Điều 1. Mục đích",
      "Điều 2. Nội dung",
    );
    expect(document.header.issuer).toBe(issuer);
    expect(document.header.jurisdictionName).toBe(place);
  });
});
