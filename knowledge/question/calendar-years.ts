/** The calendar years that a text names by themselves; a school year, "2025-2026", is none. */
export function calendarYearsIn(text: string): readonly string[] {
  const named = text.match(/(?<![\d/-])20\d\d(?!\d|\s*[-–]\s*20\d\d)/g) ?? [];
  return [...new Set(named)].filter((year) => !new RegExp(`20\\d\\d\\s*[-–]\\s*${year}`).test(text));
}
