import { randomBytes } from "node:crypto";
import {
  answerParts,
  caveatsOf,
  deadlinesQuoted,
  lastWorkingDayUntil,
  parseIsoDate,
  quoteDeadlines,
  quotesOf,
  readQuestion,
  resolveDeadline,
  shiftDays,
  type DatedOccurrence,
  type Deadline,
  type IsoDate,
  type NonEmpty,
  type QuotedDeadline,
  type Shelf,
} from "../../../knowledge/index";
import { reminderActionSchema, reminderCard, type ReminderAction } from "../../cards/index";
import { longestReply, speak } from "../../messages/index";
import { reminderMessages as say } from "../../messages/reminders";
import {
  answerOf,
  fittingCount,
  hashFeedSecret,
  newReminder,
  nextDay,
  nextMonday,
  nextWorkingDay,
  placeDeadlines,
  plannedDays,
  readReminder,
  readSettingsRecord,
  recordOf,
  settingsRecordOf,
  usualQuietHours,
  type AddressFeed,
  type QuietHours,
  type Reminder,
  type ReminderSettings,
  type StoredSettings,
} from "../../reminders/index";
import type { Profile, StateChange } from "../../state/index";
import { contextOf, type AnswerDeps } from "../answer-message";
import type { BotEvent } from "../event";
import { readReceipt } from "../receipt";
import { replyInWords } from "../reply-in-words";
import type { Reply, Turn } from "../turn";
import { readBareReply, readReminderCommand, type ReminderCommand } from "./words";

/** Sets, lists and ends reminders. It reads the library and the state and writes nothing: a turn says what is to be written. */
export interface ReminderDesk {
  /** The turn of a message that is about reminders; null for anything else. */
  take(event: Extract<BotEvent, { kind: "message" }>, shelf: Shelf): Promise<Turn | null>;
  /** The turn of bare words ("đã xong", "hoãn") that nothing else has taken, of who was reminded of one thing lately; null for anything else. */
  takeBare(event: Extract<BotEvent, { kind: "message" }>, shelf: Shelf): Promise<Turn | null>;
  /** The turn of a pressed button of a reminder's card; null for another card's. */
  act(event: Extract<BotEvent, { kind: "action" }>, shelf: Shelf): Promise<Turn | null>;
}

export interface ReminderDeskDeps extends AnswerDeps {
  readonly quietHours?: QuietHours;
  /** The dated deadlines of what is still to be done in the person's open checklist. */
  readonly checklistDeadlines?: (event: BotEvent) => Promise<readonly Deadline[]>;
  /** Where the calendar of a secret can be fetched; left out where nobody serves calendars. */
  readonly addressFeed?: AddressFeed;
}

const mostListed = 12;
/** Of a quote in the list, in characters. */
const longestListed = 110;
const mostDaysBefore = 365;
const secretBytes = 24;
/** Characters between the parts of a reply. */
const spareRoom = 100;
/** For so many days bare words answer a reminder. */
const bareDays = 7;

interface Scene {
  readonly event: BotEvent;
  readonly shelf: Shelf;
  readonly today: IsoDate;
  readonly profile: Profile | null;
  readonly stored: StoredSettings;
  readonly reminders: readonly Kept[];
}

interface Kept {
  readonly reminder: Reminder;
  readonly revision: number;
}

export function createReminderDesk(deps: ReminderDeskDeps): ReminderDesk {
  const { state, calendar, quietHours = usualQuietHours } = deps;

  async function sceneOf(event: BotEvent, shelf: Shelf): Promise<Scene> {
    const { person } = event;
    const records = await state.reminders(person);
    return {
      event,
      shelf,
      today: deps.dayOf(event.at),
      profile: await state.profile(person),
      stored: readSettingsRecord(person, await state.reminderSettings(person)),
      reminders: records.flatMap((record) => {
        const reminder = readReminder(record);
        return reminder === null ? [] : [{ reminder, revision: record.revision }];
      }),
    };
  }

  async function carryOut(command: ReminderCommand, scene: Scene): Promise<Turn> {
    switch (command.kind) {
      case "follow":
        return follow(command, scene);
      case "list":
        return { replies: [await list(scene)], changes: [] };
      case "off-all":
        return offAll(scene);
      case "done":
      case "off":
      case "snooze":
        return aboutNumber(command, scene);
      case "digest":
        return chooseDigest(nextMonday(scene.today), scene);
      case "digest-off":
        return chooseDigest(null, scene);
      case "feed":
      case "feed-renew":
      case "feed-revoke":
        return feed(command.kind, scene);
    }
  }

  async function follow(command: Extract<ReminderCommand, { kind: "follow" }>, scene: Scene): Promise<Turn> {
    const { what } = command;
    if (command.daysBefore?.some((days) => days > mostDaysBefore)) return inWords(say.wrongDays, "clarify");
    const daysBefore = command.daysBefore ?? scene.stored.settings.daysBefore;
    if (what.kind === "place") return followPlace(daysBefore, scene);
    if (what.kind === "subject") return followSubject(what.words, daysBefore, scene);
    const { event, shelf } = scene;
    if (what.kind === "checklist") {
      // Two items may rest on one deadline.
      const due = new Set((await deps.checklistDeadlines?.(event)) ?? []);
      return due.size === 0 ? inWords(say.noChecklistDates, "clarify") : followDeadlines([...due], daysBefore, scene);
    }
    const record = await state.lastReceipt(event.conversation, event.person);
    const receipt = record === null ? null : readReceipt(record);
    const deadlines = deadlinesQuoted(shelf, receipt?.quotes ?? []);
    if (what.kind === "items") {
      const chosen = what.numbers.flatMap((number) => {
        const quote = receipt?.quotes[number - 1];
        return quote === undefined ? [] : deadlinesQuoted(shelf, [quote]);
      });
      if (chosen.length > 0) return followDeadlines(chosen, daysBefore, scene);
      return inWords(deadlines.length === 0 ? say.whichDeadline : say.noSuchItem(deadlines.length), "clarify");
    }
    if (deadlines.length > 0) return followDeadlines(deadlines, daysBefore, scene);
    return receipt === null && (scene.profile?.jurisdiction ?? null) !== null
      ? followPlace(daysBefore, scene)
      : inWords(receipt === null ? say.whichDeadline : say.nothingDated, "clarify");
  }

  async function followSubject(words: string, daysBefore: readonly number[], scene: Scene): Promise<Turn> {
    const { event, shelf, profile } = scene;
    const question = readQuestion(`hạn ${words} là khi nào?`, shelf.places, shelf.shortNames);
    const found = await answerParts(await contextOf(event, question, shelf, profile, deps));
    const isDue = found.kind === "cited" && /^deadline/.test(found.finding.kind);
    const deadlines = isDue
      ? deadlinesQuoted(
          shelf,
          quotesOf(found.finding).map(({ citation }) => citation),
        )
      : [];
    return deadlines.length === 0
      ? inWords(say.whichDeadline, "clarify")
      : followDeadlines(deadlines, daysBefore, scene);
  }

  async function followReceipt(id: string, daysBefore: readonly number[], scene: Scene): Promise<Turn> {
    const record = await state.receipt(id);
    const receipt = record === null || record.person !== scene.event.person ? null : readReceipt(record);
    if (receipt === null) return inWords(say.notYours, "clarify");
    const deadlines = deadlinesQuoted(scene.shelf, receipt.quotes);
    return deadlines.length === 0
      ? inWords(say.nothingDated, "clarify")
      : followDeadlines(deadlines, daysBefore, scene);
  }

  /** Reminders of chosen deadlines; what was followed before is followed with the new days. */
  async function followDeadlines(
    deadlines: readonly Deadline[],
    daysBefore: readonly number[],
    scene: Scene,
  ): Promise<Turn> {
    const { shelf, today, event } = scene;
    const quoted = await quoteDeadlines(shelf, deadlines, today, calendar);
    const ahead = quoted.filter(({ occurrence }) => occurrence.state !== "undated" && occurrence.state !== "past");
    const [first, ...rest] = ahead;
    const passed = quoted.length - ahead.length;
    if (first === undefined) return inWords(passed === 0 ? say.nothingDated : say.passed(passed), "clarify");
    let number = highestNumber(scene);
    const set: {
      readonly reminder: Reminder;
      readonly revision: number | null;
      readonly occurrence: DatedOccurrence;
    }[] = [];
    for (const { deadline, occurrence } of ahead) {
      if (occurrence.state === "undated") continue;
      const known = keptFor(deadline, scene);
      const fresh = await newReminder(
        shelf,
        deadline,
        { person: event.person, number: known?.reminder.number ?? number + 1, daysBefore, origin: "asked" },
        today,
        today,
        calendar,
      );
      if (known === undefined) number += 1;
      const reminder = { ...fresh, id: known?.reminder.id ?? fresh.id };
      set.push({
        reminder: { ...reminder, snoozedTo: firstDayLeft(reminder, occurrence, today) },
        revision: known?.revision ?? null,
        occurrence,
      });
    }
    const isShort = set.some(({ reminder }) => reminder.snoozedTo !== null);
    const head = [
      say.following(set.length),
      ...set.map(({ reminder, occurrence }) =>
        say.followed(reminder.number, say.day(occurrence), tellingDays(reminder, occurrence, today)),
      ),
      ...(isShort ? [say.tooLate(daysBefore)] : []),
      ...(passed === 0 ? [] : [say.passed(passed)]),
    ].join("\n");
    const foot = [
      say.byWords(set.map(({ reminder }) => reminder.number)),
      say.quietHours(quietHours.to, quietHours.from),
    ];
    const rows = set.map(({ reminder, occurrence }, at) => ({ reminder, occurrence, quoted: ahead[at] ?? first }));
    return {
      replies: [await told(head, [first, ...rest], rows, foot.join("\n"), scene)],
      changes: [
        ...set.map(({ reminder, revision }) => putChange(reminder, revision, scene)),
        ...keepSettings(scene.stored.settings, scene),
      ],
    };
  }

  async function followPlace(daysBefore: readonly number[], scene: Scene): Promise<Turn> {
    const { shelf, today, profile, event } = scene;
    const place = profile?.jurisdiction ?? null;
    if (place === null) return inWords(say.whichPlace, "clarify");
    const due = placeDeadlines(shelf, profile, today, calendar);
    let number = highestNumber(scene);
    const changes: StateChange[] = [];
    for (const { deadline, occurrence } of due) {
      const known = keptFor(deadline, scene);
      // What she set by herself stays as she set it.
      if (known !== undefined && known.reminder.standing === "open" && known.reminder.origin === "asked") continue;
      const wanted = {
        person: event.person,
        number: known?.reminder.number ?? (number += 1),
        daysBefore,
        origin: "place",
      } as const;
      const fresh = await newReminder(shelf, deadline, wanted, today, today, calendar);
      const reminder = { ...fresh, id: known?.reminder.id ?? fresh.id };
      changes.push(
        putChange(
          { ...reminder, snoozedTo: firstDayLeft(reminder, occurrence, today) },
          known?.revision ?? null,
          scene,
        ),
      );
    }
    const settings = { ...scene.stored.settings, daysBefore, followsGeneration: shelf.generation };
    const quoted = await quoteDeadlines(
      shelf,
      due.slice(0, mostListed).map(({ deadline }) => deadline),
      today,
      calendar,
    );
    const head = say.followingPlace(place, due.length, daysBefore);
    const foot = [say.quietHours(quietHours.to, quietHours.from), say.alsoPlace(place)].join("\n");
    const [first, ...rest] = quoted;
    const reply =
      first === undefined
        ? replyInWords([head, foot].join("\n\n"), "vi", "answer")
        : await told(head, [first, ...rest], [], foot, scene);
    return { replies: [reply], changes: [...changes, ...keepSettings(settings, scene)] };
  }

  /** Where every planned day of the coming date has passed: the last working day on which it may still be told; null where none is needed or left. */
  function firstDayLeft({ daysBefore }: Reminder, { lastSafeDay }: DatedOccurrence, today: IsoDate): IsoDate | null {
    if (plannedDays(lastSafeDay, daysBefore, calendar).some((day) => day > today)) return null;
    const left = [1, 0].map((days) => lastWorkingDayUntil(shiftDays(lastSafeDay, -days), calendar));
    return left.find((day) => day > today) ?? null;
  }

  function tellingDays(reminder: Reminder, { lastSafeDay }: DatedOccurrence, today: IsoDate): readonly IsoDate[] {
    return reminder.snoozedTo !== null
      ? [reminder.snoozedTo]
      : plannedDays(lastSafeDay, reminder.daysBefore, calendar).filter((day) => day > today);
  }

  async function list(scene: Scene): Promise<Reply> {
    const { today, stored, profile } = scene;
    const open = scene.reminders
      .flatMap(({ reminder }) => {
        const occurrence = aheadOf(reminder, today);
        return reminder.standing === "open" && occurrence !== null ? [{ reminder, occurrence }] : [];
      })
      .sort((one, other) => one.occurrence.lastSafeDay.localeCompare(other.occurrence.lastSafeDay));
    if (open.length === 0) return replyInWords(say.listEmpty, "vi", "answer");
    const shown = open.slice(0, mostListed);
    const quotes = await Promise.all(shown.map(async ({ reminder }) => quoteOf(reminder, scene)));
    const lines = shown.map(({ reminder, occurrence }, at) =>
      say.listed(
        reminder.number,
        say.day(occurrence),
        quotes[at] ?? null,
        nextDay(reminder, today, calendar),
        say.placeIn(reminder.trace.address, reminder.trace.file),
      ),
    );
    const foot = [
      ...(open.length > shown.length ? [say.listedMore(open.length - shown.length)] : []),
      ...(stored.settings.followsGeneration === null ? [] : [say.alsoPlace(profile?.jurisdiction ?? say.usualPlace)]),
      say.byWords(shown.slice(0, 1).map(({ reminder }) => reminder.number)),
    ];
    const text = [say.list(open.length), ...lines, ...foot].join("\n");
    return {
      ...replyInWords(text, "vi", "answer"),
      card: reminderCard({
        heading: say.list(open.length),
        lead: "",
        rows: shown.map(({ reminder, occurrence }, at) => ({
          reminder: { id: reminder.id, until: occurrence.lastSafeDay },
          title: `${say.number(reminder.number)}: ${say.day(occurrence)}`,
          quote: quotes[at] ?? null,
          details: [
            say.next(nextDay(reminder, today, calendar)),
            say.source(reminder.trace.address ?? say.wholeDocument, reminder.trace.file),
          ],
          url: null,
        })),
        words: say.words,
        fallbackText: text,
      }),
    };
  }

  /** What the library says today at a reminder's place, briefly; null where it is not there. */
  async function quoteOf({ trace }: Reminder, { shelf, today }: Scene): Promise<string | null> {
    const deadlines = shelf.factsOf(trace.document).deadlines.filter(({ start }) => start === trace.start);
    const [quoted] = await quoteDeadlines(shelf, deadlines.slice(0, 1), today, calendar);
    const quote = quoted?.citation.quote.replace(/\s+/gu, " ").trim() ?? "";
    if (quote === "") return null;
    return quote.length <= longestListed ? quote : `${quote.slice(0, longestListed).replace(/\s+\S*$/u, "")}…`;
  }

  function offAll(scene: Scene): Turn {
    const open = scene.reminders.filter(({ reminder }) => reminder.standing === "open");
    const { settings } = scene.stored;
    if (open.length === 0 && settings.followsGeneration === null) return inWords(say.listEmpty, "answer");
    return {
      ...inWords(say.offAll(open.length), "answer"),
      changes: [
        ...open.map(({ reminder, revision }) => putChange({ ...reminder, standing: "off" }, revision, scene)),
        ...keepSettings({ ...settings, followsGeneration: null }, scene),
      ],
    };
  }

  function aboutNumber(command: Extract<ReminderCommand, { kind: "done" | "off" | "snooze" }>, scene: Scene): Turn {
    const open = scene.reminders.filter(({ reminder }) => reminder.standing === "open");
    const kept =
      command.number === null
        ? (newestTold(open) ?? null)
        : (open.find(({ reminder }) => reminder.number === command.number) ?? null);
    if (kept === null)
      return inWords(command.number === null ? say.whichReminder : say.noReminder(command.number), "clarify");
    return change(kept, command.kind, null, command.days, scene);
  }

  /** `until`: the last safe day that she was told of; null for the coming one. */
  function change(
    { reminder, revision }: Kept,
    what: "done" | "off" | "snooze",
    until: IsoDate | null,
    days: number,
    scene: Scene,
  ): Turn {
    const { today } = scene;
    const ahead = aheadOf(reminder, today);
    const put = (changed: Reminder): readonly StateChange[] => [putChange(changed, revision, scene)];
    switch (what) {
      case "off":
        return { ...inWords(say.off(reminder.number), "answer"), changes: put({ ...reminder, standing: "off" }) };
      case "done": {
        const coming = ahead?.lastSafeDay ?? today;
        const day = until !== null && until < coming ? until : coming;
        const settled: Reminder = {
          ...reminder,
          settledUntil: later(reminder.settledUntil, day),
          snoozedTo: null,
          isPutOff: false,
        };
        const after = aheadOf(reminder, shiftDays(day, 1));
        const next = after === null || after.lastSafeDay <= day ? [] : [say.doneYearly(after.lastSafeDay)];
        return { ...inWords([say.done(reminder.number, day), ...next].join(" "), "answer"), changes: put(settled) };
      }
      case "snooze": {
        const wanted = nextWorkingDay(shiftDays(today, Math.max(0, days - 1)), calendar);
        // What has passed may be put off for as long as she likes.
        const last = ahead === null ? wanted : lastWorkingDayUntil(ahead.lastSafeDay, calendar);
        const day = wanted > last ? last : wanted;
        if (day <= today) return inWords(say.cannotSnooze(reminder.number, ahead?.lastSafeDay ?? today), "clarify");
        return {
          ...inWords(say.snoozed(reminder.number, day), "answer"),
          changes: put({ ...reminder, snoozedTo: day, isPutOff: true }),
        };
      }
    }
  }

  function chooseDigest(digestOn: IsoDate | null, scene: Scene): Turn {
    const { settings } = scene.stored;
    if (digestOn === null && settings.digestOn === null) return inWords(say.digestNone, "answer");
    const first =
      digestOn === null ? null : calendar.dayOff(digestOn) === null ? digestOn : nextWorkingDay(digestOn, calendar);
    return {
      ...inWords(first === null ? say.digestOff : say.digestOn(first), "answer"),
      changes: keepSettings({ ...settings, digestOn }, scene),
    };
  }

  function feed(kind: "feed" | "feed-renew" | "feed-revoke", scene: Scene): Turn {
    const { settings } = scene.stored;
    const has = settings.feedHash !== null;
    if (kind === "feed-revoke") {
      if (!has) return inWords(say.feedNone, "answer");
      return { ...inWords(say.feedRevoked, "answer"), changes: keepSettings({ ...settings, feedHash: null }, scene) };
    }
    if (has && kind === "feed") return inWords(say.feedKept, "answer");
    const secret = randomBytes(secretBytes).toString("base64url");
    const address = deps.addressFeed?.(secret, scene.event);
    if (address === undefined) return inWords(say.feedNone, "answer");
    const text = [
      say.feed(address.url),
      ...(has ? [say.feedRenewed] : []),
      ...(address.isOnlyHere ? [say.feedOnlyHere] : []),
    ].join("\n");
    return {
      ...inWords(text, "answer"),
      changes: keepSettings({ ...settings, feedHash: hashFeedSecret(secret) }, scene),
    };
  }

  function keepSettings(settings: ReminderSettings, { event, stored }: Scene): readonly StateChange[] {
    const page = event.scope === "local" ? event.conversation : null;
    const record = settingsRecordOf({ ...settings, page });
    return [{ kind: "put-reminder-settings", record, after: stored.after }];
  }

  function putChange(reminder: Reminder, after: number | null, { today, shelf }: Scene): StateChange {
    const nextOn = nextDay(reminder, today, calendar);
    return { kind: "put-reminder", record: recordOf(reminder, nextOn, shelf.generation), after };
  }

  function aheadOf({ rule }: Reminder, today: IsoDate): DatedOccurrence | null {
    const occurrence = resolveDeadline(rule, today, calendar);
    return occurrence.state === "undated" || occurrence.state === "past" ? null : occurrence;
  }

  /** A reply with the quoted deadlines below what was done. */
  async function told(
    head: string,
    quoted: NonEmpty<QuotedDeadline>,
    rows: readonly {
      readonly reminder: Reminder;
      readonly occurrence: DatedOccurrence;
      readonly quoted: QuotedDeadline;
    }[],
    foot: string,
    scene: Scene,
  ): Promise<Reply> {
    const { event, shelf, profile } = scene;
    const question = readQuestion("hạn sắp tới", shelf.places, shelf.shortNames);
    const context = await contextOf(event, question, shelf, profile, deps);
    const taken = head.length + foot.length + spareRoom;
    const [first, ...rest] = quoted;
    const count = await fittingCount(quoted, context, taken);
    const answer = answerOf([first, ...rest.slice(0, count - 1)]);
    const spoken = speak(answer, await caveatsOf(answer, context), "vi", longestReply - taken);
    const more = quoted.length > count ? [say.moreQuoted(quoted.length - count)] : [];
    const text = [head, spoken.text, ...more, foot].join("\n\n");
    return {
      ...replyInWords(text, "vi", "answer"),
      citations: spoken.citations,
      warnings: spoken.warnings,
      suggestions: ["nhắc việc của tôi", "hạn sắp tới"],
      card:
        rows.length === 0
          ? null
          : reminderCard({
              heading: say.following(rows.length),
              lead: "",
              rows: rows.map(({ reminder, occurrence, quoted: { citation } }) => ({
                reminder: { id: reminder.id, until: occurrence.lastSafeDay },
                title: `${say.number(reminder.number)}: ${say.day(occurrence)}`,
                quote: citation.quote,
                details: [say.source(citation.place, citation.file)],
                url: deps.link(deps.citedPath(citation)),
              })),
              words: say.words,
              fallbackText: text,
            }),
    };
  }

  async function press(action: ReminderAction, scene: Scene): Promise<Turn> {
    switch (action.do) {
      case "follow": {
        const daysBefore = action.days === "usual" ? scene.stored.settings.daysBefore : [Number(action.days)];
        return followReceipt(action.receipt, daysBefore, scene);
      }
      case "follow-place":
        return followPlace(scene.stored.settings.daysBefore, scene);
      case "list":
        return { replies: [await list(scene)], changes: [] };
      case "feed":
        return feed("feed", scene);
      case "done":
      case "snooze":
      case "off": {
        const [id = "", chosenUntil] = action.reminder.split(" ");
        const kept = scene.reminders.find(({ reminder }) => reminder.id === id && reminder.standing === "open");
        const until = parseIsoDate(chosenUntil ?? action.until ?? "");
        if (kept === undefined) return inWords(say.notYours, "clarify");
        const turn = change(kept, action.do, until, 0, scene);
        // A card that was answered is closed; the others that it told of are found in the list.
        const suggestions = ["nhắc việc của tôi", "hạn sắp tới"];
        return { ...turn, replies: turn.replies.map((reply) => ({ ...reply, suggestions })) };
      }
    }
  }

  function isElsewhere({ scope }: BotEvent): boolean {
    return scope === "group" || scope === "channel";
  }

  return {
    async take(event, shelf) {
      const command = readReminderCommand(event.text);
      if (command === null) return null;
      return isElsewhere(event) ? inWords(say.notHere, "answer") : carryOut(command, await sceneOf(event, shelf));
    },
    async takeBare(event, shelf) {
      const what = readBareReply(event.text);
      if (what === null || isElsewhere(event)) return null;
      const scene = await sceneOf(event, shelf);
      const kept = newestTold(scene.reminders.filter(({ reminder }) => reminder.standing === "open"));
      const isLate = kept === undefined || kept.reminder.toldOn < shiftDays(scene.today, -bareDays);
      return isLate ? null : change(kept, what, null, 0, scene);
    },
    async act(event, shelf) {
      const data: unknown = event.data;
      if (typeof data !== "object" || data === null || (data as { kind?: unknown }).kind !== "reminder") return null;
      const action = reminderActionSchema.safeParse(data);
      if (!action.success) return inWords(say.notYours, "clarify");
      return isElsewhere(event) ? inWords(say.notHere, "answer") : press(action.data, await sceneOf(event, shelf));
    },
  };
}

function inWords(text: string, kind: Reply["kind"]): Turn {
  return { replies: [replyInWords(text, "vi", kind)], changes: [] };
}

function highestNumber({ reminders }: Scene): number {
  return Math.max(0, ...reminders.map(({ reminder }) => reminder.number));
}

function keptFor(deadline: Deadline, { reminders }: Scene): Kept | undefined {
  return reminders.find(
    ({ reminder: { trace } }) => trace.document === deadline.document && trace.start === deadline.start,
  );
}

/** The one that she was told of last; undefined where there are several. */
function newestTold(open: readonly Kept[]): Kept | undefined {
  const newest = open
    .map(({ reminder }) => reminder.toldOn)
    .sort()
    .at(-1);
  const told = open.filter(({ reminder }) => reminder.toldOn === newest);
  return told.length === 1 ? told[0] : undefined;
}

function later(one: IsoDate | null, other: IsoDate): IsoDate {
  return one !== null && one > other ? one : other;
}
