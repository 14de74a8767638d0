import type { Contact } from "../model/index";
import { foldText } from "../text/index";
import type { Finding, QuotedContact } from "./answer";
import type { AnswerContext } from "./context";
import { quoteSpan } from "./quote-span";

const asksForOther =
  /\b(?:so|lien he|dau moi|nguoi|dien thoai)(?: (?:dien thoai|may))? (?:nao )?(?:khac|nua)\b|\bthem so\b|\bso (?:thu hai|du phong|phu)\b|\b(?:another|other|second|alternative) (?:[a-z]+ )?(?:numbers?|contacts?|phones?)\b/;

/** All that is printed to reach those whose contact the turn before told, in whichever document, where another number is asked for; null where none was told or asked for, or all print one number. */
export async function findOtherContacts(context: AnswerContext): Promise<Finding | null> {
  const { question, background, priorSpots, shelf } = context;
  if (background === "" || !asksForOther.test(`${question.folded} ${foldText(question.text)}`)) return null;
  const told = shelf.contacts.filter(({ document, start, end }) =>
    priorSpots.some((spot) => spot.document === document && spot.start < end && start < spot.end),
  );
  // Who is named by a role alone stands there under the name of whoever issued the document.
  const isOfIssuer = ({ document, organisation }: Contact): boolean =>
    foldText(organisation ?? "") === foldText(shelf.summary(document)?.header.issuer ?? "");
  const isOfThem = (contact: Contact): boolean =>
    contact.phones.length > 0 &&
    told.some(
      (one) =>
        foldText(one.organisation ?? "") === foldText(contact.organisation ?? "") &&
        (!isOfIssuer(contact) || foldText(one.role ?? "") === foldText(contact.role ?? "")),
    );
  const items: QuotedContact[] = [];
  for (const contact of shelf.contacts.filter(isOfThem)) {
    const quoted = await quoteSpan(shelf, contact);
    if (quoted !== null) items.push({ ...quoted, contact });
  }
  const numbers = new Set(items.flatMap(({ contact }) => contact.phones.map((phone) => phone.replace(/\D/gu, ""))));
  if (numbers.size < 2) return null;
  const [first, ...rest] = items.sort((one, other) => other.contact.phones.length - one.contact.phones.length);
  return first === undefined ? null : { kind: "contacts", items: [first, ...rest], disagree: false };
}
