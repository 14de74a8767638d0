import type { DocumentPart } from "../../knowledge/model";
import { foldText } from "../../knowledge/text";
import { isCapitals } from "../normalise";
import { readTypeLine } from "./document-type";
import { readMarker } from "./marker";
import { isPersonName, isSignerTitle, nameAmongStrokes } from "./signature";

/** Paragraphs from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the fixed components of one document stand, as paragraph numbers; they follow on from each other. */
export interface PartLayout extends DocumentPart {
  readonly letterhead: Range;
  /** Type and title. */
  readonly heading: Range;
  readonly preamble: Range;
  readonly body: Range;
  readonly closing: Range;
  /** Recipients and signature, which stand in either order. */
  readonly foot: readonly { readonly kind: "recipients" | "signature"; readonly range: Range }[];
  /** Where the next document, or the file, begins or ends. */
  readonly to: number;
}

const recipients = /^noi nh[a-z]*n\s*:?$|^noi nh[a-z]*n\s*:/;
const addressee = /^kinh gui(?!\w)/;
const basis = /^(?:can cu|thuc hien|theo de nghi|xet de nghi|tren co so|theo|xet)(?!\w)/;
const attached = /^\(?\s*(?:ban hanh\s+)?kem theo(?!\w)/;
const closingOpener =
  /^(?:tren day|tren la|trong qua trinh|kinh chuyen|tran trong|nhan duoc|\(co |de nghi cac|yeu cau cac|vay,? de nghi|nay,?\s|can cu noi dung|tat ca )/;

/** Finds the documents of one file: the main one, then what is attached to it. */
export function layOut(paragraphs: readonly string[]): readonly [PartLayout, ...PartLayout[]] {
  const folded = paragraphs.map((text) => foldText(text));
  const main = layOutPart(paragraphs, folded, 0, paragraphs.length, true);
  const starts = attachedStarts(paragraphs, folded, main);
  const first = starts[0];
  if (first === undefined) return [main];
  const bounded = layOutPart(paragraphs, folded, 0, first, true);
  const rest = starts.map((start, index) =>
    layOutPart(paragraphs, folded, start, starts[index + 1] ?? paragraphs.length, false),
  );
  return [bounded, ...rest];
}

/** A line that names a type begins another document where the one before has been signed, or says that it is attached, or counts anew. */
function attachedStarts(paragraphs: readonly string[], folded: readonly string[], main: PartLayout): readonly number[] {
  const signed = main.foot.find((component) => component.kind === "signature")?.range.to ?? main.foot.at(-1)?.range.to;
  const starts: number[] = [];
  let seenMarker = false;
  for (let at = main.heading.to; at < paragraphs.length; at += 1) {
    const text = paragraphs[at] ?? "";
    const marker = readMarker(text);
    if (marker !== null && marker.kind !== "bullet") seenMarker = true;
    if (readTypeLine(text) === null || / \| /.test(text)) continue;
    if (isDivision(paragraphs[at - 1] ?? "")) continue; // "Chương I", "QUY ĐỊNH CHUNG"
    const next = paragraphs.slice(at + 1, at + 6);
    const saysAttached = folded.slice(at + 1, at + 5).some((line) => attached.test(line));
    const countsAnew = next.some((line) => {
      const follower = readMarker(line);
      return follower !== null && follower.value === 1 && ["article", "chapter", "part"].includes(follower.kind);
    });
    if ((signed !== undefined && at >= signed) || saysAttached || (seenMarker && countsAnew)) {
      if (starts.length === 0 || at - (starts.at(-1) ?? 0) > 3) starts.push(at);
    }
  }
  return starts;
}

function isDivision(text: string): boolean {
  return ["part", "chapter", "division", "subdivision"].includes(readMarker(text)?.kind ?? "");
}

function layOutPart(
  paragraphs: readonly string[],
  folded: readonly string[],
  from: number,
  to: number,
  isMain: boolean,
): PartLayout {
  const text = (at: number) => paragraphs[at] ?? "";
  const fold = (at: number) => folded[at] ?? "";
  const find = (start: number, end: number, test: (at: number) => boolean) => {
    for (let at = start; at < end; at += 1) if (test(at)) return at;
    return -1;
  };
  const isSection = (at: number) => {
    const marker = readMarker(text(at));
    return marker !== null && marker.kind !== "bullet" && marker.kind !== "footnote";
  };
  // "KẾ HOẠCH / Thực hiện công tác …": what stands right below the bare name of the kind and ends as no clause does is its subject.
  const isSubject = (at: number) => readTypeLine(text(at - 1))?.rest === "" && !/[;:,.]$/.test(text(at));
  const opensContent = (at: number) =>
    addressee.test(fold(at)) || (basis.test(fold(at)) && !isSubject(at)) || isSection(at);
  const opened = find(from, to, opensContent);
  const headEnd = opened === -1 ? Math.min(to, from + 40) : opened;
  const typeAt = find(from, headEnd, (at) => readTypeLine(text(at)) !== null);
  const isLetter = typeAt === -1 && headEnd < to && addressee.test(fold(headEnd));

  let titleFrom = typeAt;
  if (typeAt === -1 && !isLetter) titleFrom = find(from, headEnd, (at) => isTitleLine(text(at), fold(at)));
  if (titleFrom === -1) titleFrom = isLetter || opened === -1 ? (isLetter ? headEnd : from) : headEnd;
  const typeLine = typeAt === -1 ? null : readTypeLine(text(typeAt));
  // Some texts print the kind first, or their columns were taken apart so: the motto and the issuer below it are no title.
  const belowType = typeLine?.rest === "" ? endOfLetterhead(paragraphs, folded, typeAt + 1, headEnd) : typeAt + 1;
  if (typeLine !== null && belowType > typeAt + 1) titleFrom = belowType;
  let titleTo = typeLine === null ? titleFrom : belowType;
  const needsTitle = !isLetter && titleFrom < headEnd;
  if (needsTitle)
    while (titleTo < headEnd && goesOnTitle(text(titleTo), fold(titleTo), titleTo - titleFrom, typeLine?.rest === ""))
      titleTo += 1;
  const titleLines = needsTitle
    ? [typeLine?.rest ?? "", ...paragraphs.slice(typeLine === null ? titleFrom : belowType, titleTo)]
    : [];
  const title = titleLines.filter((line) => line !== "").join(" ");

  const foot = findFoot(paragraphs, folded, titleTo, to);
  const contentTo = foot[0]?.range.from ?? to;
  const bodyFrom = findBody(titleTo, contentTo, text, fold, isSection);
  const closingFrom = findClosing(bodyFrom, contentTo, text, fold);
  return {
    type: typeLine?.type ?? (isLetter && isMain ? "Công văn" : null),
    title: title === "" ? null : title,
    letterhead: { from, to: titleFrom },
    heading: { from: titleFrom, to: titleTo },
    preamble: { from: titleTo, to: bodyFrom },
    body: { from: bodyFrom, to: closingFrom },
    closing: { from: closingFrom, to: contentTo },
    foot,
    to,
  };
}

const motto = /^(?:cong ho\S* xa hoi|doc lap\s*[-–]|dang cong san viet)/;
const ofLetterhead =
  /^(?:cong ho\S* xa hoi|viet nam$|doc lap\s*[-–]|dang cong san viet|so\s*[:.]|[-_=*\s]+$)|,\s*ngay(?!\w).*(?:\d{4}|nam)\s*$/;

/** Where the lines of a letterhead that begin at `from` end, where the national motto is one of them; otherwise `from`. */
function endOfLetterhead(paragraphs: readonly string[], folded: readonly string[], from: number, to: number): number {
  let at = from;
  let hasMotto = false;
  for (; at < to; at += 1) {
    const [text, fold] = [paragraphs[at] ?? "", folded[at] ?? ""];
    if (motto.test(fold)) hasMotto = true;
    else if (!ofLetterhead.test(fold) && !(isCapitals(text) && opensAgency.test(fold))) break;
  }
  return hasMotto ? at : from;
}

/** A line that can only name an office. */
const opensAgency = /^(?:ubnd|uy ban|so |phong |truong |bo |hoi |dang )/;

function isTitleLine(text: string, folded: string): boolean {
  return isCapitals(text) && !/^(?:cong ho\S* xa hoi|doc lap)/.test(folded) && !opensAgency.test(folded);
}

/** `isBare`: the type's own line has no more words than the type. */
function goesOnTitle(text: string, folded: string, count: number, isBare: boolean): boolean {
  if (isBare && count === 1 && subjectInParentheses.test(folded)) return true;
  if (count > 6 || text.length > 400 || / \| /.test(text)) return false;
  if (attached.test(folded) || /^(?:so\s*:|\(|[-+•])|\.{4}|…{2}/.test(folded)) return false;
  if (opensMinutes.test(folded) || /^ben [a-d]\s*[:.(-]/.test(folded)) return false;
  if (isAuthorityLine(text, folded)) return false;
  return !/[;:]$/.test(text) && !/\.$/.test(text.replace(/\.{3,}$/, ""));
}

/** "(V/v chuẩn bị năm học mới)". */
const subjectInParentheses = /^\(\s*(?:v\/v|ve viec)\W.{3,300}\)$/;

/** What minutes and invitations state below their title: "Thời gian: …", "Hôm nay, …", "NỘI DUNG". */
const opensMinutes =
  /^(?:(?:thoi gian|dia diem|chu tri|chu toa|thu ky|thanh phan|noi dung|don vi tinh)[^:]{0,30}:|hom nay,|noi dung\s*:?$)/;

/** The line that names who decides, "CHỦ TỊCH ỦY BAN NHÂN DÂN …", below the title of a decision. */
function isAuthorityLine(text: string, folded: string): boolean {
  return (
    isCapitals(text) &&
    /^(?:bo truong|chu tich|thu tuong|giam doc|hieu truong|uy ban nhan dan|ubnd|hoi dong|chinh phu|quoc hoi|truong phong|tong giam doc|ban thuong vu)(?!\w)/.test(
      folded,
    )
  );
}

function findBody(
  from: number,
  to: number,
  text: (at: number) => string,
  fold: (at: number) => string,
  isSection: (at: number) => boolean,
): number {
  let at = from;
  let inAddressees = false;
  // "HỘI ĐỒNG NHÂN DÂN TỈNH …", "KHÓA XIII KỲ HỌP THỨ 2"
  if (at < to && isAuthorityLine(text(at), fold(at))) while (at < to && isCapitals(text(at)) && !isSection(at)) at += 1;
  while (at < to && !isSection(at)) {
    const isBullet = readMarker(text(at))?.kind === "bullet";
    if (addressee.test(fold(at))) inAddressees = true;
    else if (isBullet && inAddressees) inAddressees = true;
    else if (
      basis.test(fold(at)) ||
      /:$/.test(text(at)) ||
      /^(?:quyet dinh|quyet nghi|nghi quyet|thong bao|chi thi)\s*:?$/.test(fold(at))
    ) {
      inAddressees = false;
      // What a sentence announces ("như sau:") is the content, unless more bases follow.
      if (/:$/.test(text(at)) && !basis.test(fold(at + 1)) && !/^quyet dinh/.test(fold(at + 1))) return at + 1;
    } else break;
    at += 1;
  }
  // A few more lines of introduction before the first number belong to the preamble as well.
  let section = at;
  while (section < to && section - at < 4 && !isSection(section) && readMarker(text(section)) === null) section += 1;
  return section < to && isSection(section) ? section : at;
}

/** The last words after all numbered places; in a document of articles they belong to the last article unless they say what they are. */
function findClosing(from: number, to: number, text: (at: number) => string, fold: (at: number) => string): number {
  const hasArticles = Array.from({ length: to - from }, (_, index) => readMarker(text(from + index))).some(
    (marker) => marker?.kind === "article",
  );
  let at = to;
  while (at > from && to - at < 4 && readMarker(text(at - 1)) === null && !isCapitals(text(at - 1))) {
    const isLast = at === to && !hasArticles && /\.\/\.?$|\/\.$/.test(text(at - 1));
    if (!isLast && !closingOpener.test(fold(at - 1))) break;
    at -= 1;
  }
  return at;
}

function findFoot(
  paragraphs: readonly string[],
  folded: readonly string[],
  from: number,
  to: number,
): PartLayout["foot"] {
  const listAt = folded.findIndex((line, at) => at >= from && at < to && recipients.test(line));
  const isSigning = (at: number) => isSignerTitle(paragraphs[at] ?? "");
  if (listAt === -1) {
    // Without recipients a signature is a title near the end with a name below it, or the last lines.
    for (let at = Math.max(from, to - 14); at < to; at += 1) {
      if (!isSigning(at)) continue;
      const below = paragraphs.slice(at, to);
      if (below.some(isPersonName) || below.length <= 3)
        return [{ kind: "signature", range: { from: at, to: signatureEnd(paragraphs, at, to) } }];
    }
    return [];
  }
  let before = listAt;
  while (before > from && listAt - before < 6 && (isSigning(before - 1) || isPersonName(paragraphs[before - 1] ?? "")))
    before -= 1;
  let listEnd = listAt + 1;
  while (listEnd < to && !isSigning(listEnd) && isRecipientLine(paragraphs[listEnd] ?? "")) listEnd += 1;
  const list = { kind: "recipients", range: { from: listAt, to: listEnd } } as const;
  if (before < listAt) return [{ kind: "signature", range: { from: before, to: listAt } }, list];
  if (listEnd >= to || !isSigning(listEnd)) return [list];
  return [list, { kind: "signature", range: { from: listEnd, to: signatureEnd(paragraphs, listEnd, to) } }];
}

function isRecipientLine(text: string): boolean {
  return readMarker(text)?.kind === "bullet" || (text.length < 60 && !isCapitals(text) && !isPersonName(text));
}

/**
 * Up to and including the name; a digital stamp's lines may stand between title and name. Where several sign one below the
 * other, up to the last name: the second title must have its name right below it, or it opens the letterhead of an annex.
 */
function signatureEnd(paragraphs: readonly string[], from: number, to: number): number {
  const titlesEnd = endOfTitles(paragraphs, from, to);
  const name = nameWithin(paragraphs, titlesEnd, Math.min(to, titlesEnd + 14));
  if (name === -1) return titlesEnd;
  const next = endOfTitles(paragraphs, name + 1, to);
  const nextName = next === name + 1 ? -1 : nameWithin(paragraphs, next, Math.min(to, next + 2));
  return nextName === -1 ? name + 1 : signatureEnd(paragraphs, name + 1, to);
}

function endOfTitles(paragraphs: readonly string[], from: number, to: number): number {
  let end = from;
  while (end < to && isSignerTitle(paragraphs[end] ?? "")) end += 1;
  return end;
}

function nameWithin(paragraphs: readonly string[], from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (isPersonName(paragraphs[at] ?? "")) return at;
  // Names behind dashes are a list as soon as there are two lines of it, and behind the heading of an annex they are the annex's.
  const annex = paragraphs.findIndex((text, at) => at >= from && at < to && readTypeLine(text) !== null);
  for (let at = from; at < (annex === -1 ? to : annex); at += 1) {
    if (nameAmongStrokes(paragraphs[at] ?? "") === null) continue;
    const isList = [at - 1, at + 1].some((beside) => listSign.test(paragraphs[beside] ?? ""));
    return isList ? -1 : at;
  }
  return -1;
}

const listSign = /^[-–—+•*·▪●○]\s*\p{L}/u;
