import { foldText, plainWords } from "../text/index";
import { kindsOfDocuments } from "./document-kinds";

const kind = `(?:${kindsOfDocuments.join("|")})`;
const office =
  "(?:bo|so|ubnd|uy ban|chinh phu|thu tuong|quoc hoi|hoi dong|hdnd|phong|hoi|lien doan|ban|cuc|vu|tong cuc|trung uong|tinh|thanh pho|huyen)";
/** "… căn cứ văn bản [nào của] Bộ", as a search for it is worded; translated from English the kind comes first. */
const asksOfIssuer = [
  new RegExp(`\\bcan(?: cu)?(?: (?:vao|theo|tren))?(?: so)? (${kind})(?: so)?(?: cua)? ${office}(?: [a-z]+){0,8}$`),
  new RegExp(
    `\\b(?:thuc hien|theo|dua|vien(?: dan)?|dan(?: chieu)?|trich(?: dan)?|nhac)(?: (?:den|toi|tren|vao))?(?: so)? (${kind})(?: so)?(?: cua)? ${office}(?: [a-z]+){0,8}$`,
  ),
  new RegExp(`^(${kind}) ${office}\\b.{0,80}\\b${kind}\\b.{0,80} (?:can(?: cu)?|dua|dan|vien)$`),
];

/** The kind, folded, of document that an earlier question asked for as cited or rested on, and as some office's: another office that is named next takes that one's place. Null where it asked for none so. */
export function kindCitedOfIssuer(query: string): string | null {
  const words = plainWords(foldText(query));
  for (const shape of asksOfIssuer) {
    const found = shape.exec(words)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether folded words name an office, or whose a thing is. */
export function namesOffice(folded: string): boolean {
  return new RegExp(`\\b(?:cua|do|${office})\\b`).test(plainWords(folded));
}
