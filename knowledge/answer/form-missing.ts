import type { Provision } from "../model/index";
import { foldText, plainWords } from "../text/index";
import type { Answer } from "./answer";
import { cite } from "./cite";
import { belongsElsewhere, readingOf, type AnswerContext } from "./context";
import { subjectOf } from "./evidence";
import { scoreSections } from "./score-sections";
import type { OpenDocument } from "./shelf";

/** A form or annex by its number: "BC-03" is of the letters "bc" and the number 3. Without both, the only annex of a document. */
interface FormCode {
  readonly printed: string;
  readonly letters: string;
  readonly number: string;
  readonly behind: string;
}

const kinds = "bieu mau|mau bieu|mau|bieu|phu luc|form|template|annex|appendix";
const code = "([a-z]{1,4}(?= ?-? ?\\d))?\\s?-?\\s?(\\d{1,3}|[ivx]{1,5}(?![a-z]))([a-z](?![a-z])|-[a-z]{1,4})?";
/** Only words that lead up to the form stand before it: of "hồ sơ theo mẫu 01" the papers are asked. */
const named = new RegExp(
  `^(?:(?:a|da|vay|the|con|cho hoi|xin hoi|em hoi|trong|o|tren|cai|to|cua|don|to khai|phieu|giay|ban|noi dung|cac muc|cac phan|cach ghi|cach dien) )*(?:(?:what|which|how many) [a-z ]{0,40}?)?\\b(?:${kinds})(?: so)? (?<code>${code})(?![a-z\\d])`,
);
/** What stands in an annex that has no number: "bản cam kết trong phụ lục". */
const inAnnex =
  /^(?:.{0,80} )?(?:trong|o|tai|cua|thuoc|noi dung|in the|of the) (?:phu luc|annex|appendix)\b(?! ?(?:so )?(?:\d|[ivx]{1,5}\b))/;
const asksContent =
  /\b(?:co|gom|trinh bay|ghi|dien|khai|chua|liet ke)\b.{0,40}\b(?:gi|nao|the nao|ra sao)\b|\b(?:nhung|cac|may|bao nhieu) (?:muc|phan|cot|noi dung|thong tin|tieu chi|trang|chi tieu)\b|\b(?:contain|include|sections?|fields?|columns?|look like)\b/;
/** "Kể tên các ao hồ trong Phụ lục II": what stands in it is to be told. */
const asksToList =
  /^(?:.{0,30} )?(?:ke|ke ten|ke ra|liet ke|doc|neu|cho (?:xem|biet)|list|name|tell me|give me|show me)\b(?! (?:tu|khi|toan|hoach|thoi|ca|cuong)\b).{0,110} (?:trong|o|tai|cua|theo|in|of|from) (?:the )?$/;
const plainListing = new RegExp(`(?:${kinds})(?: so)? (?<code>${code})(?![a-z\\d])`);
/** Says where the form itself is. */
const tellsWhere =
  /\b(?:dang (?:tai|tren|len)|tai (?:ve|tai)|khong gui kem|gui sau|kem theo|dinh kem|ban hanh kem|theo quy dinh)\b/;
const longest = 500;

/**
 * Silence on what a form or annex holds that is asked for by its number, where documents name it and none brings its text along: with the place that names it, before others one that says where
 * it is. Null where its text is there, no document names it, or something else is asked.
 */
export async function findFormMissing(context: AnswerContext): Promise<Answer | null> {
  const { question, background, rarity, shelf } = context;
  const asked = codeAskedFor(question.text);
  if (asked === null) return null;
  const sections = await scoreSections(context, subjectOf(question.query, background, rarity, readingOf(context)));
  const near = new Set([
    ...context.priorDocuments,
    ...sections.slice(0, asked.number === "" ? 1 : mostSections).map(({ opened }) => opened.document.id),
  ]);
  const places: {
    readonly opened: OpenDocument;
    readonly place: Provision;
    readonly isOfIt: boolean;
    readonly worth: number;
  }[] = [];
  for (const id of near) {
    const opened = await shelf.open(id);
    if (belongsElsewhere(opened.document, context)) continue;
    if (hasForm(opened.document.text, asked)) return null;
    for (const place of opened.outline.provisions) {
      const text = foldText(opened.document.text.slice(place.start, place.bodyEnd)).replace(/\s+/g, " ");
      const isOfIt = names(text, asked);
      if (isOfIt || namesAlike(text, asked))
        places.push({ opened, place, isOfIt, worth: tellsWhere.test(text) ? 1 : 0 });
    }
  }
  const [best] = places.sort((one, other) => Number(other.isOfIt) - Number(one.isOfIt) || other.worth - one.worth);
  if (best === undefined) return null;
  const { opened, place, isOfIt } = best;
  const { document, outline } = opened;
  const end = Math.min(place.bodyEnd, place.start + longest);
  return {
    kind: "not-found",
    silence: isOfIt
      ? { kind: "only-cited", canonical: asked.printed }
      : { kind: "no-such-place", place: asked.printed, document },
    nearest: { document, citation: cite(document, outline, place, place.start, end) },
    contact: null,
  };
}

const mostSections = 12;

function codeAskedFor(text: string): FormCode | null {
  const folded = foldText(text);
  const listing = plainListing.exec(folded);
  const isListed = listing !== null && asksToList.test(folded.slice(0, listing.index));
  const found = isListed ? listing : (named.exec(folded) ?? inAnnex.exec(folded));
  if (found === null) return null;
  if (
    !isListed &&
    !asksContent.test(plainWords(folded.slice(found[0].length)) + ` ${plainWords(folded.slice(0, found.index))}`)
  )
    return null;
  if (found.groups?.["code"] === undefined) return { printed: "phụ lục", letters: "", number: "", behind: "" };
  const [, , letters = "", number = "", behind = ""] = found;
  const kind = new RegExp(`(?:${kinds})(?: so)? `, "g");
  const start = found.index + ([...found[0].matchAll(kind)].at(-1)?.index ?? 0);
  return {
    printed: text.slice(start, found.index + found[0].length),
    letters,
    number: number.replace(/^0+/, ""),
    behind,
  };
}

/** Whether a folded text names a form by its number, or within a row of numbers: "các mẫu BC-01 đến BC-06". */
function names(text: string, { letters, number, behind }: FormCode): boolean {
  if (number === "") return /\b(?:phu luc|annex)\b(?: (?:kem|dinh kem|gui kem|o duoi|nay)|[).;]|$)/.test(text);
  const own = `0*${number}${behind}(?![a-z\\d/])`;
  const single = letters === "" ? `\\b(?:${kinds})(?: so)? ${own}` : `\\b${letters}\\s?-?\\s?${own}`;
  if (new RegExp(single).test(text)) return true;
  const row = new RegExp(
    `\\b(?:${kinds})(?: so)? (?:tu )?(?:${letters}\\s?-?\\s?)0*(\\d{1,3}) (?:den|toi|-) (?:(?:${kinds}) )?(?:so )?(?:${letters}\\s?-?\\s?)0*(\\d{1,3})`,
  ).exec(text);
  return row !== null && Number(row[1]) <= Number(number) && Number(number) <= Number(row[2]);
}

/** Whether a folded text names a form of the same letters by another number. */
function namesAlike(text: string, { letters }: FormCode): boolean {
  return letters !== "" && new RegExp(`\\b(?:${kinds})(?: so)? ${letters}\\s?-\\s?\\d`).test(text);
}

/** Whether a line of the text is the head of the form. */
function hasForm(text: string, { letters, number, behind }: FormCode): boolean {
  if (number === "") return /^[ \t]*(?:phu luc|annex)\b[^\n;]{0,90}$/m.test(foldText(text));
  return new RegExp(
    `^[ \\t]*(?:${kinds})(?: so)?[ \\t]+${letters}[ \\t]?-?[ \\t]?0*${number}${behind}(?![a-z\\d])[^\\n;]{0,90}$`,
    "m",
  ).test(foldText(text));
}
