import {
  caveatsOf,
  type Answer,
  type AnswerContext,
  type DatedOccurrence,
  type NonEmpty,
  type QuotedDeadline,
} from "../../knowledge/index";
import { reminderCard } from "../cards/index";
import type { Links } from "../conversation/reply-of";
import type { Reply } from "../conversation/turn";
import { longestReply, speak } from "../messages/index";
import { reminderMessages as say } from "../messages/reminders";
import type { Profile } from "../state/index";
import type { Telling } from "./plan";
import type { Reminder } from "./reminder";

/** One reminder with the place that it quotes today. */
export interface Told {
  readonly reminder: Reminder;
  readonly telling: Telling;
  readonly quoted: QuotedDeadline;
}

/** A reminder whose deadline the library states otherwise than before, or no more. */
export interface Changed {
  readonly reminder: Reminder;
  readonly before: DatedOccurrence;
  /** The deadline as it stands now; null where the library states it no more. */
  readonly now: QuotedDeadline | null;
}

/** More deadlines would be too much for one message. */
const mostTold = 5;
/** Changed ones, each with what it was before. */
export const mostChanged = 3;

/** How many of some deadlines, from the first, stand in one message with their whole quotes beside `taken` characters of other words; one at least. */
export async function fittingCount(
  items: readonly QuotedDeadline[],
  context: AnswerContext,
  taken: number,
): Promise<number> {
  for (let count = Math.min(items.length, mostTold); count > 1; count -= 1) {
    const [first, ...rest] = items.slice(0, count);
    const answer = first === undefined ? null : answerOf([first, ...rest]);
    if (answer === null) return 1;
    const { text } = speak(answer, await caveatsOf(answer, context), "vi", unbounded);
    if (text.length + taken <= longestReply) return count;
  }
  return 1;
}

const unbounded = 100_000;

/** The message that tells of deadlines of one person: why it comes, the quoted places, and what she can answer. */
export async function composeReminder(
  told: NonEmpty<Told>,
  profile: Profile | null,
  context: AnswerContext,
  links: Links,
): Promise<Reply> {
  const why = [...new Set(told.map((one) => whyOf(one, profile)))].join("\n");
  const numbers = told.map(({ reminder }) => reminder.number);
  const foot = say.byWords(numbers);
  return compose(
    why,
    told.map(({ reminder, telling, quoted }) => ({ reminder, occurrence: telling.occurrence, quoted })),
    foot,
    context,
    links,
  );
}

/** The message that tells what became of reminded deadlines when a document changed. */
export async function composeChange(changed: NonEmpty<Changed>, context: AnswerContext, links: Links): Promise<Reply> {
  const lines = changed.map(({ reminder, before, now }) => {
    const place = say.placeIn(reminder.trace.address, reminder.trace.file);
    const was = say.stated(before);
    if (now === null) return say.gone(reminder.number, place, was);
    const { occurrence } = now;
    return occurrence.state === "undated"
      ? say.undated(reminder.number, place, was)
      : say.moved(reminder.number, place, was, say.stated(occurrence));
  });
  const shown = changed.flatMap(({ reminder, now }) =>
    now === null || now.occurrence.state === "undated" ? [] : [{ reminder, occurrence: now.occurrence, quoted: now }],
  );
  const foot = shown.length === 0 ? "" : say.byWords(shown.map(({ reminder }) => reminder.number));
  return compose([say.changed, ...lines].join("\n"), shown, foot, context, links);
}

interface Shown {
  readonly reminder: Reminder;
  readonly occurrence: DatedOccurrence;
  readonly quoted: QuotedDeadline;
}

async function compose(
  head: string,
  shown: readonly Shown[],
  foot: string,
  context: AnswerContext,
  { link, citedPath }: Links,
): Promise<Reply> {
  const [first, ...rest] = shown.map(({ quoted }) => quoted);
  const spoken = first === undefined ? null : await spokenOf([first, ...rest], context, head.length + foot.length);
  const text = [head, spoken?.text ?? "", foot].filter((part) => part !== "").join("\n\n");
  return {
    kind: "answer",
    text,
    citations: spoken?.citations ?? [],
    card: reminderCard({
      heading: say.heading,
      lead: head,
      rows: shown.map(({ reminder, occurrence, quoted: { citation } }) => ({
        reminder: { id: reminder.id, until: occurrence.lastSafeDay },
        title: `${say.number(reminder.number)}: ${say.day(occurrence)}`,
        quote: citation.quote,
        details: [say.workingDay(occurrence), say.source(citation.place, citation.file)].filter(
          (line) => line !== null,
        ),
        url: link(citedPath(citation)),
      })),
      words: say.words,
      fallbackText: text,
    }),
    suggestions: [],
    abstained: false,
    checklist: null,
    warnings: spoken?.warnings ?? [],
    writtenByModel: false,
  };
}

async function spokenOf(items: NonEmpty<QuotedDeadline>, context: AnswerContext, taken: number) {
  const answer = answerOf(items);
  return speak(answer, await caveatsOf(answer, context), "vi", longestReply - taken);
}

/** Deadlines as the answer to a question for them. */
export function answerOf(items: NonEmpty<QuotedDeadline>): Extract<Answer, { kind: "cited" }> {
  return { kind: "cited", finding: { kind: "deadlines", items, wants: "one", asked: null, missedYears: [] } };
}

function whyOf({ reminder, telling }: Told, profile: Profile | null): string {
  if (telling.why === "late") return say.why.late;
  if (telling.why === "snoozed" && reminder.snoozedTo !== null) return say.why.snoozed(reminder.snoozedTo);
  if (reminder.origin === "asked") return say.why.asked(reminder.daysBefore);
  return say.why.place(profile?.jurisdiction ?? say.usualPlace, reminder.daysBefore);
}
