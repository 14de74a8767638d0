import { asksReplaced } from "../question/index";
import { foldText } from "../text/index";
import type { Answer, Quoted, SingleFinding } from "./answer";
import { documentAskedAbout } from "./asked-document";
import { findCitedByNamed } from "./cited-by-named";
import { findCitedInside } from "./cited-inside";
import { isNamedByNumber, type AnswerContext } from "./context";
import { passagesOf } from "./dates-in-quotes";
import { findCitingClause } from "./find-citing-clause";
import { findHeader } from "./find-header";
import { findDescribed, findReferences, findToldReference } from "./find-references";
import { findOfOtherIssuer } from "./other-issuer";
import { cited, firstOf, silent, telling, where, type Reader } from "./readers";
import { meansBlankRow } from "./rows-chosen";

/** Answers what is asked of documents themselves: of those that others cite, and what a document's own head says. */
export const readCitedDocuments: Reader = firstOf([
  // "Bản trước mà nó thay là số mấy": the number is of the one that gave way.
  where(asksWhichGaveWay, telling(findReferences)),
  telling(findOfOtherIssuer),
  telling(findCitedInside),
  findCitedByNamed,
  telling(findToldReference),
  // "Trong công văn của Sở …, gọi ai, số nào?": the document only says where the number stands.
  where(({ question: { asks } }) => !asks.has("phone") && !asks.has("email"), readDescribed),
  readHead,
  telling(findReferences),
  readNoChange,
]);

function asksWhichGaveWay({ question: { asks, folded, language, text } }: AnswerContext): boolean {
  return asks.has("replaces") && asksReplaced(language === "en" ? foldText(text) : folded);
}

async function readDescribed(context: AnswerContext): Promise<Answer | null> {
  const citing = await findCitingClause(context);
  const described = await findDescribed(context);
  // The one document that the clause cites says more of itself, and may be asked about next.
  const isSame = described?.kind === "reference" && described.items.some((item) => isWithin(item, citing));
  if (citing !== null && !isSame) return cited(passagesOf([citing], context));
  return described === null ? null : cited(described);
}

async function readHead(context: AnswerContext): Promise<Answer | null> {
  const { question, shelf } = context;
  if (question.asks.has("document-number") && (await meansBlankRow(context))) return null;
  const header = await findHeader(context);
  if (header?.kind !== "cited" || question.places.length > 0 || question.mentions.length !== 1) return header;
  // "Văn bản số 09 do ai ban hành?": of several documents with that number each is told of.
  const meant = shelf.documents.filter((document) => isNamedByNumber(document, question));
  const heads: SingleFinding[] = [];
  for (const document of meant.length > mostOfNumber ? [] : meant) {
    const head = await findHeader({ ...context, shelf: { ...shelf, documents: [document] } });
    if (head?.kind === "cited" && head.finding.kind !== "several") heads.push(head.finding);
  }
  const [first, second, ...rest] = heads;
  if (first === undefined || second === undefined) return header;
  return cited({ kind: "several", findings: [first, second, ...rest] });
}

/** Of one number. */
const mostOfNumber = 4;

/** A document that is asked what it changes, and names nothing. */
async function readNoChange(context: AnswerContext): Promise<Answer | null> {
  const { asks, folded } = context.question;
  const isAsked = asks.has("replaces") && (asksReplaced(folded) || asksForChange.test(folded));
  return isAsked && documentAskedAbout(context) !== null ? silent({ kind: "lacks", what: "change" }) : null;
}

/** What a document does to others, not what is put in whose place. */
const asksForChange =
  /\b(?:thay the|thay cho|bai bo|sua doi)\b.{0,40}\b(?:van ban|quyet dinh|thong tu|nghi dinh|nghi quyet|chi thi|ke hoach|thong bao|cong van|quy che|quy dinh)\b.{0,20}\b(?:nao|gi|khong)\b|\b(?:replace|repeal|amend)(?:s|d|ed)?\b/;

function isWithin({ citation }: Quoted, place: Quoted | null): boolean {
  return (
    citation.document === place?.citation.document &&
    citation.start < place.citation.end &&
    place.citation.start < citation.end
  );
}
