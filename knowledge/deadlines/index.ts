export {
  recurrenceOf,
  resolveDeadline,
  resolveInYear,
  type DatedOccurrence,
  type DatedState,
  type NamedTime,
  type Occurrence,
  type UndatedOccurrence,
} from "./resolve-deadline";
export { resolvePeriod, type CountedPeriod, type PeriodEnd, type PeriodRule } from "./resolve-period";
export {
  createCalendar,
  defaultCalendarSettings,
  type CalendarSettings,
  type DayOff,
  type WorkingCalendar,
} from "./calendar";
export { daysBetween, lastWorkingDayUntil, shiftDays } from "./working-days";
export { parseHolidayYear, readHolidayYears, type HolidayYear } from "./holiday-year";
