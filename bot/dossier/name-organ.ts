import type { DocumentSummary } from "../../knowledge/index";
import { nameDocument } from "../messages/index";

/** Words of organs' names that a sentence writes small, wherever they stand. */
const small = new Set(["phường", "xã", "thị trấn", "thành phố", "tỉnh", "huyện", "quận", "và"]);
/** Words that belong together: only their first letter is a capital, as in "Ủy ban nhân dân". */
const together = [
  "Ủy ban nhân dân",
  "Uỷ ban nhân dân",
  "Hội đồng nhân dân",
  "Giáo dục và Đào tạo",
  "Văn hóa - Xã hội",
  "Khuyến học",
  "Mầm non",
  "Tiểu học",
  "Trung học cơ sở",
  "Trung học phổ thông",
];

/** A document as a sentence names it, its issuer not in the capitals of a letterhead. */
export function nameHeld(document: DocumentSummary): string {
  const { header } = document;
  return nameDocument({ ...document, header: { ...header, issuer: nameOrgan(header.issuer) } });
}

/** Organs of education in running text with their capitals, where a document cites them without ("Bộ giáo dục và Đào tạo"). */
export function writeOrgans(text: string): string {
  return text
    .replace(/(?<!\p{L})(bộ|sở|phòng) giáo dục (và|&) đào tạo(?!\p{L})/giu, (_, kind: string, and: string) => {
      return `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} Giáo dục ${and.toLowerCase()} Đào tạo`;
    })
    .replace(/(?<!\p{L})bộ trưởng (?=Bộ )/gu, "Bộ trưởng ");
}

/** "ỦY BAN NHÂN DÂN PHƯỜNG LONG BIÊN" as a sentence writes it; a name that is not all in capitals stays. */
export function nameOrgan(issuer: string | null): string | null {
  if (issuer === null || issuer !== issuer.toUpperCase() || !/\s/u.test(issuer)) return issuer;
  const titled = issuer
    .toLowerCase()
    .replace(/(^|[\s(-])(\p{L})/gu, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`);
  const grouped = together.reduce((text, words) => text.replace(new RegExp(words, "giu"), words), titled);
  return [...small].reduce((text, word) => text.replace(new RegExp(`(?<=\\s)${word}(?=\\s|$)`, "giu"), word), grouped);
}
