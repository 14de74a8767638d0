import type { Reference } from "../model/index";
import { plainWords, syllablesOf } from "../text/index";
import type { AnswerContext } from "./context";

/** Organs that issue documents: as a question calls them, folded, and how their printed names begin. */
const organs: readonly (readonly [string, RegExp])[] = [
  ["so", /^so /],
  ["bo", /^bo /],
  ["hoi", /^(?:trung uong )?hoi /],
  ["thu tuong", /^thu tuong/],
  ["chinh phu", /^(?:thu tuong )?chinh phu/],
  ["(?:ubnd |uy ban nhan dan )?tinh", /^(?:uy ban nhan dan|ubnd) tinh/],
  ["(?:ubnd |uy ban nhan dan )?thanh pho", /^(?:uy ban nhan dan|ubnd) thanh pho/],
  ["(?:ubnd |uy ban nhan dan )?phuong", /^(?:uy ban nhan dan|ubnd) phuong/],
  ["(?:ubnd |uy ban nhan dan )?xa", /^(?:uy ban nhan dan|ubnd) xa/],
];
/** "Sở ấy đã gửi", "tỉnh có": an organ as the one who acts, whose place is known already. */
const acts =
  "(?: (?:ay|do|nay|kia|minh|ta))?(?: (?:da|tung|co|vua|moi)){0,3} (?:da|tung|co|gui|ra|ban hanh|phat hanh|ky|yeu cau|de nghi|chi dao|huong dan)";

/** "Số" and "sở" fold alike: in a message typed with marks only the latter is an office. */
function saysOrgan(text: string, organ: string): boolean {
  if (organ !== "so" || !/[^\u0000-\u007f]/.test(text)) return true;
  return /(?<!\p{L})sở(?!\p{L})/iu.test(text.normalize("NFC"));
}

/** The place at the end of an office's name: "Vĩnh Long" of "Sở Giáo dục và Đào tạo tỉnh Vĩnh Long"; kinds of offices have small letters. */
const placeAtEnd = /(?:^|\s)(?:(?:Tỉnh|Phường|Xã)\s+|Thành phố\s+)?(\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+)\s*$/u;

/** The same of a name that is printed in capitals: "SỞ … TỈNH AN GIANG". */
const placeInCapitals = /\s(?:TỈNH|PHƯỜNG|XÃ|THÀNH PHỐ)\s+(\p{Lu}+(?:\s+\p{Lu}+){0,3})\s*$/u;

/** Whether the issuer of a cited document is an office that the question calls by its kind and place ("Sở Lai Châu"). */
export function isIssuedByNamed({ issuer }: Pick<Reference, "issuer">, { question }: AnswerContext): boolean {
  const place = (placeAtEnd.exec(issuer ?? "") ?? placeInCapitals.exec(issuer ?? ""))?.[1];
  if (issuer === null || place === undefined) return false;
  const [printed, words, name] = [plainWords(issuer), plainWords(question.folded), plainWords(place)];
  return organs.some(
    ([organ, begins]) =>
      begins.test(printed) &&
      saysOrgan(question.text, organ) &&
      new RegExp(`\\b${organ} (?!(?:may|bao|nao|hieu)\\b)(?:[a-z]+ ){0,7}?${name}\\b`).test(words),
  );
}

const leadsToIssuer =
  /^(?:(?:the|vay|va|a|o|roi) ){0,2}(?:con|rieng|phia|ben) (?:(?:ben|phia|theo|van ban|huong dan|quy dinh|ke hoach|cong van|thong bao|quyet dinh|cua) ){0,3}(?:so|bo|hoi|ubnd|uy ban|tinh|thanh pho|phuong|xa)\b/;

/** Whether a question turns to what an office says, as the other one beside that of the turn before: "còn Sở An Giang thì sao?". */
export function turnsToIssuer({ question: { folded }, background }: AnswerContext): boolean {
  return background !== "" && leadsToIssuer.test(plainWords(folded));
}

/** Whether its issuer is of the kind of office that the question says has acted, without a place ("Sở ấy đã gửi …"). */
export function isIssuedByActing({ issuer }: Pick<Reference, "issuer">, { question }: AnswerContext): boolean {
  if (issuer === null) return false;
  const printed = plainWords(issuer);
  const words = plainWords(question.folded);
  return organs.some(
    ([organ, begins]) =>
      begins.test(printed) && saysOrgan(question.text, organ) && new RegExp(`\\b${organ}${acts}\\b`).test(words),
  );
}

/** Whether its issuer is of the kind of office that the question says behind the kind of document ("công văn Sở GD&ĐT", "quyết định của Bộ"). */
export function isIssuedByOfficeSaid(
  { issuer, type }: Pick<Reference, "issuer" | "type">,
  { question }: AnswerContext,
): boolean {
  if (issuer === null || type === null) return false;
  const [printed, words] = [plainWords(issuer), plainWords(question.folded)];
  return organs.some(
    ([organ, begins]) =>
      begins.test(printed) &&
      saysOrgan(question.text, organ) &&
      new RegExp(`\\b${plainWords(type)} (?:(?:cua|do|tu|ben) )?${organ} (?!(?:may|bao|nao|hieu)\\b)`).test(
        `${words} `,
      ),
  );
}

/** Whether two names are of the same office. */
export function isSameOffice(one: string, other: string): boolean {
  return syllablesOf(one).join(" ") === syllablesOf(other).join(" ");
}
