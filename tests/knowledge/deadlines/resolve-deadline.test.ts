import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  createCalendar,
  parseHolidayYear,
  readHolidayYears,
  resolveDeadline,
  type DatedOccurrence,
  type Occurrence,
} from "../../../knowledge/deadlines/index";
import { isoDateOf, parseIsoDate, type DeadlineRule, type IsoDate } from "../../../knowledge/model/index";

const calendar = createCalendar(readHolidayYears());
const day = (text: string): IsoDate => {
  const parsed = parseIsoDate(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
};
const date = (text: string, bound: "before" | "by"): DeadlineRule => ({ kind: "date", date: day(text), bound });
const yearly = (month: number, dayOfMonth: number, fromYear: number | null = null): DeadlineRule => ({
  kind: "yearly",
  month,
  day: dayOfMonth,
  bound: "before",
  fromYear,
});

describe("a fixed date", () => {
  it('excludes the named day of "trước ngày" and counts the days to both', () => {
    expect(resolveDeadline(date("2026-12-15", "before"), day("2026-11-21"), calendar)).toMatchObject({
      state: "upcoming",
      lastSafeDay: "2026-12-14",
      lastWorkingDay: "2026-12-14",
      daysToNamedDay: 24,
      daysToLastSafeDay: 23,
      hasCalendar: true,
      previous: null,
    });
  });

  it('includes the named day of "chậm nhất"', () => {
    expect(resolveDeadline(date("2026-06-30", "by"), day("2026-06-30"), calendar)).toMatchObject({
      state: "today",
      lastSafeDay: "2026-06-30",
      daysToLastSafeDay: 0,
    });
  });

  it("points out that the named day is a Saturday and does not move it", () => {
    expect(resolveDeadline(date("2026-02-28", "before"), day("2026-02-01"), calendar)).toMatchObject({
      named: { kind: "day", date: "2026-02-28", bound: "before" },
      namedDayOff: { kind: "weekend", name: "thứ Bảy", confirmed: true },
      lastSafeDay: "2026-02-27",
      lastSafeDayOff: null,
    });
  });

  it("rolls a last safe day inside a holiday back to the last working day", () => {
    expect(resolveDeadline(date("2026-02-19", "by"), day("2026-02-01"), calendar)).toMatchObject({
      lastSafeDayOff: { kind: "holiday", name: "Tết Nguyên đán" },
      lastWorkingDay: "2026-02-13",
    });
  });

  it("avoids a holiday that is not confirmed, and shows that it is not", () => {
    expect(resolveDeadline(date("2026-11-24", "by"), day("2026-11-21"), calendar)).toMatchObject({
      lastSafeDayOff: { name: "Ngày Văn hóa Việt Nam", confirmed: false },
      lastWorkingDay: "2026-11-23",
    });
  });

  it("is past on the named day itself when that day is excluded", () => {
    expect(resolveDeadline(date("2026-12-15", "before"), day("2026-12-15"), calendar).state).toBe("past");
  });

  it("says where no official calendar of the year is known", () => {
    expect(resolveDeadline(date("2027-02-28", "before"), day("2026-11-21"), calendar)).toMatchObject({
      lastSafeDay: "2027-02-27",
      lastWorkingDay: "2027-02-26",
      hasCalendar: false,
    });
  });
});

describe("a window", () => {
  const window: DeadlineRule = { kind: "window", from: day("2026-05-01"), to: day("2026-11-30") };
  it.each([
    ["2026-04-30", "upcoming"],
    ["2026-05-01", "open"],
    ["2026-11-30", "today"],
    ["2026-12-01", "past"],
  ])("is, on %s, %s", (asOf, state) => {
    expect(resolveDeadline(window, day(asOf), calendar).state).toBe(state);
  });
});

describe("a recurring rule", () => {
  it("gives the next occurrence and the one just passed", () => {
    expect(resolveDeadline(yearly(12, 15), day("2026-12-15"), calendar)).toMatchObject({
      state: "upcoming",
      named: { date: "2027-12-15" },
      previous: { state: "past", named: { date: "2026-12-15" } },
    });
  });

  it("does not begin before its first year", () => {
    expect(resolveDeadline(yearly(12, 15, 2030), day("2026-12-01"), calendar)).toMatchObject({
      named: { date: "2030-12-15" },
      previous: null,
    });
  });

  it("gives the next month's day once this month's has passed, and the one just passed beside it", () => {
    const rule: DeadlineRule = {
      kind: "monthly",
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      day: 5,
      bound: "before",
    };
    expect(resolveDeadline(rule, day("2026-12-05"), calendar)).toMatchObject({
      state: "upcoming",
      named: { kind: "day", date: "2027-01-05", bound: "before" },
      lastSafeDay: "2027-01-04",
      previous: { lastSafeDay: "2026-12-04" },
    });
  });

  it("gives the last month of the quarter, on its last day where the month is too short", () => {
    const rule: DeadlineRule = { kind: "monthly", months: [3, 6, 9, 12], day: 31, bound: "by" };
    expect(resolveDeadline(rule, day("2026-05-02"), calendar)).toMatchObject({
      named: { kind: "day", date: "2026-06-30" },
      lastSafeDay: "2026-06-30",
    });
  });

  it("follows a yearly window into the next year", () => {
    const rule: DeadlineRule = { kind: "yearly-window", fromMonth: 9, toMonth: 5, fromYear: null };
    expect(resolveDeadline(rule, day("2026-03-03"), calendar)).toMatchObject({
      state: "open",
      named: { from: "2025-09-01", to: "2026-05-31" },
    });
  });
});

it("leaves a time without a day undated", () => {
  const rules: readonly DeadlineRule[] = [
    { kind: "vague", words: "cuối học kỳ" },
    { kind: "each", every: "mỗi quý" },
    { kind: "event", relation: "before", event: "khai giảng" },
    { kind: "period", count: 5, unit: "day", workingDays: true, event: null },
  ];
  for (const rule of rules) expect(resolveDeadline(rule, day("2026-01-01"), calendar)).toEqual({ state: "undated" });
});

describe("whatever the dates", () => {
  const anyDay = fc
    .record({
      year: fc.integer({ min: 2000, max: 2100 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
    })
    .map(({ year, month, day: dayOfMonth }) => isoDateOf(year, month, dayOfMonth))
    .filter((iso): iso is IsoDate => iso !== null);
  const dated = (occurrence: Occurrence): DatedOccurrence => {
    if (occurrence.state === "undated") throw new Error("a date is always dated");
    return occurrence;
  };

  it("keeps the last safe day before an excluded day and the last working day not after it", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (named, asOf) => {
        const found = dated(resolveDeadline({ kind: "date", date: named, bound: "before" }, asOf, calendar));
        expect(found.lastSafeDay < named).toBe(true);
        expect(found.lastWorkingDay <= found.lastSafeDay).toBe(true);
        expect(found.daysToNamedDay - found.daysToLastSafeDay).toBe(1);
      }),
    );
  });

  it("never gives a next occurrence whose last safe day is before the as-of day, nor one a year too late", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (asOf, month, dayOfMonth) => {
          const found = dated(resolveDeadline(yearly(month, dayOfMonth), asOf, calendar));
          expect(found.lastSafeDay >= asOf).toBe(true);
          expect(found.daysToNamedDay).toBeLessThanOrEqual(367);
        },
      ),
    );
  });
});

it("refuses a holiday file with a day that does not exist", () => {
  const days = [{ from: "2027-02-30", to: "2027-02-30", kind: "holiday", name: "x", confirmed: true, source: "y" }];
  expect(() => parseHolidayYear({ year: 2027, days })).toThrow("existing day");
});
