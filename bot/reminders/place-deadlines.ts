import {
  deadlinesHeldAt,
  distinctDeadlines,
  fitOfRole,
  readProfilePlaces,
  resolveDeadline,
  type DatedOccurrence,
  type Deadline,
  type IsoDate,
  type Shelf,
  type WorkingCalendar,
} from "../../knowledge/index";
import type { Profile } from "../state/index";

export interface DueDeadline {
  readonly deadline: Deadline;
  readonly occurrence: DatedOccurrence & { readonly previous: DatedOccurrence | null };
}

/** A person follows so many deadlines at most: the nearest ones. */
const mostFollowed = 300;

/** The coming deadlines of a person's place that are not surely those of another role, the nearest first; each date of a document once. */
export function placeDeadlines(
  shelf: Shelf,
  profile: Profile | null,
  today: IsoDate,
  calendar: WorkingCalendar,
): readonly DueDeadline[] {
  const place = readProfilePlaces(profile?.jurisdiction ?? "");
  const due = deadlinesHeldAt(shelf, place).flatMap((deadline): DueDeadline[] => {
    if (fitOfRole(deadline.actor, profile?.role ?? null, profile?.schoolLevel ?? null) === "others") return [];
    const occurrence = resolveDeadline(deadline.rule, today, calendar);
    return occurrence.state === "undated" || occurrence.state === "past" ? [] : [{ deadline, occurrence }];
  });
  return [...distinctDeadlines(due)]
    .sort((one, other) => one.occurrence.lastSafeDay.localeCompare(other.occurrence.lastSafeDay))
    .slice(0, mostFollowed);
}
