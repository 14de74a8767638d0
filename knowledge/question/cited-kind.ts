import { plainWords } from "../text/index";
import { kindsOfDocuments } from "./document-kinds";

/** Of which kind of document it is asked which one is cited, and for what. */
export interface CitedKindAsked {
  /** Folded; "van ban" where any kind is meant. */
  readonly kind: string;
  /** Whether it is asked what is rested on, not what is cited anywhere. */
  readonly asBasis: boolean;
  /** Folded, what the one that is asked for is cited for; empty where nothing is said of that. */
  readonly matter: string;
}

const kind = `(${[...kindsOfDocuments, "to trinh", "bao cao", "phap lenh", "luat"].join("|")})`;
const rests = "(?:can cu|dua)(?: (?:vao|vo|tren|theo))?|thuc hien|trien khai";
/** "Hướng dẫn" is no "dẫn". */
const cites =
  "(?:vien dan|dan chieu|trich dan|(?<!\\b(?:huong|chi|vien|trich) )dan|nhac|de cap)(?: (?:den|toi|ra|ten))?";
const some = "(?:cac |nhung |may |bao nhieu |cai |ca )*";
const whose = "(?: (?:cua|do)(?: [a-z]+){1,6}?)?";
const which = "(?: (?:mang |co )?so (?:may|nao|bao nhieu|gi)| nao| gi)";
const behind = new RegExp(`\\b(?:(${rests})|${cites}) (?:den |toi |vao |theo )?${some}${kind}${whose}${which}\\b(.*)$`);
const opensMatter =
  /^(?: (?:thi|de|ma|luc|khi|trong|o|tai|doan|cho|phan|muc|noi|viec|ve|den|toi|nhac|de cap|ban|yeu cau|quy dinh|giao|lam|can cu|co so|phap ly|a|vay|the|nhi|ha|em|anh|chi|ad|khong|ko))*/;

/** What folded words ask which one of is cited or rested on: "viện dẫn thông tư liên tịch số mấy khi nói …"; null where they ask otherwise. */
export function citedKindAsked(folded: string): CitedKindAsked | null {
  const found = behind.exec(plainWords(folded));
  if (found === null) return null;
  const [, rested, asked = "", rest = ""] = found;
  return { kind: asked, asBasis: rested !== undefined, matter: rest.replace(opensMatter, "").trim() };
}
