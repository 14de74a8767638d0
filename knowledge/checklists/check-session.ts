import { resolveDeadline, type WorkingCalendar } from "../deadlines/index";
import type { IsoDate } from "../model/index";
import { checkNote, type NoteFlaw } from "./check-note";
import { isSettled, type ItemView, type SessionView } from "./replay";
import type { ResolvedChecklist } from "./resolve-sources";

/** What a dossier still lacks, and what looks wrong in it. Nothing is concluded from it. */
export interface SessionCheck {
  /** Required and not settled. */
  readonly open: readonly ItemView[];
  /** Marked as done without a note on the evidence. */
  readonly unproven: readonly ItemView[];
  readonly flaws: readonly { readonly item: ItemView; readonly flaw: NoteFlaw }[];
}

export function checkSession(
  { items }: Pick<SessionView, "items">,
  resolved: Pick<ResolvedChecklist, "duesOf">,
  today: IsoDate,
  calendar: WorkingCalendar,
): SessionCheck {
  /** Of what is due once; a yearly time does not tell which year a paper was made for. */
  function lastSafeDay({ item }: ItemView): IsoDate | null {
    const days = resolved.duesOf(item).flatMap((due) => {
      if (due.kind !== "deadline" && due.kind !== "rule") return [];
      const rule = due.kind === "deadline" ? due.deadline.rule : due.rule;
      if (rule.kind !== "date" && rule.kind !== "window") return [];
      const occurrence = resolveDeadline(rule, today, calendar);
      return occurrence.state === "undated" ? [] : [occurrence.lastSafeDay];
    });
    return days.sort().at(-1) ?? null;
  }

  return {
    open: items.filter((shown) => shown.item.need === "required" && !isSettled(shown)),
    unproven: items.filter(({ item, status, note }) => status === "done" && item.evidence !== null && note === null),
    flaws: items.flatMap((shown) =>
      shown.note === null || shown.status === "not-applicable"
        ? []
        : checkNote(shown.note, today, lastSafeDay(shown)).map((flaw) => ({ item: shown, flaw })),
    ),
  };
}
