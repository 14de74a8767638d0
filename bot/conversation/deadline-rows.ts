import { fitOfRole, type AnswerContext, type Citation, type Finding } from "../../knowledge/index";
import { namePlaceOf } from "../messages/documents";
import { deadlineCardMessages as say } from "../messages/deadline-card";
import { printDay } from "../messages/dates";
import { reminderMessages } from "../messages/reminders";

type DeadlineList = Extract<Finding, { kind: "deadline-list" }>;

export interface DeadlineRow {
  readonly title: string;
  readonly details: readonly string[];
  readonly citation: Citation;
}

/** The rows of a card of deadlines for a person's place and role, in the order of the text. */
export function deadlineRows(
  { items, from, to }: DeadlineList,
  { asker, role, schoolLevel }: AnswerContext,
): { readonly heading: string; readonly rows: readonly DeadlineRow[] } {
  const place = asker.map(({ label }) => label).join(", ");
  const who = [role, schoolLevel].filter((part) => part !== null && part !== undefined).join(", ");
  const rows = items.map(({ deadline, occurrence, citation, document }): DeadlineRow => {
    const held = namePlaceOf(document, "vi");
    const fit = fitOfRole(deadline.actor, role, schoolLevel ?? null);
    const details = [
      occurrence.state === "undated" ? null : reminderMessages.workingDay(occurrence),
      deadline.actor === null ? null : say.actor(deadline.actor, fit),
      held === null ? null : say.holdsFor(held),
      reminderMessages.source(citation.place, citation.file),
    ].filter((line) => line !== null);
    const title = occurrence.state === "undated" ? deadline.expression : reminderMessages.day(occurrence);
    return { title, details, citation };
  });
  return { heading: say.heading(printDay(from), printDay(to), place, who), rows };
}

/** The numbers of listed deadlines that name somebody of another role than the person's; none where she did not tell hers. */
export function othersIn(
  { items }: DeadlineList,
  { role, schoolLevel }: Pick<AnswerContext, "role" | "schoolLevel">,
): readonly number[] {
  return items.flatMap(({ deadline }, at) =>
    fitOfRole(deadline.actor, role, schoolLevel ?? null) === "others" ? [at + 1] : [],
  );
}
