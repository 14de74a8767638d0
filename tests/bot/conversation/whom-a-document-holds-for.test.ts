import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openOffice, type Office } from "../../fixtures/office";

/** Two wards' notices on renting out school yards. Written for these tests. */
const documents = {
  "thong-bao-song-da.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG SÔNG ĐÁ

Số: 33/TB-UBND
Sông Đá, ngày 05 tháng 10 năm 2026

THÔNG BÁO
Về việc cho mượn sân trường ngoài giờ học trên địa bàn phường Sông Đá, tỉnh Hà Lương

1. Phạm vi cho mượn
- Các trường mầm non, tiểu học, trung học cơ sở trên địa bàn phường được cho mượn sân trường từ 17 giờ đến 20 giờ.
2. Trách nhiệm của nhà trường
- Nhà trường báo cáo Ủy ban nhân dân phường trước ngày 05 hằng tháng; bắt buộc có người trực sân.
`,
  "ke-hoach-go-lim.txt": `ỦY BAN NHÂN DÂN
PHƯỜNG GÒ LIM

Số: 18/KH-UBND
Gò Lim, ngày 12 tháng 10 năm 2026

KẾ HOẠCH
Sửa nhà vệ sinh trường học trên địa bàn phường Gò Lim, tỉnh Hà Lương

1. Nhà trường lập danh sách phòng cần sửa, gửi phường trước ngày 20/12/2026.
`,
} as const;

let office: Office;
beforeAll(async () => {
  office = await openOffice(documents);
});
afterAll(async () => {
  await office.close();
});

const at = (place: string) => (question: string) => office.ask([question], { asOf: "2026-11-21", place });
const inGoLim = at("phường Gò Lim, tỉnh Hà Lương");
const inSongDa = at("phường Sông Đá, tỉnh Hà Lương");

describe("another ward's document is told not to hold, in the first sentence", () => {
  it.each([
    "Thông báo về cho mượn sân trường của phường Sông Đá có bắt buộc nhà trường chúng tôi thực hiện không?",
    "Thông báo cho mượn sân của phường Sông Đá có áp dụng cho trường tôi không?",
    "trường em có phải làm theo thông báo của phường Sông Đá ko",
  ])("%s", async (question) => {
    const { text } = await inGoLim(question);
    expect(text.split("\n")[0]).toContain("không áp dụng cho phường Gò Lim");
    expect(text).toContain("1. Phạm vi cho mượn");
  });
});

describe("one's own ward's document is told to hold", () => {
  it.each([
    "Thông báo cho mượn sân trường có áp dụng cho trường tôi không?",
    "trường tiểu học của em có thuộc đối tượng của thông báo cho mượn sân không",
  ])("%s", async (question) => {
    const { text } = await inSongDa(question);
    expect(text).toMatch(/^Có: văn bản này là của phường Sông Đá/u);
    expect(text).toContain("mầm non, tiểu học, trung học cơ sở");
  });

  it("but not for a level that it does not name", async () => {
    const { text } = await inSongDa("Trường cấp 3 của tôi thì thông báo cho mượn sân có tính tới trường tôi không?");
    expect(text).toContain("không nêu trung học phổ thông");
    expect(text).not.toMatch(/^Có/u);
  });

  it("and what it binds to is answered by itself", async () => {
    const { text } = await inSongDa("Thông báo cho mượn sân quy định việc trực sân có bắt buộc với trường tôi không?");
    expect(text).toContain("bắt buộc có người trực sân");
  });
});
