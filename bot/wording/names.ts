import { vietnameseOf } from "../../knowledge/index";
import { unify } from "./syllables";

const name = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]*(?:[ -]\p{Lu}[\p{L}\p{N}]*)*/gu;

/**
 * Whether every capitalised name of the sentence stands in the quotes (unified), or is the English of what stands there. The
 * word that begins a sentence is a name only where it is not a common word of the quotes or of the language.
 */
export function namesStand(sentence: string, quotes: string): boolean {
  const begins = sentence.search(/[\p{L}\p{N}]/u);
  return [...sentence.normalize("NFC").matchAll(name)].every(({ 0: printed, index }) => {
    const whole = unify(printed);
    if (isPrinted(whole, quotes)) return true;
    if (index !== begins) return false;
    const [first = "", ...rest] = whole.split(/[ -]/);
    return (rest.length === 0 || isPrinted(rest.join(" "), quotes)) && isOpening(first);
  });
}

function isPrinted(words: string, quotes: string): boolean {
  const vietnamese = vietnameseOf(words) ?? [];
  return (
    holds(quotes, words) ||
    vietnamese.some((term) => holds(quotes, unify(term))) ||
    // "Phòng Văn hóa - Xã hội" is also written without the dash.
    holds(quotes.replace(/ [-–] /g, " "), words)
  );
}

function holds(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at < 0) return false;
  const isPart = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);
  return (!isPart(text[at - 1]) && !isPart(text[at + words.length])) || holds(text.slice(at + 1), words);
}

/** Words that begin a sentence and name nobody. */
const openings = new Set(
  (
    "các những mỗi mọi theo trong tại ở từ đến khi nếu việc để và ngoài sau trước với về đối trường nhà đơn người học giáo hội thời hạn " +
    "không được có cần phải nên tất toàn cả hai ba mức tiền số văn bản quy kế thông báo cũng đồng ngày tháng năm " +
    "the a an each every all in on by before after if when schools school students teachers parents they it this these there no at from"
  ).split(" "),
);

function isOpening(word: string): boolean {
  return openings.has(word);
}
