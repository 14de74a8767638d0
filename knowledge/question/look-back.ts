import { plainWords } from "../text/index";
import { ordinals } from "./ordinals";

/** A message about the answer just given rather than about the documents. */
export type LookBack =
  /** Which places it rests on, word for word. */
  | { readonly kind: "sources" }
  /** More of what stands around the places quoted. */
  | { readonly kind: "more" }
  /** How it came about. */
  | { readonly kind: "why" }
  /** One of the places quoted, counted from 1; -1 is the last. */
  | { readonly kind: "one"; readonly number: number };

const tails =
  /(?: (?:a|nhe|nha|voi|di|ha|the|vay|nao|nhi|giup|cho|toi|minh|em|anh|chi|duoc|khong|ko|please|xem|ban|oi))+$/;
const openings = /^(?:(?:ban|em|bot|cho|toi|minh|xin|hay|vui long|please|can you|could you|xem|oi|a|the|vay|ok|da) )+/;

const whole: readonly (readonly [Exclude<LookBack["kind"], "one">, RegExp])[] = [
  [
    "sources",
    /^(?:(?:dan|trich|trich dan|xem|neu|ghi|noi) )?(?:ro )?(?:nguon|trich dan|nguyen van|nguyen van cau do|nguon trich dan|nguon tin)(?: (?:o|tu|la|nam))*(?: (?:dau|gi|nao|van ban nao))?$|^(?:trich|doc|dan|ghi) (?:lai )?(?:dung |day du )?nguyen van(?: .{0,24})?$|^(?:lay|dua vao|can cu vao|thay|doc) (?:thong tin )?(?:o |tu )?dau(?: (?:ra|ma noi|ma biet|noi))?$|^(?:van ban|cho|tai lieu) nao (?:noi|ghi)$|^(?:the )?(?:sources?|exact (?:words|quote|wording)|quote(?: it)?|what (?:is|was) (?:the|your) source|where does it say (?:that|so|this))$/,
  ],
  [
    "more",
    /^(?:noi |giai thich |ghi |trinh bay |viet |trich )?(?:ro|chi tiet|cu the|day du|ky|them)(?: (?:hon|them|ra|nua|chut))+$|^(?:xem|noi|giai thich|doc|biet) them$|^(?:con )?(?:gi )?nua (?:khong|ko)$|^(?:tell me )?more(?: details?)?$|^(?:in )?(?:more )?details?$/,
  ],
  [
    "why",
    /^(?:vi sao|tai sao|sao)(?: (?:ban|em|bot))?(?: lai)?(?: (?:tra loi|noi|ra|co|biet))?(?: (?:nhu|ket qua|cau tra loi|dieu do))?$|^giai thich (?:vi sao|tai sao|cau tra loi|cach tra loi)$|^why(?: (?:is that|so|that))?$|^how do you know(?: that)?$/,
  ],
];

const places: Readonly<Record<string, number>> = {
  ...ordinals,
  "dau tien": 1,
  dau: 1,
  cuoi: -1,
  "cuoi cung": -1,
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  last: -1,
};
const what = "(?:cai|nguon|trich dan|cho|muc|y|van ban|phan|dong|doan|han)";
const one = new RegExp(
  `^(?:${what} (?:thu |so )(nhat|hai|nhi|ba|tu|bon|nam|sau|bay|tam|chin|muoi|\\d{1,2})` +
    `|(?:nguon|trich dan|cho) (\\d{1,2})|${what} (dau tien|dau|cuoi cung|cuoi)` +
    `|the (first|second|third|fourth|fifth|last)(?: one| source| quote)?)$`,
);

/** Reads a whole message as one about the answer before; null for any other. Takes the message as typed. */
export function readLookBack(message: string): LookBack | null {
  const bracketed = /^\s*\[(\d{1,2})\]\s*\??\s*$/.exec(message);
  if (bracketed !== null) return { kind: "one", number: Number(bracketed[1]) };
  const words = plainWords(message);
  if (words.length > 60) return null;
  const bare = words.replace(openings, "").replace(tails, "");
  for (const candidate of [words, bare, words.replace(tails, "")]) {
    // "Nguồn đâu?" before "nguồn đầu": without marks both look the same, and the first is what people ask.
    const found = whole.find(([, pattern]) => pattern.test(candidate));
    if (found !== undefined) return { kind: found[0] };
    const number = one
      .exec(candidate)
      ?.slice(1)
      .find((word) => word !== undefined);
    if (number !== undefined) return { kind: "one", number: places[number] ?? Number(number) };
  }
  return null;
}
