import { describe, expect, it } from "@jest/globals";
import { extractContacts } from "../../../ingest/extract/index";
import type { Contact } from "../../../knowledge/model/index";
import { parsedOf, type HeaderFacts, type Outline } from "./parsed-of";

const contactsOf = (outline: ReadonlyArray<Outline | string>, facts?: HeaderFacts): readonly Contact[] =>
  extractContacts(parsedOf(outline, facts));

describe("a person to be contacted", () => {
  it("is read with role, office and the numbers as printed", () => {
    const line =
      "Sở Giáo dục và Đào tạo tỉnh A: Đồng chí Nguyễn Văn A - Chuyên viên Văn phòng; điện thoại: 0900.000.001 hoặc 0900 000 002.";
    expect(contactsOf([{ marker: "-", text: line }])).toMatchObject([
      {
        name: "Nguyễn Văn A",
        role: "Chuyên viên Văn phòng",
        organisation: "Sở Giáo dục và Đào tạo tỉnh A",
        phones: ["0900.000.001", "0900 000 002"],
        email: null,
      },
    ]);
  });

  it("belongs to the office that the heading names", () => {
    const outline = {
      marker: "2.",
      text: "Đầu mối liên hệ với Phòng Văn hóa - Xã hội phường B:",
      children: [
        {
          marker: "-",
          text: "Họ và tên: Bà Trần Thị B, chuyên viên, ĐT: 0900-000-003, email: tranthib@example.edu.vn.",
        },
      ],
    };
    expect(contactsOf([outline])).toMatchObject([
      {
        name: "Trần Thị B",
        role: "chuyên viên",
        organisation: "Phòng Văn hóa - Xã hội phường B",
        phones: ["0900-000-003"],
        email: "tranthib@example.edu.vn",
      },
    ]);
  });
});

describe("an office to be contacted", () => {
  it("is read with its address, its number ending before the closing mark", () => {
    const text =
      "Nếu vướng mắc, các trường liên hệ với Sở qua Phòng Giáo dục Tiểu học, số 12 đường Hoa Sen, phường C. Điện thoại: 024.30000004./.";
    expect(contactsOf([text])).toMatchObject([
      {
        name: null,
        organisation: "Phòng Giáo dục Tiểu học, Sở",
        phones: ["024.30000004"],
        address: "số 12 đường Hoa Sen, phường C",
      },
    ]);
  });

  it("is the one through which reports go, though no number is printed", () => {
    expect(contactsOf(["Các trường báo cáo UBND xã (qua Phòng Văn hóa - Xã hội) kết quả thực hiện."])).toMatchObject([
      { organisation: "Phòng Văn hóa - Xã hội", phones: [], email: null },
    ]);
  });

  it("is the office behind a label, its name ending before its address, with every spelling of a number", () => {
    expect(
      contactsOf([
        "Văn phòng nhà trường, số 10 đường Hoa, phường A. Điện thoại: (0238) 3.555.222; Hotline: 0988-000-222.",
      ]),
    ).toMatchObject([
      {
        organisation: "Văn phòng nhà trường",
        address: "số 10 đường Hoa, phường A",
        phones: ["(0238) 3.555.222", "0988-000-222"],
      },
    ]);
    expect(contactsOf(["Liên hệ: Phòng Quản lý thi, điện thoại 024 3869 0000 (máy lẻ 215)."])).toMatchObject([
      { name: null, organisation: "Phòng Quản lý thi", phones: ["024 3869 0000"] },
    ]);
  });

  it("is each of several persons in one sentence, with the place of work behind the name", () => {
    expect(contactsOf(["Đ/c Nguyễn Văn A (0912.000.111) và đ/c Trần Thị B (0913.000.222)."])).toMatchObject([
      { name: "Nguyễn Văn A", phones: ["0912.000.111"] },
      { name: "Trần Thị B", phones: ["0913.000.222"] },
    ]);
    expect(contactsOf(["Ông Trần Văn A, Trung tâm Công nghệ thông tin, di động 0904.000.333."])).toMatchObject([
      { name: "Trần Văn A", role: null, organisation: "Trung tâm Công nghệ thông tin" },
    ]);
  });

  it("is told once, however often it is named", () => {
    const line = "Cơ quan chủ trì thực hiện: Phòng Nội vụ.";
    expect(contactsOf([line, line])).toHaveLength(1);
  });

  it("may be the office that signed electronically, its address broken over two lines", () => {
    const outline: Outline = { kind: "signature", text: "Ký bởi: TRƯỜNG D\nEmail: truongd@examp\nle.edu.vn" };
    expect(contactsOf([outline], { issuer: "Trường D" })).toMatchObject([
      { organisation: "Trường D", email: "truongd@example.edu.vn" },
    ]);
  });
});

describe("what is no contact", () => {
  it.each([
    "Số điện thoại: ..............................",
    "Đăng ký tại https://forms.example.com/r/abc.",
    "Tổng kinh phí 0900000001000 đồng.",
    "Kinh phí 0.350.000.000 đồng.",
    "Đầu mối liên hệ với Sở Giáo dục và Đào tạo tỉnh A:",
    "Ông Nguyễn Văn A phát biểu.",
  ])("%s", (text) => {
    expect(contactsOf([text])).toEqual([]);
  });

  it("are those to whom the document is sent, and who signs it", () => {
    const outline: readonly Outline[] = [
      { kind: "recipients", text: "Nơi nhận: - Sở GDĐT; - Lưu: VT (0900.000.001)." },
      { kind: "signature", text: "HIỆU TRƯỞNG Nguyễn Văn A" },
    ];
    expect(contactsOf(outline)).toEqual([]);
  });
});
