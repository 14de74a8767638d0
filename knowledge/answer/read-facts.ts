import type { AnswerContext } from "./context";
import { findDayOfOtherYear } from "./day-of-other-year";
import { findAddress } from "./find-address";
import { findAttachments } from "./find-attachments";
import { findCountedDay } from "./find-counted-day";
import { findOwner } from "./find-contacts";
import { findPlaceOfReceipt } from "./find-place-of-receipt";
import { findRecipients } from "./find-recipients";
import { findSum } from "./find-sum";
import { findValidity } from "./find-validity";
import { findReceiver } from "./find-whom";
import { findNamedFigures } from "./named-figures";
import { readCitedDocuments } from "./read-cited-documents";
import { readContacts } from "./read-contacts";
import { readDue } from "./read-due";
import { quoting, telling, where, type Reader } from "./readers";
import { findToldTwice } from "./told-twice";

/** Answers from what was read out of the documents before: heads, references, contacts, deadlines, figures. */
export const readFacts: Reader = where(
  isOfOneFact,
  telling(async (context) => {
    const receiver = await findReceiver(context);
    return receiver === null ? null : { kind: "contacts", ...receiver };
  }),
  telling(findRecipients),
  telling(findAttachments),
  telling(findCountedDay),
  findAddress,
  telling(findSum),
  where(({ question }) => question.asks.has("validity"), telling(findDayOfOtherYear), telling(findValidity)),
  telling(findToldTwice),
  telling(findNamedFigures),
  telling(async (context) => {
    const owner = await findOwner(context);
    return owner === null ? null : { kind: "contacts", ...owner };
  }),
  readCitedDocuments,
  quoting(findPlaceOfReceipt),
  readContacts,
  readDue,
);

/** Two passages are compared; two contacts are facts side by side. */
function isOfOneFact({ question: { asks } }: AnswerContext): boolean {
  return !asks.has("compare") || asks.has("phone") || asks.has("contact") || asks.has("sum-check");
}
