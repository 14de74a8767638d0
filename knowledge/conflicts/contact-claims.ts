import type { Contact, LibraryDocument } from "../model/index";
import { foldText } from "../text/index";
import type { ContactClaim } from "./claim";
import { officeKey, personName } from "./names";
import type { Outline } from "../outline";

/** Mobile numbers belong to one person (prefixes 03, 05, 07, 08, 09); several people share a landline. */
const mobile = /^0[35789]\d{8}$/;

/** A contact under every key by which another place may name the same person or office; none where it prints no number. */
export function contactClaims(
  contact: Contact,
  source: Pick<LibraryDocument, "text" | "header">,
  places: Outline,
): readonly ContactClaim[] {
  const phones = [...new Set(contact.phones.map(digitsOf))].filter((digits) => digits.length >= 8).sort();
  const name = contact.name === null ? null : personName(contact.name);
  const part = partOf(contact, source);
  const office = part?.key ?? (contact.organisation === null ? null : officeKey(contact.organisation));
  const claim = (key: string): ContactClaim => ({
    kind: "contact",
    key: `contact:${key}`,
    document: contact.document,
    provision: contact.provision,
    start: contact.start,
    end: contact.end,
    address: places.addressOf(contact.provision),
    says: [contact.name ?? part?.printed ?? contact.organisation ?? "", contact.phones.join(" hoặc ")]
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

/** A part of an office that has a telephone of its own. */
const partOfOffice = /(?<!\p{L})(?:Phòng|Văn phòng|Thanh tra|Bộ phận|Trung tâm|Tổ)\s+\p{L}[^,;:.()\n]*/u;
/** The office that it is a part of, where it is printed behind it. */
const wholeOffice = /^\s*(?:,|thuộc|của|[-–])\s*((?:Sở|Ủy ban|Uỷ ban|UBND|Bộ|Trường|Đại học)\s+\p{L}[^,;:.()\n]*)/u;

/** The part of an office that a contact without a person is ("Phòng Giáo dục phổ thông"), with whose part it is; null where its clause names none, or nothing says whose. */
function partOf(
  { organisation, name, start, end }: Contact,
  { text, header }: Pick<LibraryDocument, "text" | "header">,
): { readonly key: string; readonly printed: string } | null {
  const clause = text.slice(start, end);
  const part = name === null ? partOfOffice.exec(clause) : null;
  if (part === null) return null;
  const printed = part[0].trim();
  const key = officeKey(printed);
  const own = organisation === null || officeKey(organisation) === key ? header.issuer : organisation;
  const whole = wholeOffice.exec(clause.slice(part.index + part[0].length))?.[1]?.trim() ?? own;
  if (whole === null) return null;
  return officeKey(whole).startsWith(key)
    ? { key: officeKey(whole), printed: whole }
    : { key: `${key} ${officeKey(whole)}`, printed: `${printed}, ${whole}` };
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
