import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { createCalendar, readHolidayYears, resolvePeriod, type PeriodRule } from "../../../knowledge/deadlines/index";
import { parseIsoDate, type IsoDate } from "../../../knowledge/model/index";

const calendar = createCalendar(readHolidayYears());
const day = (text: string): IsoDate => {
  const parsed = parseIsoDate(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
};
const period = (count: number, unit: PeriodRule["unit"], workingDays = false): PeriodRule => ({
  kind: "period",
  count,
  unit,
  workingDays,
  event: "ngày nhận đủ hồ sơ hợp lệ",
});

describe("a period in working days", () => {
  it.each([
    ["over the Tết holidays of 2026", 10, "2026-02-09", "2026-03-02"],
    ["over the Tết holidays, three weeks", 15, "2026-02-09", "2026-03-09"],
    ["over the Hùng kings' day and the May holidays", 5, "2026-04-24", "2026-05-06"],
    ["over 24/11, which no law had yet made a holiday", 5, "2026-11-20", "2026-11-27"],
  ])("skips weekends and holidays: %s", (_, count, from, to) => {
    expect(resolvePeriod(period(count, "day", true), day(from), calendar)).toEqual({
      lastDay: to,
      movedFrom: null,
      hasCalendar: true,
    });
  });

  it("skips 24/11 once the setting says that it is a holiday", () => {
    const withCultureDay = createCalendar(readHolidayYears(), { cultureDay: "holiday" });
    expect(resolvePeriod(period(5, "day", true), day("2026-11-20"), withCultureDay)?.lastDay).toBe("2026-11-30");
  });

  it("says that it does not know the holidays of a year without an official calendar", () => {
    expect(resolvePeriod(period(3, "day", true), day("2026-12-30"), calendar)).toEqual({
      lastDay: "2027-01-04",
      movedFrom: null,
      hasCalendar: false,
    });
  });
});

describe("a period in calendar units", () => {
  it("moves an end on a Saturday to the next working day and says from where", () => {
    expect(resolvePeriod(period(5, "day"), day("2026-06-01"), calendar)).toMatchObject({
      lastDay: "2026-06-08",
      movedFrom: "2026-06-06",
    });
  });

  it("ends on the last day of a month that has no such day", () => {
    expect(resolvePeriod(period(1, "month"), day("2026-03-31"), calendar)).toMatchObject({
      lastDay: "2026-05-04",
      movedFrom: "2026-04-30",
    });
  });

  it("counts a quarter as three months", () => {
    expect(resolvePeriod(period(2, "quarter"), day("2026-01-13"), calendar)?.lastDay).toBe("2026-07-13");
  });

  it("counts backwards, and then moves back, where it ends before an event", () => {
    expect(resolvePeriod({ ...period(10, "day"), before: true }, day("2026-06-17"), calendar)).toMatchObject({
      lastDay: "2026-06-05",
      movedFrom: "2026-06-07",
    });
  });

  it("leaves hours to a clock", () => {
    expect(resolvePeriod(period(24, "hour"), day("2026-06-01"), calendar)).toBeNull();
  });
});

it("never ends a period on a confirmed day off, nor before its count is over", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 0, max: 364 }),
      fc.boolean(),
      (count, offset, workingDays) => {
        const event = new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
        const end = resolvePeriod(period(count, "day", workingDays), day(event), calendar);
        const bare = new Date(Date.UTC(2026, 0, 1 + offset + count)).toISOString().slice(0, 10);
        if (end === null) throw new Error("a count of days always ends");
        expect(end.lastDay >= bare).toBe(true);
        expect(calendar.dayOff(end.lastDay)?.confirmed ?? false).toBe(false);
      },
    ),
  );
});
