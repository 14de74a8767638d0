import { hasEnded } from "../conflicts/index";
import type { DocumentSummary } from "../store/library";
import { isNamedByNumber, isNamedByType, type AnswerContext } from "./context";
import { fitOf, placesOf } from "./jurisdiction";
import { replacedBy } from "./replaced-by";

/** So much of what the best entry tells one of the person's own place that holds today must tell to come before it. */
const nearlyAsMuch = 0.85;
/** And so much where it is of the very document that replaces the best one's. */
const ofReplacing = 0.4;

/**
 * The entries, the best first, without those of documents of another place, or of a time that is over, where the person's own place tells nearly as much in one that
 * holds today; all of them where it does not, or the question names a place, a year or the document itself. What is over only gives way to the same place's.
 */
export function ownAndCurrent<Entry>(
  entries: readonly Entry[],
  documentOf: (entry: Entry) => DocumentSummary | undefined,
  told: (entry: Entry) => number,
  context: AnswerContext,
): readonly Entry[] {
  const [best] = entries;
  const document = best === undefined ? undefined : documentOf(best);
  if (best === undefined || document === undefined) return entries;
  const elsewhere = isElsewhere(document, context);
  if (!elsewhere && !isOver(document, context)) return entries;
  const gives = (entry: Entry): boolean => {
    const other = documentOf(entry);
    return other !== undefined && (isElsewhere(other, context) || isOver(other, context));
  };
  const isEnough = entries.some((entry) => {
    const other = documentOf(entry);
    if (other === undefined || gives(entry) || !(elsewhere || isOfSamePlace(document, other))) return false;
    const isReplacing = replacedBy(document, context.shelf).some((reference) => reference.document === other.id);
    return told(entry) >= told(best) * (isReplacing ? ofReplacing : nearlyAsMuch);
  });
  return isEnough ? entries.filter((entry) => !gives(entry)) : entries;
}

function isElsewhere(document: DocumentSummary, context: AnswerContext): boolean {
  const { question, asker } = context;
  if (question.places.length > 0 || asker.length === 0 || isNamed(document, context)) return false;
  return fitOf(document.header, asker) === "elsewhere";
}

function isOver(document: DocumentSummary, context: AnswerContext): boolean {
  return isReplaced(document, context) || (mayBeOver(document, context) && hasEnded(document.validity, context.asOf));
}

/** Whether another document of the library says that it replaces this one, and the question names neither this one nor a year. */
export function isReplaced(document: DocumentSummary, context: AnswerContext): boolean {
  return mayBeOver(document, context) && replacedBy(document, context.shelf).length > 0;
}

function mayBeOver(document: DocumentSummary, context: AnswerContext): boolean {
  return context.question.years.length === 0 && !isNamed(document, context);
}

function isOfSamePlace(one: DocumentSummary, other: DocumentSummary): boolean {
  const [name] = placesOf(one.header);
  return name !== undefined && name.name === placesOf(other.header)[0]?.name;
}

function isNamed(document: DocumentSummary, { question, background, priorDocuments }: AnswerContext): boolean {
  const isOfTalk = background !== "" && priorDocuments.includes(document.id);
  return isOfTalk || isNamedByNumber(document, question) || isNamedByType(document, question);
}
