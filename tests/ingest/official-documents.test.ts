import { afterAll, describe, expect, it } from "@jest/globals";
import { defaultBounds, openReader, reportReading } from "../../ingest";
import type { Reading } from "../../knowledge/model";
import { officialDocuments } from "../fixtures/official-documents";
import { sourceOf } from "../fixtures/read-file";

const reader = openReader(defaultBounds);
afterAll(() => reader.close());

interface Report {
  readonly header: Readonly<Record<string, string | null>>;
  readonly parts: readonly { readonly type: string | null }[];
  readonly provisions: readonly { readonly part: string | null; readonly address: string }[];
  readonly deadlines: readonly { readonly resolved: string; readonly address: string }[];
  readonly references: readonly { readonly canonical: string; readonly relation: string }[];
  readonly contacts: readonly { readonly phones: readonly string[] }[];
}

async function report(kind: keyof typeof officialDocuments): Promise<Report> {
  const reading: Reading = await reader.read(sourceOf("van-ban.txt", officialDocuments[kind]));
  return reportReading(reading) as unknown as Report;
}

const resolved = ({ deadlines }: Report) => deadlines.map((deadline) => deadline.resolved);
const cited = ({ references }: Report) => references.map(({ canonical, relation }) => `${canonical} ${relation}`);
const addresses = ({ provisions }: Report) => provisions.map(({ address }) => address);

describe("documents of other issuers", () => {
  it("an amending circular has its own articles only", async () => {
    const read = await report("circular");
    expect(read.header).toMatchObject({ number: "08/2026/TT-BGDĐT", signer: "Lê Văn Mẫu", jurisdiction: "national" });
    expect(addresses(read)).toEqual([
      "Điều 1",
      "Điều 1 khoản 1",
      "Điều 1 khoản 2",
      "Điều 1 khoản 3",
      "Điều 1 khoản 4",
      "Điều 2",
      "Điều 3",
      "Điều 3 khoản 1",
      "Điều 3 khoản 2",
      "Điều 4",
    ]);
    expect(resolved(read)).toContain("2027-12-31");
  });

  it("a university's decision and its regulation number their articles each", async () => {
    const read = await report("regulation");
    expect(read.header).toMatchObject({
      issuer: "Trường Đại học Kỹ thuật Sông Hương",
      signer: "Trần Thị Mẫu",
      jurisdiction: "school",
    });
    expect(read.parts.map(({ type }) => type)).toEqual(["Quy chế"]);
    expect(read.provisions.filter(({ address }) => address === "Điều 3").map(({ part }) => part)).toEqual([
      "Quyết định",
      "Quy chế",
    ]);
    expect(resolved(read)).toContain("trước 15/10 hằng năm");
    expect(cited(read)).toEqual([
      "08/2012/QH13 basis",
      "34/2018/QH14 basis",
      "08/2021/TT-BGDĐT basis",
      "05/NQ-HĐT basis",
      "988/QĐ-ĐHKTSH replaces",
    ]);
  });

  it("a province's letter gives each department its days", async () => {
    const read = await report("letter");
    expect(read.header).toMatchObject({
      type: "Công văn",
      issuer: "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
      signerTitle: "TUQ. CHỦ TỊCH, GIÁM ĐỐC SỞ Y TẾ",
      jurisdictionName: "tỉnh Đồng Tháp",
    });
    expect(resolved(read)).toEqual([
      "2026-11-20",
      "2026-11-30",
      "2026-12-15",
      "2026-11-01/2026-11-30",
      "ngay khi có ngộ độc thực phẩm xảy ra",
    ]);
    expect(read.contacts.flatMap(({ phones }) => phones)).toEqual(["0277.3851.000"]);
  });

  it("a directive that asks for a report twice a year has two days", async () => {
    const read = await report("directive");
    expect(read.header).toMatchObject({ number: "07/CT-UBND", jurisdictionName: "thành phố Hải Phòng" });
    expect(resolved(read)).toEqual(
      expect.arrayContaining(["trước 15/06 hằng năm", "trước 15/12 hằng năm", "trước 20/12 hằng năm"]),
    );
  });

  it("a council's resolution has its proposals among its bases", async () => {
    const read = await report("resolution");
    expect(read.header.issuer).toBe("Hội đồng nhân dân tỉnh Quảng Ngãi");
    expect(cited(read)).toEqual(
      expect.arrayContaining(["98/TTr-UBND basis", "54/BC-VHXH basis", "15/2023/NQ-HĐND replaces"]),
    );
  });

  it("a decree has chapters, divisions and what ends with it", async () => {
    const read = await report("decree");
    expect(addresses(read)).toEqual(expect.arrayContaining(["Chương II Mục 1", "Chương II Mục 2", "Điều 5 khoản 3"]));
    expect(cited(read)).toContain("76/2019/NĐ-CP repeals");
    expect(resolved(read)).toContain("trước 01/03 hằng năm");
  });

  it("a school's careless notice is read with its number that stands twice", async () => {
    const read = await report("schoolNotice");
    expect(read.header).toMatchObject({ number: "25/TB-LL", issuedOn: "2024-08-20", title: "chuẩn bị năm học mới" });
    expect(addresses(read)).toEqual(["1", "2", "2.a", "2.b", "3", "3", "4"]);
    expect(resolved(read)).toEqual(["2024-09-30", "2024-09-05/2024-09-10", "2024-08-25"]);
  });

  it("a programme's first article is divided by Roman figures", async () => {
    const read = await report("programme");
    expect(addresses(read)).toContain("Điều 1 mục I khoản 2 điểm a");
    expect(resolved(read)).toEqual(expect.arrayContaining(["2026-10-01/2026-12-31", "trước 25/12 hằng năm"]));
  });

  it("a union's guidance counts from A down to 1.2.1", async () => {
    const read = await report("guidance");
    expect(read.header).toMatchObject({ issuer: "Công đoàn Giáo dục Việt Nam", jurisdiction: "national" });
    expect(addresses(read)).toEqual(expect.arrayContaining(["A.II.1.2.1", "B.2"]));
  });

  it("a kindergarten's proposal counts with strokes", async () => {
    const read = await report("proposal");
    expect(addresses(read)).toEqual(["1", "2", "2.a", "2.b", "3", "4"]);
    expect(resolved(read)).toEqual(["2027-01-01/2027-03-31", "2026-10-31"]);
  });
});
