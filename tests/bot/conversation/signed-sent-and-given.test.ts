import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Two wards' papers on school libraries and on swimming lessons, as such papers are laid out. Written for these tests. */
const documents = {
  "ke-hoach-thu-vien.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG CẨM SƠN, TỈNH QUẢNG NINH

Số:      /KH-UBND
Cẩm Sơn, ngày      tháng      năm 2026

KẾ HOẠCH
Phát triển thư viện trường học trên địa bàn phường Cẩm Sơn

Căn cứ Thông tư số 16/2022/TT-BGDĐT ngày 22/11/2022 của Bộ Giáo dục và Đào tạo về tiêu chuẩn thư viện;
Căn cứ Thông tư số 41/2025/TT-BVHTTDL ngày 20/11/2025 của Bộ Văn hóa, Thể thao và Du lịch quy định về thư viện cộng đồng;

I. NỘI DUNG

1. Hoàn thành hồ sơ, gửi đến Sở Giáo dục và Đào tạo xem xét, công nhận thư viện đạt chuẩn.
- Cơ quan chủ trì: Phòng Văn hóa - Xã hội.

II. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội
- Hướng dẫn các trường kiểm kê sách; tổng hợp kết quả gửi Ủy ban nhân dân phường.

2. Phòng Kinh tế, Hạ tầng và Đô thị
- Phối hợp bảo đảm kinh phí mua sách cho thư viện các trường.

3. Các tổ dân phố
- Vận động người dân tặng sách, sắp xếp tủ sách dùng chung theo Thông tư số 41/2025/TT-BVHTTDL.

Nơi nhận:
- TT Đảng ủy, HĐND phường (B/c);
- Các trường học thuộc phường;
- Các TDP;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
`,
  "thong-bao-boi.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG TRÀ BỒNG, TỈNH QUẢNG NGÃI

Số: 74/TB-UBND
Trà Bồng, ngày 12 tháng 5 năm 2026

THÔNG BÁO
Về việc tổ chức dạy bơi hè năm 2026

1. Thời gian: từ ngày 08/6/2026.

2. Trách nhiệm
a) Phòng Văn hóa - Xã hội: lập danh sách lớp bơi, kiểm tra việc dạy bơi tại các bể.
b) Các trường: thông báo cho cha mẹ học sinh.

3. Học viên vắng học bơi
a) Học viên vắng 01 buổi: người dạy báo cho gia đình trong ngày.
b) Học viên vắng 03 buổi liên tục: trong thời hạn 24 giờ, người dạy đến nhà tìm hiểu nguyên nhân.
c) Học viên vắng từ 06 buổi trở lên: nhà trường báo cáo Phòng Văn hóa - Xã hội trong thời hạn 03 ngày làm việc.

Nơi nhận:
- Như điểm b mục 2;
- Lưu: VT, VHXH (03).

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phan Đức Lễ
`,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => office.close());

const ask = async (turns: string | readonly string[]) => office.ask(turns, { asOf: "2026-05-20" });

describe("in which office a document was signed is read from its signature:", () => {
  it.each([
    ["Kế hoạch thư viện Cẩm Sơn do Chủ tịch ký hay Phó Chủ tịch ký thay?", "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"],
    ["ke hoach thu vien cam son chuc danh nao ky", "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH"],
    ["In what capacity was the Tra Bong notice signed?", "CHỦ TỊCH"],
    ["Thông báo Trà Bồng có phải Phó Chủ tịch ký thay không?", "Phan Đức Lễ"],
    [
      "Bữa họp tổ có bác cãi là văn bản thư viện không có giá trị vì đâu phải ông chủ tịch ký, bác khác bảo ký rành rành, tôi quên bản giấy ở nhà, cháu xem giúp ở cuối kế hoạch Cẩm Sơn là chức danh nào ký?",
      "PHÓ CHỦ TỊCH",
    ],
  ])("“%s”", async (question, said) => {
    expect((await ask(question)).text).toContain(said);
  });

  it("who has to sign a contract is not asked of a signature", async () => {
    const { text } = await ask("Hợp đồng dạy bơi phải do chức danh nào ký?");
    expect(text).not.toContain("chức danh ký:");
  });
});

describe("who receives a document:", () => {
  it.each(["Kế hoạch thư viện Cẩm Sơn được gửi để báo cáo cho ai?", "Who is the Cam Son library plan sent to?"])(
    "“%s”",
    async (question) => {
      const { citations } = await ask(question);
      expect(citations[0]?.quote).toContain("TT Đảng ủy, HĐND phường");
    },
  );

  it("is asked on of one of them, by the initials that a list prints", async () => {
    const first = "Nơi nhận của kế hoạch thư viện Cẩm Sơn gồm những ai?";
    expect((await ask([first, "tổ dân phố có được gửi không?"])).text).toContain("Có: nơi nhận");
    expect((await ask([first, "thế công an có nhận được không?"])).text).toContain("Không: nơi nhận");
  });

  it("is not denied where the list points at another place", async () => {
    const { text } = await ask(["Nơi nhận của thông báo dạy bơi Trà Bồng gồm những ai?", "công an có được gửi không?"]);
    expect(text).not.toContain("Không: nơi nhận");
  });
});

describe("by what document somebody acts:", () => {
  it.each([
    "Tổ dân phố ở Cẩm Sơn sắp xếp tủ sách dùng chung theo thông tư nào?",
    "to dan pho cam son van dong tang sach theo thong tu nao",
  ])("the clause under their heading says it: “%s”", async (question) => {
    const { citations } = await ask(question);
    expect(citations[0]?.quote).toContain("Vận động người dân tặng sách");
  });

  it("all that a document rests on are told where several are asked for", async () => {
    const { text } = await ask("Kế hoạch thư viện Cẩm Sơn căn cứ những thông tư nào?");
    expect(text).toContain("16/2022/TT-BGDĐT");
    expect(text).toContain("41/2025/TT-BVHTTDL");
  });
});

describe("what two documents hand to the same office:", () => {
  it.each([
    "Kế hoạch Cẩm Sơn giao cho Phòng Văn hóa - Xã hội việc gì, còn thông báo Trà Bồng giao cho phòng cùng tên ở đó việc gì?",
    "Chào bạn, tôi đi hỏi mỗi người nói một kiểu, người bảo phòng ấy chỉ lo lễ hội, người lại bảo lo hết, nên nhờ bạn cho biết kế hoạch của phường Cẩm Sơn giao cho Phòng Văn hóa - Xã hội việc gì, còn thông báo của phường Trà Bồng giao cho phòng ấy ở đó việc gì, nói ngắn thôi để tôi đối chiếu nhé.",
  ])("“%s”", async (question) => {
    const { text } = await ask(question);
    expect(text).toContain("kiểm kê sách");
    expect(text).toContain("lập danh sách lớp bơi");
  });
});

it.each([
  "Cơ quan nào công nhận thư viện đạt chuẩn ở Cẩm Sơn?",
  "Nếu tổ dân phố tôi ở Cẩm Sơn sắp xếp tủ sách xong thì rốt cuộc cơ quan nào công nhận thư viện đạt chuẩn?",
])("who holds a power is told by the clause that gives it: “%s”", async (question) => {
  const { citations } = await ask(question);
  expect(citations[0]?.quote).toContain("gửi đến Sở Giáo dục và Đào tạo");
});

it("a long tale is left out where the question is announced behind it", async () => {
  const { text } = await ask(
    "Đợt rồi trường tôi ứng tiền photo minh chứng thư viện cũng mất kha khá, kế toán nhắc không có nguồn quyết toán, hỏi chỗ này chỉ sang chỗ kia, tôi thì không rành phân công trên phường Cẩm Sơn, vậy theo kế hoạch thì phòng nào phối hợp bảo đảm kinh phí mua sách này?",
  );
  expect(text).toContain("Phòng Kinh tế, Hạ tầng và Đô thị");
});

it.each([
  ["Học viên vắng bơi 3 buổi liền ở Trà Bồng thì người dạy phải làm gì, trong bao lâu?", "24 giờ"],
  ["Học viên vắng bơi 8 buổi ở Trà Bồng thì nhà trường phải làm gì, trong bao lâu?", "03 ngày làm việc"],
])("what is due at the stage told is told, not what is due at another: “%s”", async (question, said) => {
  const { text, citations } = await ask(question);
  expect(text).toContain(said);
  expect(citations.map(({ quote }) => quote).join(" ")).not.toContain("01 buổi");
});

describe("thanks that go on to praise are talk:", () => {
  it.each([
    "cảm ơn nhé, trả lời có dẫn chứng thế này tôi đỡ phải lục giấy tờ",
    "cam on nha, tra vay le hon lat so nhieu",
    "cảm ơn, tài liệu này giúp tôi soạn báo cáo nhanh hẳn",
    "Thanks a lot, having the exact quotes saves me hours of reading",
  ])("“%s”", async (message) => {
    expect((await ask(message)).text).toMatch(/Rất vui được giúp|You are welcome/);
  });

  it.each(["Cảm ơn bạn, phòng nào bảo đảm kinh phí mua sách ở Cẩm Sơn", "Cảm ơn, lịch dạy bơi hè Trà Bồng"])(
    "what asks on is answered: “%s”",
    async (message) => {
      expect((await ask(message)).text).not.toContain("Rất vui được giúp");
    },
  );
});
