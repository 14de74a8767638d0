import {
  recurrenceOf,
  shiftDays,
  type DayOff,
  type DocumentSummary,
  type IsoDate,
  type WorkingCalendar,
} from "../../../knowledge/index";
import { printDay, printDayWithWeekday, printOccurrence } from "../../messages/index";
import { nameDocument, writeDate } from "../document-facts";
import { citationPath } from "../document-path";
import { html, type Html, type HtmlPart } from "../html";
import { framePage, type Scene } from "../page-frame";
import { writePlaceField } from "../place-filter";
import { shorten } from "../shorten";
import { writeOption } from "../write-option";
import { calendarPath, roles, shiftMonth, type CalendarQuery } from "./calendar-query";
import { lastDayOf, type DatedDue, type Due, type QuotedDue } from "./find-due";

export interface ShownCalendar {
  readonly query: CalendarQuery;
  readonly due: Due;
  readonly documents: readonly DocumentSummary[];
  readonly today: IsoDate;
  readonly calendar: WorkingCalendar;
}

const longestOnDay = 60;
const mostOnDay = 3;

/** The deadlines of a month as a grid and a list, or of the next twelve months as a list; for the eye, for the printer and for other calendars. */
export function writeCalendarPage(shown: ShownCalendar, scene: Scene): Html {
  const { query, due, today } = shown;
  const say = scene.words.calendar;
  const when = query.view === "month" ? say.month(query.month) : say.listed;
  return framePage(
    say.heading(when),
    scene,
    "calendar",
    html`<div class="wide calendar">
      <div class="calendar-head">
        <h1>${say.heading(when)}</h1>
        <div class="calendar-tools">
          <a class="button" href="${calendarPath(query, {}, "/calendar.ics")}" download>${say.ics}</a>
          <button type="button" class="button print" hidden>${say.print}</button>
        </div>
      </div>
      <p class="print-only">
        ${[query.place, query.role === null ? "" : say.roles[query.role]].filter((part) => part !== "").join(" · ")}
      </p>
      ${writeFilter(shown, scene)} ${query.view === "month" ? writeMonthMoves(shown, scene) : null}
      <p class="lead">
        ${due.dated.length === 0 ? say.nothing : say.shown(due.dated.length, when)} ${say.asOf(printDay(today))}
      </p>
      ${query.view === "month" ? writeGrid(shown, scene) : null} ${writeList(due.dated, scene)}
      ${writeUndated(due.undated, scene)}
    </div>`,
  );
}

function writeFilter({ query, documents }: ShownCalendar, { words }: Scene): Html {
  const say = words.calendar;
  return html`<form class="filter" role="search" aria-label="${say.filter}" method="get" action="/calendar">
    <div class="field">
      <label for="view">${say.view}</label>
      <select id="view" name="view">
        ${writeOption("month", say.asMonth, query.view)}${writeOption("list", say.asList, query.view)}
      </select>
    </div>
    <div class="field">
      <label for="month">${say.monthLabel}</label>
      <input id="month" name="month" type="month" value="${query.month}" />
    </div>
    ${writePlaceField({ label: say.place, any: say.anyPlace, value: query.place, documents: documents, grows: true })}
    <div class="field">
      <label for="role">${say.role}</label>
      <select id="role" name="role">
        <option value="">${say.anyRole}</option>
        ${roles.map((role) => writeOption(role, say.roles[role], query.role ?? ""))}
      </select>
    </div>
    <div class="filter-actions"><button type="submit" class="primary">${say.apply}</button></div>
  </form>`;
}

function writeMonthMoves({ query, today }: ShownCalendar, { words }: Scene): Html {
  const say = words.calendar;
  const now = today.slice(0, 7);
  const move = (by: number) => calendarPath(query, { month: shiftMonth(query.month, by) });
  return html`<nav class="paging" aria-label="${say.moves}">
    <a class="button" href="${move(-1)}" rel="prev">${say.previous}</a>
    ${query.month === now ? null : html`<a class="button" href="${calendarPath(query, { month: now })}">${say.thisMonth}</a>`}
    <a class="button" href="${move(1)}" rel="next">${say.next}</a>
  </nav>`;
}

/** What happens on a day: the last one of a deadline, or the first one of a window. */
interface DayMark {
  readonly due: DatedDue;
  readonly opens: boolean;
}

function marksOf(due: readonly DatedDue[]): ReadonlyMap<IsoDate, readonly DayMark[]> {
  const marks = new Map<IsoDate, DayMark[]>();
  const put = (day: IsoDate, mark: DayMark) => marks.set(day, [...(marks.get(day) ?? []), mark]);
  for (const one of due) {
    const { named } = one.occurrence;
    if (named.kind === "window") put(named.from, { due: one, opens: true });
    put(lastDayOf(one.occurrence), { due: one, opens: false });
  }
  return marks;
}

function writeGrid(shown: ShownCalendar, { words }: Scene): Html {
  const { query, due } = shown;
  const say = words.calendar;
  const marks = marksOf(due.dated);
  return html`<table class="month" aria-label="${say.grid}">
    <thead>
      <tr>
        ${say.weekdays.map(
          (name, at) => html`<th scope="col"><abbr title="${name}">${say.weekdaysShort[at] ?? name}</abbr></th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeksOf(query.month).map(
        (week) =>
          html`<tr>
            ${week.map((day) => (day.startsWith(query.month) ? writeDay(day, marks.get(day) ?? [], shown, words) : html`<td class="outside"></td>`))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** From the Monday before the first day to the Sunday after the last. */
function weeksOf(month: string): readonly (readonly IsoDate[])[] {
  const first = `${month}-01` as IsoDate;
  const end = `${shiftMonth(month, 1)}-01` as IsoDate;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: (readonly IsoDate[])[] = [];
  for (let monday = shiftDays(first, -weekday); monday < end; monday = shiftDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => shiftDays(monday, at)));
  }
  return weeks;
}

function writeDay(
  day: IsoDate,
  marks: readonly DayMark[],
  { today, calendar, due }: ShownCalendar,
  words: Scene["words"],
): Html {
  const say = words.calendar;
  const off: DayOff | null = calendar.dayOff(day);
  const look = [day === today ? "today" : "", off === null ? "" : "off", marks.length > 0 ? "has-due" : ""]
    .join(" ")
    .trim();
  return html`<td class="${look}">
    <time datetime="${day}" ${day === today ? html` aria-current="date"` : null}>${Number(day.slice(8))}</time>
    ${day === today ? html`<span class="unseen">(${say.today})</span>` : null}
    ${off?.kind === "holiday" ? html`<span class="holiday" lang="vi">${off.name}</span>` : null}
    ${
      marks.length === 0
        ? null
        : html`<a class="day-count" href="#due-${due.dated.indexOf(marks[0]?.due as DatedDue)}"
              ><span aria-hidden="true">${marks.length}</span
              ><span class="unseen">${printDay(day)}: ${say.due(marks.length)}</span></a
            >
            <ul class="day-due">
              ${marks.slice(0, mostOnDay).map(
                (mark) =>
                  html`<li class="${mark.opens ? "opens" : "ends"}">
                    <a href="#due-${due.dated.indexOf(mark.due)}" lang="vi"
                      >${mark.opens ? `${say.opens}: ` : ""}${shorten(mark.due.deadline.action ?? mark.due.clause, longestOnDay)}</a
                    >
                  </li>`,
              )}
            </ul>`
    }
  </td>`;
}

function writeList(dated: readonly DatedDue[], scene: Scene): HtmlPart {
  if (dated.length === 0) return null;
  const say = scene.words.calendar;
  return html`<ol class="due-list" aria-label="${say.anchors}">
    ${dated.map((one, at) => {
      const { occurrence, deadline } = one;
      const day = lastDayOf(occurrence);
      return html`<li id="due-${at}" tabindex="-1" class="${occurrence.state}">
        <p class="due-day">
          <time datetime="${day}">${printDayWithWeekday(day, scene.language)}</time>
        </p>
        <div>
          <p class="due-words" lang="vi">“${one.clause.replace(/\s+/g, " ").trim()}”</p>
          <p>
            ${printOccurrence({ ...occurrence, previous: null }, deadline.expression, recurrenceOf(deadline.rule), null, scene.language)}.
          </p>
          ${writeSource(one, scene)}
        </div>
      </li>`;
    })}
  </ol>`;
}

function writeUndated(undated: readonly QuotedDue[], scene: Scene): HtmlPart {
  if (undated.length === 0) return null;
  const say = scene.words.calendar;
  return html`<details class="undated">
    <summary><h2>${say.undated} (${undated.length})</h2></summary>
    <p class="lead">${say.undatedLead}</p>
    <ul class="due-list">
      ${undated.map(
        (one) =>
          html`<li>
            <div>
              <p class="due-words" lang="vi">“${one.clause.replace(/\s+/g, " ").trim()}”</p>
              ${writeSource(one, scene)}
            </div>
          </li>`,
      )}
    </ul>
  </details>`;
}

function writeSource({ deadline, document, address }: QuotedDue, { words }: Scene): Html {
  const say = words.calendar;
  const { issuedOn, jurisdictionName, issuer } = document.header;
  const about = [
    nameDocument(document),
    jurisdictionName ?? issuer,
    issuedOn === null ? null : writeDate(issuedOn),
    address === null ? null : words.document.place(address),
  ].filter((part) => part !== null);
  return html`<p class="meta">
    <span lang="vi">${about.join(" · ")}</span><br />
    ${say.actor}: ${deadline.actor === null ? say.noActor : html`<span lang="vi">${deadline.actor}</span>`}
    ${deadline.unverified === true ? html`<span class="tag">${words.document.unverified}</span>` : null}
    <a href="${citationPath(deadline, address)}">${say.openPlace}</a>
  </p>`;
}
