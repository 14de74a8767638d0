import type { IsoDate } from "../../../knowledge/index";

/**
 * Whether a unified reply names a day: whole; as day and month, where the year is the asker's or said elsewhere; by the
 * days left until it; or, for a day at the edge of a month (the 1st, 30th or 31st), by its month.
 */
export function saysDay(reply: string, wanted: IsoDate, asOf: IsoDate): boolean {
  const [year, month, day] = wanted.split("-").map(Number) as [number, number, number];
  if (hasNumber(reply, `${day}/${month}/${year}`)) return true;
  const left = daysBetween(asOf, wanted);
  if (left > 0 && new RegExp(`(?<!\\d)${left} (?:ngày|day)`).test(reply)) return true;
  if (!asOf.startsWith(`${year}-`) && !hasNumber(reply, String(year))) return false;
  if (new RegExp(`(?<!\\d)${day}/${month}(?![\\d/])`).test(reply)) return true;
  const isAtEdge = [1, 30, 31].includes(day);
  return isAtEdge && new RegExp(`tháng ${month}(?!\\d)|(?<![\\d/])${month}/${year}(?!\\d)`).test(reply);
}

function hasNumber(text: string, number: string): boolean {
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text);
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
