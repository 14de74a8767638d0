import type { Reference } from "../model/index";
import type { AnswerContext } from "./context";
import { placesOf } from "./jurisdiction";
import { isSameOffice } from "./named-issuer";

const paper = "(?:cong van|van ban|thong bao|to trinh|thu|giay to)";
const answers = "(?:tra loi|phuc dap|hoi dap|hoi am|dap lai)";
const which = "(?:nao|gi|(?:co |mang )?so (?:may|nao|bao nhieu|hieu))";
/** "Trả lời văn bản nào", "văn bản nào … được … phúc đáp". */
const asksAnswered = new RegExp(
  `\\b${answers} (?:cho |lai )*(?:[a-z]+ ){0,2}${paper}\\b.{0,60}?\\b${which}\\b|\\b${paper} (?:${which} )?(?:[a-z]+ ){0,10}(?:duoc|ma) (?:[a-z]+ ){0,8}${answers}\\b`,
);

/**
 * The document that a letter of the library answers, where a question asks which one: what the letter cites of the office that it is addressed to. Empty where none is
 * asked for, or several may be meant.
 */
export function answeredReferences({
  question,
  shelf,
  background,
  priorDocuments,
}: AnswerContext): readonly Reference[] {
  if (!asksAnswered.test(question.folded)) return [];
  const named = question.places.map(({ name }) => name);
  const isPrior = background !== "" && named.length === 0;
  const letters = shelf.documents.filter(
    ({ id, header }) =>
      header.addressee !== null &&
      (isPrior
        ? priorDocuments.includes(id)
        : named.length === 0 || placesOf(header).some(({ name }) => named.includes(name))),
  );
  const answered = shelf.references.filter(({ document, issuer, relation }) => {
    const addressee = letters.find(({ id }) => id === document)?.header.addressee ?? null;
    const isGround = relation === "basis" || relation === "implements";
    return isGround && issuer !== null && addressee !== null && isSameOffice(issuer, addressee);
  });
  return new Set(answered.map(({ canonical }) => canonical)).size === 1 ? answered : [];
}
