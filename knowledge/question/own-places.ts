import { foldText } from "../text/index";
import { knownPlaceAt, readProfilePlaces, type PlaceName } from "./places";

/** Who speaks, alone or for many, as people of any region say it. */
const me = "(?:(?:ben|phia|nha) )?(?:(?:chung|tui|bon) )?(?:toi|tui|em|minh)";
/** What a school is, between its name and whose it is. */
const level =
  "(?: (?:tieu hoc|mam non|mau giao|trung hoc|co so|pho thong|th|mn|thcs|thpt|cap (?:1|2|3|mot|hai|ba))){0,2}";
/** Behind "của" a bare pronoun owns something that may be elsewhere, and behind a kinsman somebody else is spoken of: "đối tác của em ở Điện Biên", "chị tôi ở Huế". */
const others = "(?<!\\b(?:cua|chung|tui|bon|ben|phia|nha|ban|anh|chi|co|thay|con|chau|vo|chong|bo|me|ba|ong|nguoi) )";
const office = `(?:truong|don vi|co quan)${level}(?: cua)? `;
const trade = "(?: (?:pho )?(?:hieu truong|giao vien|quan ly|van thu|ke toan|cong chuc|chuyen vien|can bo|to truong))?";
const isAt = `(?: (?:cong tac|lam viec|lam${trade}|day(?: \\p{L}+){0,3}?|nam|dong|song|truc))?`;
const at = ",? (?:o|thuoc|tai|cua|ben|tren|duoi|ngoai) ";
const speaker = new RegExp(
  `(?<!\\p{L})(?:${office}|${others})(?<!\\p{L})${me}(?: (?:dang|hien|cung|von|deu))*(?: la(?: \\p{L}+){1,5}?)?${isAt}${at}`,
  "gu",
);
/** "Tụi em là trường tiểu học Long Biên": what follows is a place only where the library knows it as one. */
const speakingSchool = new RegExp(`(?<!\\p{L})${others}(?<!\\p{L})${me} la (?:mot )?truong${level} `, "gu");
/** "We run a lower secondary school in Tan Phong", "here in Long Bien": a place of English words only where the library knows it. "Our partner in …" is elsewhere. */
const schoolWord =
  "(?:own|primary|elementary|lower|upper|secondary|high|middle|junior|senior|nursery|private|public|state|schools?|kindergartens?|ward|commune|office|team|residential|groups?|people|staff|teachers?|pupils?|students?)";
const tradeWord =
  "(?:run|head|lead|manage|teach|work|live|am|are|is|re|m|be|based|located|a|an|the|at|for|as|teacher|principal|headmaster|officer|here)";
const englishSpeaker = new RegExp(
  `(?<!\\p{L})(?:(?:i|we)[ '](?:(?:${tradeWord}|${schoolWord}) ){1,9}|(?:our|my) (?:${schoolWord} ){1,5}(?:(?:which|that) )?(?:(?:is|are) )?(?:(?:located|based|situated) )?|here )(?:in|at|from) `,
  "gu",
);
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

/** "Trường tiểu học của tụi em nằm ở …": of which level she is says no more of what is asked than where. */
const ownSchool = /^truong (?!cua |toi|tui|em|minh|chung|bon|ben|phia|nha)/;
/** What of the words before a place only leads to it. */
const leading = new RegExp(`(?: la (?:mot )?truong${level})?(?:${isAt}${at}| )$`, "u");

/** The place that a speaker tells, and where in the message it stands. */
interface Told {
  readonly places: readonly PlaceName[];
  /** Of the words that lead to it. */
  readonly start: number;
  readonly end: number;
}

/**
 * The place that the speaker tells as theirs inside a question, "Tôi ở phường Long Biên, Hà Nội thì báo cáo ai?", from small to large; empty where none is told. A
 * name without capitals is believed behind "phường", "quận" or "thành phố", or where it is one of `known`.
 */
export function readOwnPlaces(message: string, known: Iterable<PlaceName> = []): readonly PlaceName[] {
  return findTold(message.normalize("NFC").replace(/\s+/g, " "), known)?.places ?? [];
}

/** The message, in NFC and with single spaces, without the place that the speaker tells as theirs. */
export function withoutOwnPlace(text: string, known: Iterable<PlaceName>): string {
  const told = findTold(text, known);
  return told === null ? text : `${text.slice(0, told.start)}${text.slice(told.end)}`;
}

function findTold(text: string, known: Iterable<PlaceName>): Told | null {
  const folded = foldText(text);
  // Letters fold one to one in NFC, so that a place in the one text is the same place in the other.
  if (folded.length !== text.length) return null;
  for (const match of folded.matchAll(speaker)) {
    const told = toldAt(text, match, known);
    if (told !== null) return told;
  }
  for (const match of [...folded.matchAll(speakingSchool), ...folded.matchAll(englishSpeaker)]) {
    const isKnown = knownPlaceAt(folded.slice(match.index + match[0].length), known) !== null;
    const told = isKnown ? toldAt(text, match, known) : null;
    if (told !== null) return told;
  }
  return null;
}

function toldAt(text: string, before: RegExpExecArray, known: Iterable<PlaceName>): Told | null {
  const from = before.index + before[0].length;
  const { pieces, end } = leadingPlaces(text.slice(from), known);
  if (pieces.length === 0) return null;
  const lead = ownSchool.test(before[0]) ? 0 : (leading.exec(before[0])?.index ?? before[0].length);
  const start = before.index + lead;
  return { places: readProfilePlaces(pieces.join(", ")), start, end: from + end };
}

/** The names that a text begins with, up to three with commas between, and where they end. */
function leadingPlaces(
  text: string,
  known: Iterable<PlaceName>,
): { readonly pieces: readonly string[]; readonly end: number } {
  const pieces: string[] = [];
  let end = 0;
  let rest = text;
  while (pieces.length < 3) {
    const piece = /^[^,]*/u.exec(rest)?.[0] ?? "";
    const { name, isWhole } = leadingPlace(piece.trimEnd(), pieces.length > 0, known);
    if (name === "") break;
    pieces.push(name);
    end = text.length - rest.length + name.length;
    const next = /^\s*,\s*/u.exec(rest.slice(piece.trimEnd().length))?.[0];
    if (!isWhole || next === undefined) break;
    rest = rest.slice(piece.trimEnd().length + next.length);
  }
  return { pieces, end };
}

function leadingPlace(
  piece: string,
  isFurther: boolean,
  known: Iterable<PlaceName>,
): { readonly name: string; readonly isWhole: boolean } {
  const kind = kindWord.exec(foldText(piece))?.[1] ?? "";
  const rest = piece.slice(kind.length).trim();
  const printed = knownPlaceAt(foldText(rest), known);
  if (printed !== null) {
    const length = piece.length - rest.length + printed.name.length;
    return { name: piece.slice(0, length), isWhole: length === piece.length };
  }
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
