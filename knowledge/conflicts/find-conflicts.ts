import type { DocumentId, IsoDate } from "../model/index";
import type { LibraryDocument } from "../model/index";
import { valueOfClaim, type Claim, type IdentityClaim, type ReplacementClaim } from "./claim";
import type { Conflict, ConflictSide } from "./conflict";
import { contactsDisagree } from "./contact-claims";
import { deadlinesDisagree } from "./deadline-claims";
import { areVersions, meansDocument } from "./identity-claims";
import { hasEnded } from "./validity-end";
import { describe } from "./describe-conflict";

/** What is known of the documents that claims stand in. */
export type ConflictDocument = Pick<LibraryDocument, "id" | "file" | "validity" | "supersededBy">;

/** Of one key no more different values than this are compared with one another. */
const mostValues = 40;

/**
 * Where the claims disagree, by kind and place. A group of claims that say the same is one side, shown at its first place. Claims
 * whose document is not among `documents` count for nothing.
 */
export function findConflicts(claims: readonly Claim[], documents: readonly ConflictDocument[]): readonly Conflict[] {
  const files = new Map(documents.map(({ id, file }) => [id, file]));
  const known = claims.filter(({ document }) => files.has(document));
  const groups = new Map<string, Claim[]>();
  const conflicts: Conflict[] = [];
  for (const claim of known) {
    if (claim.key === null) conflicts.push(ownConflict(claim, files));
    else addTo(groups, claim.key, claim);
  }
  const seen = new Set<string>();
  for (const group of groups.values()) {
    for (const [one, other] of disagreeing(distinct(group))) {
      // A version of a file differs from the next as it should.
      if (one.document !== other.document && files.get(one.document) === files.get(other.document)) continue;
      // Two contacts that share two numbers disagree once.
      const pair = [one, other]
        .map(({ kind, document, start }) => `${kind} ${document} ${start}`)
        .sort()
        .join(" ");
      if (seen.has(pair)) continue;
      seen.add(pair);
      conflicts.push(between(one, other, files));
    }
  }
  return conflicts;
}

/** The documents among these whose own words say that their time is over on this day. */
export function findExpired(
  claims: readonly Claim[],
  documents: readonly ConflictDocument[],
  asOf: IsoDate,
): readonly Conflict[] {
  return documents.flatMap((document): readonly Conflict[] => {
    if (document.supersededBy !== null || !hasEnded(document.validity, asOf)) return [];
    const identity = claims.find((claim) => claim.kind === "identity" && claim.document === document.id);
    if (identity === undefined) return [];
    return [
      {
        kind: "expired",
        sides: [sideOf(identity)],
        sentence: describe.expired(document.file, document.validity, asOf),
      },
    ];
  });
}

/** The older versions of files that were read again; each is kept and points to the newer one. */
export function findSuperseded(claims: readonly Claim[], documents: readonly ConflictDocument[]): readonly Conflict[] {
  const identities = new Map(
    claims.flatMap((claim) => (claim.kind === "identity" ? [[claim.document, claim] as const] : [])),
  );
  return documents.flatMap(({ id, file, supersededBy }): readonly Conflict[] => {
    const old = identities.get(id);
    const recent = supersededBy === null ? undefined : identities.get(supersededBy);
    if (old === undefined || recent === undefined) return [];
    return [
      {
        kind: "versions",
        sides: [sideOf(old), sideOf(recent)],
        sentence: describe.superseded(file, id, recent.document),
      },
    ];
  });
}

function addTo(groups: Map<string, Claim[]>, key: string, claim: Claim): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [claim]);
  else group.push(claim);
}

/** One claim for each value of the group. */
function distinct(group: readonly Claim[]): readonly Claim[] {
  const byValue = new Map<string, Claim>();
  for (const claim of group) {
    const value = `${claim.kind} ${valueOfClaim(claim)}`;
    if (!byValue.has(value)) byValue.set(value, claim);
  }
  return [...byValue.values()].slice(0, mostValues);
}

function disagreeing(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  return claims.flatMap((one, at) =>
    claims.slice(at + 1).flatMap((other) => (disagree(one, other) ? [[one, other] as const] : [])),
  );
}

function disagree(one: Claim, other: Claim): boolean {
  if (one.kind === "replacement" && other.kind === "identity") return meansDocument(one, other);
  if (one.kind === "identity" && other.kind === "replacement") return meansDocument(other, one);
  if (one.kind === "identity" && other.kind === "identity") return areVersions(one, other);
  if (one.kind === "contact" && other.kind === "contact") return contactsDisagree(one, other);
  if (one.kind === "deadline" && other.kind === "deadline") return deadlinesDisagree(one, other);
  return one.kind === "quantity" && other.kind === "quantity" && one.value !== other.value;
}

type Files = ReadonlyMap<DocumentId, string>;

function between(one: Claim, other: Claim, files: Files): Conflict {
  const replacement = [one, other].find((claim): claim is ReplacementClaim => claim.kind === "replacement");
  const identity = [one, other].find((claim): claim is IdentityClaim => claim.kind === "identity");
  const sides = [sideOf(one), sideOf(other)] as const;
  const places = [placed(one, files), placed(other, files)] as const;
  if (replacement !== undefined && identity !== undefined) {
    return {
      kind: "replaced",
      sides: [sideOf(identity), sideOf(replacement)],
      sentence: describe.replaced(
        identity.says,
        files.get(identity.document) ?? "",
        replacement,
        placed(replacement, files),
      ),
    };
  }
  switch (one.kind) {
    case "quantity":
      return { kind: "quantity", sides, sentence: describe.quantity(one.subject, ...places) };
    case "deadline":
      return { kind: "deadline", sides, sentence: describe.deadline(one.action, ...places) };
    case "identity":
      return { kind: "versions", sides, sentence: describe.versions(...places) };
    case "contact":
    case "replacement":
    case "total":
    case "weekday":
      return { kind: "contact", sides, sentence: describe.contact(...places) };
  }
}

function ownConflict(claim: Extract<Claim, { key: null }>, files: Files): Conflict {
  const { document, provision } = claim;
  const second = claim.kind === "total" ? claim.parts : claim.date;
  return {
    kind: claim.kind,
    sides: [sideOf(claim), { document, provision, start: second.start, end: second.end, says: second.says }],
    sentence:
      claim.kind === "total"
        ? describe.total(placed(claim, files), claim.parts.says)
        : describe.weekday(placed(claim, files), claim.date.says, claim.date.weekday),
  };
}

function sideOf({ document, provision, start, end, says }: Claim): ConflictSide {
  return { document, provision, start, end, says };
}

function placed({ document, address, says }: Claim, files: Files): { readonly says: string; readonly where: string } {
  const file = files.get(document) ?? document;
  return { says, where: address === null ? file : `${file}, ${/^\S+$/.test(address) ? "mục " : ""}${address}` };
}
