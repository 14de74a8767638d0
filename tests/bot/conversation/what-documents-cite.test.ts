import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

const head = (issuer: string, number: string, day: string, title: string) => `${issuer}

Số: ${number}
${day}

${title}
`;

/** Documents of two provinces, a commune and a school that cite others and are signed. Written for these tests. */
const documents = {
  "chi-thi-doc-sach.txt": `${head(
    "ỦY BAN NHÂN DÂN\nTỈNH GIA LAI",
    "05/2024/CT-UBND",
    "Gia Lai, ngày 18 tháng 3 năm 2024",
    "CHỈ THỊ\nVề việc đẩy mạnh phong trào đọc sách ở cơ sở",
  )}
1. Các xã, phường mở tủ sách lưu động tại nhà văn hóa thôn.
2. Kinh phí mua sách thực hiện theo Nghị định số 33/2016/NĐ-CP ngày 06/5/2016 của Chính phủ về quản lý ngân sách cấp xã.
3. Bố trí thêm nhân viên thư viện cho các Phòng Văn hóa theo hướng dẫn tại Thông tư liên tịch số 09/2012/TTLT-BVHTT-BNV ngày 14/5/2012 của Bộ Văn hóa và Bộ Nội vụ về việc hướng dẫn vị trí việc làm thư viện.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Rơ Châm Tiến
`,
  "cong-van-trao-doi-sach.txt": `SỞ VĂN HÓA VÀ THỂ THAO
TỈNH GIA LAI

Số: 212/SVHTT-TV
Gia Lai, ngày 20 tháng 01 năm 2026

CÔNG VĂN
Về nhu cầu trao đổi sách của các trường tỉnh Gia Lai

Thực hiện Công văn số 4410/BVHTT-TV ngày 20/11/2025 của Bộ Văn hóa về phong trào đọc sách;
Căn cứ Công văn số 118/SVHTT-TV ngày 05/01/2026 của Sở Văn hóa và Thể thao tỉnh Phú Yên về việc trao đổi sách giữa hai tỉnh;

I. TÌNH HÌNH CHUNG
Tỉnh nằm ở phía bắc vùng cao nguyên, có đường biên giới dài, địa hình chia cắt, mùa mưa kéo dài nên việc đưa sách về các thôn xa gặp nhiều khó khăn. Toàn tỉnh hiện có 412 thư viện trường học và 96 tủ sách thôn, phần lớn đã cũ. Thực hiện Nghị quyết số 1703/NQ-UBTVQH15 ngày 12/6/2025 của Quốc hội về việc bố trí lại xã, phường thuộc tỉnh Gia Lai, nhiều thư viện xã được nhập lại, kho sách phải dồn về trụ sở mới, một số nơi chưa có phòng đọc riêng và đang mượn tạm nhà văn hóa thôn để phục vụ người dân trong thời gian chờ sửa chữa.

GIÁM ĐỐC

Siu Thanh
`,
  "ke-hoach-trao-doi-sach-phu-yen.txt": `SỞ VĂN HÓA VÀ THỂ THAO
TỈNH PHÚ YÊN

Số: 31/KH-SVHTT
Phú Yên, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Trao đổi sách giữa các trường tỉnh Phú Yên với tỉnh bạn

Căn cứ Quyết định số 77/QĐ-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Phú Yên về việc giao dự toán;

I. NỘI DUNG
1. Mỗi trường góp 50 bản sách cho tủ sách lưu động của tỉnh bạn.

GIÁM ĐỐC

Lê Hữu Nghĩa
`,
  "ke-hoach-thu-vien-ia-pa.txt": `ỦY BAN NHÂN DÂN
XÃ IA PA

Số: 14/KH-UBND
Ia Pa, ngày 06 tháng 02 năm 2026

KẾ HOẠCH
Xây dựng thư viện cộng đồng trên địa bàn xã Ia Pa, tỉnh Gia Lai

Căn cứ Thông tư số 08/2022/TT-BVHTT ngày 15/9/2022 của Bộ Văn hóa quy định về đánh giá, công nhận thư viện cộng đồng cấp xã;
Thực hiện Hướng dẫn số 77/HD-SVHTT ngày 11/01/2026 của Sở Văn hóa và Thể thao tỉnh Gia Lai về việc lập tủ sách thôn năm 2026;

I. NHIỆM VỤ
1. Phòng Văn hóa - Xã hội tổ chức bình xét theo Thông tư số 08/2022/TT-BVHTT ngày 15/9/2022 của Bộ Văn hóa quy định về kiểm kê, xếp hạng thư viện cộng đồng cấp xã.
2. Các thôn giữ gìn sách của tủ sách lưu động.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Siu Nam
`,
  ...Object.fromEntries(
    [
      { number: "12", day: "05 tháng 9 năm 2024", title: "Về việc thu gom sách cũ", rank: "", signer: "Trần Thị Hòa" },
      { number: "07", day: "10 tháng 02 năm 2025", title: "Về ngày hội đọc sách", rank: "", signer: "Lê Văn Tùng" },
      { number: "19", day: "03 tháng 10 năm 2025", title: "Về lịch mượn sách", rank: "KT. ", signer: "Đỗ Thị Mận" },
    ].map(({ number, day, title, rank, signer }) => [
      `thong-bao-${number}.txt`,
      `${head("TRƯỜNG TIỂU HỌC NGUYỄN DU BẮC", `${number}/TB-THNDB`, `Hòa Sơn, ngày ${day}`, `THÔNG BÁO\n${title}`)}
1. Các lớp thực hiện theo phân công của thư viện trường.

${rank}HIỆU TRƯỞNG${rank === "" ? "" : "\nPHÓ HIỆU TRƯỞNG"}

${signer}
`,
    ]),
  ),
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const textOf = async (...turns: readonly string[]) => (await office.ask(turns, { asOf: "2026-04-01" })).text;

describe("the issuer of what is cited", () => {
  it.each([
    ["thế còn của Sở Phú Yên?"],
    ["con cua so phu yen thi sao"],
    ["vậy còn văn bản của Sở Văn hóa tỉnh Phú Yên?"],
  ])("is replaced by the office that a follow-up names: %s", async (second) => {
    const text = await textOf("Công văn của Sở Gia Lai về trao đổi sách căn cứ văn bản nào của Bộ?", second);
    expect(text).toContain("118/SVHTT-TV");
    expect(text).not.toContain("77/QĐ-UBND");
    expect(text).not.toContain("4410/BVHTT-TV");
  });

  it("is replaced where the number was asked for", async () => {
    const text = await textOf(
      "Công văn 212 của Sở Gia Lai dẫn công văn số mấy của Bộ khi nói phong trào đọc sách?",
      "thế của Sở Phú Yên?",
    );
    expect(text).toContain("118/SVHTT-TV");
    expect(text).not.toContain("4410/BVHTT-TV");
  });

  it("is replaced in English too", async () => {
    const text = await textOf(
      "Which documents of the Ministry is the Gia Lai letter on book exchange based on?",
      "and of the Phu Yen department?",
    );
    expect(text).toContain("118/SVHTT-TV");
    expect(text).not.toContain("77/QĐ-UBND");
  });

  it("is not meant where the document cites nothing of that office", async () => {
    const text = await textOf("Kế hoạch thư viện Ia Pa căn cứ thông tư nào của Bộ?", "thế còn của Sở Phú Yên?");
    expect(text).toContain("77/QĐ-UBND");
  });

  it("is not meant where the turn before asked for documents of no office", async () => {
    const text = await textOf("Công văn của Sở Gia Lai căn cứ những văn bản nào?", "thế còn của Sở Phú Yên?");
    expect(text).toContain("77/QĐ-UBND");
  });
});

describe("the quote of a citation", () => {
  it("is shortened around the whole of it, its issuer and its subject", async () => {
    const text = await textOf("Nghị quyết 1703 được nhắc ở văn bản nào?");
    expect(text).toContain("của Quốc hội về việc bố trí lại xã, phường thuộc tỉnh Gia Lai");
    expect(text).not.toContain("Tỉnh nằm ở phía bắc vùng cao nguyên");
  });

  it("answers which of two offices it is of, though the name of the office is spoken of", async () => {
    const text = await textOf(
      "Nghị quyết 1703 là của Quốc hội hay của Chính phủ vậy, sao số hiệu với tên cơ quan không khớp?",
    );
    expect(text).toContain("cơ quan ban hành: Quốc hội");
  });
});

describe("what a document that is named by its number cites", () => {
  it.each([
    ["CT 05/2024 của Gia Lai viện dẫn TTLT số mấy khi nói thêm nhân viên thư viện?"],
    ["chi thi 05/2024 dan thong tu lien tich nao khi noi ve nhan vien thu vien"],
    ["Chỉ thị 05/2024/CT-UBND nhắc đến thông tư liên tịch số bao nhiêu?"],
  ])("is told, not its own number: %s", async (question) => {
    const text = await textOf(question);
    expect(text).toContain("số hiệu đầy đủ: 09/2012/TTLT-BVHTT-BNV");
    expect(text).not.toContain("• số: 05/2024/CT-UBND");
  });

  it("is chosen by what it is cited for", async () => {
    const text = await textOf("CT 05/2024 dẫn nghị định nào khi nói kinh phí mua sách?");
    expect(text).toContain("số hiệu đầy đủ: 33/2016/NĐ-CP");
    expect(text).not.toContain("09/2012");
  });

  it("is told as its basis where that is asked for", async () => {
    const text = await textOf("KH 14/KH-UBND của Ia Pa căn cứ thông tư nào?");
    expect(text).toContain("• Thông tư số 08/2022/TT-BVHTT");
    expect(text).not.toContain("77/HD-SVHTT");
  });

  it("is said not to be there where it cites none of that kind, or none for that", async () => {
    expect(await textOf("Chỉ thị 05/2024 viện dẫn nghị quyết số mấy?")).toContain("không nêu");
    expect(await textOf("Chỉ thị 05/2024 viện dẫn TTLT nào khi nói về xử phạt vi phạm?")).toContain("không nêu");
  });

  it("is not asked for where the number of the document itself is", async () => {
    expect(await textOf("Chỉ thị số 05/2024 ký ngày nào?")).toContain("18/03/2024");
  });
});

describe("a joint circular", () => {
  it("is known by its short name and is no circular of one ministry", async () => {
    expect(await textOf("TTLT 09/2012 do ai ban hành?")).toContain("Bộ Văn hóa và Bộ Nội vụ");
    expect(await textOf("TTLT 08/2022 do ai ban hành?")).not.toContain("cơ quan ban hành: Bộ Văn hóa");
  });
});

describe("a cited document that one document gives two titles", () => {
  it.each([
    ["Kế hoạch Ia Pa có chỗ gọi thông tư 08 là 'đánh giá, công nhận', chỗ khác lại ghi khác, chỗ đó ghi sao?"],
    ["kế hoach Ia Pa có chỗ goị thông tư 08 la 'đánh giá, công nhận', chổ khac lại ghi khác, ghi sao?"],
    ["ke hoach ia pa goi thong tu 08 bang hai ten, la hai ten gi"],
    ["Kế hoạch Ia Pa chỗ thì ghi thông tư 08 là công nhận thư viện, chỗ kia ghi khác, vậy ghi thế nào?"],
  ])("is quoted with both: %s", async (question) => {
    const text = await textOf(question);
    const named = "“Thông tư số 08/2022/TT-BVHTT ngày 15/9/2022 của Bộ Văn hóa quy định về";
    expect(text).toContain(`${named} đánh giá, công nhận thư viện cộng đồng cấp xã”`);
    expect(text).toContain(`${named} kiểm kê, xếp hạng thư viện cộng đồng cấp xã”`);
  });
});

describe("who signed several documents", () => {
  it.each([
    ["Hiệu trưởng ký các thông báo của Trường Tiểu học Nguyễn Du Bắc năm 2024 và năm 2025 lần lượt là ai?"],
    ["hieu truong nao ky thong bao truong nguyen du bac nam 2024, hieu truong nao ky nam 2025"],
  ])("is told of each year: %s", async (question) => {
    const text = await textOf(question);
    expect(text).toContain("người ký: Trần Thị Hòa");
    expect(text).toContain("người ký: Lê Văn Tùng");
    // Who signed for the head teacher is not asked for.
    expect(text).not.toContain("Đỗ Thị Mận");
  });

  it("is told of all of them where no year and no rank is named", async () => {
    const text = await textOf("Who signed the notices of Nguyen Du Bac school?");
    for (const name of ["Trần Thị Hòa", "Lê Văn Tùng", "Đỗ Thị Mận"]) expect(text).toContain(name);
  });

  it("is told of the documents of two places that are named with their kinds", async () => {
    const text = await textOf("Các chỉ thị và kế hoạch của Gia Lai và Phú Yên do ai ký?");
    expect(text).toContain("người ký: Rơ Châm Tiến");
    expect(text).toContain("người ký: Lê Hữu Nghĩa");
  });

  it("is told of another year that a follow-up names", async () => {
    const text = await textOf("Thông báo năm 2025 của trường Nguyễn Du Bắc do ai ký?", "còn năm 2024?");
    expect(text).toContain("người ký: Trần Thị Hòa");
    expect(text).not.toContain("Lê Văn Tùng");
  });

  it("is of one document where one is named, and of none where a contract is to be signed", async () => {
    expect(await textOf("Thông báo số 07 của trường Nguyễn Du Bắc do ai ký?")).not.toContain("Trần Thị Hòa");
    expect(await textOf("Ai phải ký các thông báo mượn sách?")).not.toContain("người ký: Trần Thị Hòa");
  });
});

describe("documents that mention a thing", () => {
  it.each([
    ["Tủ sách lưu động được nhắc trong mấy văn bản nào, mỗi văn bản nói trong chuyện gì?"],
    ["tu sach luu dong duoc nhac o nhung van ban nao, moi van ban noi ve viec gi"],
    ["Những văn bản nào nói về tủ sách lưu động và từng văn bản nói chuyện gì?"],
  ])("are each told with what they are about: %s", async (question) => {
    const text = await textOf(question);
    for (const [subject, quote] of [
      ["đẩy mạnh phong trào đọc sách", "mở tủ sách lưu động tại nhà văn hóa"],
      ["Trao đổi sách giữa các trường", "góp 50 bản sách cho tủ sách lưu động"],
      ["Xây dựng thư viện cộng đồng", "giữ gìn sách của tủ sách lưu động"],
    ] as const) {
      expect(text).toContain(subject);
      expect(text).toContain(quote);
    }
    expect(text).not.toContain("thu gom sách cũ");
  });

  it("are told so of a cited document as well", async () => {
    const text = await textOf("Công văn 118 được dẫn trong những văn bản nào, mỗi văn bản nói về việc gì?");
    expect(text).toContain("Về nhu cầu trao đổi sách");
    expect(text).not.toContain("không ghi trích yếu");
    expect(text).toContain("118/SVHTT-TV ngày 05/01/2026");
  });

  it("are not listed where what each of them says of a number is asked for", async () => {
    const text = await textOf("Các kế hoạch có ghi số bản sách, mỗi văn bản ghi số nào?");
    expect(text).not.toContain("trích yếu");
  });

  it("are not listed where papers to hand in are asked for", async () => {
    const text = await textOf("Các lớp nộp những tài liệu nào, mỗi tài liệu gồm nội dung gì?");
    expect(text).not.toContain("trích yếu");
  });
});
