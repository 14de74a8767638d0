import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { draftOf, writeDraft } from "../../../bot/cli/size/index";
import { openOffice, type Office } from "../../fixtures/office";

const notice = [
  "ỦY BAN NHÂN DÂN",
  "PHƯỜNG SAO MAI",
  "Số: 77/TB-UBND",
  "Sao Mai, ngày 05 tháng 9 năm 2026",
  "THÔNG BÁO",
  "Về đăng ký thả diều nghệ thuật năm học 2026-2027",
  "Căn cứ Thông tư số 99/2021/TT-BVHTTDL về hoạt động văn hóa quần chúng;",
  "I. HỒ SƠ ĐĂNG KÝ",
  "1. Các trường nộp hồ sơ đăng ký thả diều về Phòng Văn hóa trước ngày 20/10/2026.",
  "2. Hồ sơ gồm đơn đăng ký và bản vẽ mẫu diều.",
  "II. ĐẦU MỐI LIÊN HỆ",
  "Bà Lê Diều Bay, Phòng Văn hóa phường Sao Mai, điện thoại 024 3777 8888.",
].join("\n");

const fileOf = (number: number): string => `${draftOf(number).name}.txt`;
const textOf = async (number: number): Promise<string> =>
  new TextDecoder().decode(await writeDraft(draftOf(number), "txt"));

describe("in a library of several hundred documents", () => {
  let office: Office;
  const ask = async (question: string) => office.ask(question, { asOf: "2026-09-10" });

  beforeAll(async () => {
    const texts: Record<string, string> = { "tha-dieu.txt": notice };
    for (let number = 0; number < 300; number += 1) texts[fileOf(number)] = await textOf(number);
    office = await openOffice(texts);
  });
  afterAll(async () => office.close());

  it.each([
    ["Hạn nộp hồ sơ đăng ký thả diều là ngày nào?", "20/10/2026"],
    ["ho so dang ky tha dieu gom nhung gi", "bản vẽ mẫu diều"],
    ["Số điện thoại của Phòng Văn hóa phường Sao Mai là gì?", "024 3777 8888"],
    ["Thông tư 99/2021 được nêu ở văn bản nào?", "99/2021/TT-BVHTTDL"],
    ["Thông báo thả diều của phường Sao Mai số bao nhiêu?", "77/TB-UBND"],
    ["văn bản 77/TB-UBND ban hành ngày nào?", "05/09/2026"],
  ])("answers “%s” from the one document that says it", async (question, words) => {
    const { kind, text, citations } = await ask(question);
    expect({ kind, text }).toMatchObject({ kind: "answer", text: expect.stringContaining(words) });
    expect(citations[0]?.file).toBe("tha-dieu.txt");
  });

  it("finds a document by a number that stands in its head alone", async () => {
    const { number } = draftOf(145).facts;
    expect((await textOf(145)).split(number)).toHaveLength(2);
    const { citations } = await ask(`Văn bản ${number} ban hành ngày nào?`);
    expect(citations[0]?.file).toBe(fileOf(145));
  });

  it("lists what is due in a month from all documents", async () => {
    const { citations } = await ask("tháng 10/2026 có hạn gì?");
    expect(citations.map(({ file }) => file)).toContain("tha-dieu.txt");
    expect(citations.length).toBeGreaterThan(1);
  });

  it("answers with what was corrected just now", async () => {
    const [document] = (await office.library.documents()).filter(({ file }) => file === "tha-dieu.txt");
    await office.library.correct(
      document!.id,
      [{ field: "number", deadline: null, value: "78/TB-UBND" }],
      "2026-09-09T00:00:00Z",
    );
    expect((await ask("Thông báo thả diều của phường Sao Mai số bao nhiêu?")).text).toContain("78/TB-UBND");
  });
});
