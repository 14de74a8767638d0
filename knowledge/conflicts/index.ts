export { findConflicts, findExpired, findSuperseded, type ConflictDocument } from "./find-conflicts";
export { findClaims, type ClaimSource } from "./find-claims";
export { claimsVersion, mayDisagree, valueOfClaim, type Claim } from "./claim";
export type { Conflict, ConflictKind, ConflictSide } from "./conflict";
export { printedTotals, type PrintedTotal } from "./printed-totals";
export { wrongWeekdays, type WrongWeekday } from "./weekdays";
export { hasEnded, limitOf } from "./validity-end";
export { officeKey } from "./names";
