import { kindsOfDocuments } from "./document-kinds";

const kind = `(?:${kindsOfDocuments.join("|")})`;
const holder = `(?:${kind}|to trinh|bao cao|quy che|phu luc|tai lieu|giay)`;
const names =
  "(?:neu|nhac|dan|vien dan|dan chieu|trich dan|trich|de cap|liet ke|ghi|in|noi|xuat hien|co ten|lam can cu|can cu)(?: (?:ten|den|toi|ra|ro|den ten))?";
const inside = new RegExp(
  `\\b(${kind})(?: [a-z\\d]+){0,40}? (?:(?:ma |duoc |co |da |thay )*)${names} (?:o |ngay )?(?:trong|o|tai) (?:[a-z]+ ){0,3}?${holder}\\b`,
);

/**
 * The kind, folded, of a document that a question speaks of as named inside another one: "công văn của Bộ được nêu trong thông báo …". Takes folded words; null where it speaks of
 * none so.
 */
export function kindCitedIn(folded: string): string | null {
  const plain = folded.replace(/[^\p{L}\p{Nd} ]+/gu, " ").replace(/ +/g, " ");
  return inside.exec(plain)?.[1] ?? null;
}
