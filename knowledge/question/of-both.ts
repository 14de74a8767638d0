import { foldText } from "../text/index";

const things =
  "văn bản|tài liệu|kế hoạch|thông báo|công văn|nơi|bên|cái|chỗ|đằng|đàng|phía|phòng|sở|địa phương|phường|xã|tỉnh|đơn vị|mốc|hạn|thời hạn|ngày|việc|phần";
/** Each of what was named: what a text says of every school or person is not meant. */
const eachOf = "nơi|bên|cái|chỗ|đằng|đàng|phía|văn bản|địa phương|mốc|hạn|thời hạn|ngày";
const marked = `(?:(?:cả\\s+)?(?:hai|2)\\s+(?:cái\\s+)?(?:${things})|cả\\s+(?:hai|2)|(?:mỗi|từng)\\s+(?:${eachOf})|đôi\\s+bên)(?:\\s+(?:này|ấy|đó|kia|trên))?`;
const source = `(?<!\\p{L})(?:${marked}|${foldText(marked)}|both(?:\\s+documents)?)(?!\\p{L})`;
const found = new RegExp(source, "iu");
const all = new RegExp(
  `${source}|(?<!\\p{L})(?:cùng|đều|tương ứng|lần lượt|cung|deu|tuong ung|lan luot)(?!\\p{L})`,
  "giu",
);

/** Whether a text speaks of two that were named as two ("cả hai", "hai nơi này", "mỗi bên"). */
export function speaksOfBoth(text: string): boolean {
  return found.test(text);
}

/** A text without the words by which it speaks of two as two: what is asked of each. */
export function withoutBoth(text: string): string {
  return text.replace(all, " ").replace(/\s+/gu, " ").trim();
}

const eachArea = /(?<!\p{L})(?:mỗi|từng|moi|tung)\s+(?:xã|phường|tỉnh|huyện|xa|phuong|tinh|huyen)(?!\p{L})/giu;

/** Whether a text speaks of each area of a level ("mỗi xã nộp ngày nào"); where two are named, of each of the two. */
export function speaksOfEachArea(text: string): boolean {
  return text.search(eachArea) >= 0;
}

/** A text without the words by which it speaks of each area of a level. */
export function withoutEachArea(text: string): string {
  return text.replace(eachArea, " ").replace(/\s+/gu, " ").trim();
}

const one = "(?:năm|bên|nơi|chỗ|cái|đằng|trường|xã|phường|tỉnh|đợt|lớp|kỳ|khóa|văn bản|mức|ở đâu)";
const more =
  "(?:cao|thấp|nhiều|ít|lâu|dài|ngắn|sớm|muộn|trễ|xa|gần|lớn|nhỏ|to|bé|rộng|đông|chặt|khắt khe|lợi|rẻ|đắt|nhanh|chậm|mắc|tăng|giảm)";
const ranks = `[,;.?]\\s*(?:(?:thì|và|rồi|vậy)\\s+)?(?:${one}(?:\\s+nào)?\\s+(?:(?:là|được|cho|thì|lấy)\\s+)?${more}\\s+hơn|(?:(?:hơn|kém|chênh|lệch|cách|chênh lệch)\\s+){1,2}(?:nhau\\s+)?(?:bao nhiêu|mấy|thế nào)|which\\s+(?:\\w+\\s+)?is\\s+\\w+er)`;
const ranking = new RegExp(`(?:${ranks}|${foldText(ranks)})(?!\\p{L})[^,;.?]*`, "giu");

/** A text without a clause that asks which of two is more ("…, năm nào cao hơn?", "…, chênh nhau bao nhiêu?"): the figures of both tell it. */
export function withoutRanking(text: string): string {
  return text.replace(ranking, "").trim();
}
