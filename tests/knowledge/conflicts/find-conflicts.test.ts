import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { defaultBounds, readDocument } from "../../../ingest";
import { openLibrary, type Conflict, type IsoDate } from "../../../knowledge/index";

const now = "2026-11-21T08:00:00+07:00";

interface Given {
  readonly [file: string]: readonly string[];
}

/** What a library that has read these files finds among them. */
async function conflictsAmong(files: Given, asOf?: IsoDate): Promise<readonly Conflict[]> {
  const library = await openLibrary(":memory:");
  for (const [name, lines] of Object.entries(files)) {
    const bytes = Buffer.from(lines.join("\n"));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    await library.publish(await readDocument({ name, bytes, sha256, origin: "office" }, defaultBounds, null), now);
  }
  const conflicts = await library.conflicts(asOf === undefined ? {} : { asOf });
  for (const { sides } of conflicts) {
    for (const { document, start, end } of sides) {
      const text = (await library.document(document))?.text ?? "";
      expect(text.slice(start, end).trim()).not.toBe("");
    }
  }
  await library.close();
  return conflicts;
}

const letterhead = (issuer: string, number: string, type: string, title: string) => [
  issuer,
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  "Độc lập - Tự do - Hạnh phúc",
  `Số: ${number}`,
  "Tân Lập, ngày 12 tháng 9 năm 2026",
  type,
  title,
];
const plan = (number: string, title: string, ...body: readonly string[]) => [
  ...letterhead("ỦY BAN NHÂN DÂN XÃ TÂN LẬP", number, "KẾ HOẠCH", title),
  ...body,
];

describe("one contact", () => {
  it("with two names at one mobile number is shown with both", async () => {
    const [conflict, ...more] = await conflictsAmong({
      "a.txt": plan("1/KH-UBND", "Tập huấn", "1. Liên hệ: ông Trần Văn Yên, chuyên viên, điện thoại 0915.000.111."),
      "b.txt": plan("2/KH-UBND", "Hội thi", "1. Liên hệ: ông Trần Văn Yến, chuyên viên, điện thoại 0915 000 111."),
    });
    expect(more).toEqual([]);
    expect(conflict?.kind).toBe("contact");
    expect(conflict?.sentence).toContain("Trần Văn Yên, 0915.000.111” (a.txt, mục 1)");
    expect(conflict?.sentence).toContain("Trần Văn Yến, 0915 000 111” (b.txt, mục 1)");
  });

  it("printed alike but for dots, title and tone placement is no contradiction", async () => {
    expect(
      await conflictsAmong({
        "a.txt": plan("1/KH-UBND", "Tập huấn", "1. Liên hệ: ông Trần Văn Hòa, chuyên viên, điện thoại 0915.000.111."),
        "b.txt": plan(
          "2/KH-UBND",
          "Hội thi",
          "1. Liên hệ: đồng chí Trần Văn Hoà, chuyên viên, điện thoại 0915 000 111.",
        ),
      }),
    ).toEqual([]);
  });
});

describe("a printed total", () => {
  const total = (printed: number) =>
    plan(
      "1/KH-UBND",
      "Nhu cầu",
      "1. Tổng số ${n} lớp:".replace("${n}", String(printed)),
      "- Mầm non: 5 lớp;",
      "- Tiểu học: 7 lớp.",
    );

  it("that is not the sum of the bullets below it is told with the sum", async () => {
    const [conflict, ...more] = await conflictsAmong({ "a.txt": total(13) });
    expect(more).toEqual([]);
    expect(conflict).toMatchObject({
      kind: "total",
      sentence: expect.stringContaining("“13 lớp”, còn 5 + 7 = 12") as unknown,
    });
  });

  it("that is the sum is not told of, and “trong đó” promises no sum", async () => {
    expect(await conflictsAmong({ "a.txt": total(12) })).toEqual([]);
    const some = plan("1/KH-UBND", "Nhu cầu", "1. Xã có 12 lớp, trong đó 5 lớp mầm non, 3 lớp tiểu học.");
    expect(await conflictsAmong({ "a.txt": some })).toEqual([]);
  });

  it("with its parts in the same sentence is added up, thousands dotted", async () => {
    const [conflict] = await conflictsAmong({
      "a.txt": plan("1/KH-UBND", "Nhu cầu", "1. Toàn xã cần 1.250 bộ sách, gồm: 700 bộ sách lớp 1, 500 bộ sách lớp 2."),
    });
    expect(conflict?.sentence).toContain("700 + 500 = 1200");
  });
});

describe("one quantity", () => {
  const count = (number: string, printed: string) =>
    plan(number, `Kế hoạch số ${number}`, `1. Tổng số giáo viên tiểu học: ${printed} người (năm 2026).`);

  it("with two values for one place and year is shown with both", async () => {
    const found = await conflictsAmong({ "a.txt": count("1/KH-UBND", "2.619"), "b.txt": count("2/KH-UBND", "2.691") });
    expect(found.map(({ kind }) => kind)).toEqual(["quantity"]);
    expect(found[0]?.sentence).toMatch(/2\.619.*a\.txt.*2\.691.*b\.txt/u);
  });

  it("of the whole of a place has one value in one document too; a name in a list may have many", async () => {
    const whole = plan("1/KH-UBND", "Rà soát", "1. Toàn xã có 12 trường học.", "2. Toàn xã hiện có 14 trường học.");
    expect((await conflictsAmong({ "a.txt": whole })).map(({ kind }) => kind)).toEqual(["quantity"]);
    const list = plan(
      "1/KH-UBND",
      "Rà soát",
      "1. Trường A",
      "- Tổng số giáo viên: 45.",
      "2. Trường B",
      "- Tổng số giáo viên: 30.",
    );
    expect(await conflictsAmong({ "a.txt": list })).toEqual([]);
  });

  it("of another year is another quantity", async () => {
    const other = count("2/KH-UBND", "2.691").map((line) => line.replace("năm 2026)", "năm 2025)"));
    expect(await conflictsAmong({ "a.txt": count("1/KH-UBND", "2.619"), "b.txt": other })).toEqual([]);
  });
});

describe("one duty", () => {
  const duty = (number: string, day: string) =>
    plan(
      number,
      `Việc ${number}`,
      `1. Các trường nộp báo cáo sơ kết học kỳ I về Phòng Văn hóa - Xã hội trước ngày ${day}.`,
    );

  it("with two days in one year is shown with both", async () => {
    const found = await conflictsAmong({
      "a.txt": duty("1/KH-UBND", "10/01/2027"),
      "b.txt": duty("2/KH-UBND", "15/01/2027"),
    });
    expect(found.map(({ kind }) => kind)).toEqual(["deadline"]);
    expect(found[0]?.sentence).toMatch(/trước ngày 10\/01\/2027.*trước ngày 15\/01\/2027/u);
  });

  it("in the rounds of two years is no contradiction", async () => {
    expect(
      await conflictsAmong({ "a.txt": duty("1/KH-UBND", "10/01/2027"), "b.txt": duty("2/KH-UBND", "12/01/2028") }),
    ).toEqual([]);
  });
});

describe("a printed weekday", () => {
  it("that is not its date's is told with the right one, before the date or behind it", async () => {
    const found = await conflictsAmong({
      "a.txt": plan("1/KH-UBND", "Họp", "1. Họp vào thứ hai, 28/8/2024.", "2. Tổng kết ngày 05/9/2024 (thứ sáu)."),
    });
    expect(found.map(({ kind }) => kind)).toEqual(["weekday", "weekday"]);
    expect(found[0]?.sentence).toContain("“thứ hai” nhưng 28/8/2024 là thứ tư");
    expect(found[1]?.sentence).toContain("05/9/2024 là thứ năm");
  });

  it("that is right is not told of", async () => {
    const lines = plan("1/KH-UBND", "Họp", "1. Họp vào thứ tư, ngày 28 tháng 8 năm 2024; Chủ nhật, 01/9/2024 nghỉ.");
    expect(await conflictsAmong({ "a.txt": lines })).toEqual([]);
  });
});

describe("documents of the library", () => {
  it("that another one replaces are told of, with the place that says so", async () => {
    const found = await conflictsAmong({
      "cu.txt": plan("15/KH-UBND", "Chăm sóc cây xanh trường học", "1. Trồng cây."),
      "moi.txt": plan(
        "40/KH-UBND",
        "Chăm sóc vườn trường",
        "1. Kế hoạch này thay thế Kế hoạch số 15/KH-UBND ngày 12/9/2026 của Ủy ban nhân dân xã Tân Lập.",
      ),
    });
    expect(found.map(({ kind }) => kind)).toEqual(["replaced"]);
    expect(found[0]?.sentence).toBe(
      "Kế hoạch 15/KH-UBND (cu.txt) đã được Kế hoạch 40/KH-UBND thay thế, theo moi.txt, mục 1.",
    );
  });

  it("under one number of one office in one year are versions of one document", async () => {
    const found = await conflictsAmong({
      "du thao.txt": plan("15/KH-UBND", "Chăm sóc cây xanh", "1. Trồng cây."),
      "chinh thuc.txt": plan("15/KH-UBND", "Chăm sóc cây xanh", "1. Trồng cây và tưới cây."),
    });
    expect(found.map(({ kind }) => kind)).toEqual(["versions"]);
  });

  it("whose own year is over on the day asked about are told of", async () => {
    const files = { "a.txt": plan("15/KH-UBND", "Chăm sóc cây xanh năm học 2025-2026", "1. Trồng cây.") };
    expect(await conflictsAmong(files, "2026-08-31" as IsoDate)).toEqual([]);
    expect((await conflictsAmong(files, "2026-09-01" as IsoDate)).map(({ sentence }) => sentence)).toEqual([
      "a.txt chỉ áp dụng cho năm học 2025-2026; đến ngày 01/09/2026 đã hết thời gian đó.",
    ]);
  });
});

describe("a document that is not in the library yet", () => {
  const read = async (name: string, lines: readonly string[]) => {
    const bytes = Buffer.from(lines.join("\n"));
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return readDocument({ name, bytes, sha256, origin: "office" }, defaultBounds, null);
  };
  const duty = (day: string) => `1. Các trường nộp hồ sơ đăng ký về Phòng Văn hóa - Xã hội trước ngày ${day}.`;

  it("is shown with what it contradicts, and with what its corrections contradict instead", async () => {
    const library = await openLibrary(":memory:");
    await library.publish(await read("a.txt", plan("1/KH-UBND", "Đăng ký", duty("15/12/2026"))), now);
    const next = await read("b.txt", plan("2/KH-UBND", "Đăng ký thêm", duty("20/12/2026")));
    const found = await library.preview(next, []);
    expect(found.conflicts.map(({ kind }) => kind)).toEqual(["deadline"]);
    expect(found.conflicts[0]?.sentence).toContain("b.txt");
    const corrected = [{ field: "deadline.when", deadline: 0, value: "before 2026-12-15" }] as const;
    expect((await library.preview(next, corrected)).conflicts).toEqual([]);
    await library.close();
  });

  it("is shown with the file that has its number already, whatever that one is called", async () => {
    const library = await openLibrary(":memory:");
    await library.publish(await read("a.txt", plan("1/KH-UBND", "Đăng ký", duty("15/12/2026"))), now);
    const next = await read("b.txt", plan("1/KH-UBND", "Đăng ký", duty("16/12/2026")));
    expect((await library.preview(next, [])).versions.map(({ file }) => file)).toEqual(["a.txt"]);
    const renumbered = [{ field: "number", deadline: null, value: "9/KH-UBND" }] as const;
    expect((await library.preview(next, renumbered)).versions).toEqual([]);
    await library.close();
  });
});

describe("one duty of very many offices", () => {
  it("is compared with the same office's, wherever that stands among the others", async () => {
    const library = await openLibrary(":memory:");
    const publish = async (file: string, ward: string, day: string) => {
      const lines = [
        ...letterhead(
          `ỦY BAN NHÂN DÂN XÃ ${ward.toUpperCase()}`,
          `${file}/KH-UBND`,
          "KẾ HOẠCH",
          `Hội thi tại xã ${ward}`,
        ),
        `1. Các trường nộp báo cáo tổng kết hội thi về Ủy ban nhân dân xã ${ward} trước ngày ${day}/2026.`,
      ];
      const bytes = Buffer.from(lines.join("\n"));
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const source = { name: `${file}.txt`, bytes, sha256, origin: "office" } as const;
      return (await library.publish(await readDocument(source, defaultBounds, null), now)).document;
    };
    const wards = ["An", "Bình", "Chi", "Đông", "Giang", "Hà", "Lâm"];
    for (const [one, name] of wards.entries()) {
      for (const [two, second] of wards.entries())
        await publish(`1${one}${two}`, `${name} ${second}`, `${one + 1}/${two + 1}`);
    }
    const first = await publish("200", "Yên Phú", "10/9");
    const second = await publish("201", "Yên Phú", "15/9");
    const alone = await publish("202", "Yên Mỹ", "20/9");
    for (const document of [first, second]) {
      const [conflict, ...more] = await library.conflicts({ document });
      expect(more).toEqual([]);
      expect(conflict?.kind).toBe("deadline");
      expect(conflict?.sides.map((side) => side.document)).toEqual([first, second]);
    }
    expect(await library.conflicts({ document: alone })).toEqual([]);
    await library.close();
  });
});
