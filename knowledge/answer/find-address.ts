import { passagesOf } from "./dates-in-quotes";
import type { Provision } from "../model/index";
import { foldText } from "../text/index";
import type { DocumentSummary } from "../store/library";
import type { Answer, Quoted } from "./answer";
import { cite } from "./cite";
import { findCitedPlace } from "./cited-place";
import type { AnswerContext } from "./context";
import { documentAskedAbout } from "./asked-document";
import type { OpenDocument } from "./shelf";

/** A place that a question names by its number: "khoản 2 Điều 9", "Điều 8.3", "mục III.1". */
export interface AskedAddress {
  /** As documents number it, folded: "dieu 9 khoan 2", "iii.1". */
  readonly address: string;
  /** As people write it: "khoản 2 Điều 9". */
  readonly words: string;
}

const mostPlaces = 3;
const saysAmount = /(?<!\p{L})mức(?!\p{L})/iu;
const saysSection = /(?<!\p{L})(?:mục|điều|khoản|điểm)(?!\p{L})/iu;

/** The named place, whole; or that the document has none of that number. Null where the question names no place or no document can be meant. */
export async function findAddress(context: AnswerContext): Promise<Answer | null> {
  const { text, folded } = context.question;
  // "Mức 32.000 đồng" folds like "mục 32".
  const asked = saysAmount.test(text) && !saysSection.test(text) ? null : readAddress(folded);
  // "Theo Điều 7 của thông tư …" beside another subject asks for the subject.
  if (asked === null) return null;
  const cited = await findCitedPlace(context);
  if (cited !== null) return { kind: "cited", finding: passagesOf(cited, context) };
  const document = documentAskedAbout(context) ?? (await onlyHolder(asked, context));
  if (document === null) return null;
  const opened = await context.shelf.open(document.id);
  const found = placesOf(opened, asked, context.question.folded);
  const [first, ...rest] = found.slice(0, mostPlaces).map((provision): Quoted => ({
    citation: cite(opened.document, opened.outline, provision, provision.start, provision.end),
    document,
  }));
  if (first !== undefined) return { kind: "cited", finding: passagesOf([first, ...rest], context) };
  return {
    kind: "not-found",
    silence: { kind: "no-such-place", place: asked.words, document },
    nearest: null,
    contact: null,
  };
}

/** Reads "khoan 2 dieu 9", "dieu 9 khoan 2 diem a", "d9 k2", "muc iii.1"; null where there is none. Takes a folded question. */
export function readAddress(folded: string): AskedAddress | null {
  const article = /\b(?:dieu|đ)\s*(\d{1,3})(?:\.(\d{1,2}))?\b/.exec(folded);
  const clause = /\b(?:khoan|k)\s*(\d{1,2})\b/.exec(folded)?.[1] ?? article?.[2];
  const point = /\bdiem\s+([a-z])\b(?! (?:thi|chuan|so|cao|thap))/.exec(folded)?.[1];
  if (article !== null) {
    const parts = [
      `dieu ${article[1] ?? ""}`,
      clause === undefined ? "" : `khoan ${clause}`,
      point === undefined ? "" : `diem ${point}`,
    ];
    const words = [
      point === undefined ? "" : `điểm ${point}`,
      clause === undefined ? "" : `khoản ${clause}`,
      `Điều ${article[1] ?? ""}`,
    ];
    return {
      address: parts.filter((part) => part !== "").join(" "),
      words: words.filter((part) => part !== "").join(" "),
    };
  }
  const section = /\bmuc\s+([ivx]{1,5}(?:\.\d{1,2}){0,2}|\d{1,2}(?:\.\d{1,2}){0,2}(?:\.[a-z])?)(?!\w|[.,]\d)/.exec(
    folded,
  )?.[1];
  return section === undefined ? null : { address: section, words: `mục ${section.toUpperCase()}` };
}

/** The numbered places of that address; of several series in one file the ones whose name the question says. */
function placesOf({ outline }: OpenDocument, { address }: AskedAddress, folded: string): readonly Provision[] {
  const found = outline.provisions.filter(
    (provision) => provision.address !== null && foldText(provision.address) === address,
  );
  const named = found.filter(({ part }) => part !== null && folded.includes(foldText(part)));
  return named.length > 0 ? named : found;
}

/** The single answering document that has such a place. */
async function onlyHolder(asked: AskedAddress, context: AnswerContext): Promise<DocumentSummary | null> {
  const prior = context.shelf.documents.filter(({ id }) => context.priorDocuments.includes(id));
  const holders: DocumentSummary[] = [];
  for (const document of prior.length > 0 ? prior : context.shelf.documents.slice(0, mostSearched)) {
    const opened = await context.shelf.open(document.id);
    if (placesOf(opened, asked, context.question.folded).length > 0) holders.push(document);
  }
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

/** A large library is not gone through for one number. */
const mostSearched = 50;
