import { foldText } from "../../knowledge/text";
import { canBeSyllable, isCapitals } from "../normalise";

export interface Signature {
  readonly signer: string | null;
  readonly signerTitle: string | null;
}

/** Recognition may lose the space between two words. */
const office =
  /^(?:t\/?m[.\s]|k\/?t\.|p\.\s?(?=hieu ?truong|giam ?doc|chu ?tich|truong ?phong|bi ?thu)|kt\.|tl\.|tuq\.|q\.|quyen\s|(?:pho\s*)?(?:giam ?doc|chu ?tich|hieu ?truong|truong ?phong|vien ?truong|cuc ?truong|vu ?truong|chanh ?van ?phong|bi ?thu|tong ?giam ?doc|truong ?ban|thu ?truong|bo ?truong|thu ?tuong|chu ?nhiem|chanh ?an|chanh ?thanh ?tra|truong ?khoa|to ?truong|chu ?tri|chu ?toa|thu ?ky|truong ?doan)(?!\w)|pho ?(?:chanh|hieu|giam|chu|truong|bi|thu|vien|cuc|vu|thu ?tuong))/;

/** "TM. ỦY BAN NHÂN DÂN", "PHÓ GIÁM ĐỐC": a line of capitals with an office that signs. */
export function isSignerTitle(line: string): boolean {
  const text = plain(line).replace(/^[|_~'"“”‘’.,°\s]+(?=\p{Lu})/u, "");
  return text.length < 90 && isCapitals(text) && office.test(foldText(text));
}

/** Strokes of a signature or a stamp that recognition takes for a dash or other signs around a name. */
const strayBefore = /^(?:[^\p{L}\d(]+|[|_]\s*)(?=\p{Lu})/u;
const strayBehind = /[^\p{L}\d).]+$/u;

/** "– Lê Thị Mẫu", "⁄ Lê Thị Mẫu ~": the name among stray signs; null where the line is none, or has no signs around it. */
export function nameAmongStrokes(line: string): string | null {
  const bare = plain(line).replace(strayBefore, "").replace(strayBehind, "");
  return bare !== plain(line) && isPersonName(bare) ? bare : null;
}

/** Reads the lines of a signature: titles in capitals, then, possibly after a stamp's lines, the name. */
export function readSignature(lines: readonly string[]): Signature {
  const titles = lines.map(plain).filter(isSignerTitle);
  const last = lines.findLastIndex((line) => isSignerTitle(line));
  const below = lines.slice(last + 1);
  const name =
    below.map(plain).findLast(isPersonName) ?? below.map(nameAmongStrokes).findLast((found) => found !== null);
  return {
    signer: name === undefined ? null : withoutDegree(name),
    signerTitle: titles.length === 0 ? null : titles.join(", "),
  };
}

/** Two to five syllables, each with a capital, half of which at least can be Vietnamese: "Ka Mẫu", "H'Hen Niê" are names as well. */
export function isPersonName(line: string): boolean {
  const words = withoutDegree(plain(line)).split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^(?:\p{Lu}['’])?\p{Lu}\p{Ll}*$/u.test(word)) &&
    words.filter((word) => canBeSyllable(word.toLowerCase().replace(/^.['’]/u, ""))).length * 2 >= words.length
  );
}

function withoutDegree(name: string): string {
  return name.replace(/^(?:(?:GS|PGS|TSKH|TS|ThS|Ths|CN|KS|BS|NGƯT|NGND)\s*\.\s*)+/u, "").trim();
}

function plain(line: string): string {
  return line.replace(/^\*+|\*+$/g, "").trim();
}
