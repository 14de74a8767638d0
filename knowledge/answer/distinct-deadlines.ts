import type { Occurrence } from "../deadlines/index";
import type { Deadline } from "../model/index";

/** The same named time of one document is told once. */
export function distinctDeadlines<T extends { readonly deadline: Deadline; readonly occurrence: Occurrence }>(
  entries: readonly T[],
): readonly T[] & T[] {
  const seen = new Set<string>();
  return entries.filter(({ deadline, occurrence }) => {
    const key = `${deadline.document} ${occurrence.state === "undated" ? deadline.expression : JSON.stringify(occurrence.named)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The last safe day, for putting in order; empty where there is none. */
export function dayOf(occurrence: Occurrence): string {
  return occurrence.state === "undated" ? "" : occurrence.lastSafeDay;
}
