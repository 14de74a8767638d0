import type { Contact, Provision, ProvisionId } from "../../../knowledge/model/index";
import type { ParsedDocument } from "../../parse/index";
import { clausesOf, type Clause } from "../clauses";
import { findEmails, findPhones, findWebsites } from "./contact-marks";
import { partyOf, readParties } from "./parties";
import {
  readAddress,
  readLeadingOffice,
  readPerson,
  readReachedOffice,
  readReceivingOffice,
  splitByPerson,
} from "./contact-words";

/** Lists of recipients and letterheads name offices that nobody is told to contact. */
const skipped: ReadonlySet<Provision["kind"]> = new Set(["letterhead", "title", "preamble", "recipients"]);
const blank = /\.{4,}|…{2,}|_{4,}/u;
/** "Điện thoại: …" after a full stop belongs to the sentence before it. */
const continuation =
  /^[\s\p{P}]*(?:(?:số\s+)?(?:điện\s+thoại|đt|sđt|tel|hotline|email|e-mail|địa\s+chỉ|thư\s+điện\s+tử|website)(?!\p{L}))/iu;
const ownSite = /(?:website|trang\s+thông\s+tin\s+điện\s+tử|trang\s+tin|cổng\s+thông\s+tin|trang\s+web)[^.;]{0,80}$/iu;
const headingOffice = /(?:liên\s+hệ|đầu\s+mối)[^:]{0,40}?\s(?:với|của|tại)\s+([^:;.]{3,120})/iu;

/**
 * The persons and offices that the document names to be contacted, once each. Signers, distribution lists and the blanks of
 * forms are none.
 */
export function extractContacts({ document, provisions }: ParsedDocument): readonly Contact[] {
  const byId = new Map<ProvisionId, Provision>(provisions.map((provision) => [provision.id, provision]));
  const parties = readParties(document.text, provisions);
  const contacts: Contact[] = [];
  for (const provision of provisions) {
    if (skipped.has(provision.kind)) continue;
    const above = provision.parent === null ? undefined : byId.get(provision.parent);
    const heading = above === undefined ? "" : document.text.slice(above.start, above.bodyEnd);
    for (const clause of joinedClauses(document.text, provision)) {
      const text = document.text.slice(clause.start, clause.end);
      if (blank.test(text)) continue;
      // In an agreement each party has its own.
      const whose = partyOf(clause, document.text, parties)?.name ?? document.header.issuer;
      for (const piece of piecesOf(text)) {
        const read = readContact(piece, heading, provision.kind, whose);
        if (read === null || contacts.some((one) => reachKey(one) === reachKey(read))) continue;
        contacts.push({
          document: document.id,
          provision: provision.id,
          start: clause.start,
          end: clause.end,
          ...read,
        });
      }
    }
  }
  return contacts;
}

/** "Đ/c A (0912…) và đ/c B (0913…)" are two contacts; a person without a number of his own shares that of the clause. */
function piecesOf(text: string): readonly string[] {
  const pieces = splitByPerson(text);
  return pieces.every((piece) => findPhones(piece).length > 0 || findEmails(piece).length > 0) ? pieces : [text];
}

type ContactDetails = Omit<Contact, "document" | "provision" | "start" | "end">;

function readContact(
  text: string,
  heading: string,
  kind: Provision["kind"],
  issuer: string | null,
): ContactDetails | null {
  const phones = findPhones(text).map((mark) => mark.text);
  const [email] = findEmails(text);
  if (kind === "signature")
    return email === undefined ? null : office(issuer, "địa chỉ trong chữ ký số", [], email.text, null);
  const person = readPerson(text);
  if (person !== null && (phones.length > 0 || email !== undefined)) {
    const organisation =
      person.organisation ??
      readLeadingOffice(text.slice(0, person.start)) ??
      headingOffice.exec(heading)?.[1]?.trim() ??
      issuer;
    return {
      name: person.name,
      role: person.role,
      organisation,
      phones,
      email: email?.text ?? null,
      address: readAddress(text),
    };
  }
  if (phones.length > 0 || email !== undefined) {
    const organisation =
      readReachedOffice(text) ?? readLeadingOffice(text) ?? headingOffice.exec(heading)?.[1]?.trim() ?? issuer;
    const role = /báo\s+cáo|gửi|nộp/iu.test(text) ? "nơi nhận báo cáo, hồ sơ" : "nơi liên hệ";
    return office(organisation, role, phones, email?.text ?? null, readAddress(text));
  }
  const site = findWebsites(text).find((mark) => ownSite.test(text.slice(0, mark.start)));
  if (site !== undefined) return office(issuer, "trang thông tin điện tử", [], null, site.text);
  const receiving = readReceivingOffice(text);
  return receiving === null ? null : office(receiving.organisation, receiving.role, [], null, null);
}

function office(
  organisation: string | null,
  role: string,
  phones: readonly string[],
  email: string | null,
  address: string | null,
): ContactDetails {
  return { name: null, role, organisation, phones, email, address };
}

function joinedClauses(text: string, provision: Provision): readonly Clause[] {
  // A signature's frame is narrow: its lines are no clauses.
  if (provision.kind === "signature") return [{ start: provision.start, end: provision.bodyEnd }];
  const joined: Clause[] = [];
  for (const clause of clausesOf(text, provision)) {
    const previous = joined.at(-1);
    if (previous !== undefined && continuation.test(text.slice(clause.start, clause.end))) {
      joined[joined.length - 1] = { start: previous.start, end: clause.end };
    } else {
      joined.push(clause);
    }
  }
  return joined;
}

/** What makes two mentions one contact: how it is reached or, without that, its name. */
function reachKey({ name, organisation, phones, email }: ContactDetails): string {
  const digits = phones.map((phone) => phone.replace(/\D/gu, "")).sort();
  return JSON.stringify(
    digits.length > 0 || email !== null ? [name, digits, email] : [name, organisation?.toLowerCase()],
  );
}
