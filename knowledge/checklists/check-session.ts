import { resolveDeadline, type WorkingCalendar } from "../deadlines/index";
import type { IsoDate } from "../model/index";
import { checkNote, type NoteFlaw } from "./check-note";
import type { Evidence } from "./evidence";
import { isSettled, type ItemView, type SessionView } from "./replay";
import type { ResolvedChecklist } from "./resolve-sources";

/** What a dossier still lacks, and what looks wrong in it. Nothing is concluded from it. */
export interface SessionCheck {
  /** Required and not settled. */
  readonly open: readonly ItemView[];
  /** Marked as done without evidence or a note on it. */
  readonly unproven: readonly ItemView[];
  /** Not settled although the last safe day is over. */
  readonly overdue: readonly { readonly item: ItemView; readonly day: IsoDate }[];
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
      if (due.kind !== "deadline" && due.kind !== "rule" && due.kind !== "before-start") return [];
      const rule = due.kind === "deadline" ? due.deadline.rule : due.rule;
      if (rule === null) return [];
      if (rule.kind !== "date" && rule.kind !== "window") return [];
      const occurrence = resolveDeadline(rule, today, calendar);
      return occurrence.state === "undated" ? [] : [occurrence.lastSafeDay];
    });
    return days.sort().at(-1) ?? null;
  }

  return {
    open: items.filter((shown) => shown.item.need === "required" && !isSettled(shown)),
    unproven: items.filter(
      ({ item, status, note, evidence }) =>
        status === "done" && item.evidence !== null && note === null && evidence.length === 0,
    ),
    overdue: items.flatMap((shown) => {
      const day = isSettled(shown) ? null : lastSafeDay(shown);
      return day === null || day >= today ? [] : [{ item: shown, day }];
    }),
    flaws: items.flatMap((shown) =>
      shown.status === "not-applicable"
        ? []
        : [...(shown.note === null ? [] : [shown.note]), ...shown.evidence.flatMap(asNote)].flatMap((written) =>
            checkNote(written, today, lastSafeDay(shown)).map((flaw) => ({ item: shown, flaw })),
          ),
    ),
  };
}

/** A paper as a note would say it; what stands in a file is not read. */
function asNote(evidence: Evidence): readonly string[] {
  if (evidence.kind === "file") return [];
  const [year, month, day] = (evidence.date ?? "").split("-");
  return [`số ${evidence.number}${day === undefined ? "" : ` ngày ${day}/${month}/${year}`}`];
}
