/** A legal day, `YYYY-MM-DD`, without a time zone. */
export type IsoDate = string & { readonly __brand: "IsoDate" };
/** A date as far as it is printed: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string & { readonly __brand: "PartialDate" };

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day, or null where the calendar has no such day (31/02) or a part is out of range. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 2200) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDate;
}

/** Reads `YYYY-MM-DD`; null for anything else, an impossible day included. */
export function parseIsoDate(text: string): IsoDate | null {
  const found = isoDate.exec(text);
  return found === null ? null : isoDateOf(Number(found[1]), Number(found[2]), Number(found[3]));
}
