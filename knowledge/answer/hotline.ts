import { foldText } from "../text/index";

/** A number that is answered day and night, as documents and people call it, folded. */
const hotline = /\b(?:duong day nong|hot ?line|tong dai|(?<!thuong )truc ban|(?:so|dien thoai) truc)\b/;
const asked = /\b(?:duong day nong|hot ?line|tong dai)\b/;
/** A telephone number, or one of the short ones that the whole country shares. */
const dialled = /(?<!\d)(?:0\d(?:[.\s-]?\d){8,9}|1[189]\d(?:[.\s-]?\d{3,5})?|11\d)(?!\d)/;
const sentenceEnd = /(?<=[.…;])\s+(?=\p{Lu})/u;

/** Whether a question asks for the number of a hotline, and not for somebody's. */
export function asksForHotline({ text, folded }: { readonly text: string; readonly folded: string }): boolean {
  return asked.test(folded) || asked.test(foldText(text));
}

/** The sentences of a text that name a hotline and leave its number out. */
export function blankHotlines(text: string): readonly string[] {
  return text
    .split(/\n|(?<=[.…;])\s+(?=\p{Lu})/u)
    .filter((sentence) => hotline.test(foldText(sentence)) && !dialled.test(sentence));
}

/** Whether a sentence of a text tells a hotline with its number: one that is left blank beside somebody else's telephone does not. */
export function tellsHotline(text: string): boolean {
  return text.split(sentenceEnd).some((sentence) => hotline.test(foldText(sentence)) && dialled.test(sentence));
}
