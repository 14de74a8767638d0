import { readSpan } from "../model/index";
import { foldText, syllablesOf } from "../text/index";
import type { Quoted } from "./answer";
import { cite } from "./cite";
import type { OpenDocument } from "./shelf";

const fewestSyllables = 2;
/** “Cả nước thi đua …”, or "Hội Khuyến học" before the words that ask where it is. */
const quotedName = /["“”«]([^"“”«»]{4,120})["“”»]/u;
const printedName =
  /(\p{Lu}\p{L}*(?:\s+\p{L}+){1,8}?)\s+(?:được|có|xuất hiện|nằm|duoc|co|xuat hien|nam)(?:\s+(?:mặt|tên|nhắc|nêu|đề cập|viện dẫn|ở|trong|mat|ten|nhac|neu|de cap|vien dan|o))/u;
/** "… nhắc đến Hội Khuyến học?": all that follows, but for the particles that close a question. */
const namedBehind =
  /(?<!\p{L})(?:nhắc|nói|đề cập|viện|viện dẫn|dẫn|dẫn chiếu|trích dẫn|ghi|nêu|nhac|noi|de cap|vien dan|dan chieu|neu)\s+(?:(?:đến|tới|về|lại|ra|tên|den|toi|ve|lai|ten)\s+)?(\p{Lu}\p{L}*(?:\s+\p{L}+){1,8}?)(?:\s+(?:không|hay không|nhỉ|vậy|thế|ạ|a|khong|vay|the))*\s*(?:[?.,;!]|$)/u;

/** The name whose mentions a question asks for; null where it names nothing. */
export function nameAskedFor(text: string): string | null {
  const name = quotedName.exec(text)?.[1] ?? printedName.exec(text)?.[1] ?? namedBehind.exec(text)?.[1] ?? "";
  const syllables = syllablesOf(foldText(name));
  return syllables.length < fewestSyllables ? null : syllables.join(" ");
}

/** In each document the first place that has the name word for word, as printed or as read; documents without it are left out. */
export function placesNaming(name: string, documents: Iterable<OpenDocument>): readonly Quoted[] {
  return [...documents].flatMap(({ document, outline }): Quoted[] => {
    const says = (text: string | null): boolean =>
      text !== null && ` ${syllablesOf(foldText(text)).join(" ")} `.includes(` ${name} `);
    const place = outline.provisions.find(
      ({ start, bodyEnd }) =>
        bodyEnd > start && (says(document.text.slice(start, bodyEnd)) || says(readSpan(document, start, bodyEnd))),
    );
    return place === undefined
      ? []
      : [{ document, citation: cite(document, outline, place, place.start, place.bodyEnd) }];
  });
}
