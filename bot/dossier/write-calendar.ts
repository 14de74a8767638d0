import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from "ical-generator";
import { shiftDays } from "../../knowledge/index";
import { calendarMessages as say } from "../messages/dossier";
import type { CalendarEvent } from "./calendar-events";

/** What a calendar program needs to know an event again. */
export interface CalendarEdition {
  /** Unique among all calendars of this program. */
  readonly scope: string;
  /** Grows with every change of what the calendar is made from. */
  readonly sequence: number;
  /** ISO instant at which it is made. */
  readonly at: string;
}

const weekSeconds = 7 * 86_400;

/** The events as an .ics file: whole days, a reminder a week before. Importing it again moves events instead of adding them. */
export function writeCalendar(title: string, events: readonly CalendarEvent[], edition: CalendarEdition): Buffer {
  const calendar = new ICalCalendar({ name: say.name(title), prodId: { company: "Cam Nang", product: "dossier" } });
  for (const { key, day, summary, description, isPast } of events) {
    const event = calendar.createEvent({
      id: `${edition.scope}.${key}@cam-nang`,
      sequence: edition.sequence,
      stamp: new Date(edition.at),
      allDay: true,
      start: day,
      // The end of a whole day is the next one.
      end: shiftDays(day, 1),
      summary,
      description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (!isPast) event.createAlarm({ type: ICalAlarmType.display, trigger: weekSeconds, description: summary });
  }
  return Buffer.from(calendar.toString(), "utf8");
}
