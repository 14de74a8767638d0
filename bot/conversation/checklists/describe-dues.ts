import { recurrenceOf, resolveDeadline, type DeadlineRule, type ResolvedDue } from "../../../knowledge/index";
import { checklistMessages as say } from "../../messages/checklist";
import { printOccurrence } from "../../messages/dates";
import type { Footnotes } from "./footnotes";
import type { Scene } from "./replies";

/** Before every deadline: the last occurrence is always told. */
const always = "0000";

/** When an item is due as of today, each time with its words and what they mean in days; null where it is due at no time. */
export function describeDues(
  dues: readonly ResolvedDue[],
  scene: Pick<Scene, "today" | "calendar">,
  footnotes: Footnotes,
): string | null {
  const described = dues.map((due): string => {
    switch (due.kind) {
      case "words":
        return due.words;
      case "missing":
        return say.dueMissing;
      case "before-start":
        return due.rule === null ? say.startDayUnknown : say.byStartDay(inDays(due.rule, "", always, scene));
      case "rule":
        return say.dueByRule(inDays(due.rule, "", always, scene), due.name, due.url);
      case "deadline": {
        const { expression, rule } = due.deadline;
        const written = say.dueAsWritten(expression, footnotes.mark(due.citation));
        return hasNoDay(rule) ? written : `${written}: ${inDays(rule, expression, due.since, scene)}`;
      }
    }
  });
  return described.length === 0 ? null : [...new Set(described)].join("; ");
}

function inDays(
  rule: DeadlineRule,
  expression: string,
  since: string | null,
  { today, calendar }: Pick<Scene, "today" | "calendar">,
): string {
  return printOccurrence(resolveDeadline(rule, today, calendar), expression, recurrenceOf(rule), since, "vi");
}

function hasNoDay({ kind }: DeadlineRule): boolean {
  return kind === "period" || kind === "event" || kind === "each" || kind === "vague";
}
