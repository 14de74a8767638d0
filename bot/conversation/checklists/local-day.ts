/** Vietnam is seven hours ahead of UTC all year. */
function localDay(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The calendar year of an ISO instant in Vietnam. */
export function yearOf(instant: string): number {
  return Number(localDay(instant).slice(0, 4));
}

/** "21/11/2026": the day of an ISO instant in Vietnam. */
export function dayOf(instant: string): string {
  const [year, month, day] = localDay(instant).split("-");
  return `${day ?? ""}/${month ?? ""}/${year ?? ""}`;
}
