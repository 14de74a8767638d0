import type { DocumentId, IsoDate, PartialDate, ProvisionId, ReferenceRelation } from "../model/index";

interface Place {
  readonly document: DocumentId;
  readonly provision: ProvisionId;
  readonly start: number;
  readonly end: number;
  /** The nearest numbered place; null outside the numbering. */
  readonly address: string | null;
  /** What it says, as it is shown to people. */
  readonly says: string;
}

/** The same person or office under one of its keys: a mobile phone, a name within an organisation, an office. */
export interface ContactClaim extends Place {
  readonly kind: "contact";
  readonly key: string;
  /** As written but for case and the place of tone marks; null for an office. */
  readonly name: string | null;
  /** Digits, sorted. */
  readonly phones: readonly string[];
}

/** One quantity by its noun phrase, unit, place and time. */
export interface QuantityClaim extends Place {
  readonly kind: "quantity";
  readonly key: string;
  readonly value: number;
  /** The noun phrase, for people. */
  readonly subject: string;
}

/** One duty by the words of its action. */
export interface DeadlineClaim extends Place {
  readonly kind: "deadline";
  readonly key: string;
  /** Folded; null where the sentence does not say. */
  readonly actor: string | null;
  readonly recipient: string | null;
  /** Folded name of the place where the document holds; null where unknown. */
  readonly jurisdiction: string | null;
  /** The year that the time belongs to; null for what comes back every year and for periods. */
  readonly year: number | null;
  /** The day without its year, the two ends of a window, or a period: equal for equal times. */
  readonly time: string;
  /** Days compare with days, periods with periods. */
  readonly timeKind: string;
  readonly action: string;
}

/** What a document is: under its number, or under its type and title where it has none. */
export interface IdentityClaim extends Place {
  readonly kind: "identity";
  readonly key: string;
  readonly under: "number" | "title";
  readonly issuer: string | null;
  readonly issuedOn: PartialDate | null;
}

/** That a numbered document is replaced, repealed or amended. The key is that of the document to which it happens. */
export interface ReplacementClaim extends Place {
  readonly kind: "replacement";
  readonly key: string;
  readonly relation: Extract<ReferenceRelation, "replaces" | "repeals" | "amends">;
  /** The document that does it, as it is called; null where it is the speaking one and has no number. */
  readonly by: string | null;
  readonly issuer: string | null;
  readonly issuedOn: IsoDate | null;
}

/** A place that contradicts itself; it needs no other. */
export interface TotalClaim extends Place {
  readonly kind: "total";
  readonly key: null;
  readonly parts: { readonly start: number; readonly end: number; readonly says: string };
}

export interface WeekdayClaim extends Place {
  readonly kind: "weekday";
  readonly key: null;
  readonly date: { readonly start: number; readonly end: number; readonly says: string; readonly weekday: string };
}

/**
 * What a document says of something that another place may say too. Two claims with one key speak of the same thing; whether they
 * disagree is for `findConflicts`. Claims are found once, when a document is read, so that disagreement in a large
 * library is a look-up of keys.
 */
export type Claim =
  ContactClaim | QuantityClaim | DeadlineClaim | IdentityClaim | ReplacementClaim | TotalClaim | WeekdayClaim;

/** Grows with every change of how claims are found, so that a library written before finds them anew. */
export const claimsVersion = 2;

/** As `valueOfClaim` writes it, and nobody else: kind of time, time, then what has to be the same where both say it. */
type DeadlineValue = readonly [timeKind: string, time: string, ...held: (string | number | null)[]];

/** What must differ for two claims of one key to be worth comparing: everything but the place. */
export function valueOfClaim(claim: Claim): string {
  switch (claim.kind) {
    case "contact":
      return JSON.stringify([claim.name, claim.phones]);
    case "quantity":
      return String(claim.value);
    case "deadline":
      return JSON.stringify([claim.timeKind, claim.time, claim.year, claim.actor, claim.recipient, claim.jurisdiction]);
    case "identity":
      return claim.document;
    case "replacement":
      return JSON.stringify([claim.relation, claim.by, claim.document]);
    case "total":
    case "weekday":
      return claim.says;
  }
}

/**
 * Whether two claims of one key, known by these values only, may disagree. False is certain; a library with thousands of offices has
 * thousands of deadlines for one duty, and nearly all are other offices' own.
 */
export function mayDisagree(key: string, one: string, other: string): boolean {
  if (one === other || !key.startsWith("deadline:")) return one !== other;
  const [timeKind, time, ...held] = JSON.parse(one) as DeadlineValue;
  const [otherKind, otherTime, ...otherHeld] = JSON.parse(other) as DeadlineValue;
  return (
    timeKind === otherKind &&
    time !== otherTime &&
    held.every((value, at) => value === null || otherHeld[at] === null || value === otherHeld[at])
  );
}
