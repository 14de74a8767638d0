import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { documentOf, plan } from "./document-of";
import { readPage, type ReadPage } from "./read-page";
import { dated, startWebServer, type WebServer } from "./web-server";

const ofTheWard = dated({
  ...plan,
  document: {
    ...plan.document,
    header: { ...plan.document.header, jurisdiction: "ward", jurisdictionName: "phường Long Biên (thành phố Hà Nội)" },
  },
});
const silent = documentOf("trong.txt", [{ depth: 0, kind: "paragraph", words: "Không có hạn." }], { origin: "sample" });

let web: WebServer;
beforeEach(async () => {
  web = await startWebServer([ofTheWard, silent], async () => []);
});
afterEach(() => web.close());

async function open(query: string): Promise<ReadPage> {
  const response = await fetch(`${web.origin}/calendar${query}`);
  expect(response.status).toBe(200);
  return readPage(await response.text());
}
const ics = async (query: string) => fetch(`${web.origin}/calendar.ics${query}`);

describe("the calendar of deadlines", () => {
  it("puts “trước ngày 15/12” on 14/12, and a window on its first and its last day", async () => {
    const december = await open("?month=2026-12");
    expect(december.said).toContain("2 thời hạn, tháng 12 năm 2026.");
    expect(december.said).toContain("Trước ngày 15/12/2026 (thứ Ba), tức chậm nhất hết ngày 14/12/2026 (thứ Hai)");
    expect(december.said).toContain("bắt đầu: tổng hợp, báo cáo");
    const january = await open("?month=2027-01");
    expect(january.said).toContain("1 thời hạn, tháng 1 năm 2027.");
    expect(january.said).toContain("10/01/2027 (Chủ nhật)");
  });

  it("puts a deadline that ends on a day off on the working day before", async () => {
    // 14/12/2025 is a Sunday.
    const { said } = await open("?month=2025-12");
    expect(said).toContain("12/12/2025 (thứ Sáu)");
    expect(said).toContain("chậm nhất hết ngày 14/12/2025 (Chủ nhật)");
  });

  it("shows a yearly deadline in each year, and no time that is not printed", async () => {
    expect((await open("?month=2027-12")).said).toContain("14/12/2027 (thứ Ba)");
    const page = await open("?month=2026-12");
    expect(page.said).toContain("Thời hạn không ghi ngày cụ thể (1)");
    expect(page.said).toContain("“Gửi hồ sơ về Phòng Văn hóa - Xã hội”");
  });

  it.each([
    ["place=Long+Bi%C3%AAn", 2],
    ["place=ph%C6%B0%E1%BB%9Dng+Long+Bi%C3%AAn%2C+H%C3%A0+N%E1%BB%99i", 2],
    ["place=C%C3%A0+Mau", 0],
    ["role=school", 1],
    ["role=ward-office", 1],
    ["role=front", 0],
    ["role=khong-co", 2],
  ])("narrowed by %s shows %d", async (condition, count) => {
    const { said } = await open(`?month=2026-12&${condition}`);
    expect(said).toContain(count === 0 ? "Không có thời hạn nào" : `${String(count)} thời hạn,`);
  });

  it("leads from each deadline to its words in the document", async () => {
    const link = (await open("?view=list")).links.find(({ words }) => words === "Mở trong văn bản");
    const page = readPage(await (await fetch(`${web.origin}${link?.to ?? ""}`)).text());
    expect(page.textsOf("mark")).toEqual(["Tự đánh giá trước ngày 15/12 hằng năm"]);
  });

  it("stays at this month for a month that is none or is years away", async () => {
    for (const month of ["2026-13", "1999-01", "2099-01", "x"])
      expect((await open(`?month=${month}`)).said).toContain("Lịch hạn tháng 11 năm 2026");
  });

  it("hands what is shown to another calendar, always by the same names", async () => {
    const response = await ics("?month=2026-12&role=school");
    expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(response.headers.get("content-disposition")).toContain("attachment");
    const file = await response.text();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file).toContain("DTSTART;VALUE=DATE:20261214");
    const names = (text: string) => text.match(/^UID:.*$/gm);
    expect(names(await (await ics("?view=list&role=school")).text())).toEqual(
      expect.arrayContaining(names(file) ?? []),
    );
  });
});
