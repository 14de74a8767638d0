import type { Response } from "restify";
import type { IsoDate, Library, WorkingCalendar } from "../../../knowledge/index";
import { asAttachment } from "../attachment";
import type { Catalogue } from "../catalogue";
import type { Scene } from "../page-frame";
import { send, sendHtml } from "../respond";
import { writeDueFile } from "./calendar-file";
import { writeCalendarPage } from "./calendar-page";
import { periodOf, readCalendarQuery, type CalendarQuery } from "./calendar-query";
import { findDue, type Due } from "./find-due";

interface CalendarDeps {
  readonly library: Library;
  readonly catalogue: Catalogue;
  readonly calendar: WorkingCalendar;
  readonly today: IsoDate;
}

export async function showCalendar(
  asked: URLSearchParams,
  response: Response,
  deps: CalendarDeps,
  scene: Scene,
): Promise<void> {
  const { catalogue, today, calendar } = deps;
  const query = readCalendarQuery(asked, today);
  const due = await dueOf(query, deps);
  sendHtml(response, 200, writeCalendarPage({ query, due, documents: catalogue.answering, today, calendar }, scene));
}

/** The same deadlines for another calendar. */
export async function sendCalendarFile(
  asked: URLSearchParams,
  response: Response,
  deps: CalendarDeps & { readonly at: string },
  scene: Scene,
): Promise<void> {
  const query = readCalendarQuery(asked, deps.today);
  const { dated } = await dueOf(query, deps);
  const name = query.view === "list" ? "cam-nang-lich-han.ics" : `cam-nang-lich-han-${query.month}.ics`;
  send(response, 200, "text/calendar; charset=utf-8", writeDueFile(dated, deps.today, deps.at, scene), {
    "Content-Disposition": asAttachment(name, name),
    "Cache-Control": "no-store",
  });
}

async function dueOf(query: CalendarQuery, { library, catalogue, calendar, today }: CalendarDeps): Promise<Due> {
  return findDue(
    library,
    catalogue,
    calendar,
    { ...periodOf(query, today), place: query.place, role: query.role },
    today,
  );
}
