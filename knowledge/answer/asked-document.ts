import { fitsNumber, kindsOfDocuments } from "../question/index";
import { foldText, syllablesOf } from "../text/index";
import { belongingOf, isNamedByType, issuingPlaces, type AnswerContext } from "./context";
import { priorDocument } from "./prior-document";
import type { DocumentSummary } from "../store/library";

/** The document of the library that the question names by type, place and words of its title; null where none stands out. */
export function documentAskedAbout(context: AnswerContext): DocumentSummary | null {
  const { question, shelf, rarity, priorDocuments } = context;
  const byNumber = shelf.documents.find(({ header }) =>
    question.mentions.some(
      (mention) =>
        header.number !== null &&
        fitsNumber(mention, foldText(header.number), header.type === null ? null : foldText(header.type)),
    ),
  );
  if (byNumber !== undefined) return byNumber;
  const pointed = priorDocument(context);
  if (pointed !== null) return pointed;
  const query = [...new Set(syllablesOf(question.query))];
  const scored = shelf.documents
    .map((document) => {
      const { header } = document;
      const own = new Set(
        syllablesOf(
          [header.type, header.title, header.issuer, header.jurisdictionName, header.place]
            .filter((part) => part !== null)
            .join(" "),
        ),
      );
      const weight = query.reduce((sum, syllable) => sum + (own.has(syllable) ? rarity.weight(syllable) : 0), 0);
      return {
        document,
        score: weight * belongingOf(document, context) * (isNamedByType(document, question) ? 1.3 : 1),
      };
    })
    .sort((one, other) => other.score - one.score);
  // "Thỏa thuận … còn hiệu lực không?" is of an agreement, whatever a plan of the same place says.
  const ofType = scored.find(({ document }) => isOfNamedKind(document, question));
  // "Văn bản của tỉnh A gửi đến đâu?" is of one of that place, though another place's says more of the words.
  const ofPlace = scored.find(({ document }) => isOfNamedPlace(document, context));
  const isNear = (one: (typeof scored)[number] | undefined): boolean =>
    one !== undefined && one.score >= (scored[0]?.score ?? 0) * leastOfType;
  const isIssuing = issuingPlaces(question).length > 0;
  const top = isNear(ofType) ? ofType : isIssuing || isNear(ofPlace) ? (ofPlace ?? scored[0]) : scored[0];
  const prior = context.background === "" ? undefined : shelf.documents.find(({ id }) => id === priorDocuments[0]);
  // "Còn hiệu lực không?" names nothing: it is of the document before.
  if (top === undefined || top.score === 0) return prior ?? null;
  const isNamed = isOfNamedKind(top.document, question) || isOfNamedPlace(top.document, context);
  return isNamed || priorDocuments.includes(top.document.id) ? top.document : (prior ?? null);
}

/** Whether the question names a document's kind as its head or the first words of its title say it: minutes may be of an agreement. */
function isOfNamedKind(document: DocumentSummary, question: AnswerContext["question"]): boolean {
  const first = syllablesOf(document.header.title ?? "").slice(0, longestKind);
  return (
    isNamedByType(document, question) ||
    kindsOfDocuments.some(
      (kind) =>
        kind !== "van ban" &&
        ` ${first.join(" ")} `.includes(` ${kind} `) &&
        ` ${question.folded} `.includes(` ${kind} `),
    )
  );
}

/** So many syllables of a title may say what kind of document it is. */
const longestKind = 4;

/** A document of the kind that is named is meant before one of another kind that so much more was said of. */
const leastOfType = 0.5;

function isOfNamedPlace({ header }: DocumentSummary, { question }: AnswerContext): boolean {
  const issuing = issuingPlaces(question);
  const names = issuing.length > 0 ? issuing : question.places.map(({ name }) => name);
  return names.some((name) => foldText(header.jurisdictionName ?? "").includes(name));
}
