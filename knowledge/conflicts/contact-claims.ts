import type { Contact } from "../model/index";
import { foldText } from "../text/index";
import type { ContactClaim } from "./claim";
import { officeKey, personName } from "./names";
import type { Outline } from "../outline";

/** Mobile numbers belong to one person (prefixes 03, 05, 07, 08, 09); several people share a landline. */
const mobile = /^0[35789]\d{8}$/;

/** A contact under every key by which another place may name the same person or office; none where it prints no number. */
export function contactClaims(contact: Contact, places: Outline): readonly ContactClaim[] {
  const phones = [...new Set(contact.phones.map(digitsOf))].filter((digits) => digits.length >= 8).sort();
  const name = contact.name === null ? null : personName(contact.name);
  const office = contact.organisation === null ? null : officeKey(contact.organisation);
  const claim = (key: string): ContactClaim => ({
    kind: "contact",
    key: `contact:${key}`,
    document: contact.document,
    provision: contact.provision,
    start: contact.start,
    end: contact.end,
    address: places.addressOf(contact.provision),
    says: [contact.name ?? contact.organisation ?? "", contact.phones.join(" hoặc ")]
      .filter((part) => part !== "")
      .join(", "),
    name,
    phones,
  });
  if (phones.length === 0) return [];
  if (name === null) return office === null || office.split(" ").length < 3 ? [] : [claim(`office:${office}`)];
  return [
    ...phones.filter((phone) => mobile.test(phone)).map((phone) => claim(`phone:${phone}`)),
    ...(office === null ? [] : [claim(`person:${foldText(name)}|${office}`)]),
  ];
}

/** "+84 915 603 183" and "0915.603.183" are one number. */
function digitsOf(phone: string): string {
  return phone.replace(/\D/g, "").replace(/^(?:00)?84(?=\d{9,10}$)/, "0");
}

/** The same person under two names or numbers, or the same office with numbers that have none in common. */
export function contactsDisagree(one: ContactClaim, other: ContactClaim): boolean {
  if (one.document === other.document && one.start === other.start) return false;
  const sameNumbers = one.phones.join() === other.phones.join();
  if (one.name === null || other.name === null) {
    // One office may print several of its numbers, one here and one there.
    return one.document !== other.document && !one.phones.some((phone) => other.phones.includes(phone));
  }
  return one.name !== other.name || !sameNumbers;
}
