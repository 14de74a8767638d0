import { foldText } from "../text/index";
import type { LoggedCorrection, Deadline } from "../model/index";

/** A deadline and the number under which it is corrected: address and its rank there. */
export interface DeadlinePlace {
  readonly deadline: Deadline;
  /** Null outside the numbering. */
  readonly address: string | null;
}

/** Corrections for the next version of a file: those that still have their place in it, and those that do not. */
export interface CarriedOver {
  readonly kept: readonly LoggedCorrection[];
  readonly lost: readonly LoggedCorrection[];
}

/**
 * Carries corrections over to a new version. Fields of the head are always kept. A corrected deadline is known again by its place and its
 * printed words; one that is printed in other words now has to be looked at anew.
 */
export function carryOver(
  corrections: readonly LoggedCorrection[],
  old: readonly DeadlinePlace[],
  recent: readonly DeadlinePlace[],
): CarriedOver {
  const kept: LoggedCorrection[] = [];
  const lost: LoggedCorrection[] = [];
  for (const correction of corrections) {
    const deadline = correction.deadline === null ? null : again(old, correction.deadline, recent);
    if (correction.deadline !== null && deadline === null) lost.push(correction);
    else kept.push({ ...correction, deadline });
  }
  return { kept, lost };
}

function again(old: readonly DeadlinePlace[], index: number, recent: readonly DeadlinePlace[]): number | null {
  const sought = old[index];
  if (sought === undefined) return null;
  const rank = old.slice(0, index).filter((place) => isAlike(place, sought)).length;
  const alike = recent.flatMap((place, at) => (isAlike(place, sought) ? [at] : []));
  return alike[rank] ?? null;
}

function isAlike(one: DeadlinePlace, other: DeadlinePlace): boolean {
  return one.address === other.address && foldText(one.deadline.expression) === foldText(other.deadline.expression);
}

/** The deadline that a person means by an address and a number counted from 1 at it; null where there is none. */
export function deadlineAt(places: readonly DeadlinePlace[], address: string | null, number: number): number | null {
  return places.flatMap((place, at) => (place.address === address ? [at] : []))[number - 1] ?? null;
}
