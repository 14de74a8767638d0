import { foldText } from "../text/index";
import { readProfilePlaces, type PlaceName } from "./places";

/** Behind "của" a bare pronoun owns something that may be elsewhere: "đối tác của em ở Điện Biên". */
const speaker =
  /(?<!\p{L})(?:(?:truong|don vi|co quan) (?:cua )?|(?<!cua ))(?<!\p{L})(?:toi|em|minh|chung toi|chung em|ben toi|ben em)(?: (?:dang|hien|cung))*(?: la(?: \p{L}+){1,5}?)?(?: cong tac| lam viec| lam| day| nam)? (?:o|thuoc|tai|cua) /gu;
const kindWord = /^(phuong|xa|thi tran|dac khu|quan|huyen|thi xa|tinh|thanh pho|tp\.?) /;
/** Kinds that ordinary words seldom follow: "xã biên giới" is no name, and without capitals only these are believed. */
const namesSurely = /^(?:phuong|quan|thanh pho|tp\.?) /;
/** Words that go on with the sentence behind a place, or point at a place without naming it. */
const sentenceWords = new Set(
  "thi co phai duoc can hoi muon nen la lam ap khong ko de va gap bao ky nop to nhung ma xin cho da se dang chua con khac nao nay do kia minh toi em".split(
    " ",
  ),
);
/** What begins the name of an office or a school, not of a place. */
const officeWord = /^(?:truong|phong|so|bo|uy|ubnd|hoi|trung|ban|cong|doan) /;
const longestName = 4;

/**
 * The place that the speaker tells as theirs inside a question, "Tôi ở phường Long Biên, Hà Nội thì báo cáo ai?", from
 * small to large; empty where none is told. A name without capitals is believed behind "phường", "quận" or "thành phố" only.
 */
export function readOwnPlaces(message: string): readonly PlaceName[] {
  const text = message.normalize("NFC").replace(/\s+/g, " ");
  const folded = foldText(text);
  // Letters fold one to one in NFC, so that a place in the one text is the same place in the other.
  if (folded.length !== text.length) return [];
  for (const match of folded.matchAll(speaker)) {
    const pieces = leadingPlaces(text.slice(match.index + match[0].length));
    if (pieces.length > 0) return readProfilePlaces(pieces.join(", "));
  }
  return [];
}

/** The names that a text begins with, up to three with commas between. */
function leadingPlaces(text: string): readonly string[] {
  const found: string[] = [];
  for (const piece of text.split(/\s*,\s*/).slice(0, 3)) {
    const { name, isWhole } = leadingPlace(piece, found.length > 0);
    if (name === "") break;
    found.push(name);
    if (!isWhole) break;
  }
  return found;
}

function leadingPlace(piece: string, isFurther: boolean): { readonly name: string; readonly isWhole: boolean } {
  const kind = kindWord.exec(foldText(piece))?.[1] ?? "";
  const rest = piece.slice(kind.length).trim();
  const words = rest.split(/[\s.;:?!()]+/).filter((word) => word !== "");
  const capitals = words.findIndex((word) => !/^[\p{Lu}\d]/u.test(word));
  const named = capitals === -1 ? words.length : capitals;
  // Almost every name has two syllables, and the second can be a word of the sentence too: "Gia Lâm", "làm".
  const ends = words.findIndex((word, at) => at !== 1 && sentenceWords.has(foldText(word)));
  const plain = ends === -1 ? words.length : ends;
  const isBelieved = named > 0 || (!isFurther && namesSurely.test(`${foldText(piece)} `));
  const count = named > 0 ? named : plain;
  const isOffice = kind === "" && officeWord.test(`${foldText(rest)} `);
  // A single capital without a kind may be any name.
  const isVague = kind === "" && !isFurther && named < 2;
  if (!isBelieved || isOffice || isVague || count === 0 || count > longestName) return { name: "", isWhole: false };
  const name = [piece.slice(0, kind.length), ...words.slice(0, count)].filter((word) => word !== "").join(" ");
  return { name, isWhole: count === words.length };
}
