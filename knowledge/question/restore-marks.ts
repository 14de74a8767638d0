import { events, loadSpokenModel, type SpokenModel } from "../language/index";
import { canBeSyllable, foldText, provinces, unifyTonePlacement } from "../text/index";
import { isEnglish } from "./english";
import { readInOrder, type Step } from "./likeliest-row";
import type { PlaceName } from "./places";
import { stopWordsWithMarks } from "./stop-words";

/** A message with a smaller share of its words marked than this was typed without marks here and there; what is typed with them has more. */
const fewMarks = 0.45;
/**
 * By how much the likeliest reading of a syllable must be ahead of the next one, in natural logarithms: of what only asks or points, of any other word, and of a word in
 * capitals beside another, which is rather a name that no model knows.
 */
const ahead = { asking: 0, any: 1, name: 3 } as const;

/** What asks, points or counts: left without its marks it would be read as another word. */
const small: ReadonlySet<string> = new Set([
  ...stopWordsWithMarks,
  ..."đây đấy nó họ số sở máy mấy tháng năm hạn mới mỗi ký".split(" "),
]);

const piece =
  /(?<fixed>(?:https?:|www\.)\S+|\S+@\S+|[\p{L}\p{Nd}]+(?:[/\\_&][\p{L}\p{Nd}]*\p{L}[\p{L}\p{Nd}]*)+)|(?<word>\p{L}+)|(?<number>\p{Nd}+(?:[.,/:-]\p{Nd}+)*)|(?<stop>[.;:!?…]+)/gu;

interface Piece {
  readonly text: string;
  readonly start: number;
  /** "Fixed" is an address or the symbol of a document. */
  readonly kind: "word" | "number" | "fixed";
  /** A stop stands between the piece before and this one. */
  readonly opens: boolean;
}

/**
 * A Vietnamese message with the marks that were left out put back, as far as they are clear from the words beside: "con bao nhieu ngay nua la toi han" is "còn bao nhiêu
 * ngày nữa là tới hạn". A syllable that may as well be another one stays as it was typed, and so do short forms, names that are in no list, messages in English and
 * what was typed with its marks; of the latter only a syllable without the tone that it must have ("kêt") is put right. `known` are the
 * library's places, `shortNames` the names of its issuers by their initials.
 */
export function restoreMarks(
  message: string,
  known: Iterable<PlaceName>,
  shortNames: ReadonlyMap<string, string> = new Map(),
): string {
  const text = message.normalize("NFC");
  const pieces = piecesOf(text);
  const isShouting = text === text.toUpperCase();
  const hasFew = shareOfMarked(pieces, isShouting) < fewMarks;
  if ((!hasFew && !pieces.some(isMisspelt)) || isEnglish(text)) return message;
  const spoken = loadSpokenModel();
  const names = namesIn(pieces, writtenNames(known, shortNames));
  const read = readInOrder(
    spoken.model,
    pieces.map((piece, at): Step => ({
      opens: piece.opens,
      candidates: candidatesOf(piece, names.get(at) ?? null, hasFew, isShouting, spoken),
    })),
  );
  let restored = "";
  let last = 0;
  pieces.forEach((piece, at) => {
    const { number, margin } = read[at] ?? { number: events.other, margin: 0 };
    const syllable = names.get(at) ?? (number > events.other ? spoken.model.syllables[number] : undefined);
    const isName = isCapital(piece) && (isCapital(pieces[at - 1]) || isCapital(pieces[at + 1]));
    const needed = small.has(syllable ?? "") && !isName ? ahead.asking : isName ? ahead.name : ahead.any;
    const isClear = names.has(at) || margin >= needed;
    restored += text.slice(last, piece.start);
    restored += syllable !== undefined && isClear ? inCaseOf(piece.text, syllable) : piece.text;
    last = piece.start + piece.text.length;
  });
  return restored + text.slice(last);
}

function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let opens = true;
  for (const { 0: found, index, groups = {} } of text.matchAll(piece)) {
    if (groups["stop"] !== undefined) {
      opens = true;
      continue;
    }
    const kind = groups["fixed"] !== undefined ? "fixed" : groups["word"] === undefined ? "number" : "word";
    pieces.push({ text: found, start: index, kind, opens });
    opens = false;
  }
  return pieces;
}

function shareOfMarked(pieces: readonly Piece[], isShouting: boolean): number {
  const words = pieces.filter(
    ({ kind, text }) => kind === "word" && text.length > 1 && (isShouting || !isShouted(text)),
  );
  return words.length === 0 ? 1 : words.filter(isMarked).length / words.length;
}

function isMarked({ text }: Piece): boolean {
  return foldText(text) !== text.toLowerCase();
}

/** "Kêt", "tâp": what ends so bears a tone, and only the key of the tone was not met. */
function isMisspelt({ text }: Piece): boolean {
  const word = text.toLowerCase();
  return /[ăâêôơư]\p{L}*(?:[ptc]|ch)$/u.test(word) && !canBeSyllable(word);
}

function isShouted(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase();
}

function isCapital(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\p{Lu}\p{Ll}/u.test(piece.text);
}

function candidatesOf(
  piece: Piece,
  name: string | null,
  hasFew: boolean,
  isShouting: boolean,
  { model, foldedTo }: SpokenModel,
): readonly number[] {
  if (piece.kind === "number") return [events.number];
  if (piece.kind === "fixed") return [events.other];
  const word = unifyTonePlacement(piece.text.toLowerCase());
  if (name !== null) return [model.numberOf(name) ?? events.other];
  if (isShouted(piece.text) && !isShouting) return [events.other];
  if (isMisspelt(piece) || (hasFew && !isMarked(piece))) return foldedTo.get(foldText(word)) ?? [events.other];
  return [model.numberOf(word) ?? events.other];
}

function inCaseOf(typed: string, syllable: string): string {
  if (isShouted(typed)) return syllable.toUpperCase();
  return typed[0] === typed[0]?.toLowerCase() ? syllable : (syllable[0] ?? "").toUpperCase() + syllable.slice(1);
}

/** Of each piece that belongs to a known name, the syllable as the name is written, in small letters. */
function namesIn(pieces: readonly Piece[], written: WrittenNames): ReadonlyMap<number, string> {
  const folded = pieces.map((piece) => (isMarked(piece) ? "" : foldText(piece.text)));
  const found = new Map<number, string>();
  for (let at = 0; at < pieces.length; at += 1) {
    for (let length = mostOfName; length >= fewestOfName; length -= 1) {
      const name = written.get(folded.slice(at, at + length).join(" "));
      if (name === undefined || at + length > pieces.length) continue;
      name.forEach((syllable, offset) => found.set(at + offset, syllable));
      at += length - 1;
      break;
    }
  }
  return found;
}

/** One syllable alone is rather a word. */
const fewestOfName = 2;
const mostOfName = 4;

type WrittenNames = ReadonlyMap<string, readonly string[]>;

/** A large library knows thousands of names, the same ones for one question after the other; they must not change. */
const namesOfLibraries = new WeakMap<Iterable<PlaceName>, WrittenNames>();

function writtenNames(known: Iterable<PlaceName>, shortNames: ReadonlyMap<string, string>): WrittenNames {
  const before = namesOfLibraries.get(known);
  if (before !== undefined) return before;
  const names = new Map<string, readonly string[]>();
  const add = (label: string): void => {
    const syllables = unifyTonePlacement(label.toLowerCase()).match(/\p{L}+/gu) ?? [];
    const folded = syllables.map(foldText).join(" ");
    if (folded !== syllables.join(" ")) names.set(folded, syllables);
  };
  for (const { name, label } of known) add(label.split(" ").slice(-name.split(" ").length).join(" "));
  for (const name of [...shortNames.values(), ...provinces.values()]) add(name);
  namesOfLibraries.set(known, names);
  return names;
}
