import { fitsNumber, kindsOfDocuments } from "../question/index";
import { foldText } from "../text/index";
import type { Answer } from "./answer";
import type { AnswerContext } from "./context";
import { quoteSpan } from "./quote-span";

/** A question about a document that others only cite: its text is not there to answer from. */
export async function findOnlyCited(context: AnswerContext): Promise<Answer | null> {
  const { mentions } = context.question;
  const isOwn = ({ header }: AnswerContext["shelf"]["documents"][number]): boolean =>
    header.number !== null && mentions.some((mention) => fitsNumber(mention, foldText(header.number ?? ""), null));
  if (mentions.length === 0 || context.shelf.documents.some(isOwn)) return null;
  // "Thuận An kiểm tra việc làm theo Thông tư 22 vào dịp nào": when a place does what the circular is only named for.
  const isOfPlace = context.question.places.length > 0 && context.question.asks.has("deadline");
  if (isOfPlace && namedForWork.test(context.question.folded)) return null;
  const reference = context.shelf.references.find(({ canonical, type }) =>
    mentions.some((mention) => fitsNumber(mention, foldText(canonical), type === null ? null : foldText(type))),
  );
  // Only a question for its content; what the documents say of it is answered before.
  if (reference === undefined || !asksForContent(context)) return null;
  return {
    kind: "not-found",
    silence: { kind: "only-cited", canonical: reference.canonical },
    nearest: await quoteSpan(context.shelf, reference),
    contact: null,
  };
}

/** A document named for what is done under it, not for what it says. */
const namedForWork = new RegExp(
  `\\b(?:theo|thuc hien|trien khai|chap hanh|tuan thu|ap dung) (?:[a-z]+ ){0,4}(?:${kindsOfDocuments.join("|")}) (?:so )?\\d`,
);

function asksForContent({ question: { asks } }: AnswerContext): boolean {
  return (
    asks.has("count") ||
    asks.has("money") ||
    asks.has("percentage") ||
    asks.has("definition") ||
    asks.has("deadline") ||
    asks.has("hour")
  );
}
