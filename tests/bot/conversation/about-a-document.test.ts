import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** A ward's notice of summer swimming classes and a province's plan for libraries, as such papers are laid out. Written for these tests. */
const documents = {
  "thong-bao-lop-boi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BẾN THỦY

Số: 88/TB-UBND
Bến Thủy, ngày 12 tháng 8 năm 2026

THÔNG BÁO
Về việc tổ chức lớp bơi trong các trường học trên địa bàn phường Bến Thủy năm học 2026-2027

Căn cứ Nghị định số 36/2019/NĐ-CP ngày 29/4/2019 của Chính phủ quy định chi tiết một số điều của Luật Thể dục, thể thao;

Căn cứ Thông tư số 03/2018/TT-BVHTTDL ngày 19/01/2018 của Bộ Văn hóa, Thể thao và Du lịch quy định về quản lý hoạt động tập luyện và thi đấu môn bơi, lặn;

1. Hoạt động được tổ chức
- Các trường tiểu học, THCS phối hợp với hồ bơi có đủ điều kiện để tổ chức:
+ Lớp bơi cơ bản cho học sinh lớp 3.
+ Lớp cứu đuối cho học sinh lớn.
+ Giải bơi cấp trường.

2. Yêu cầu
- Ký hợp đồng với hồ bơi; báo cáo UBND phường trước khi mở lớp.
- Nước hồ được kiểm nghiệm mỗi tuần.

Nơi nhận:
- Chủ tịch, các Phó Chủ tịch UBND phường;
- Các trường học trên địa bàn;
- Lưu: VT, VHXH (04).

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phan Quốc Đạt
`,
  "ke-hoach-thu-vien.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH CAO BẰNG

Số: 412/KH-SGDĐT
Cao Bằng, ngày 05 tháng 9 năm 2026

KẾ HOẠCH
Phát triển thư viện trường học tỉnh Cao Bằng

Căn cứ Thông tư số 16/2022/TT-BGDĐT ngày 22/11/2022 của Bộ Giáo dục và Đào tạo ban hành Quy định tiêu chuẩn thư viện;

I. NỘI DUNG
- Các trường bổ sung sách mỗi học kỳ.
- Các trường báo cáo kết quả vào cuối năm học.

Nơi nhận:
- Các trường trực thuộc;
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (turns: string | readonly string[]) =>
  office.ask(turns, { asOf: "2026-10-01", place: "phường Bến Thủy, Nghệ An" });

describe("a claim or a choice of who signed a document is answered by its signature:", () => {
  it.each([
    "Thông báo lớp bơi của phường Bến Thủy là Chủ tịch hay Phó Chủ tịch ký vậy?",
    "Thông báo lớp bơi phường Bến Thủy do Phó Chủ tịch ký, đúng không?",
    "thong bao lop boi phuong Ben Thuy co phai ong Phan Quoc Dat ky khong",
  ])("“%s”", async (question) => {
    expect((await ask(question)).citations[0]?.quote).toContain("Phan Quốc Đạt");
  });

  it("the office is told where no name is printed", async () => {
    const { citations, text } = await ask("Kế hoạch thư viện của Cao Bằng là Giám đốc hay Phó Giám đốc ký?");
    expect(citations[0]?.quote).toContain("PHÓ GIÁM ĐỐC");
    expect(text).not.toContain("chưa ghi người ký");
  });

  it("who signs a contract is no matter of the notice's signature", async () => {
    const { text } = await ask("Hợp đồng với hồ bơi ở Bến Thủy do hiệu trưởng ký hay phó hiệu trưởng ký?");
    expect(text).not.toContain("Phan Quốc Đạt");
  });
});

describe("the school year that a document is for is read from its title:", () => {
  it.each([
    "thong bao lop boi phuong Ben Thuy nam hoc nao",
    "Cái thông báo lớp bơi của phường Bến Thủy là cho năm học mấy vậy?",
    "Which school year is the Ben Thuy notice for?",
  ])("“%s”", async (question) => {
    expect((await ask(question)).citations[0]?.quote).toContain("năm học 2026-2027");
  });
});

describe("what a document rests on is told with each of its bases:", () => {
  it.each([
    "Thông báo lớp bơi của phường Bến Thủy dựa trên mấy văn bản cấp trên, kể giúp?",
    "thong bao lop boi ben thuy can cu may van ban",
    "Thông báo lớp bơi Bến Thủy viện dẫn những văn bản nào của cấp trên vậy?",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("36/2019/NĐ-CP");
    expect(text).toContain("03/2018/TT-BVHTTDL");
  });

  it("the one of an organ that it is asked of", async () => {
    const { text } = await ask("Văn bản của Chính phủ mà phường Bến Thủy lấy làm gốc để ra thông báo là số mấy?");
    expect(text).toContain("36/2019/NĐ-CP");
  });
});

describe("a cited document is told of by its subject and its day:", () => {
  it.each([
    ["Thông tư 03/2018 quản lý những hoạt động nào?", "môn bơi, lặn"],
    ["What does Circular 03/2018 regulate?", "môn bơi, lặn"],
    ["What is document 16/2022 about?", "tiêu chuẩn thư viện"],
    ["Thông tư 16/2022 ban hành ngày tháng năm nào?", "22/11/2022"],
    ["thông tư 16/2022 ban hafnh ngày thnags naof", "22/11/2022"],
  ])("“%s” → %s", async (question, told) => {
    expect((await ask(question)).text).toContain(told);
  });
});

describe("the list of those who receive a document is asked of again:", () => {
  it.each(["lãnh đạo phường thì gửi ai?", "có gửi các trường không?"])("“%s”", async (next) => {
    const { citations } = await ask(["Thông báo lớp bơi của phường Bến Thủy gửi cho những đâu?", next]);
    expect(citations[0]?.quote).toContain("Phó Chủ tịch UBND phường");
  });

  it("in English, with the copies that are kept", async () => {
    const { citations } = await ask("How many file copies does the Ben Thuy notice say are kept?");
    expect(citations[0]?.quote).toContain("VHXH (04)");
  });

  it("what has to be reported is no copy of the document", async () => {
    const { citations } = await ask(["Thông báo lớp bơi của phường Bến Thủy gửi cho ai?", "báo cáo thì gửi ai?"]);
    expect(citations[0]?.quote ?? "").not.toContain("Phó Chủ tịch");
  });
});

describe("a duty that came after the deed is answered by what puts it before:", () => {
  it.each([
    "Trường mở lớp cứu đuối hai tuần rồi mới báo cáo phường có được không?",
    "truong to chuc day boi xong moi bao cao UBND phuong thi co sai khong",
    "Cho học sinh học trước, báo cáo phường sau được không ạ?",
  ])("“%s”", async (question) => {
    expect((await ask(question)).citations[0]?.quote).toContain("trước khi mở lớp");
  });
});

it("what stands beside the item just told is the rest of its list", async () => {
  const { text } = await ask([
    "Trường Bến Thủy được tổ chức lớp bơi cơ bản cho lớp 3 không?",
    "ngoài cái đó ra còn được tổ chức gì nữa?",
  ]);
  expect(text).toContain("Giải bơi cấp trường");
});

it("which levels of schools are meant asks for no office", async () => {
  const { text } = await ask("Which school levels in Ben Thuy may organise swimming classes?");
  expect(text).toContain("tiểu học, THCS");
});
