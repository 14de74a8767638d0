import { describe, expect, it } from "@jest/globals";
import { createLog, type LogFields } from "../../../bot/log/index";

function linesOf(use: (log: ReturnType<typeof createLog>) => void, secrets: string[] = []): string[] {
  const lines: string[] = [];
  use(createLog("debug", secrets, (line) => lines.push(line)));
  return lines;
}

function logged(fields: LogFields, secrets: string[] = []): string {
  return linesOf((log) => log.info("something happened", fields), secrets).join("");
}

it("writes one JSON object a line, with a time, a level, a fixed sentence and its fields", () => {
  const lines = linesOf((log) => {
    log.info("activity accepted", { conversation: "19:abc", attempts: 1 });
    log.warn("sending refused", { status: 403 });
  });
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { level: "info", message: "activity accepted", conversation: "19:abc", attempts: 1, timestamp: expect.any(String) },
    { level: "warn", message: "sending refused", status: 403, timestamp: expect.any(String) },
  ]);
});

it("says nothing below its level", () => {
  const lines: string[] = [];
  createLog("warn", [], (line) => lines.push(line)).info("quiet");
  expect(lines).toEqual([]);
});

it("keeps to its line and shows no control character, whatever a field holds", () => {
  const acting = "a\r\nb\u001b[2J\u007f\u009b31m\u2028\u202ec";
  const lines = linesOf((log) => log.warn("refused", { id: acting, inner: { list: [acting] } }), ["bí mật"]);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\p{Cc}\u2028\u202e]/u);
  expect(logged({ id: "bí\u0007 mật" }, ["bí mật"])).not.toContain("bí mật");
});

describe("what never reaches the log", () => {
  it.each(["0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "(024) 3825 1234", "024-3825-1234"])(
    "a phone number written %s",
    (phone) => {
      const line = logged({ note: `gọi ${phone} nhé`, nested: { list: [phone] } });
      expect(line).not.toContain(phone);
      expect(line).toContain("gọi [phone]");
    },
  );

  it("an e-mail address", () => {
    expect(logged({ note: "gửi về ten.nguoi+nhan@truong-hoc.edu.vn" })).not.toContain("ten.nguoi");
  });

  it("a secret of the settings, a bearer token, and what a field's name says is one", () => {
    const line = logged(
      { url: "/?token=mat-khau-dai", header: "Bearer abc.def-ghi", MicrosoftAppPassword: "xyz", accessToken: "uvw" },
      ["mat-khau-dai"],
    );
    for (const secret of ["mat-khau-dai", "abc.def", "xyz", "uvw"]) expect(line).not.toContain(secret);
  });

  it("the words of a message, under their usual names or at length", () => {
    const words = "Trường tôi cần làm gì trước ngày 15/12?";
    const line = logged({
      activity: { text: words, value: { note: words }, summary: words },
      other: `${words} `.repeat(9),
    });
    expect(line).not.toContain("Trường tôi");
  });

  it("the message of an error, which may quote a person; its name, code and place stay", () => {
    const error = Object.assign(new TypeError("cannot read 'Trường tôi'", { cause: new Error("0912345678") }), {
      code: "E_TEST",
    });
    const line = logged({ error });
    expect(line).not.toContain("Trường tôi");
    expect(line).not.toContain("0912345678");
    expect(JSON.parse(line)).toMatchObject({ error: { error: "TypeError", code: "E_TEST" } });
    expect(line).toContain("log.test");
  });
});

it("leaves numbers of documents, dates and ids readable", () => {
  const fields = { document: "25/2023/TT-BGDĐT", day: "2026-12-15", key: undefined, id: "1732200000000", took: 12.5 };
  expect(JSON.parse(logged(fields))).toMatchObject({
    document: "25/2023/TT-BGDĐT",
    day: "2026-12-15",
    id: "1732200000000",
  });
});
