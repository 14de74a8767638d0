import type { Question } from "../question/index";
import { foldText } from "../text/index";

const untilNow =
  /\b(?:den nay|toi nay|den gio|toi gio|den luc nay|tren thuc te|thuc te|so far|to date|up to now|until now|actually)\b/;
const done = /\b(?:da|xong|has|have|had|did|was|were)\b/;

/** "Bao nhiêu em đã được nhận học bổng?": how many it has been given to. What follows from it ("đã nhận mấy suất thì …") is a rule. */
const given =
  /\b(?:bao nhieu|may)\b.*\b(?<!\bkhi )da (?:duoc )?(?:nhan|trao|cap|phat|chi tra|giai ngan|huong)\b(?!.* thi )|\bda (?:duoc )?(?:nhan|trao|cap|phat|chi tra|giai ngan|huong)\b.*\b(?:bao nhieu|may)\b(?!.* thi )|\bhow many\b(?: [a-z'-]+){1,4}? (?:received|got|was given|were given|was awarded|were awarded|was paid|were paid)\b/;

/** Whether a question asks how much has been done until now: what is only planned or promised does not tell it. */
export function asksForOutcome({ text, folded, language }: Question): boolean {
  const words = language === "en" ? foldText(text) : folded;
  return (untilNow.test(words) && done.test(words)) || given.test(words);
}

/** Whether a text tells what has been done, or how things stand. */
export function tellsOutcome(text: string): boolean {
  return /(?<!\p{L})(?:đã|(?<!(?:thực|thể|biểu|phát|xuất|tái) )hiện|đến nay|tính đến|kết quả|thực tế|đạt được|thực hiện được|đang)(?!\p{L})/iu.test(
    text,
  );
}

const before =
  /\b(?:nam (?:hoc )?(?:ngoai|roi|vua roi|vua qua|qua|truoc)|(?:hoc ky|ky|he|quy|thang|mua) (?:truoc|roi|vua roi|vua qua)|hoi nam|last (?:year|term|summer|month))\b(?! khi)/;

/** Whether a question, folded, asks what was in a time that is over: what is aimed at does not tell it. */
export function asksWhatWas(folded: string): boolean {
  return before.test(folded);
}

/** Whether a place, by its heading or one above it, says what is aimed at. */
export function isAim(headings: readonly string[]): boolean {
  return headings.some((heading) =>
    /^[\P{L}]*(?:(?:các|một số|những) )?(?:mục tiêu|mục đích|chỉ tiêu|phấn đấu)/iu.test(heading),
  );
}

/** Whether a question asks for a whole: a share of it does not tell how many there are. */
export function asksForTotal(folded: string): boolean {
  return /\b(?:tat ca|tong so|tong cong|ca thay|toan bo) (?:la |co |duoc |khoang )*(?:bao nhieu|may)\b/.test(folded);
}

const fraction = /(?:một|hai|ba|bốn|năm|\d+)\s+phần\s+\p{L}+/giu;

/** A text without the shares that it states. */
export function withoutShares(text: string): string {
  return text.replace(/\d[\d.,]*\s*%/gu, " ").replace(fraction, " ");
}
