import { foldText, plainWords, syllablesOf } from "../text/index";
import { kindsOfDocuments } from "../question/index";
import type { DocumentSummary } from "../store/library";
import type { AnswerContext } from "./context";
import { placesOf } from "./jurisdiction";

const kind = `(?:${kindsOfDocuments.join("|")}|quy dinh|chuong trinh|to trinh|bao cao|tai lieu|file)`;
/** "Thông báo đó", "quyết định này": a kind with a word that points. */
const pointsAtKind = new RegExp(
  `\\b(${kind}) (?:so )?(?:do|nay|ay|kia|day|noi tren|o tren|tren|vua roi|vua noi|vua nhac)\\b`,
);
const inEnglish =
  /\b(?:that|this|the) (?:decision|notice|plan|letter|circular|document|agreement|directive|decree)\b|\bit\b/;
/** What is asked of a document, whichever it is: words of its head, of its basis and of what it replaces. */
const ofAnyDocument =
  /\b(?:can cu|co so|phap ly|dua|theo|tren|thuc hien|thay the|thay cho|bai bo|sua doi|ban hanh|co quan|don vi|bo|so|tinh|chinh phu|thu tuong|ngay|thang|nam|nao|ky|hieu|hieu luc|ten|truoc|nay|day|do|cai|viec|nam trong|nam o|van ban|tai lieu|quy dinh|ra doi|ra|ai|nguoi|may|issued|signed|based|replaced?|date|number)\b/g;

const kinds = new RegExp(`\\b${kind}\\b`, "g");
/** So many syllables beside those may be chat; with more the question says what it is of. */
const mostOwn = 1;

/**
 * The document of the turn before, for a question that asks something of a document and names none of its own ("nó căn cứ thông báo nào?", "quyết định đó ai ký?"):
 * the first of the kind that it points at among those quoted. Null where it names another, or stands alone.
 */
export function priorDocument(context: AnswerContext): DocumentSummary | null {
  const { question, background, priorDocuments, shelf } = context;
  if (background === "" || question.mentions.length > 0) return null;
  const named = question.places.map(({ name }) => name);
  const isThere = ({ header }: DocumentSummary): boolean => placesOf(header).some(({ name }) => named.includes(name));
  const before = priorDocuments.flatMap((id) => shelf.documents.find((document) => document.id === id) ?? []);
  const isOfOther = named.length > 0 && !before.some(isThere);
  // "Thế cái của Long Biên căn cứ gì?": the one document of the place that is named now.
  const prior = isOfOther ? onlyOne(shelf.documents.filter(isThere)) : byBackground(before, context);
  const [first] = prior;
  if (first === undefined) return null;
  const words = plainWords(question.folded);
  const pointed = pointsAtKind.exec(words)?.[1];
  if (pointed !== undefined) {
    const ofKind = prior.find(({ header }) => header.type !== null && foldText(header.type) === pointed);
    if (ofKind !== undefined) return ofKind;
    // A kind that none of them is of is a cited one's, or says no more than "văn bản".
    return isKindOfLibrary(pointed, shelf.documents) ? null : first;
  }
  if (/\bno\b/.test(words) || (question.language === "en" && inEnglish.test(foldText(question.text)))) return first;
  const rest = foldText(question.query).replace(kinds, " ").replace(ofAnyDocument, " ");
  const ofPlaces = new Set(named.flatMap((name) => name.split(" ")));
  const own = syllablesOf(rest).filter((word) => !ofPlaces.has(word));
  return own.length <= mostOwn ? first : null;
}

function onlyOne(documents: readonly DocumentSummary[]): readonly DocumentSummary[] {
  return documents.length === 1 ? documents : [];
}

/** The documents quoted before, first the one whose head the talk named most of, where one was named more than the first one quoted. */
function byBackground(
  documents: readonly DocumentSummary[],
  { background, rarity }: AnswerContext,
): readonly DocumentSummary[] {
  if (documents.length < 2) return documents;
  const said = [...new Set(syllablesOf(background))];
  const scored = documents.map((document) => {
    const { type, title, issuer, number } = document.header;
    const own = new Set(syllablesOf([type, title, issuer, number].filter((part) => part !== null).join(" ")));
    return { document, score: said.reduce((sum, word) => sum + (own.has(word) ? rarity.weight(word) : 0), 0) };
  });
  const most = Math.max(...scored.map(({ score }) => score));
  const first = scored[0]?.score ?? 0;
  if (first >= most * nearlyNamed) return documents;
  return scored.toSorted((one, other) => other.score - one.score).map(({ document }) => document);
}

/** From this share of what the best named one has on, the first one quoted is meant. */
const nearlyNamed = 0.8;

function isKindOfLibrary(folded: string, documents: readonly DocumentSummary[]): boolean {
  return documents.some(({ header }) => header.type !== null && foldText(header.type) === folded);
}

/** Folded words without the kind that they point at: "thông báo này căn cứ gì" asks for no notice. */
export function withoutPointed(folded: string): string {
  return folded.replace(pointsAtKind, " ");
}

/** Whether a question points at a document by its kind: "quyết định đó", "that decision". */
export function pointsAtDocument({ folded, language, text }: AnswerContext["question"]): boolean {
  return pointsAtKind.test(folded) || (language === "en" && inEnglish.test(foldText(text)));
}
