import { foldText, plainWords } from "../text/index";
import { kindsBeforeNumbers } from "./document-kinds";

/** A document that another one cites, of which a question asks the number or the day. Folded. */
export interface CitedByOther {
  /** The kind of the citing document. */
  readonly citingKind: string;
  /** The words that name the citing document. */
  readonly citing: string;
  /** The kind of the cited document, as it is spoken of. */
  readonly kind: string;
  /** What is said of the cited document. */
  readonly matter: string;
}

const kind = `(?:${[...kindsBeforeNumbers.keys(), "to trinh", "luat"].join("|")})`;
/** "Hướng dẫn" is no "dẫn". */
const cites =
  "(?:vien dan|dan chieu|trich dan|(?<!\\b(?:huong|chi|vien|trich) )dan|nhac|de cap|can cu|dua)(?: (?:den|toi|ra|ten|vao|vo|tren|theo)){0,2}";
const numberAsked =
  /\bso (?:(?:va |voi |cung )?(?:ky )?hieu|may|nao|gi|bao nhieu|(?:va|voi|cung|lan) ngay)\b|\bky hieu\b|\bngay (?:nao|may)\b/;
/** "Kế hoạch … mà quyết định 93 viện dẫn, số nào?" */
const behind = new RegExp(`\\b(${kind} [^?]{6,160}?),? ma (?:trong )?(${kind}\\b[^,;?]{0,90}?) ${cites}\\b`);
/** "Trong thỏa thuận có dẫn một hướng dẫn … về …, số hiệu?" */
const inside = new RegExp(
  `\\b(${kind}\\b[^,;?]{0,90}?) (?:(?:co|da|thi|deu|nay|do|duoc|cung) )*${cites} (?:(?:mot|cai|to|ban|van ban|cac|nhung) )*(${kind} [^,;?]{6,})`,
);
const firstKind = new RegExp(`\\b(${kind})\\b`);
const pointed = new RegExp(`\\b(${kind}) (?:do|ay|kia|nay)\\b(?!.*\\b${kind} (?:do|ay|kia|nay)\\b)`);
/** Where what is said of it ends and the question begins. */
const asking =
  / (?:la |mang |co |duoc |ban hanh |bang |van ban )*(?:so (?:hieu|ky hieu|may|nao|gi|bao nhieu|va|voi)|ky hieu|ngay (?:nao|may))\b.*$/;
/** Nearer words are no description. */
const fewestWords = 4;

/** Takes a question as typed; null where it asks otherwise, or for the number of the citing document itself. */
export function citedByOther(text: string): CitedByOther | null {
  const folded = foldText(text).replace(/\s+/gu, " ").trim();
  if (!numberAsked.test(plainWords(folded))) return null;
  const [matter, citing] = describedIn(folded);
  if (matter === undefined || citing === undefined) return null;
  const citingKind = kindIn(citing);
  const ownKind = kindIn(matter);
  if (citingKind === null || ownKind === null) return null;
  const meant = pointed.exec(folded)?.[1];
  const isOfCiting = meant !== undefined && kindIn(meant) === citingKind && ownKind !== citingKind;
  const said = plainWords(matter).replace(asking, "");
  return isOfCiting || said.split(" ").length < fewestWords
    ? null
    : { citingKind, citing: plainWords(citing), kind: ownKind, matter: said };
}

function describedIn(folded: string): readonly (string | undefined)[] {
  const relative = behind.exec(folded);
  if (relative !== null) return [relative[1], relative[2]];
  const told = inside.exec(folded);
  return told === null ? [] : [told[2], told[1]];
}

function kindIn(words: string): string | null {
  const name = firstKind.exec(words)?.[1];
  return name === undefined ? null : (kindsBeforeNumbers.get(name) ?? name);
}
