import type { IsoDate } from "../../../knowledge/index";
import { printDay } from "../../messages/dates";

/** The calendar day of an ISO instant in Vietnam, seven hours ahead of UTC all year. */
export function localDay(instant: string): IsoDate {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10) as IsoDate;
}

/** "21/11/2026": the day of an ISO instant in Vietnam. */
export function dayOf(instant: string): string {
  return printDay(localDay(instant));
}
