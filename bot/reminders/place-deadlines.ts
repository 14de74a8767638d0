import {
  deadlinesHeldAt,
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

/** The coming deadlines of a person's place that are not surely those of another role, the nearest first. What a document repeats of one date and one actor is there once. */
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
  const repeated = ({ deadline, occurrence }: DueDeadline): string =>
    JSON.stringify([deadline.document, deadline.actor, occurrence.named]);
  return [...new Map([...due].reverse().map((one) => [repeated(one), one])).values()]
    .sort((one, other) => one.occurrence.lastSafeDay.localeCompare(other.occurrence.lastSafeDay))
    .slice(0, mostFollowed);
}
