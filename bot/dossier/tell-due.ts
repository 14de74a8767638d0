import { resolveDeadline, type ResolvedDue } from "../../knowledge/index";
import { printDay } from "../messages/dates";
import { paperMessages } from "../messages/dossier";
import type { DossierScene } from "./scene";

const { due: say } = paperMessages;

/** When an item is due, as a paper can say it: the document's words and the last safe day, no days left. */
export function tellDue(due: ResolvedDue, { today, calendar }: Pick<DossierScene, "today" | "calendar">): string {
  switch (due.kind) {
    case "words":
      return due.words;
    case "missing":
      return say.missing;
    case "before-start":
    case "rule": {
      if (due.rule === null) return say.startDayUnknown;
      const occurrence = resolveDeadline(due.rule, today, calendar);
      return occurrence.state === "undated"
        ? say.missing
        : (due.kind === "rule" ? say.byRule : say.byStartDay)(printDay(occurrence.lastSafeDay));
    }
    case "deadline": {
      const { expression, rule } = due.deadline;
      const occurrence = resolveDeadline(rule, today, calendar);
      if (occurrence.state === "undated") return say.undated(expression);
      const { named } = occurrence;
      return named.kind === "window"
        ? say.inWindow(expression, printDay(named.from), printDay(named.to))
        : say.byDay(expression, printDay(occurrence.lastSafeDay));
    }
  }
}
