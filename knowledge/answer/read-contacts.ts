import type { Answer } from "./answer";
import type { AnswerContext } from "./context";
import { findBlankContact } from "./blank-contact";
import { findContacts, findWithoutField } from "./find-contacts";
import { findSurelyWhomToAsk, findWhomToAsk } from "./find-whom-to-ask";
import { cited, where, type Reader } from "./readers";

/** Answers how somebody is reached, and where the document names the one and prints no number, that it does not. */
export const readContacts: Reader = where(asksToReach, async (context): Promise<Answer | null> => {
  const person = (await findWithoutField(context)) ?? (await findBlankContact(context));
  if (person !== null)
    return { kind: "not-found", silence: { kind: "lacks", what: "contact" }, nearest: person, contact: null };
  const contacts =
    (await findSurelyWhomToAsk(context)) ?? (await findContacts(context)) ?? (await findWhomToAsk(context));
  return contacts === null ? null : cited({ kind: "contacts", ...contacts });
});

function asksToReach({ question: { asks } }: AnswerContext): boolean {
  return (
    asks.has("contact") || asks.has("phone") || asks.has("email") || (asks.has("address") && !asks.has("recipient"))
  );
}
