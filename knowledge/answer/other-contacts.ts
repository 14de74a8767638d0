import type { Contact } from "../model/index";
import { foldText } from "../text/index";
import type { Finding, QuotedContact } from "./answer";
import type { AnswerContext } from "./context";
import { quoteSpan } from "./quote-span";

const asksForOther =
  /\b(?:so|lien he|dau moi|nguoi|dien thoai)(?: (?:dien thoai|may))? (?:nao )?(?:khac|nua)\b|\bthem so\b|\bso (?:thu hai|du phong|phu)\b|\b(?:another|other|second|alternative) (?:[a-z]+ )?(?:numbers?|contacts?|phones?)\b/;

/** All that is printed to reach those whose contact the turn before told, in whichever document, where another number is asked for; null where none was told or asked for. */
export async function findOtherContacts(context: AnswerContext): Promise<Finding | null> {
  const { question, background, priorSpots, shelf } = context;
  if (background === "" || !asksForOther.test(`${question.folded} ${foldText(question.text)}`)) return null;
  const told = shelf.contacts.filter(({ document, start, end }) =>
    priorSpots.some((spot) => spot.document === document && spot.start < end && start < spot.end),
  );
  const organisations = new Set(told.map(({ organisation }) => foldText(organisation ?? "")));
  const isOfThem = (contact: Contact): boolean =>
    contact.phones.length > 0 && organisations.has(foldText(contact.organisation ?? ""));
  const items: QuotedContact[] = [];
  for (const contact of shelf.contacts.filter(isOfThem)) {
    const quoted = await quoteSpan(shelf, contact);
    if (quoted !== null) items.push({ ...quoted, contact });
  }
  const [first, ...rest] = items.sort((one, other) => other.contact.phones.length - one.contact.phones.length);
  return first === undefined ? null : { kind: "contacts", items: [first, ...rest], disagree: false };
}
