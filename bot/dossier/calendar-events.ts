import {
  recurrenceOf,
  resolveDeadline,
  type DatedOccurrence,
  type DeadlineRule,
  type IsoDate,
  type ItemView,
  type ResolvedDue,
} from "../../knowledge/index";
import { printDay, printOccurrence } from "../messages/dates";
import { calendarMessages as say } from "../messages/dossier";
import type { DossierScene } from "./scene";

/** One whole day in the calendar: the last on which an item is in time, or the first of its window. */
export interface CalendarEvent {
  /** The same item, deadline and year have the same key, however often the calendar is made. */
  readonly key: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
  /** A day that has passed reminds of nothing. */
  readonly isPast: boolean;
}

/** What dates are made of. */
type DatedScene = Pick<DossierScene, "definition" | "view" | "resolved" | "today" | "calendar">;

type DatedDue =
  Extract<ResolvedDue, { kind: "deadline" | "rule" }> | { readonly kind: "before-start"; readonly rule: DeadlineRule };

/** Every date of the items that apply, in their order. What has no day of its own has none here either. */
export function calendarEvents(scene: DatedScene): readonly CalendarEvent[] {
  const events = scene.view.items
    .filter(({ status }) => status !== "not-applicable")
    .flatMap((shown) =>
      scene.resolved
        .duesOf(shown.item)
        .filter(
          (due): due is DatedDue => (due.kind === "deadline" || "rule" in due) && !("rule" in due && due.rule === null),
        )
        .flatMap((due) => eventsOf(shown, due, scene)),
    );
  // A deadline of this year and the yearly one may mean the same day.
  return [...new Map([...events].reverse().map((event) => [event.key, event])).values()].reverse();
}

function eventsOf(shown: ItemView, due: DatedDue, scene: DatedScene): readonly CalendarEvent[] {
  const rule = due.kind === "deadline" ? due.deadline.rule : due.rule;
  const occurrence = resolveDeadline(rule, scene.today, scene.calendar);
  if (occurrence.state === "undated") return [];
  const { named, lastSafeDay } = occurrence;
  // Nobody takes a dossier on a day off; what may be done at any time of a window may be done then as well.
  const lastDay = named.kind === "day" ? occurrence.lastWorkingDay : lastSafeDay;
  const description = describe(shown, due, rule, scene);
  const base = `${shown.item.id}.${placeKey(due)}${yearKey(rule, occurrence)}`;
  const last: CalendarEvent = {
    key: `${base}.last`,
    day: lastDay,
    summary: say.last(shown.item.label),
    description,
    isPast: lastDay < scene.today,
  };
  if (named.kind === "day") return [last];
  const first: CalendarEvent = {
    key: `${base}.first`,
    day: named.from,
    summary: say.first(shown.item.label),
    description,
    isPast: named.from < scene.today,
  };
  return [first, last];
}

/** Where the deadline stands: it stays when its date is corrected. */
function placeKey(due: DatedDue): string {
  if (due.kind !== "deadline") return due.kind;
  const address = due.citation.address ?? "title";
  return address
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/[^a-z0-9-]/g, (sign) => `u${sign.codePointAt(0)?.toString(16) ?? ""}`);
}

/** Each time of a recurring deadline is a day of its own: a year's, or a month's. */
function yearKey(rule: DeadlineRule, { lastSafeDay }: DatedOccurrence): string {
  const recurs = recurrenceOf(rule);
  return recurs === null ? "" : `.${lastSafeDay.slice(0, recurs === "yearly" ? 4 : 7)}`;
}

function describe({ item }: ItemView, due: DatedDue, rule: DeadlineRule, scene: DatedScene): string {
  const { today, calendar, definition } = scene;
  const expression = due.kind === "deadline" ? due.deadline.expression : "";
  const occurrence = resolveDeadline(rule, today, calendar);
  const dated = occurrence.state !== "undated" && occurrence.named.kind === "day" ? occurrence : null;
  const isExclusive = dated?.named.kind === "day" && dated.named.bound === "before";
  const isMoved = dated !== null && dated.lastWorkingDay !== dated.lastSafeDay;
  return [
    definition.title,
    say.asOf(printOccurrence(occurrence, expression, recurrenceOf(rule), null, "vi"), printDay(today)),
    ...(isMoved ? [say.dayOff] : isExclusive ? [say.exclusive] : []),
    ...(due.kind === "deadline"
      ? [say.quoted(due.citation.quote.replace(/\s+/gu, " ").trim(), due.citation.place, due.citation.file)]
      : due.kind === "rule"
        ? [say.outside(due.name, due.url)]
        : [say.fromStartDay]),
    ...(item.evidence === null ? [] : [say.evidence(item.evidence)]),
    say.responsible(item.responsible),
  ].join("\n");
}
