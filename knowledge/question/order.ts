import { ordinals } from "./ordinals";
import { foldText, plainWords, syllablesOf } from "../text/index";

/** A place in a list or a course of work that is asked for by its order. */
export type OrderAsked =
  /** One of a list, counted from 1; -1 is the last. `noun` is what is counted, folded; null where any item is meant ("ý 2"). */
  | { readonly kind: "item"; readonly noun: string | null; readonly number: number }
  /** What comes after, or before, what was just told; all of it or the nearest alone. */
  | { readonly kind: "after" | "before"; readonly isAll: boolean };

const counted =
  "noi dung|nguyen tac|tieu chi|yeu cau|nhiem vu|dieu kien|giai doan|hoat dong|muc tieu|truong hop|trach nhiem|quyen|nghia vu|giai phap|bien phap|cong viec|viec|buoc|khau|cong doan";
const anyItem = "y|muc|cai|phan|gach dau dong|dong|khoan nay y";
const numbers = `${Object.keys(ordinals).join("|")}|\\d{1,2}`;
const nth = new RegExp(`\\b(${counted}|${anyItem}) (?:thu|so) (${numbers})\\b`);
/** "Bước 2", "ý 4": a bare number counts only behind what has no number of its own in a text. */
const bare = /\b(buoc|y|gach dau dong|viec) (\d{1,2})\b/;
const first = new RegExp(`\\b(${counted}|${anyItem}) (?:dau tien|truoc tien)\\b`);
const last = new RegExp(`\\b(${counted}|${anyItem}) (?:cuoi cung|sau cung|cuoi)\\b`);

const step = "(?:buoc|viec|cong viec|khau|cong doan|giai doan|noi dung|nhiem vu)";
const nextOne = new RegExp(
  `\\b${step} (?:tiep theo|ke tiep|tiep sau|tiep|ke|sau do|sau nua)\\b|\\b(?:tiep theo|ke tiep) (?:la|phai lam|can lam|lam|thi|den|toi)\\b`,
);
const allNext = new RegExp(
  `\\b(?:roi|(?<!\\bphai (?:[a-z]+ )?)xong(?: roi)?|sau do|tiep theo|tiep den|xong ${step} (?:do|nay|day|ay)|(?:het|qua|ngoai) (?:viec|buoc|dot|giai doan|khoang|thoi gian) (?:do|nay|ay|day)) .{0,16}\\b(?:sao nua|gi nua|gi tiep|the nao nua|nao nua|${step} (?:gi|nao)|lam (?:gi|sao)|lam (?:nhung |viec )?gi tiep|lam tiep (?:nhung |cac |viec )*gi)|\\bcon (?:nhung |cac |lai )?${step} (?:gi|nao) nua|^(?:the )?(?:roi )?(?:sao|gi) nua\\b`,
);
const allBefore = new RegExp(
  `\\btruoc (?:do|buoc (?:do|nay|ay)|viec (?:do|nay|ay)) .{0,32}\\b(?:gi|nao|sao)\\b|\\b${step} (?:truoc do|lien truoc|ngay truoc)\\b`,
);

/** Reads which place in an order is asked for; null where none is. Takes folded words. */
export function readOrder(folded: string): OrderAsked | null {
  const said = plainWords(folded);
  const [, noun, word] = nth.exec(said) ?? bare.exec(said) ?? [];
  if (noun !== undefined && word !== undefined) return itemOf(noun, ordinals[word] ?? Number(word));
  const opens = first.exec(said)?.[1];
  if (opens !== undefined) return itemOf(opens, 1);
  const closes = last.exec(said)?.[1];
  if (closes !== undefined) return itemOf(closes, -1);
  // What is told as done or due around the question is no part of it.
  if (allBefore.test(said)) return { kind: "before", isAll: !/\b(?:lien truoc|ngay truoc)\b/.test(said) };
  if (nextOne.test(said)) return { kind: "after", isAll: /\b(?:nhung|cac|nua)\b/.test(said) };
  return allNext.test(said) ? { kind: "after", isAll: true } : null;
}

/**
 * The syllables of a query besides order and asking that the turn before did not say: "có báo cáo rồi thì bước tiếp theo là gì?" says again what was asked of.
 * "Trước khi nộp lên Sở", "rồi mới nộp" tells how far, not where from.
 */
export function besidesOrder(query: string, background: string): readonly string[] {
  const said = new Set(syllablesOf(background));
  const rest = foldText(query)
    .replace(/\b(?:truoc khi|roi moi|thi moi) .*$/, " ")
    .replace(ofOrder, " ");
  return syllablesOf(rest).filter((syllable) => !said.has(syllable));
}

const ofOrder =
  /\b(?:noi dung|nguyen tac|tieu chi|yeu cau|nhiem vu|dieu kien|giai doan|hoat dong|muc tieu|truong hop|trach nhiem|giai phap|bien phap|cong viec|cong doan|viec|buoc|khau|muc|phan|y|dong|thu|so|nhat|hai|ba|tu|nam|dau tien|truoc tien|cuoi cung|tiep theo|ke tiep|tiep|ke|sau|truoc|do|nua|xong|roi|lam|gi|nao|sao|con|can|phai|ai|chu tri|phoi hop|thuc hien|bat tay|vao|\d+)\b/g;

function itemOf(noun: string, number: number): OrderAsked {
  return { kind: "item", noun: new RegExp(`^(?:${anyItem})$`).test(noun) ? null : noun, number };
}
