import { createHash, timingSafeEqual } from "node:crypto";
import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from "ical-generator";
import {
  recurrenceOf,
  quoteDeadlines,
  resolveDeadline,
  shiftDays,
  type Deadline,
  type IsoDate,
  type QuotedDeadline,
  type Shelf,
  type WorkingCalendar,
} from "../../knowledge/index";
import { printDay, printOccurrence } from "../messages/dates";
import { nameDocument } from "../messages/documents";
import { reminderMessages as say } from "../messages/reminders";
import type { BotEvent } from "../conversation/event";
import type { StateReader } from "../state/index";
import { placeDeadlines } from "./place-deadlines";
import { readReminder } from "./reminder";

/** Where the calendar of a secret can be fetched. `isOnlyHere`: a program on the machine of the bot alone reaches it. */
export interface FeedAddress {
  readonly url: string;
  readonly isOnlyHere: boolean;
}

export type AddressFeed = (secret: string, event: Pick<BotEvent, "scope">) => FeedAddress;

/** The path below which calendars are; what follows is the secret. */
export const feedFolder = "/calendars/";

/** `origin` is the pages' own address on this machine, for those who have no public one. */
export function createFeedAddress(publicUrl: string | null, origin: () => string): AddressFeed {
  return (secret) => ({
    url: `${publicUrl ?? origin()}${feedFolder}${secret}.ics`,
    isOnlyHere: publicUrl === null,
  });
}

/** SHA-256 of the secret in a calendar's address, in hexadecimal. */
export function hashFeedSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

export interface FeedDeps {
  readonly state: Pick<StateReader, "personOfFeed" | "profile" | "reminders" | "reminderSettings">;
  readonly shelves: () => Promise<Shelf>;
  readonly calendar: WorkingCalendar;
  readonly dayOf: (instant: string) => IsoDate;
}

const secretShape = /^[\w-]{32}$/;
/** So many of her own reminders stand in a calendar. */
const mostOwn = 300;
const weekSeconds = 7 * 86_400;

/**
 * The calendar of whoever was given the secret, as of an ISO instant: the deadlines of her place and role and those that she is reminded of.
 * Null for every other secret, one that was taken back included.
 */
export function createFeedDesk(deps: FeedDeps): (secret: string, at: string) => Promise<Buffer | null> {
  const { state, shelves, calendar, dayOf } = deps;
  return async (secret, at) => {
    const hash = secretShape.test(secret) ? hashFeedSecret(secret) : null;
    const person = hash === null ? null : await state.personOfFeed(hash);
    if (hash === null || person === null) return null;
    const kept = (await state.reminderSettings(person))?.feedHash ?? "";
    if (kept.length !== hash.length || !timingSafeEqual(Buffer.from(kept), Buffer.from(hash))) return null;
    const shelf = await shelves();
    const today = dayOf(at);
    const own = (await state.reminders(person)).slice(0, mostOwn).flatMap((record): Deadline[] => {
      const reminder = readReminder(record);
      if (reminder === null || reminder.standing !== "open") return [];
      const { trace } = reminder;
      return shelf.factsOf(trace.document).deadlines.filter(({ start }) => start === trace.start);
    });
    const place = placeDeadlines(shelf, await state.profile(person), today, calendar).map(({ deadline }) => deadline);
    const quoted = await quoteDeadlines(shelf, [...new Set([...own, ...place])], today, calendar);
    return writeFeed(quoted, shelf, at, today, calendar);
  };
}

function writeFeed(
  deadlines: readonly QuotedDeadline[],
  shelf: Shelf,
  at: string,
  today: IsoDate,
  workingDays: WorkingCalendar,
): Buffer {
  const calendar = new ICalCalendar({ name: say.feedName, prodId: { company: "Cam Nang", product: "deadlines" } });
  calendar.ttl(12 * 3600);
  for (const event of eventsOf(deadlines, shelf, today, workingDays)) {
    const entry = calendar.createEvent({
      id: `${event.key}@cam-nang`,
      sequence: shelf.generation,
      stamp: new Date(at),
      allDay: true,
      start: event.day,
      // The end of a whole day is the next one.
      end: shiftDays(event.day, 1),
      summary: event.summary,
      description: event.description,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (event.day >= today)
      entry.createAlarm({ type: ICalAlarmType.display, trigger: weekSeconds, description: event.summary });
  }
  return Buffer.from(calendar.toString(), "utf8");
}

interface FeedEvent {
  /** Of the same deadline and year the same, however often its document is read or its date is moved. */
  readonly key: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
}

function eventsOf(
  deadlines: readonly QuotedDeadline[],
  shelf: Shelf,
  today: IsoDate,
  calendar: WorkingCalendar,
): readonly FeedEvent[] {
  return deadlines.flatMap(({ deadline, occurrence, citation, document }): FeedEvent[] => {
    if (occurrence.state === "undated") return [];
    const recurs = recurrenceOf(deadline.rule);
    const ofPlace = shelf
      .factsOf(deadline.document)
      .deadlines.filter(({ provision, rule }) => provision === deadline.provision && rule.kind === deadline.rule.kind);
    const place = `${citation.file}|${citation.place}|${deadline.rule.kind}|${String(ofPlace.indexOf(deadline))}`;
    const what = (deadline.action ?? citation.quote).replace(/\s+/gu, " ").trim().slice(0, 120);
    const next =
      recurs !== null ? resolveDeadline(deadline.rule, shiftDays(occurrence.lastSafeDay, 1), calendar) : null;
    return [occurrence, ...(next === null || next.state === "undated" ? [] : [next])].flatMap((one): FeedEvent[] => {
      const time = recurs === null ? "" : `|${one.lastSafeDay.slice(0, recurs === "yearly" ? 4 : 7)}`;
      const key = createHash("sha256").update(`${place}${time}`).digest("hex").slice(0, 32);
      const words = printOccurrence({ ...one, previous: null }, deadline.expression, recurs, null, "vi");
      const description = [
        say.event.asOf(words, printDay(today)),
        say.event.quoted(citation.quote.replace(/\s+/gu, " ").trim(), citation.place, citation.file),
        nameDocument(document),
      ].join("\n");
      // Nobody takes a report on a day off.
      const last = one.named.kind === "day" ? one.lastWorkingDay : one.lastSafeDay;
      const end: FeedEvent = { key: `${key}-last`, day: last, summary: say.event.last(what), description };
      return one.named.kind === "day"
        ? [end]
        : [{ key: `${key}-first`, day: one.named.from, summary: say.event.first(what), description }, end];
    });
  });
}
