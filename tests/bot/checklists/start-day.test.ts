import { afterEach, beforeEach, expect, it } from "@jest/globals";
import { talkOver, type Talk } from "./person";
import { noticeReading } from "./notice";

let talk: Talk;
let report: string;
beforeEach(async () => {
  talk = await talkOver([noticeReading()]);
  await talk.begin();
  let list = "";
  for (const text of ["1", "2", "2025-2026", "2", "1", "2"]) list = (await talk.say(text))?.text ?? "";
  report = /(\d+)\. Báo cáo UBND phường/.exec(list)?.[1] ?? "?";
});
afterEach(() => talk.close());

const said = async (text: string) => (await talk.say(text))?.text ?? "";

it("“trước khi triển khai” has no day until the person names the one on which it begins", async () => {
  expect(await said(report)).toContain("gõ “ngày bắt đầu 15/9/2026” để tính ra ngày");
});

it.each(["ngày bắt đầu 15/12/2026", "ngay trien khai: 15-12-2026", "bắt đầu từ ngày 15/12/2026"])(
  "“%s” makes it the day before",
  async (typed) => {
    expect(await said(typed)).toContain("Đã ghi ngày bắt đầu: 15/12/2026");
    expect(await said(report)).toContain("chậm nhất hết ngày 14/12/2026 (thứ Hai)");
  },
);

it("a last day on a weekend is said to be one, with the last day that is worked", async () => {
  await said("ngày bắt đầu 14/12/2026");
  const item = await said(report);
  expect(item).toContain("chậm nhất hết ngày 13/12/2026 (Chủ nhật)");
  expect(item).toContain("ngày làm việc cuối cùng còn kịp là 11/12/2026 (thứ Sáu)");
});

it("the last named day counts, and a day that no calendar has is refused", async () => {
  await said("ngày bắt đầu 15/12/2026");
  await said("ngày bắt đầu 22/12/2026");
  expect(await said("ngày bắt đầu 31/02/2027")).toContain("chưa phải một ngày có trong lịch");
  expect(await said(report)).toContain("21/12/2026");
});

it("a question about the day is none", async () => {
  expect(await talk.say("ngày bắt đầu là ngày nào?")).toBeNull();
});
