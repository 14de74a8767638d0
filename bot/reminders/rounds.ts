import {
  answerParts,
  caveatsOf,
  findAgain,
  fitOf,
  quoteDeadlines,
  quotesOf,
  readProfilePlaces,
  readQuestion,
  resolveDeadline,
  shiftDays,
  traceOf,
  type Answer,
  type AnswerContext,
  type Deadline,
  type IsoDate,
  type Shelf,
} from "../../knowledge/index";
import { contextOf, type AnswerDeps } from "../conversation/answer-message";
import type { Reply } from "../conversation/turn";
import type { Log } from "../log/index";
import { longestReply, speak } from "../messages/index";
import { reminderMessages as say } from "../messages/reminders";
import { StateConflict, type Profile, type ReminderRecord, type StateChange, type StateStore } from "../state/index";
import { composeChange, composeReminder, fittingCount, mostChanged, type Changed, type Told } from "./compose";
import { newReminder } from "./new-reminder";
import { placeDeadlines } from "./place-deadlines";
import { nextDay, tellingOn } from "./plan";
import { readReminder, recordOf, type Reminder } from "./reminder";
import { isSendingTime, nextMonday, usualQuietHours, type QuietHours } from "./sending-hours";
import { readSettingsRecord, settingsRecordOf, type ReminderSettings, type StoredSettings } from "./settings";

export interface RoundDeps extends Omit<AnswerDeps, "state"> {
  readonly state: StateStore;
  readonly shelves: () => Promise<Shelf>;
  /** The activity that brings a reply to whom the channel has met, to be queued for it. */
  readonly write: (reply: Reply, reference: unknown) => unknown;
  /** Called after something was queued for the channel. */
  readonly onQueued: () => void;
  /** The real time, by which queued messages wait. */
  readonly queuedAt: () => Date;
  readonly log: Pick<Log, "info" | "error">;
  readonly quietHours?: QuietHours;
}

/** What one round has told. */
export interface RoundReport {
  readonly messages: number;
}

/** Tells people what they have asked to be told of. */
export interface ReminderRounds {
  /**
   * Tells everything that is due at an instant and was not told yet; nothing outside the hours in which people may be disturbed. A message
   * and the mark that it was told are one transaction, so that a round that is killed, or two at once, tell nothing twice. Rests on the
   * state alone: what was missed while the program did not run is told by the next round.
   */
  round(now: Date): Promise<RoundReport>;
}

const pageSize = 200;
/** Characters of a reminder beside its quotes: why it comes and how to answer it. */
const otherWords = 600;

export function createReminderRounds(deps: RoundDeps): ReminderRounds {
  const { state, calendar, log } = deps;
  let running: Promise<RoundReport> = Promise.resolve({ messages: 0 });

  async function round(now: Date): Promise<RoundReport> {
    const at = now.toISOString();
    const today = deps.dayOf(at);
    if (!isSendingTime(now, today, deps.quietHours ?? usualQuietHours, calendar)) return { messages: 0 };
    const shelf = await deps.shelves();
    const scene: Scene = { shelf, at, today, deps };
    let messages = 0;
    const each = async (people: readonly string[], tell: (person: string, scene: Scene) => Promise<number>) => {
      for (const person of people) {
        try {
          messages += await tell(person, scene);
        } catch (error) {
          // Somebody changed the same reminder meanwhile: the next round sees what it has become.
          if (!(error instanceof StateConflict)) log.error("a person could not be reminded", { error });
        }
      }
    };
    await each(await changedPeople(scene), tellChanges);
    await pages(
      (after) => state.followersToSync(shelf.generation, after, pageSize),
      async (people) => each(people, takeOver),
    );
    await pages(
      (after) => state.peopleToRemind(today, after, pageSize),
      async (people) => each(people, remind),
    );
    await pages(
      (after) => state.peopleToDigest(today, after, pageSize),
      async (people) => each(people, digest),
    );
    if (messages > 0) {
      log.info("people were reminded", { messages });
      deps.onQueued();
    }
    return { messages };
  }

  return {
    async round(now) {
      running = running.then(
        async () => round(now),
        async () => round(now),
      );
      return running;
    },
  };
}

interface Scene {
  readonly shelf: Shelf;
  readonly at: string;
  readonly today: IsoDate;
  readonly deps: RoundDeps;
}

async function pages(
  read: (after: string) => Promise<readonly string[]>,
  take: (people: readonly string[]) => Promise<void>,
): Promise<void> {
  for (let after = ""; ;) {
    const people = await read(after);
    const last = people.at(-1);
    if (last === undefined) return;
    await take(people);
    after = last;
  }
}

/** A reminder with the revision that a change of it builds on. */
interface Stored {
  readonly reminder: Reminder;
  readonly record: ReminderRecord;
}

function storedOf(records: readonly ReminderRecord[]): readonly Stored[] {
  return records.flatMap((record) => {
    const reminder = readReminder(record);
    return reminder === null ? [] : [{ reminder, record }];
  });
}

function put(reminder: Reminder, { record }: Stored, generation: number, { today, deps }: Scene): StateChange {
  const nextOn = nextDay(reminder, today, deps.calendar);
  return { kind: "put-reminder", record: recordOf(reminder, nextOn, generation), after: record.revision };
}

/** Queues messages to a person together with what they change; tells nothing and changes nothing where she cannot be reached. Gives the number of messages. */
async function tell(
  settings: ReminderSettings,
  replies: readonly Reply[],
  changes: readonly StateChange[],
  { at, deps }: Scene,
): Promise<number> {
  const { state, write, queuedAt } = deps;
  if (replies.length + changes.length === 0) return 0;
  const queued = queuedAt().toISOString();
  if (settings.page !== null) {
    const conversation = settings.page;
    const told = replies.map((message): StateChange => ({ kind: "add-local-message", conversation, at, message }));
    await state.commitTurn(null, [...changes, ...told], [], queued);
    return replies.length;
  }
  const reachable = await state.reachable(settings.person);
  if (reachable === null || reachable.blocked) return 0;
  const { conversation, reference } = reachable;
  const messages = replies.map((reply) => ({ conversation, activity: write(reply, reference) }));
  await state.commitTurn(null, changes, messages, queued);
  return replies.length;
}

async function settingsOf(person: string, { deps }: Scene): Promise<StoredSettings> {
  return readSettingsRecord(person, await deps.state.reminderSettings(person));
}

async function contextFor(profile: Profile | null, words: string, { shelf, at, deps }: Scene): Promise<AnswerContext> {
  return contextOf({ at }, readQuestion(words, shelf.places, shelf.shortNames), shelf, profile, deps);
}

/** What is due for one person, in as few messages as hold it. */
async function remind(person: string, scene: Scene): Promise<number> {
  const { shelf, today, deps } = scene;
  const due = storedOf(await deps.state.reminders(person)).filter(
    ({ record }) => record.nextOn !== null && record.nextOn <= today && record.generation === shelf.generation,
  );
  const { settings } = await settingsOf(person, scene);
  const profile = await deps.state.profile(person);
  const told: Told[] = [];
  const changes: StateChange[] = [];
  for (const stored of due) {
    const { reminder } = stored;
    const telling = tellingOn(reminder, today, deps.calendar);
    const quoted = telling === null ? null : await quotedNow(reminder, scene);
    if (telling === null || quoted === null) {
      changes.push(put(reminder, stored, shelf.generation, scene));
      continue;
    }
    changes.push(put(toldToday(reminder, today), stored, shelf.generation, scene));
    told.push({ reminder, telling, quoted });
  }
  told.sort((one, other) => one.telling.occurrence.lastSafeDay.localeCompare(other.telling.occurrence.lastSafeDay));
  const context = await contextFor(profile, "hạn sắp tới", scene);
  const replies: Reply[] = [];
  for (let left: readonly Told[] = told; left.length > 0;) {
    const count = await fittingCount(
      left.map(({ quoted }) => quoted),
      context,
      otherWords,
    );
    const [first, ...rest] = left.slice(0, count);
    if (first !== undefined) replies.push(await composeReminder([first, ...rest], profile, context, deps));
    left = left.slice(count);
  }
  return tell(settings, replies, changes, scene);
}

function toldToday(reminder: Reminder, today: IsoDate): Reminder {
  return { ...reminder, toldOn: today > reminder.toldOn ? today : reminder.toldOn, snoozedTo: null, isPutOff: false };
}

async function quotedNow({ trace }: Reminder, { shelf, today, deps }: Scene) {
  const deadline = shelf.factsOf(trace.document).deadlines.find(({ start }) => start === trace.start);
  return deadline === undefined ? null : ((await quoteDeadlines(shelf, [deadline], today, deps.calendar))[0] ?? null);
}

/** Compares reminders with a library that has changed; gives the people whose deadlines are not the same any more. */
async function changedPeople(scene: Scene): Promise<readonly string[]> {
  const { shelf, deps } = scene;
  const people = new Set<string>();
  for (let after = ""; ;) {
    const records = await deps.state.remindersToCompare(shelf.generation, after, pageSize);
    const last = records.at(-1);
    if (last === undefined) return [...people].sort();
    for (const { person } of records) people.add(person);
    after = last.id;
  }
}

/** One message tells a person of all that has changed; reminders whose deadline only stands elsewhere follow it silently. */
async function tellChanges(person: string, scene: Scene): Promise<number> {
  const { shelf, deps } = scene;
  const stored = storedOf(await deps.state.reminders(person)).filter(
    ({ record }) => record.generation !== shelf.generation,
  );
  const silent: StateChange[] = [];
  const loud: StateChange[] = [];
  const changed: Changed[] = [];
  const taken = new Set<string>();
  for (const one of stored) {
    const now = one.reminder.standing === "open" ? await findAgain(shelf, one.reminder.trace) : null;
    if (now !== null && taken.has(`${now.document} ${String(now.start)}`)) {
      silent.push({ kind: "drop-reminder", id: one.record.id, after: one.record.revision });
      continue;
    }
    if (now !== null) taken.add(`${now.document} ${String(now.start)}`);
    const { reminder, news } = await compare(one.reminder, now, scene);
    (news === null ? silent : loud).push(put(reminder, one, shelf.generation, scene));
    if (news !== null) changed.push(news);
  }
  if (silent.length > 0) await deps.state.commitTurn(null, silent, [], deps.queuedAt().toISOString());
  const [first, ...rest] = changed;
  if (first === undefined) return 0;
  const { settings } = await settingsOf(person, scene);
  const context = await contextFor(await deps.state.profile(person), "hạn sắp tới", scene);
  const replies = [await composeChange([first, ...rest.slice(0, mostChanged - 1)], context, deps)];
  for (let from = mostChanged - 1; from < rest.length; from += mostChanged) {
    const [next, ...others] = rest.slice(from, from + mostChanged);
    if (next !== undefined) replies.push(await composeChange([next, ...others], context, deps));
  }
  return tell(settings, replies, loud, scene);
}

async function compare(
  before: Reminder,
  deadline: Deadline | null,
  { shelf, today, deps }: Scene,
): Promise<{ readonly reminder: Reminder; readonly news: Changed | null }> {
  if (before.standing !== "open") return { reminder: before, news: null };
  const was = resolveDeadline(before.rule, today, deps.calendar);
  const [now = null] = deadline === null ? [] : await quoteDeadlines(shelf, [deadline], today, deps.calendar);
  if (deadline === null || now === null || now.occurrence.state === "undated") {
    const gone: Reminder = { ...before, standing: "gone" };
    // A date that has passed is nobody's concern any more.
    const isNews = was.state !== "undated" && was.state !== "past";
    return { reminder: gone, news: isNews ? { reminder: gone, before: was, now } : null };
  }
  const moved: Reminder = { ...before, rule: deadline.rule, trace: await traceOf(shelf, deadline) };
  const isSame = was.state !== "undated" && JSON.stringify(was.named) === JSON.stringify(now.occurrence.named);
  if (isSame || was.state === "undated" || (was.state === "past" && now.occurrence.state === "past"))
    return { reminder: moved, news: null };
  // The message tells of the new date with the days left, so that nothing planned up to today is told again.
  const told: Reminder = { ...toldToday(moved, today), settledUntil: null };
  return { reminder: told, news: { reminder: told, before: was, now } };
}

/** Brings the reminders of somebody who follows her place up to the present library and profile. */
async function takeOver(person: string, scene: Scene): Promise<number> {
  const { shelf, today, deps } = scene;
  const { settings, after } = await settingsOf(person, scene);
  const profile = await deps.state.profile(person);
  const place = readProfilePlaces(profile?.jurisdiction ?? "");
  const stored = storedOf(await deps.state.reminders(person));
  const known = new Set(stored.map(({ record }) => `${record.document} ${String(record.position)}`));
  const changes: StateChange[] = [];
  for (const { reminder, record } of stored) {
    const summary = shelf.summary(reminder.trace.document);
    const isElsewhere = summary !== undefined && fitOf(summary.header, place) === "elsewhere";
    if (reminder.origin === "place" && isElsewhere)
      changes.push({ kind: "drop-reminder", id: record.id, after: record.revision });
  }
  let number = Math.max(0, ...stored.map(({ reminder }) => reminder.number));
  for (const { deadline } of placeDeadlines(shelf, profile, today, deps.calendar)) {
    if (known.has(`${deadline.document} ${String(deadline.start)}`)) continue;
    const wanted = { person, number: (number += 1), daysBefore: settings.daysBefore, origin: "place" } as const;
    const reminder = await newReminder(shelf, deadline, wanted, null, today, deps.calendar);
    const nextOn = nextDay(reminder, today, deps.calendar);
    changes.push({ kind: "put-reminder", record: recordOf(reminder, nextOn, shelf.generation), after: null });
  }
  const record = settingsRecordOf({ ...settings, followsGeneration: shelf.generation });
  changes.push({ kind: "put-reminder-settings", record, after });
  await deps.state.commitTurn(null, changes, [], deps.queuedAt().toISOString());
  return 0;
}

/** Days that a weekly digest looks ahead. */
const digestDays = 30;

async function digest(person: string, scene: Scene): Promise<number> {
  const { today, deps } = scene;
  const { settings, after } = await settingsOf(person, scene);
  const context = await contextFor(
    await deps.state.profile(person),
    `các hạn trong ${String(digestDays)} ngày tới`,
    scene,
  );
  const record = settingsRecordOf({ ...settings, digestOn: nextMonday(today) });
  const reply = await digestReply(await answerParts(context), context);
  return tell(settings, [reply], [{ kind: "put-reminder-settings", record, after }], scene);
}

async function digestReply(found: Answer, context: AnswerContext): Promise<Reply> {
  const { asOf } = context;
  const until = shiftDays(asOf, digestDays);
  const isList = found.kind === "cited" && found.finding.kind === "deadline-list";
  const head = isList ? say.digest(asOf, until) : say.digestEmpty(asOf, until);
  const room = longestReply - head.length - say.digestFoot.length - 4;
  const spoken = isList ? speak(found, await caveatsOf(found, context), "vi", room) : null;
  return {
    kind: "answer",
    text: [head, ...(spoken === null ? [] : [spoken.text]), say.digestFoot].join("\n\n"),
    citations: isList ? quotesOf(found.finding).map(({ citation }) => citation) : [],
    card: null,
    suggestions: ["nhắc tôi trước 7 ngày", "nhắc việc của tôi"],
    abstained: false,
    checklist: null,
    warnings: spoken?.warnings ?? [],
    writtenByModel: false,
  };
}
