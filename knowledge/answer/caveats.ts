import type { Reference } from "../model/index";
import type { PlaceName } from "../question/index";
import type { DocumentSummary } from "../store/library";
import { foldText } from "../text/index";
import { quotesOf, type Answer, type Finding, type NonEmpty, type Quoted } from "./answer";
import { placeAskedFor, type AnswerContext } from "./context";
import { hasEnded, limitOf } from "./find-validity";
import { fitOf } from "./jurisdiction";

/** Something the person must know before relying on an answer, as data. */
export type Caveat =
  | {
      readonly code: "other-jurisdiction";
      readonly document: DocumentSummary;
      readonly asker: readonly PlaceName[];
      /** The person asked for this place, or other documents of the answer do hold: a note, not a warning in front. */ readonly isAside: boolean;
    }
  | { readonly code: "no-longer-valid"; readonly document: DocumentSummary; readonly limit: string }
  | { readonly code: "superseded"; readonly document: DocumentSummary }
  | { readonly code: "blank-number-or-date"; readonly documents: NonEmpty<DocumentSummary> }
  | { readonly code: "damaged-text"; readonly document: DocumentSummary }
  | { readonly code: "documents-disagree" }
  | { readonly code: "suspicious-reference"; readonly reference: Reference; readonly suspect: string }
  | { readonly code: "sample-documents" }
  | { readonly code: "no-holiday-calendar"; readonly year: string };

/** Below this share of possible syllables a text is shown as damaged. */
const soundQuality = 0.85;

/** What must be said beside an answer, in the order of its weight. */
export function caveatsOf(answer: Answer, context: AnswerContext): readonly Caveat[] {
  const quotes = quotedIn(answer);
  if (quotes === null) return [];
  const documents = [...new Map(quotes.map(({ document }) => [document.id, document])).values()];
  const caveats: Caveat[] = [];
  // Who a contact is or what a document cites is no rule of a place.
  const isRule = answer.kind !== "cited" || rules.has(answer.finding.kind);
  const anyHolds = documents.some(({ header }) => fitOf(header, context.asker) === "applies");
  for (const document of documents) {
    const asker = context.asker.length > 0 ? context.asker : placeAskedFor(context);
    const speaksOfPlace =
      context.asker.length === 0 &&
      quotes.some(
        ({ citation }) =>
          citation.document === document.id && asker.some(({ name }) => foldText(citation.quote).includes(name)),
      );
    if (isRule && !speaksOfPlace && fitOf(document.header, asker) === "elsewhere") {
      const isAside = anyHolds || isOwnSubject(document, context);
      if (context.asker.length > 0 || !isAside) caveats.push({ code: "other-jurisdiction", document, asker, isAside });
    }
    const limit = limitOf(document.validity);
    const saysSo = answer.kind === "cited" && answer.finding.kind === "validity";
    if (!saysSo && limit !== null && hasEnded(document.validity, context.asOf))
      caveats.push({ code: "no-longer-valid", document, limit });
    if (document.supersededBy !== null) caveats.push({ code: "superseded", document });
    if (document.quality < soundQuality) caveats.push({ code: "damaged-text", document });
  }
  const [blank, ...otherBlanks] = documents.filter(
    ({ header }) => header.number === null || (header.issuedOn ?? "").length < 10,
  );
  if (blank !== undefined) caveats.push({ code: "blank-number-or-date", documents: [blank, ...otherBlanks] });
  if (answer.kind === "cited" && answer.finding.kind === "contacts" && answer.finding.disagree)
    caveats.push({ code: "documents-disagree" });
  caveats.push(...suspiciousIn(quotes, context));
  if (answer.kind === "cited" && (answer.finding.kind === "deadlines" || answer.finding.kind === "deadline-list")) {
    const uncovered = answer.finding.items.find(
      ({ occurrence }) => occurrence.state !== "undated" && !occurrence.hasCalendar,
    );
    if (uncovered !== undefined && uncovered.occurrence.state !== "undated")
      caveats.push({ code: "no-holiday-calendar", year: uncovered.occurrence.lastSafeDay.slice(0, 4) });
  }
  if (documents.some(({ origin }) => origin === "sample")) caveats.push({ code: "sample-documents" });
  return caveats;
}

const rules: ReadonlySet<Finding["kind"]> = new Set(["passages", "deadlines", "deadline-list", "validity"]);

function quotedIn(answer: Answer): NonEmpty<Quoted> | null {
  if (answer.kind === "cited") return quotesOf(answer.finding);
  return answer.kind === "not-found" && answer.nearest !== null ? [answer.nearest] : null;
}

/** A question that names a place of the document asks for that document, wherever the person is. */
function isOwnSubject(document: DocumentSummary, { question }: AnswerContext): boolean {
  return question.places.some((place) => fitOf(document.header, [place]) === "applies");
}

function suspiciousIn(quotes: readonly Quoted[], { shelf }: AnswerContext): readonly Caveat[] {
  const seen = new Set<string>();
  return quotes.flatMap(({ citation }) =>
    shelf.references.flatMap((reference): readonly Caveat[] => {
      if (reference.suspect === null || reference.document !== citation.document) return [];
      if (reference.start < citation.start || reference.end > citation.end || seen.has(reference.canonical)) return [];
      seen.add(reference.canonical);
      return [{ code: "suspicious-reference", reference, suspect: reference.suspect }];
    }),
  );
}
