import { recurrenceOf, type IsoDate } from "../../../knowledge/index";
import { writeCalendar } from "../../dossier/index";
import { printOccurrence, type Language } from "../../messages/index";
import { nameDocument } from "../document-facts";
import type { Scene } from "../page-frame";
import { shorten } from "../shorten";
import { lastDayOf, type DatedDue } from "./find-due";

const longestSummary = 90;

/** What the calendar shows as an .ics file; a window gives its first and its last day. Importing it again moves events instead of adding them. */
export function writeDueFile(due: readonly DatedDue[], today: IsoDate, at: string, { words, language }: Scene): Buffer {
  const say = words.calendar;
  const events = due.flatMap((one) => {
    const { deadline, occurrence, clause } = one;
    const { named, lastSafeDay } = occurrence;
    const key = `${deadline.document}.${String(deadline.start)}.${lastSafeDay.slice(0, 4)}`;
    const summary = shorten(clause, longestSummary);
    const description = describe(one, language);
    const event = (end: string, day: IsoDate, label: string) => ({
      key: `${key}.${end}`,
      day,
      summary: label === "" ? summary : `${label}: ${summary}`,
      description,
      isPast: day < today,
    });
    const last = event("last", lastDayOf(occurrence), "");
    return named.kind === "window" ? [event("first", named.from, say.opens), last] : [last];
  });
  return writeCalendar(say.icsTitle, events, { scope: "documents", sequence: 0, at });
}

function describe({ deadline, document, occurrence, clause, address }: DatedDue, language: Language): string {
  return [
    printOccurrence(
      { ...occurrence, previous: null },
      deadline.expression,
      recurrenceOf(deadline.rule),
      null,
      language,
    ),
    `“${clause.trim()}”`,
    [nameDocument(document), address, document.file].filter((part) => part !== null).join(", "),
  ].join("\n");
}
