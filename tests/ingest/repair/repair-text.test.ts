import { describe, expect, it } from "@jest/globals";
import { loadLanguageModel, repairText } from "../../../ingest/repair";
import { readSpan } from "../../../knowledge/model";

const model = loadLanguageModel();

function read(text: string): string {
  const { corrections } = repairText(text, model);
  return readSpan({ text, corrections }, 0, text.length) ?? text;
}

describe("a damaged text", () => {
  it("is read with its marks where all of them were lost", () => {
    expect(read("De nghi cac truong tieu hoc bao cao ket qua to chuc khai giang nam hoc moi ve phong.")).toBe(
      "Đề nghị các trường tiểu học báo cáo kết quả tổ chức khai giảng năm học mới về phòng.",
    );
  });

  it("is read by its sense where marks were exchanged and letters taken for others", () => {
    expect(
      read(
        "Cén cir Luét Gido duc; Uy ban nhén dan phudng ban hdnh Ké hoach td chirc céc hoat d6ng ctia nha trudng trong ndm hoc mdi.",
      ),
    ).toBe(
      "Căn cứ Luật Giáo dục; Ủy ban nhân dân phường ban hành Kế hoạch tổ chức các hoạt động của nhà trường trong năm học mới.",
    );
  });

  it("keeps the capitals of headings and names", () => {
    expect(read("KE HOACH TO CHUC HOI NGHI TONG KET NAM HOC\nUy ban nhan dan tinh Quang Ninh")).toBe(
      "KẾ HOẠCH TỔ CHỨC HỘI NGHỊ TỔNG KẾT NĂM HỌC\nỦy ban nhân dân tỉnh Quảng Ninh",
    );
  });

  it("is told from a sound one: what stands rightly stays, word for word", () => {
    const sound =
      "Hiệu trưởng các trường tiểu học chịu trách nhiệm tổ chức thực hiện kế hoạch này; mọi khó khăn, vướng mắc gửi về Ủy ban nhân dân phường để xem xét, giải quyết theo quy định.";
    expect(repairText(sound, model)).toEqual({ corrections: [], changed: 0 });
  });

  it("is not guessed at where it is another language", () => {
    const foreign = "Schools shall submit their reports to the department before the end of the month.";
    expect(read(foreign)).toBe(foreign);
  });
});

describe("figures in a damaged text", () => {
  it("stay as they stand in dates, numbers of documents, telephone numbers, amounts and shares", () => {
    const text =
      "Cong van s6 1363/SGDDT-GDTrH ngay 18/8/2021 ctia Sd: dat 85% hoc sinh, mdi lop 32 hoc sinh, 32.000 &/ ngudi; dién thoai 0912 345 678, truéc ngay 15 thang 12 nam 2025.";
    const digits = (line: string) => line.match(/\d+/g)?.filter((run) => run !== "6");
    expect(digits(read(text))).toEqual(digits(text));
  });

  it("are letters where only a word makes sense", () => {
    expect(read("Chi truong, dudng 161 cla Dang va chinh séch phép luat ctia Nha nudc")).toBe(
      "Chủ trương, đường lối của Đảng và chính sách pháp luật của Nhà nước",
    );
  });

  it("are figures where a number makes sense", () => {
    expect(read("Khéi ldp 4 cd 13 phong hoc, tdng s6 161 hoc sinh")).toBe(
      "Khối lớp 4 có 13 phòng học, tổng số 161 học sinh",
    );
  });

  it("are never made of letters", () => {
    const text = "dudng l6i, sO lieu, lOp hoc, ngay l thang l";
    expect(read(text).match(/\d+/g) ?? []).toEqual([]);
  });
});

describe("the symbols of documents", () => {
  it("get back the Đ that was read as D or P", () => {
    expect(read("Quyét dinh s6 25/QP-UBND, Nghi dinh s6 30/2020/ND-CP, Cong van s6 7/BGDPT-GDTX ctia B6 GD&PT")).toBe(
      "Quyết định số 25/QĐ-UBND, Nghị định số 30/2020/NĐ-CP, Công văn số 7/BGDĐT-GDTX của Bộ GD&ĐT",
    );
  });

  it("keep HD, which is a guidance and no contract", () => {
    expect(read("Huéng dan s6 12/HD-UBND ngay 3/2/2025")).toBe("Hướng dẫn số 12/HD-UBND ngày 3/2/2025");
  });

  it("keep GDPT, which is general education, also behind an office whose Đ was lost", () => {
    expect(read("Cong van s6 41/SGDDT-GDPT ngay 3/2/2025")).toBe("Công văn số 41/SGDĐT-GDPT ngày 3/2/2025");
  });
});
