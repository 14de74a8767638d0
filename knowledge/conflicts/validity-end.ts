import type { IsoDate, Validity } from "../model/index";

/** What the document says of its time, as printed: "năm học 2025-2026", a year, or its last day. */
export function limitOf(validity: Validity): string | null {
  return validity.schoolYear === null ? (validity.to ?? null) : `năm học ${validity.schoolYear}`;
}

/** A school year ends with August of its second year, as a working assumption; a local plan may say otherwise. */
export function hasEnded(validity: Validity, asOf: IsoDate): boolean {
  if (validity.schoolYear !== null) return asOf > `${validity.schoolYear.slice(-4)}-08-31`;
  if (validity.to === null) return false;
  return asOf.slice(0, validity.to.length) > validity.to;
}
