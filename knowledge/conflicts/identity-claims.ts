import type { LibraryDocument, Reference } from "../model/index";
import { foldText } from "../text/index";
import type { IdentityClaim, ReplacementClaim } from "./claim";
import { numberKey, officeKey } from "./names";
import type { Outline } from "../outline";

/** What a document is known by: its number, or where that is blank its type and title. Null where it has neither. */
export function identityClaim(
  document: Pick<LibraryDocument, "id" | "header" | "text" | "file">,
  places: Outline,
): IdentityClaim | null {
  const { header } = document;
  const place = places.provisions.find(({ kind }) => kind === "title") ?? places.provisions[0];
  if (place === undefined) return null;
  const key =
    header.number !== null
      ? `number:${numberKey(header.number)}`
      : header.title === null
        ? null
        : `title:${foldText([header.type ?? "", header.title, header.issuer ?? ""].join("|")).replace(/\s+/g, " ")}`;
  if (key === null) return null;
  return {
    kind: "identity",
    key,
    document: document.id,
    provision: place.id,
    start: place.start,
    end: place.bodyEnd,
    address: null,
    says: [header.type ?? "Văn bản", header.number ?? header.title].filter((part) => part !== null).join(" "),
    under: header.number === null ? "title" : "number",
    issuer: header.issuer === null ? null : officeKey(header.issuer),
    issuedOn: header.issuedOn,
  };
}

/** What a reference says happened to a numbered document; null for mere mentions. */
export function replacementClaim(
  reference: Reference,
  { header }: Pick<LibraryDocument, "header">,
  places: Outline,
): ReplacementClaim | null {
  const { relation } = reference;
  if (relation !== "replaces" && relation !== "repeals" && relation !== "amends") return null;
  if (!/\d/.test(reference.canonical)) return null;
  const own = header.number === null ? null : [header.type, header.number].filter((part) => part !== null).join(" ");
  return {
    kind: "replacement",
    key: `number:${numberKey(reference.canonical)}`,
    document: reference.document,
    provision: reference.provision,
    start: reference.start,
    end: reference.end,
    address: places.addressOf(reference.provision),
    says: reference.canonical,
    relation,
    by: reference.via ?? own,
    issuer: reference.issuer === null ? null : officeKey(reference.issuer),
    issuedOn: reference.date,
  };
}

/** A number with its year ("25/2023/TT-BGDĐT") is unique in the country; without one every office counts anew each year. */
const withYear = /^number:\d+\/(?:19|20)\d\d\//;

/** Whether the replaced document may be the library's: a number without a year needs its issuer or day besides. */
export function meansDocument(replacement: ReplacementClaim, identity: IdentityClaim): boolean {
  if (replacement.document === identity.document) return false;
  const { issuedOn } = identity;
  const sameDay = replacement.issuedOn === null || issuedOn === null ? null : replacement.issuedOn.startsWith(issuedOn);
  if (sameDay === false) return false;
  const sameIssuer =
    replacement.issuer === null || identity.issuer === null
      ? null
      : identity.issuer.includes(replacement.issuer) || replacement.issuer.includes(identity.issuer);
  return withYear.test(identity.key)
    ? sameIssuer !== false
    : sameIssuer === true || (sameDay === true && sameIssuer !== false);
}

/** Two files of one document: the same number (or type and title) of the same office in the same year. */
export function areVersions(one: IdentityClaim, other: IdentityClaim): boolean {
  if (one.document === other.document) return false;
  const sameIssuer = one.issuer !== null && one.issuer === other.issuer;
  const year = (claim: IdentityClaim) => claim.issuedOn?.slice(0, 4) ?? null;
  const sameYear = year(one) === null || year(other) === null || year(one) === year(other);
  return sameYear && (sameIssuer || withYear.test(one.key));
}
