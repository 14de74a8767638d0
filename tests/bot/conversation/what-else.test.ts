import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readQuestion } from "../../../knowledge/index";
import { openOffice, type Office } from "../../fixtures/office";

/** A plan of two towns' schools with its bases, tasks, reports, contacts and addressees. Written for these tests. */
const documents = {
  "ke-hoach-trong-rung.txt": `SỞ GIÁO DỤC VÀ ĐÀO TẠO
TỈNH QUẢNG NINH

Số: 73/KH-SGDĐT
Quảng Ninh, ngày 04 tháng 02 năm 2026

KẾ HOẠCH
Tổ chức trồng rừng giữa các trường học tỉnh Quảng Ninh và các trường tại tỉnh Lạng Sơn, Cao Bằng

Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;
Căn cứ Quyết định số 524/QĐ-TTg ngày 01 tháng 4 năm 2021 của Thủ tướng Chính phủ phê duyệt Đề án trồng một tỷ cây xanh;
Thực hiện Kế hoạch số 18/KH-UBND ngày 20 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh Quảng Ninh về trồng cây năm 2026;

I. YÊU CẦU
- Bảo đảm tiết kiệm, tránh hình thức, lãng phí.
- Cây trồng được chăm sóc lâu dài, bền vững.

II. NỘI DUNG
1. Hỗ trợ quần áo ấm cho học sinh có hoàn cảnh khó khăn.
2. Vận động nguồn lực xã hội hóa hợp pháp để mua cây giống.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Giáo dục thường xuyên
- Là đơn vị đầu mối, chủ trì tham mưu triển khai kế hoạch.
2. Câu lạc bộ Hiệu trưởng trường tiểu học và trung học cơ sở
- Phối hợp tổ chức chuyên đề về rừng cho học sinh.
3. Ủy ban nhân dân các phường, xã
- Chỉ đạo các trường trên địa bàn bố trí đất trồng cây.
4. Đầu mối liên hệ
- Sở Giáo dục và Đào tạo tỉnh Lạng Sơn: Đồng chí Hoàng Thị Sen - Chuyên viên Văn phòng Sở; điện thoại: 0912.000.111.
- Sở Giáo dục và Đào tạo tỉnh Cao Bằng: Đồng chí Nông Văn Tài - Chuyên viên Văn phòng Sở; điện thoại: 0912.000.222.

IV. CHẾ ĐỘ BÁO CÁO
- Các trường báo cáo sơ kết trồng rừng trước ngày 15/7 hằng năm.
- Báo cáo đột xuất khi có yêu cầu của Sở.
- Nội dung đánh giá tập trung vào tỷ lệ cây sống.

Nơi nhận:
- Bộ GDĐT;
- UBND tỉnh;
- UBND các phường, xã;
- Lưu: VT.

GIÁM ĐỐC

Vũ Thị Lụa
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const asked = async (turns: string | readonly string[]) =>
  office.ask(turns, { asOf: "2026-09-10", place: "tỉnh Quảng Ninh" });

describe("what there is beside a thing", () => {
  const reports = "Các trường báo cáo sơ kết trồng rừng trước ngày nào?";

  it.each([
    "ngoài cái đó ra còn loại báo cáo nào nữa?",
    "ngoai cai do ra con phai bao cao loai nao nua",
    "ngoài ra còn báo cáo nào khác?",
  ])("is what stands beside the place just quoted: “%s”", async (words) => {
    const { citations } = await asked([reports, words]);
    expect(citations.map(({ quote }) => quote).join()).toContain("đột xuất");
    expect(citations.map(({ quote }) => quote).join()).not.toContain("tỷ lệ cây sống");
  });

  it("asks for the kind of thing that it names, not for a day as before", async () => {
    const { abstained, text } = await asked([reports, "còn nội dung đánh giá nào nữa?"]);
    expect(abstained).toBe(false);
    expect(text).toContain("tỷ lệ cây sống");
  });

  it("of bases asks for those, and not for whether the document still holds", () => {
    const { asks, mentions } = readQuestion(
      "Ngoài Quyết định 524/QĐ-TTg ra thì kế hoạch trồng rừng còn dựa vào căn cứ nào nữa?",
    );
    expect(asks).toContain("basis");
    expect(asks).not.toContain("validity");
    expect(mentions).toEqual([]);
  });

  it("of those who receive a document is the list of them, with whether the named ones stand on it", async () => {
    const { text, citations } = await asked(
      "Kế hoạch trồng rừng Quảng Ninh có gửi lên Bộ và UBND tỉnh không, còn gửi ai nữa?",
    );
    expect(text).toMatch(/^Có/);
    expect(citations[0]?.quote).toContain("UBND các phường, xã");
  });

  it("leaves alone who asks whether a document still holds", async () => {
    expect((await asked("Kế hoạch trồng rừng Quảng Ninh sang năm 2027 còn hiệu lực nữa không?")).text).not.toContain(
      "Luật Lâm nghiệp",
    );
  });
});

describe("what is asked for is not another thing that sounds alike", () => {
  it.each([
    ["duoc van dong nguon luc nao de mua cay giong trong rung o quang ninh", "xã hội hóa hợp pháp"],
    ["Kế hoạch của tỉnh làm gốc cho kế hoạch trồng rừng của Sở Quảng Ninh ra ngày bao nhiêu?", "20/01/2026"],
    ["Sở Quảng Ninh giao phường việc gì trong kế hoạch trồng rừng giữa các trường?", "bố trí đất trồng cây"],
    [
      "kế hoạch trồng rừng Quảng Ninh có giao việc cho câu lạc bộ hẳn hoi mà chẳng ai nhớ là việc gì",
      "chuyên đề về rừng",
    ],
    ["Trên Sở Quảng Ninh phòng nào cầm trịch kế hoạch trồng rừng?", "Phòng Giáo dục thường xuyên"],
    ["kế hoạch trồng rừng Quảng Ninh có cho làm rình rang, tốn kém không?", "lãng phí"],
    ["Mang áo rét tặng trò nghèo có trong kế hoạch trồng rừng Quảng Ninh không?", "quần áo ấm"],
  ])("“%s” is answered by what tells it", async (question, told) => {
    const { abstained, text } = await asked(question);
    expect(abstained).toBe(false);
    expect(text).toContain(told);
  });

  it("the number of the one in charge at a place is theirs alone", async () => {
    const { text } = await asked("Số máy người phụ trách trồng rừng bên Cao Bằng?");
    expect(text).toContain("0912.000.222");
    expect(text).not.toContain("0912.000.111");
  });

  it("where a thing takes place is no office's address", async () => {
    const reply = await asked("Where will the Quang Ninh forest planting conference be held?");
    expect(reply.abstained).toBe(true);
  });

  it("being on a list is no order for one", async () => {
    const { text } = await asked("Trường tôi muốn vào danh sách liên kết với trung tâm thì đợt gần nhất là khi nào?");
    expect(text).not.toContain("câu 1");
  });
});
