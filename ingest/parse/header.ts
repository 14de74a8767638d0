import type { DocumentHeader } from "../../knowledge/model";
import { foldText } from "../../knowledge/text";
import { readAddressees } from "./addressees";
import { agencyOfSymbol, completeIssuer, declaredIssuer, partiesInTitle, partiesIntroduced } from "./issuer";
import { jurisdictionOf } from "./jurisdiction";
import type { PartLayout, Range } from "./layout";
import { readLetterhead, withoutSubjectWords } from "./letterhead";
import { readSignature } from "./signature";

/** Blanks to be filled in, so many that the document is a form. */
const formBlanks = 8;

/** The header, and what stands where its number should be but cannot be read. */
export interface ReadHeader {
  readonly header: DocumentHeader;
  readonly unreadableNumber: string | null;
  /** What is printed for a day or month of issue that was understood through a misread letter: "1ó". */
  readonly misreadDate: string | null;
}

/** Reads what head and foot of the main document say. `attachedTitles` may name the issuer of a sheet without a letterhead. */
export function readHeader(
  paragraphs: readonly string[],
  layout: PartLayout,
  attachedTitles: readonly string[],
  text: string,
): ReadHeader {
  const slice = ({ from, to }: Range) => paragraphs.slice(from, to);
  const letterhead = readLetterhead(slice(layout.letterhead));
  const preamble = slice(layout.preamble);
  const signatureRange = layout.foot.find((component) => component.kind === "signature")?.range;
  const signature = readSignature(signatureRange === undefined ? [] : slice(signatureRange));
  const isForm =
    layout.type === "Biểu mẫu" ||
    (letterhead.number === null && (text.match(/(?:\.{5,}|…{2,}|_{5,})/g)?.length ?? 0) >= formBlanks);
  const superior = letterhead.agencies.length > 1 ? (letterhead.agencies.at(-2) ?? null) : null;
  const parties = ["Thỏa thuận", "Biên bản", "Hợp đồng"].includes(layout.type ?? "")
    ? (partiesInTitle(layout.title) ?? partiesIntroduced(paragraphs.slice(0, headLines)))
    : null;
  const issuer = isForm
    ? null
    : (parties ?? issuerOf(layout, letterhead.agencies, letterhead.symbol, preamble, attachedTitles));
  const wholeIssuer = issuer === null ? null : completeIssuer(issuer, superior, letterhead.place, text);
  const jurisdiction = isForm
    ? jurisdictionOfForm(slice({ from: layout.heading.from, to: layout.body.from }))
    : jurisdictionOf(wholeIssuer, {
        parentAgency: superior ?? letterhead.agencies[0] ?? null,
        letterhead: slice(layout.letterhead),
        place: letterhead.place,
        text,
      });
  const header: DocumentHeader = {
    type: isForm ? "Biểu mẫu" : layout.type,
    number: letterhead.number,
    symbol: letterhead.symbol,
    issuedOn: isForm ? null : letterhead.issuedOn,
    issuer: wholeIssuer,
    place: isForm ? null : letterhead.place,
    title: titleOf(paragraphs, layout, isForm, letterhead.subject),
    signer: isForm ? null : signature.signer,
    signerTitle: isForm ? null : signature.signerTitle,
    addressee: readAddressees(preamble),
    jurisdiction: jurisdiction.level,
    jurisdictionName: jurisdiction.name,
  };
  return { header, unreadableNumber: letterhead.unreadableNumber, misreadDate: isForm ? null : letterhead.misreadDate };
}

function titleOf(
  paragraphs: readonly string[],
  layout: PartLayout,
  isForm: boolean,
  subject: string | null,
): string | null {
  if (layout.type === "Công văn") return subject;
  // The name of a form is its whole line, "VĂN BẢN THỎA THUẬN …".
  return isForm && layout.type !== "Biểu mẫu"
    ? (paragraphs[layout.heading.from] ?? null)
    : layout.title === null
      ? null
      : withoutSubjectWords(layout.title);
}

/** An agreement introduces its parties within so many lines. */
const headLines = 60;

function issuerOf(
  layout: PartLayout,
  agencies: readonly string[],
  symbol: string | null,
  preamble: readonly string[],
  attachedTitles: readonly string[],
): string | null {
  const printed = agencies.at(-1) ?? null;
  const declared = declaredIssuer(preamble);
  // The letterhead in full capitals may write out what the text abbreviates; the text's form is the one people use.
  if (printed !== null) return declared !== null && sameAgency(printed, declared) ? declared : printed;
  return declared ?? agencyOfSymbol(symbol) ?? schoolIn([layout.title ?? "", ...attachedTitles]);
}

/**
 * Same kind of agency and same last two words of its name: "TRƯỜNG TRUNG HỌC PHỔ THÔNG X Y" and "Trường THPT X Y". Recognition may
 * read a letter with two marks as two letters ("KHIÊỂM").
 */
function sameAgency(one: string, other: string): boolean {
  const wordsOf = (name: string) =>
    foldText(name)
      .replace(/(\p{L})\1+/gu, "$1")
      .split(/\s+/);
  const [a, b] = [wordsOf(one), wordsOf(other)];
  return a[0] === b[0] && b.length > 3 && a.slice(-2).join(" ") === b.slice(-2).join(" ");
}

function schoolIn(titles: readonly string[]): string | null {
  for (const title of titles) {
    const found = /(?<!\p{L})(TRƯỜNG\s+.+?)(?:\s+\(|\s+NĂM HỌC|$)/u.exec(title);
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

/** A form that a ministry's circular prescribes is used in the whole country. */
function jurisdictionOfForm(head: readonly string[]): ReturnType<typeof jurisdictionOf> {
  const source = head.find((line) => /kèm theo\s+(?:thông tư|nghị định)/iu.test(line));
  return source === undefined ? { level: null, name: null } : { level: "national", name: null };
}
