import type { Contact, Deadline, Figure, LibraryDocument, Provision, Reference } from "../model/index";
import type { Claim, TotalClaim, WeekdayClaim } from "./claim";
import { contactClaims } from "./contact-claims";
import { deadlineClaim } from "./deadline-claims";
import { identityClaim, replacementClaim } from "./identity-claims";
import { outlineOf, type Outline } from "../outline";
import { ownDeadlineClaims } from "./own-deadlines";
import { ownPeriodClaims } from "./own-periods";
import { printedTotals } from "./printed-totals";
import { quantityClaims } from "./quantity-claims";
import { wrongWeekdays } from "./weekdays";

/** What claims are found in: a document as it is kept, corrections included. */
export interface ClaimSource {
  readonly document: Pick<LibraryDocument, "id" | "file" | "text" | "header" | "validity" | "quality">;
  readonly provisions: readonly Provision[];
  readonly deadlines: readonly Deadline[];
  readonly contacts: readonly Contact[];
  readonly references: readonly Reference[];
  readonly figures: readonly Figure[];
}

/** Everything in a document that another place may contradict, and where it contradicts itself. Linear in its text. */
export function findClaims(source: ClaimSource): readonly Claim[] {
  const { document } = source;
  const places = outlineOf(source.provisions);
  return [
    identityClaim(document, places),
    ...source.references.map((reference) => replacementClaim(reference, document, places)),
    ...source.contacts.flatMap((contact) => contactClaims(contact, document, places)),
    ...source.deadlines.map((deadline) => deadlineClaim(deadline, document, places)),
    ...ownDeadlineClaims(source.deadlines, document, places),
    ...ownPeriodClaims(document, places),
    ...quantityClaims(source.figures, document, places),
    ...totalClaims(source, places),
    ...weekdayClaims(source, places),
  ].filter((claim) => claim !== null);
}

function totalClaims({ document, figures }: ClaimSource, places: Outline): readonly TotalClaim[] {
  return printedTotals(document.text, figures)
    .filter(({ printed, sum }) => printed !== sum)
    .map(({ figure, printed, parts, sum }) => ({
      kind: "total",
      key: null,
      document: document.id,
      provision: figure.provision,
      ...figure.printed,
      address: places.addressOf(figure.provision),
      says: [printed, figure.unit].filter((part) => part !== null).join(" "),
      parts: { start: parts.start, end: parts.end, says: `${parts.values.join(" + ")} = ${sum}` },
    }));
}

function weekdayClaims({ document }: ClaimSource, places: Outline): readonly WeekdayClaim[] {
  return wrongWeekdays(document).flatMap(({ printed, actual, start, end, date }): readonly WeekdayClaim[] => {
    const provision = places.at(start);
    if (provision === undefined) return [];
    const place = { document: document.id, provision: provision.id, start, end };
    const address = places.addressOf(provision.id);
    return [{ kind: "weekday", key: null, ...place, address, says: printed, date: { ...date, weekday: actual } }];
  });
}
