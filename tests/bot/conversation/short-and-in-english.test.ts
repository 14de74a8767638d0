import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Papers of one ward: an award, a club of schools and an admission. Written for these tests. */
const documents = {
  "quy-che-thi-dua.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BẾN TRE VÀNG

Số: 33/QC-UBND
Bến Tre Vàng, ngày 02 tháng 9 năm 2026

QUY CHẾ
Xét khen thưởng nhà giáo và học trò của phường

Điều 1. Hội đồng xét khen thưởng
1. Hội đồng có 11 thành viên do Chủ tịch UBND phường làm Chủ tịch Hội đồng.
2. Phiên họp hợp lệ khi có ít nhất 08 thành viên; người được đề nghị phải đạt từ 75% số phiếu.

Điều 2. Trình tự
1. Phòng Văn hóa - Xã hội kiểm tra hồ sơ khen thưởng, công khai danh sách dự kiến trong 06 ngày làm việc.
2. Hội đồng họp trong 09 ngày kể từ ngày hết hạn công khai.
3. Hồ sơ khen thưởng được lưu 04 năm.

Điều 3. Phần thưởng
Giải Nhất cấp quốc gia được thưởng 9.000.000 đồng. Giải Khuyến khích chỉ tặng giấy khen, không có tiền thưởng.

TM. ỦY BAN NHÂN DÂN
`,
  "quy-che-lien-truong.txt": `CÂU LẠC BỘ LIÊN TRƯỜNG SỐ 3
PHƯỜNG BẾN TRE VÀNG

Số: 02/QC-CLB3
Bến Tre Vàng, ngày 05 tháng 9 năm 2026

QUY CHẾ
Hoạt động của Câu lạc bộ liên trường số 3, phường Bến Tre Vàng

Điều 1. Phạm vi
1. Câu lạc bộ gồm Trường Tiểu học Bến Tre Vàng 1 và Trường THCS Cồn Phụng.
2. Các trường mầm non trên địa bàn không thuộc Câu lạc bộ; khi có chuyên đề thì được mời dự.
3. Cơ sở ngoài công lập không thuộc phạm vi áp dụng của Quy chế này.

Điều 2. Số buổi
Mỗi buổi sinh hoạt của Câu lạc bộ không kéo dài quá 150 phút.
`,
  "ke-hoach-tin-hoc.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BẾN TRE VÀNG

Số: 51/KH-UBND
Bến Tre Vàng, ngày 10 tháng 9 năm 2026

KẾ HOẠCH
Mở lớp phổ cập kỹ năng số cho người lớn của phường Bến Tre Vàng

I. MỤC TIÊU
1. Đến hết tháng 5/2027: 80% người trong độ tuổi lao động được xác nhận hoàn thành phổ cập kỹ năng số.
2. Toàn bộ cán bộ, công chức phường được xác nhận hoàn thành trước ngày 20/12/2026.

II. THỜI GIAN
Các lớp mở từ ngày 12/10/2026.

TM. ỦY BAN NHÂN DÂN
`,
  "thong-bao-nhap-hoc.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BẾN TRE VÀNG

Số: 44/TB-UBND
Bến Tre Vàng, ngày 20 tháng 4 năm 2026

THÔNG BÁO
Về tuyển sinh lớp Một và mầm non năm học 2026-2027

1. Hồ sơ vào lớp Một gồm:
a) Đơn đăng ký theo mẫu;
b) Bản sao giấy khai sinh;
c) Giấy tờ ưu tiên, nếu có.

2. Hồ sơ vào mầm non
Gồm đơn đăng ký và sổ tiêm chủng. Trẻ vào nhóm nhà trẻ nộp thêm giấy khám sức khỏe.

3. Đăng ký trực tuyến
Đăng ký tại trang tuyển sinh của phường từ ngày 05/6/2026 đến ngày 12/6/2026. Hội đồng tuyển sinh của trường gồm ít nhất 07 người. Gia đình không có thiết bị đến trường, bộ phận hỗ trợ nhập thay.

4. Bộ phận một cửa
Bộ phận một cửa của phường nhận đơn của gia đình chuyển đến.

TM. ỦY BAN NHÂN DÂN
`,
};

let office: Office;
const own = { place: "phường Bến Tre Vàng" };
const told = async (question: string): Promise<string> => (await office.ask(question, own)).text;

beforeAll(async () => {
  office = await openOffice(documents);
}, 60_000);

afterAll(() => office.close());

describe("a short form is read by the words beside it", () => {
  it.each([
    ["HĐ xét KT của phường họp phải có mấy TV dự, đc bao nhiêu % phiếu mới đạt?", "08 thành viên"],
    ["HĐ xét KT có bn TV?", "11 thành viên"],
    ["HĐ KT họp trong mấy ngày kể từ khi hết hạn công khai?", "09 ngày"],
    ["giải KK có tiền ko", "không có tiền thưởng"],
    ["giải Nhất cấp QG thưởng bn?", "9.000.000"],
    ["HĐTS của trường ít nhất mấy ng?", "07 người"],
    ["TS lớp 1 đk từ ngày mấy?", "05/6/2026"],
    ["bộ phận 1 cửa nhận đơn của ai?", "gia đình chuyển đến"],
  ])("%s", async (question, printed) => {
    expect(await told(question)).toContain(printed);
  });

  it.each([
    ["ký HĐ với trung tâm nào?", "hội đồng"],
    ["HS KT học ở đâu?", "khen thưởng"],
  ])("and stays what it is beside others: %s", async (question, other) => {
    expect((await told(question)).toLowerCase()).not.toContain(other);
  });
});

describe("whether somebody is of a plan or a body is answered by the clause that leaves them out", () => {
  it.each([
    ["Trường mầm non có phải là thành viên của Câu lạc bộ liên trường số 3 không?", "không thuộc Câu lạc bộ"],
    ["mầm non có phải thành viên câu lạc bộ liên trường không?", "không thuộc Câu lạc bộ"],
    ["Trường tư thục có thuộc phạm vi áp dụng của quy chế câu lạc bộ liên trường không?", "ngoài công lập không thuộc"],
    ["Are kindergartens members of the inter-school club No. 3?", "không thuộc Câu lạc bộ"],
  ])("%s", async (question, printed) => {
    const answer = await told(question);
    expect(answer).toContain(printed);
    expect(answer).toMatch(/^(?:Không|No)/u);
  });

  it("and nobody is left out who is named among them", async () => {
    const answer = await told("Trường THCS Cồn Phụng có phải là thành viên của Câu lạc bộ liên trường số 3 không?");
    expect(answer).toContain("Câu lạc bộ gồm");
    expect(answer).not.toMatch(/^Không/u);
  });
});

describe("what only some add is no list of what all hand in", () => {
  it.each([
    "Bé vào nhóm nhà trẻ phải nộp thêm giấy gì so với mẫu giáo?",
    "cho bé 20 thang tuoỉ vào nhóm nhà trẻ thì hồ sơ phải có thêm giấy j so vơi mẫu giaó",
  ])("%s", async (question) => {
    const answer = await told(question);
    expect(answer).toContain("nộp thêm giấy khám sức khỏe");
    expect(answer).not.toContain("giấy khai sinh");
  });

  it("and the list is told where all of it is asked for", async () => {
    expect(await told("Hồ sơ vào lớp Một gồm những giấy tờ gì?")).toContain("giấy khai sinh");
  });
});

describe("who has no machine at home", () => {
  it.each([
    "Phụ huynh ko có máy tính, điện thoại thì đăng ký lớp 1 cho con kiểu gì?",
    "Nhà tôi không rành công nghệ thì đăng ký tuyển sinh cho cháu thế nào?",
  ])("%s", async (question) => {
    expect(await told(question)).toContain("nhập thay");
  });
});

describe("an English question on the steps of a procedure", () => {
  it.each([
    ["Once the award files have been checked, how long is the provisional list kept public?", "06 ngày làm việc"],
    ["How soon after the public period must the award council meet?", "09 ngày"],
    ["How long are award files kept?", "04 năm"],
    ["By what date must every official be certified as having completed the digital skills programme?", "20/12/2026"],
  ])("%s", async (question, printed) => {
    expect(await told(question)).toContain(printed);
  });
});
