import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { libraryPlan } from "../../fixtures/library-plan";
import { officeDocuments } from "../../fixtures/office-documents";
import { openOffice, type Office } from "../../fixtures/office";

let office: Office;
beforeAll(async () => {
  office = await openOffice({ ...officeDocuments, "ke-hoach-thu-vien.txt": libraryPlan });
});
afterAll(async () => office.close());

const asked = async (question: string) => office.ask(question, { asOf: "2026-09-10", place: "xã Biển Hồ, Gia Lai" });

const plain = "hạn báo cáo kết quả xây dựng thư viện là ngày nào?";

describe("what people put around a question", () => {
  it.each([
    `Dạ em chào anh chị ạ, cho em hỏi chút: ${plain} Em cảm ơn nhiều ạ.`,
    `Alo ad ơi ${plain} giúp em với ạ`,
    `Xin chào, tôi muốn hỏi là ${plain} Mong anh chị trả lời sớm.`,
    `Thưa thầy, cho tôi hỏi ${plain} Trân trọng cảm ơn!`,
    `da chao ad, cho minh hoi ${plain} tks nhieu nha`,
    `Kính chào quý cơ quan, xin hỏi ${plain}`,
  ])("changes nothing of the answer: “%s”", async (message) => {
    const [wrapped, bare] = [await asked(message), await asked(plain)];
    expect(wrapped.citations).toEqual(bare.citations);
    expect(wrapped.text).toBe(bare.text);
    expect(bare.text).toContain("19/11/2026");
  });

  it("does not make a plea for help a wish to be led through a checklist", async () => {
    const reply = await asked("Anh chị ơi giúp em với, hồ sơ liên kết với trung tâm nộp muộn thì sao? giúp em với ạ");
    expect(reply.checklist).toBeNull();
  });

  it.each([
    ["xin chào", "small-talk"],
    ["Dạ em cảm ơn anh chị nhiều ạ", "small-talk"],
  ])("is answered as that where there is nothing else: “%s”", async (message, kind) => {
    expect(await asked(message)).toMatchObject({ kind, abstained: false });
  });

  it("is told from words that only look like it", async () => {
    const { text } = await asked("Thư cảm ơn gửi nhà tài trợ thư viện viết theo mẫu nào?");
    expect(text).not.toContain("19/11/2026");
    expect((await asked("Thừa Thiên Huế nộp báo cáo thư viện ở đâu?")).text).not.toMatch(/^Chào/u);
  });
});

describe("what a message tells beside what it asks", () => {
  const question = "Các trường tham gia xây thư viện có bắt buộc không?";
  it.each([
    `Tôi đọc đi đọc lại mấy lần vẫn chưa thấy chỗ nào ghi rõ. ${question}`,
    `Sáng nay chị kế toán hỏi bao nhiêu tiền mà tôi không trả lời được. ${question}`,
    `${question} Nói rõ chỗ nào ghi để chiều nay tôi họp.`,
    `Hôm qua họp giao ban mỗi người nói một kiểu: ${question}`,
    "Thú thật là tài liệu dài quá em đọc không xuể, các trường tham gia xây thư viện có bắt buộc không?",
  ])("does not lead away from it: “%s”", async (message) => {
    const reply = await asked(message);
    expect(reply.abstained).toBe(false);
    expect(reply.citations.map(({ quote }) => quote).join()).toContain("tự nguyện");
  });

  it("is what it is about, where the documents speak of that", async () => {
    const reply = await asked("Trường tôi đang xây dựng thư viện theo kế hoạch của tỉnh. Báo cáo trước ngày nào?");
    expect(reply.text).toContain("19/11/2026");
  });

  it("does not bring in another subject than the one of the question", async () => {
    expect((await asked("Trường tôi đang xây dựng thư viện. Giá vàng hôm nay bao nhiêu?")).abstained).toBe(true);
  });
});

describe("mistyped words", () => {
  it.each([
    ["còn mấy hmô nữa là tới hnạ báo coá kết quả thư vệin?", /19\/11\/2026/],
    ["kế hoạch thư viện ban hành nfày mấy", /chưa ghi ngày ban hành/],
    ["các trường tham gia xây thư viện có bắt buộc khôg?", /tự nguyện/],
    ["bnạ là ai thế?", /Cẩm Nang/],
  ])("are read as what was meant: “%s”", async (message, said) => {
    const reply = await asked(message);
    expect(reply.text).toMatch(said);
    expect(reply.kind).not.toBe("off-topic");
  });

  it("are read as what was meant in a request to be led through a checklist", async () => {
    expect((await asked("lậpp giúp mình checklsit làm hồ sơ cộng đồg học tập vơí")).checklist).toBe(
      "cong-dong-hoc-tap",
    );
    expect((await asked("dẫn mình từng bước làm hồ sơ cộng đồng gọc tập")).checklist).toBe("cong-dong-hoc-tap");
  });

  it.each(["giải phương trình bậc hai giúp tôi", "giá vàgn hôm nay bao nhiêu một lượng?"])(
    "do not turn another subject into one of the documents: “%s”",
    async (message) => {
      expect((await asked(message)).abstained).toBe(true);
    },
  );
});

describe("a message without marks", () => {
  it.each([
    "còn bao nhiêu ngày nữa là tới hạn gửi báo cáo xây dựng thư viện?",
    "hôm nay đã quá hạn báo cáo kết quả xây dựng thư viện chưa?",
    "tiền làm thư viện lấy từ đâu ra?",
    "tới cuối năm có mấy thư viện ở vùng khó khăn?",
    "các trường phải báo cáo cái gì về Sở?",
    "ai hướng dẫn các trường lập hồ sơ thư viện vậy?",
  ])("is answered as the same with them: “%s”", async (message) => {
    const [marked, plain] = [await asked(message), await asked(withoutMarks(message))];
    expect(marked.abstained).toBe(false);
    expect(plain.citations).toEqual(marked.citations);
    expect(plain.text).toBe(marked.text);
  });

  it("is followed by one without marks: what its small words point at and count is told from the others", async () => {
    const contact = "Kết nghĩa thư viện nộp báo cáo cho đơn vị nào của Gia Lai?";
    const [marked, plain] = [
      await office.ask([contact, "cho xin email của phòng đó"], { asOf: "2026-09-10" }),
      await office.ask([contact, "cho xin email cua phong do"], { asOf: "2026-09-10" }),
    ];
    expect(marked.text).toContain("gdth@gialai.example");
    expect(plain.text).toBe(marked.text);
  });

  it("of which half has them is read as one", async () => {
    const { text } = await asked("hạn bao cao ket qua xay dung thu vien la ngày may?");
    expect(text).toContain("19/11/2026");
  });

  it.each(["gia vang hom nay bao nhieu mot luong?", "may tinh o thu vien cau hinh the nao?"])(
    "does not become a question of the documents: “%s”",
    async (message) => {
      expect((await asked(message)).abstained).toBe(true);
    },
  );
});

function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gu, "d").replace(/Đ/gu, "D");
}
