import { foldText } from "../../../knowledge/text/index";
import type { ReferenceRelation } from "../../../knowledge/model/index";
import { joinsSiblings, type Citation } from "./citation";

/** How far back a relation is looked for: text without an end to its sentences must not cost the square of its length. */
const farthest = 10;
const longestSentence = 2000;

export interface CitationRelation {
  readonly relation: ReferenceRelation;
  /** The canonical number of the citing side, where that is another cited document and not the one being read. */
  readonly via: string | null;
  readonly isNested: boolean;
}

/** What the words just before a citation say about it, strongest first; folded, because scans lose marks. */
const governing: ReadonlyArray<readonly [RegExp, ReferenceRelation]> = [
  [/thay the(?: cho)?(?: toan bo| cac)?$/, "replaces"],
  [/(?:bai bo|huy bo|het hieu luc(?: thi hanh)?:?)(?: toan bo| mot phan| cac)?(?: noi dung)?$/, "repeals"],
  [
    /(?:sua doi|dieu chinh)(?:,? (?:va )?bo sung)?(?: mot so)?(?: dieu| noi dung| khoan)?(?: cua| tai)?(?: cac)?$/,
    "amends",
  ],
  [/bo sung(?: mot so)? (?:dieu|noi dung)(?: cua)?$/, "amends"],
];
/** How "this very document" names itself as the one that replaces or amends. */
const itself =
  /(?:quyet dinh|thong tu|nghi dinh|nghi quyet|chi thi|ke hoach|quy che|quy dinh|thong bao|huong dan|van ban) nay/;
const carriesOut = /(?<!viec )(?:thuc hien|trien khai|thi hanh|theo tinh than)(?: \S+){0,2}$/;
const opensBasis = /^[\s\p{P}\d]*can c\S*(?: \S+){0,6}$/u;
const opensCarryingOut = /^[\s\p{P}\d]*(?:tiep tuc )?(?:thuc hien|trien khai|theo tinh than)/u;
const issuedWith = /(?:ban hanh )?kem theo$/;
const amendingSubject = /(?:sua doi|bo sung|thay the|bai bo)/;

/**
 * The relation of each citation of one paragraph to the document that cites it. A citation inside another one's subject is
 * a mention, or the object of that other document's amending; `via` then names it.
 */
export function relateCitations(
  text: string,
  citations: readonly Citation[],
  isPreamble: boolean,
): readonly CitationRelation[] {
  const related: CitationRelation[] = [];
  for (const [index, citation] of citations.entries()) {
    const nearby = citations.slice(Math.max(0, index - farthest), index);
    const outer = nearby.find((one) => citation.start < one.describedUntil) ?? null;
    const previous = citations[index - 1];
    const inherited = related[index - 1];
    const sentence = text.slice(sentenceStart(text, citation.start), citation.start);
    const lead = foldText(sentence)
      .trimEnd()
      .replace(/(?:,? ?so ?:?)$/, "")
      .replace(/\s+/g, " ");
    const stated = governing.find(([words]) => words.test(lead))?.[1] ?? null;
    if (outer !== null) {
      related.push(insideSubject(text, outer, citation, stated));
    } else if (stated !== null) {
      const earlier = earlierInSentence(text, nearby, citation);
      related.push({ relation: stated, via: itself.test(lead) ? null : (earlier?.canonical ?? null), isNested: false });
    } else if (previous !== undefined && inherited !== undefined && joinsSiblings(text, previous, citation)) {
      related.push({ ...inherited, isNested: false });
    } else {
      related.push({ relation: ownRelation(lead, isPreamble), via: null, isNested: false });
    }
  }
  return withRepealed(text, citations, related);
}

/** "Nghị định số … hết hiệu lực kể từ ngày Nghị định này …": what is said behind a citation holds for those joined to it. */
function withRepealed(
  text: string,
  citations: readonly Citation[],
  related: readonly CitationRelation[],
): readonly CitationRelation[] {
  const result = [...related];
  for (let index = citations.length - 1; index >= 0; index -= 1) {
    const citation = citations[index];
    const own = result[index];
    if (citation === undefined || own?.relation !== "mentions" || own.isNested) continue;
    const next = citations[index + 1];
    const behind = text.slice(citation.end, Math.min(next?.start ?? text.length, citation.end + longestBehind));
    const isJoined =
      next !== undefined && result[index + 1]?.relation === "repeals" && joinsSiblings(text, citation, next);
    if (isJoined || lapses.test(behind)) result[index] = { ...own, relation: "repeals" };
  }
  return result;
}

const longestBehind = 300;
const lapses = /^[^.;\n]*?(?<!đã )(?<!\p{L})hết hiệu lực(?: thi hành)? (?:kể )?từ(?!\p{L})/u;

function ownRelation(lead: string, isPreamble: boolean): ReferenceRelation {
  if (carriesOut.test(lead)) return "implements";
  if (opensBasis.test(lead)) return "basis";
  if (isPreamble) return opensCarryingOut.test(lead) ? "implements" : "basis";
  if (issuedWith.test(lead) && /^[\s(]*(?:ban hanh )?kem theo$/.test(lead)) return "basis";
  return "mentions";
}

function insideSubject(
  text: string,
  outer: Citation,
  citation: Citation,
  stated: ReferenceRelation | null,
): CitationRelation {
  if (stated !== null) return { relation: stated, via: outer.canonical, isNested: true };
  const between = foldText(text.slice(outer.end, citation.start)).trimEnd();
  // "… sửa đổi Chương trình … ban hành kèm theo Thông tư …": the amended thing is named by what issued it.
  const isAmended = amendingSubject.test(between) && issuedWith.test(between);
  return isAmended
    ? { relation: "amends", via: outer.canonical, isNested: true }
    : { relation: "mentions", via: null, isNested: true };
}

function earlierInSentence(text: string, earlier: readonly Citation[], citation: Citation): Citation | null {
  const from = sentenceStart(text, citation.start);
  return earlier.filter(({ start }) => start >= from).at(-1) ?? null;
}

/** A full stop inside a number or an abbreviation ends nothing: it must be followed by a blank and a capital. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - longestSentence);
  const stop = [...text.slice(from, at).matchAll(/[.!?]\s+(?=\p{Lu})|\n/gu)].at(-1);
  return stop === undefined ? from : from + stop.index + stop[0].length;
}
