import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Rules that deny, take in and bound, a plan that another one replaced, and minutes that run for a year. Written for these tests. */
const documents = {
  "ke-hoach-trai-he.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG BẾN GỖ

Số: 33/KH-UBND
Bến Gỗ, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức trại hè khoa học và hội thi kể chuyện sách

I. TRẠI HÈ

1. Đối tượng dự trại
Học sinh tiểu học, trung học cơ sở trên địa bàn phường, kể cả học sinh trường dân lập. Nội dung lặn chỉ tổ chức cho cấp trung học cơ sở.

2. Hồ sơ dự trại
- Bản sao thẻ học sinh, mang theo bản chính, không cần công chứng;
- Đơn đăng ký có chữ ký của cha mẹ.
Nộp trực tiếp tại nhà thiếu nhi phường. Không tiếp nhận hồ sơ gửi qua bưu điện.

3. Tổ chức trại
a) Mỗi lều có không quá 08 trại viên;
b) Lửa trại không kéo dài sau 21 giờ 30;
c) Không thực hiện khám nha khoa tại trại. Trại viên nghỉ quá 02 buổi không phép thì không được cấp giấy chứng nhận.

d) Lớp không dự trại không được xét danh hiệu lớp xanh;
đ) Các trường mầm non tuyên truyền đến cha mẹ, không tổ chức đốt lửa trại.

4. Kinh phí
Trại viên không phải nộp tiền nước uống.

II. HỘI THI KỂ CHUYỆN SÁCH

1. Người dự thi
Giáo viên thư viện các trường. Tổng phụ trách, hiệu trưởng không dự thi.

2. Điều khoản chuyển tiếp
Mục này thay thế Kế hoạch số 19/KH-UBND ngày 05/02/2025 của Ủy ban nhân dân phường Hố Nai.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Phan Văn Lành
`,
  "ke-hoach-hoi-thi-cu.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG HỐ NAI

Số: 19/KH-UBND
Hố Nai, ngày 05 tháng 02 năm 2025

KẾ HOẠCH
Tổ chức hội thi kể chuyện sách năm 2025

1. Người dự thi là giáo viên thư viện có ít nhất 05 năm công tác.
2. Kế hoạch này thực hiện trong năm 2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Đỗ Thị Hạnh
`,
  "bien-ban-day-vo.txt": `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 04/BB-THCSLN

BIÊN BẢN THỎA THUẬN
Về việc dạy võ cổ truyền cho học sinh năm học 2025-2026

Hôm nay, ngày 10 tháng 9 năm 2025, chúng tôi gồm:
BÊN A: TRƯỜNG TRUNG HỌC CƠ SỞ LONG NGÂN
BÊN B: CÂU LẠC BỘ VÕ THUẬT MÂY TRẮNG

Điều 1. Nội dung
1. Bên B dạy võ cho học sinh Bên A mỗi tuần hai buổi.

Điều 2. Hiệu lực
1. Biên bản thỏa thuận có hiệu lực từ ngày 15/9/2025 đến hết ngày 31/5/2026.
`,
};

let office: Office;

beforeAll(async () => {
  office = await openOffice(documents);
}, 60_000);

afterAll(() => office.close());

const reply = async (question: string): Promise<string> => (await office.ask(question)).text;
const first = async (question: string): Promise<string> => (await reply(question)).split("\n")[0] ?? "";

describe("what a clause denies", () => {
  it.each([
    ["Hồ sơ dự trại hè cứ gửi qua bưu điện là được nhỉ?", "Không tiếp nhận hồ sơ gửi qua bưu điện"],
    ["Tổng phụ trách cũng dự thi kể chuyện sách được chứ?", "không dự thi"],
    ["tong phu trach co duoc du thi ke chuyen sach khong", "không dự thi"],
    ["Bản sao thẻ học sinh đi trại phải công chứng đúng không?", "không cần công chứng"],
    ["Ở trại hè có khám nha khoa phải không?", "Không thực hiện khám nha khoa"],
    ["Trại viên phải đóng tiền nước uống hả?", "không phải nộp tiền nước uống"],
  ])("%s", async (question, printed) => {
    const opening = await first(question);
    expect(opening).toMatch(/^Không: văn bản ghi “/u);
    expect(opening).toContain(printed);
  });

  it("agrees with who denies it too", async () => {
    expect(await first("Trại viên không phải đóng tiền nước uống, đúng không?")).toMatch(/^Đúng: văn bản ghi “/u);
  });

  it("is not said of what the clause denies only to some, or under a condition", async () => {
    for (const question of [
      "Trại hè có được nộp hồ sơ không?",
      "Giáo viên thư viện có được dự thi kể chuyện sách không?",
      "Trại viên nghỉ không phép có được cấp giấy chứng nhận không?",
      "Trại viên có phải nộp tiền ăn không?",
      "Lớp có được dự trại không?",
      "Hiệu trưởng có được chấm thi kể chuyện sách không?",
    ])
      expect(await first(question)).not.toMatch(/^(?:Không|Đúng): văn bản ghi/u);
  });
});

it("a denial beside a duty is not told as that duty", async () => {
  expect(await first("Trường mầm non có phải tổ chức đốt lửa trại không?")).not.toMatch(/^Có/u);
});

describe("whom a clause takes in or leaves out", () => {
  it("takes in by name", async () => {
    expect(await first("Học sinh trường dân lập có được dự trại hè phường Bến Gỗ không?")).toBe(
      "Có: văn bản ghi “kể cả học sinh trường dân lập”.",
    );
  });

  it("leaves something to one level of schools", async () => {
    const printed = "văn bản ghi “Nội dung lặn chỉ tổ chức cho cấp trung học cơ sở”.";
    expect(await first("Học sinh tiểu học vẫn được lặn ở trại hè Bến Gỗ chứ?")).toBe(`Không: ${printed}`);
    expect(await first("Học sinh cấp 2 được lặn ở trại hè Bến Gỗ chứ?")).toBe(`Có: ${printed}`);
  });
});

describe("a number that is told, and the bound that is printed", () => {
  it.each([
    ["Mỗi lều ở trại hè xếp 10 trại viên được chứ?", "10 trại viên nằm ngoài giới hạn “không quá 08 trại viên”"],
    ["Mỗi lều ở trại hè xếp 6 trại viên có được không?", "6 trại viên nằm trong giới hạn “không quá 08 trại viên”"],
    [
      "Lửa trại kéo dài tới 22 giờ vẫn đúng quy định phải không?",
      "22 giờ nằm ngoài giới hạn “không kéo dài sau 21 giờ 30”",
    ],
    ["lua trai toi 21h co dung quy dinh khong", "21h nằm trong giới hạn “không kéo dài sau 21 giờ 30”"],
  ])("%s", async (question, said) => {
    expect(await first(question)).toContain(said);
  });
});

describe("which of two it is", () => {
  it.each([
    ["Hồ sơ dự trại hè nộp tại nhà thiếu nhi phường hay gửi qua bưu điện?", "Nộp trực tiếp tại nhà thiếu nhi phường"],
    [
      "Hồ sơ dự trại hè đưa cho cô chủ nhiệm hay nộp tại nhà thiếu nhi phường?",
      "Nộp trực tiếp tại nhà thiếu nhi phường",
    ],
  ])("%s", async (question, printed) => {
    expect(await first(question)).toBe(`Trong hai điều được hỏi, văn bản ghi “${printed}”.`);
  });

  it("is left open where no clause tells of one alone", async () => {
    expect(await first("Trại hè tổ chức vào buổi sáng hay buổi chiều?")).not.toContain("Trong hai điều");
  });
});

describe("whether a document still holds", () => {
  it("tells what has taken its place, where the library has that", async () => {
    for (const question of [
      "Năm nay có được căn cứ Kế hoạch số 19/KH-UBND của phường Hố Nai không?",
      "Kế hoạch số 19/KH-UBND của phường Hố Nai còn hiệu lực không?",
    ]) {
      const text = await reply(question);
      expect(text).toContain("thay thế 19/KH-UBND");
      expect(text).not.toContain("chưa có văn bản nào");
    }
  });

  it("knows minutes by what they are of", async () => {
    const question = "Thỏa thuận dạy võ của trường Long Ngân với Mây Trắng năm học này vẫn dùng được đúng không?";
    expect(await first(question)).toContain("chỉ ghi áp dụng cho năm học 2025-2026");
  });

  it("is asked of a year by which paper to use in it", async () => {
    const question = "Năm học 2026-2027 này cứ dùng biên bản thỏa thuận dạy võ với Mây Trắng là được đúng không?";
    expect(await first(question)).toContain("chỉ ghi áp dụng cho năm học 2025-2026");
  });
});

describe("whether what was just told holds for the speaker", () => {
  it("quotes it again and says whose it is", async () => {
    const { text } = await office.ask(
      ["Mỗi lều ở trại hè Bến Gỗ nhiều nhất mấy trại viên?", "Trường tôi ở phường Tân Biên cũng theo mức đó luôn hả?"],
      { place: "phường Tân Biên, Đồng Nai" },
    );
    expect(text).toContain("không quá 08 trại viên");
    expect(text).toContain("Bến Gỗ");
    expect(text).toContain("không áp dụng cho phường Tân Biên");
  });
});

describe("words that only look like something else", () => {
  it("takes the base salary for nobody's secret, and a cap for no forgery", async () => {
    for (const question of [
      "Nhà nước tăng lương cơ sở thì trại viên có phải nộp thêm không?",
      "Trường tư có bị khống chế mức thu không?",
    ])
      expect(await reply(question)).not.toMatch(/thông tin riêng|làm giả/u);
  });
});
