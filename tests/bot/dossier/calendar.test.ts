import { afterEach, expect, it } from "@jest/globals";
import { dossierOver, type DossierOffice, type Work } from "./dossier-over";
import { borderPlan } from "./texts";

const twinning: Work = {
  checklist: "ket-nghia",
  answers: { place: "hanoi", level: "upper-secondary", province: "son-la", year: "in-2026", paired: "yes" },
};

let office: DossierOffice;
afterEach(() => office.close());

type Event = Readonly<Record<string, string>> & { readonly alarms: string };

/** The events of an .ics file by the rules of RFC 5545: folded lines joined, names and values parted. */
function eventsOf(ics: string | null): readonly Event[] {
  const lines = (ics ?? "").replaceAll("\r\n ", "").split("\r\n");
  const events: Record<string, string>[] = [];
  let isAlarm = false;
  for (const line of lines) {
    const [, name = "", value = ""] = /^([^:]+):(.*)$/s.exec(line) ?? [];
    if (line === "BEGIN:VEVENT") events.push({ alarms: "" });
    if (name === "BEGIN" || name === "END") isAlarm = line === "BEGIN:VALARM";
    const event = events.at(-1);
    if (event === undefined) continue;
    if (isAlarm && name === "TRIGGER") event["alarms"] += value;
    else if (!isAlarm) event[name] = value.replace(/\\([,;\\])/g, "$1").replaceAll("\\n", "\n");
  }
  return events as Event[];
}

function find(events: readonly Event[], summary: string, day: string): Event {
  const found = events.find((event) => event["SUMMARY"] === summary && event["DTSTART;VALUE=DATE"] === day);
  if (found === undefined) throw new Error(`no “${summary}” on ${day}: ${JSON.stringify(events)}`);
  return found;
}

async function open(): Promise<void> {
  office = await dossierOver({ "ke-hoach.txt": borderPlan });
}

it("a deadline “trước ngày” is a whole day on the last safe day, with the rule and the quoted place", async () => {
  await open();
  const report = find(eventsOf(await office.calendar(twinning)), "Hạn cuối: Sơ kết và báo cáo", "20261214");
  expect(report["DTEND;VALUE=DATE"]).toBe("20261215");
  expect(report["DESCRIPTION"]).toContain("không gồm chính ngày đó");
  expect(report["DESCRIPTION"]).toContain("“Trước ngày 15/12: các trường tổ chức sơ kết và báo cáo.”");
  expect(report["DESCRIPTION"]).toContain("mục IV.1");
  expect(report.alarms).toBe("-P7D");
  expect(report["DTSTAMP"]).toBe("20261121T010000Z");
});

it("a window is a day at its beginning and one at its end; the passed one reminds of nothing", async () => {
  await open();
  const events = eventsOf(await office.calendar(twinning));
  const name = "Tổ chức hoạt động giao lưu, hỗ trợ, hợp tác";
  expect(find(events, `Bắt đầu: ${name}`, "20260501").alarms).toBe("");
  expect(find(events, `Hạn cuối: ${name}`, "20261130").alarms).toBe("-P7D");
});

it("the yearly deadline is a day of its own beside this year's", async () => {
  await open();
  find(eventsOf(await office.calendar(twinning)), "Hạn cuối: Sơ kết và báo cáo", "20271214");
});

it("made again, every event has its UID again, and a number that never falls", async () => {
  await open();
  const before = eventsOf(await office.calendar(twinning));
  const marked = { ...twinning, entries: [{ kind: "mark", item: "needs", mark: "done" }] } as const;
  const after = eventsOf(await office.calendar(marked, "2026-11-25T01:00:00Z"));
  expect(after.map(({ UID }) => UID)).toEqual(before.map(({ UID }) => UID));
  expect(new Set(before.map(({ UID }) => UID)).size).toBe(before.length);
  const sequence = (events: readonly Event[]) => Number(events[0]?.["SEQUENCE"]);
  expect(sequence(after)).toBeGreaterThan(sequence(before));
});

it("a corrected date moves its event instead of adding one", async () => {
  await open();
  const before = eventsOf(await office.calendar(twinning));
  await office.close();
  office = await dossierOver({
    "ke-hoach.txt": borderPlan.replace("- Trước ngày 15/12: các", "- Trước ngày 20/12: các"),
  });
  const after = eventsOf(await office.calendar(twinning));
  const uid = find(before, "Hạn cuối: Sơ kết và báo cáo", "20261214")["UID"];
  expect(find(after, "Hạn cuối: Sơ kết và báo cáo", "20261218")["UID"]).toBe(uid);
});

it("what does not apply has no day, and lines are short enough for every calendar", async () => {
  await open();
  const entries = [{ kind: "mark", item: "report", mark: "not-applicable", reason: "cụm báo cáo thay" }] as const;
  const ics = (await office.calendar({ ...twinning, entries })) ?? "";
  expect(ics).not.toContain("Sơ kết và báo cáo");
  for (const line of ics.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

it("a day that only an outside source names says so", async () => {
  office = await dossierOver({});
  const answers = { place: "elsewhere", regime: "ministry", "assessment-year": "2026", level: "one", recognised: "no" };
  const events = eventsOf(await office.calendar({ checklist: "cong-dong-hoc-tap", answers }));
  const submission = find(events, "Hạn cuối: Gửi hồ sơ đề nghị công nhận", "20270226");
  expect(submission["DESCRIPTION"]).toContain("Theo nguồn ngoài thư viện");
});

it("a last day that is a Saturday is put on the Friday before, for nobody takes papers then; the reason is told", async () => {
  office = await dossierOver({});
  const answers = { place: "elsewhere", regime: "ministry", "assessment-year": "2026", level: "one", recognised: "no" };
  const events = eventsOf(await office.calendar({ checklist: "cong-dong-hoc-tap", answers }));
  const submission = find(events, "Hạn cuối: Gửi hồ sơ đề nghị công nhận", "20270226");
  expect(submission["DESCRIPTION"]).toContain("chậm nhất hết ngày 27/02/2027 (thứ Bảy)");
  expect(submission["DESCRIPTION"]).toContain("là ngày nghỉ, nên sự kiện đặt vào ngày làm việc liền trước");
});
