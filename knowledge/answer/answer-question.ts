import { asksNewsOfTheDay, isOtherWork, ownShop, readingsOf } from "../question/index";
import type { Answer } from "./answer";
import { findBothCounted } from "./both-counted";
import { withYears } from "./asked-day";
import { withBareNumbers } from "./bare-numbers";
import { isNamedByNumber, type AnswerContext } from "./context";
import { withoutPower } from "./find-decider";
import { findFormMissing } from "./form-missing";
import { findInOrder } from "./find-in-order";
import { findLimit } from "./find-limit";
import { findScope } from "./find-scope";
import { findSigners } from "./find-signers";
import { findOthers } from "./find-others";
import { findSameForOwn } from "./find-same-for-own";
import { findTwoMatters } from "./two-matters";
import { findMentionSubjects } from "./mention-subjects";
import { narrow } from "./narrow";
import { findSite } from "./find-site";
import { findOnlyCited } from "./only-cited";
import { findOtherContacts } from "./other-contacts";
import { findAttachedMissing } from "./attached-text";
import { numberPattern } from "./own-number";
import { isPrinted } from "./rarity";
import { readFacts } from "./read-facts";
import { readPassages } from "./read-passages";
import { firstOf, quoting, silent, telling, where } from "./readers";
import { findStateBefore } from "./state-before";
import { findTitlesToldTwice } from "./titles-told-twice";
import { findBothGiven } from "./told-twice";

/** What is asked before passages are looked at, in this order: what bears on several places or answers, the facts, and what cannot be answered. */
const readBefore = firstOf([
  telling(findSameForOwn),
  telling(findSigners),
  telling(findScope),
  telling(findMentionSubjects),
  quoting(findInOrder),
  where(({ background }) => background === "", telling(findTwoMatters)),
  telling(findOtherContacts),
  quoting(findOthers),
  telling(findTitlesToldTwice),
  telling(findBothGiven),
  findSite,
  quoting(findBothCounted),
  readFacts,
  findStateBefore,
  findOnlyCited,
  findAttachedMissing,
  findFormMissing,
  telling(findLimit),
]);

/**
 * Answers from the documents: facts first, passages for the rest, and silence where neither speaks. Reads nothing but the
 * context; the same context gives the same answer.
 */
export async function answerQuestion(asked: AnswerContext): Promise<Answer> {
  const whole = { ...asked, question: withYears(asked.question, asked.asOf) };
  if (whole.shelf.documents.length === 0) return silent({ kind: "empty-library" });
  if (isOtherWork(whole.question.folded) || asksNewsOfTheDay(whole.question.text)) return { kind: "off-topic" };
  // Rules on other trades bind nobody's shop.
  const shop = ownShop(whole.question.text);
  if (shop !== null && !shop.some((name) => isPrinted(name, whole.rarity))) return silent({ kind: "nothing-near" });
  const [reading, ...otherReadings] = whole.background === "" ? readingsOf(whole.question.text) : [];
  if (reading !== undefined) return { kind: "clarify", choices: [reading, ...otherReadings] };
  const context = withoutPower(withoutOwnNumbers(withBareNumbers(await narrow(whole))));
  return (await readBefore(context, whole)) ?? readPassages(context);
}

/** A number that is a document's own points to it and is no subject: every place of that document is meant, not the one that prints it. */
function withoutOwnNumbers(context: AnswerContext): AnswerContext {
  const { question, shelf } = context;
  const own = question.mentions.filter((mention) =>
    shelf.documents.some((document) => isNamedByNumber(document, { ...question, mentions: [mention] })),
  );
  const query = own.reduce((left, { serial }) => left.replace(numberPattern(serial), " "), question.query);
  const rest = query.replace(/\s+/gu, " ").trim();
  return rest === "" || own.length === 0 ? context : { ...context, question: { ...question, query: rest } };
}
