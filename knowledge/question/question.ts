import { inPrintedRounds } from "./time-words";
import { subjectIn } from "../checklists/subjects";
import { canBeSyllable, foldText, syllablesOf } from "../text/index";
import { withoutVerdictWords } from "./against-rule";
import { abbreviations, type Abbreviation } from "./abbreviations";
import { findDocumentMentions, type DocumentMention } from "./document-mention";
import { isEnglish, readEnglish, type EnglishWord } from "./english";
import { everydayWords, levelOfClass, placeOfHandingIn } from "./everyday";
import { inPlainEnglish } from "./english-forms";
import { withoutToldPlace } from "./told-elsewhere";
import { replacedSubject, withFrames } from "./english-frames";
import { readAsks, type Ask } from "./intent";
import { withoutBesides } from "./others";
import { speaksOfEachArea } from "./of-both";
import { readOwnPlaces, withoutOwnPlace } from "./own-places";
import { inPrintedSite } from "./printed-codes";
import { findKnownPlaces, type PlaceName } from "./places";
import { withPlurals } from "./plural-may";
import {
  droppedPairs,
  keptPairs,
  keptWithoutMarks,
  stopPhrasesFolded,
  stopWordsFolded,
  stopWordsWithMarks,
} from "./stop-words";
import { readPointed, readSqueezed } from "./squeezed-words";
import { withSpelling } from "./typed-spelling";
import {
  readKeyboardSlip,
  readMisspelt,
  readRepeatedLetters,
  readSwappedKeys,
  readSwappedLetters,
  readSwappedSyllable,
} from "./typing";

/** A question as far as its words alone tell, before anything is looked up. */
export interface Question {
  /** NFC, white space folded. */
  readonly text: string;
  readonly language: "vi" | "en";
  /** All words folded, keyboard slips and short forms read, single spaces between them. */
  readonly folded: string;
  /** What it is about, for search: no question words, short forms spelled out beside themselves. */
  readonly query: string;
  /** The folded syllables of `query`, in order, without repeats. */
  readonly content: readonly string[];
  /** Words that documents say in several ways, each with its terms: all of them are in `query`, a text needs to have one. */
  readonly senses: readonly (readonly string[])[];
  /** What may be said in other words than documents print (see `otherWordsFor`): as typed, short forms written out; empty in English. */
  readonly spelled: string;
  /** Words of `query`, folded, in a language that the documents are not written in: nobody can tell whether they have them. */
  readonly foreign: ReadonlySet<string>;
  readonly asks: ReadonlySet<Ask>;
  /** Places that the library knows and the question names. */
  readonly places: readonly PlaceName[];
  /** Whether it tells of another place and asks of the speaker's own. */
  readonly turnsToOwn: boolean;
  /** The place that the speaker tells as theirs, from small to large; known to the library or not. */
  readonly ownPlaces: readonly PlaceName[];
  readonly mentions: readonly DocumentMention[];
  /** Calendar years named, and "2026-2027" as its two years. */
  readonly years: readonly number[];
}

/** Longer messages are not understood as one question. Characters. */
export const longestQuestion = 2000;

/**
 * Reads a question typed with or without marks, with keyboard slips, short forms or in English. `known` are the library's places, `shortNames` the initials, folded,
 * of names that it prints.
 */
export function readQuestion(
  message: string,
  known: Iterable<PlaceName> = [],
  shortNames: ReadonlyMap<string, string> = new Map(),
): Question {
  const typed = withSpelling(message.normalize("NFC").replace(/\s+/g, " ").trim().slice(0, longestQuestion));
  const language = isEnglish(typed) ? "en" : "vi";
  const text = language === "en" ? inPlainEnglish(typed) : typed;
  const names = withPlaces(shortNames, known);
  // Where the speaker is says whose rules hold; it is neither asked of nor searched for.
  const ownPlaces = readOwnPlaces(text, known);
  const beside = language === "en" || speaksOfEachArea(text) ? text : withoutToldPlace(text, known);
  const asked = withoutVerdictWords(ownPlaces.length === 0 ? beside : withoutOwnPlace(beside, known));
  const english = language === "en" ? readEnglishOnce(asked, known) : [];
  const words = language === "en" ? english.map(asWord) : spellOut(withPlurals(text), names);
  const plainEnglish =
    language === "en"
      ? foldText(asked)
          .replace(/[^a-z0-9]+/g, " ")
          .trim()
      : "";
  const folded = language === "en" ? foldedEnglish(asked, plainEnglish, words, known) : joined(words);
  const besideOwn = language === "en" || asked === text ? words : spellOut(withPlurals(asked), names);
  const said = subjectOf(besideOwn, language === "vi" && /[^\u0000-\u007f]/.test(text)).join(" ");
  const asking =
    language === "en"
      ? `${plainEnglish} ${folded}`
      : words
          .map((word, at) =>
            isOtherWord(word, words[at - 1]) || isItem(word, words[at + 1]) ? word.text.toLowerCase() : word.folded,
          )
          .join(" ");
  const asks = asksOf(asking, language === "en" ? plainEnglish : null);
  const spelled = words.map((word) => word.text).join(" ");
  const everyday =
    language === "en"
      ? []
      : [
          ...everydayWords(text, asks, `${text} ${spelled}`),
          ...levelOfClass(text, asks),
          ...placeOfHandingIn(text, asks),
        ];
  const ofSite = asks.has("link") || asks.has("website");
  const plain = withoutBinding(folded, asks.has("deadline") ? inPrintedRounds(said) : said);
  const subject = withSubjectName(text, folded, plain);
  const query = [ofSite ? inPrintedSite(subject) : subject, ...everyday.map(({ printed }) => printed)].join(" ").trim();
  return {
    text,
    language,
    folded,
    query,
    content: [...new Set(syllablesOf(query))],
    senses: [
      ...english.flatMap(({ terms }) => (terms.length === 0 ? [] : [terms])),
      ...everyday.map(({ said: word, printed }) => [word, printed]),
      ...(language === "en" ? [] : twoWaysIn(asked)),
    ],
    spelled: language === "en" ? "" : asked === text ? spelled : asked,
    foreign: new Set(english.flatMap((word) => (word.isForeign ? [word.text] : []))),
    asks,
    // A translation puts words side by side that the question does not ("how long is the border").
    places: findKnownPlaces(
      (language === "en" ? spaced(foldText(asked), known) : withoutBesides(joined(besideOwn)))
        .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
        .replace(/ +/g, " "),
      known,
    ),
    turnsToOwn: beside !== text,
    ownPlaces,
    mentions: findDocumentMentions(withoutBesides(foldText(text))),
    years: yearsIn(text),
  };
}

/** "(Hội Khuyến học Việt Nam)": a name in brackets in the language of the documents that says again what the English name before it says. */
const namedAgain = /\(([^()]*[\u00c0-\u1ef9][^()]*)\)/u;

/** The words of an English question, what is named in both languages once. */
function readEnglishOnce(asked: string, known: Iterable<PlaceName>): readonly EnglishWord[] {
  const named = namedAgain.exec(asked)?.[1];
  if (named === undefined) return readEnglish(asked, known);
  const rest = readEnglish(asked.replace(namedAgain, " "), known);
  const said = new Set(syllablesOf(rest.map(({ text }) => text).join(" ")));
  return syllablesOf(named).every((syllable) => said.has(syllable)) ? rest : readEnglish(asked, known);
}

/** In English a fee or a machine ("máy") may be what is spoken of; in Vietnamese their names alone ask how much and how many. */
function asksOf(asking: string, english: string | null): ReadonlySet<Ask> {
  const asks = readAsks(
    withoutVerdictWords(asking)
      .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
      .replace(/ +/g, " ")
      .trim(),
    english !== null,
  );
  if (english === null) return asks;
  const own = readAsks(english);
  // "How many pupils received the grant?" counts pupils.
  const isOfMoney = own.has("money") && !(countsThings.test(english) && !asksAmount.test(english));
  return new Set([...asks].filter((ask) => (ask === "money" ? isOfMoney : ask !== "count" || own.has(ask))));
}

const countsThings = /\bhow many (?!(?:vietnamese )?(?:dongs?|vnd|thousands?|millions?)\b)/;
const asksAmount =
  /\b(?:how much|how many (?:vietnamese )?(?:dongs?|vnd|thousands?|millions?)|what (?:is|are|was|were) the (?:[a-z]+ ){0,2}(?:amounts?|fees?|costs?|prices?|rates?))\b/;

/** Foreigners write "Hanoi" and "Dienbien" in one word. */
function spaced(folded: string, known: Iterable<PlaceName>): string {
  const written = new Set(folded.match(/[a-z]+/g) ?? []);
  let text = folded;
  for (const { name } of known) {
    const squeezed = name.replaceAll(" ", "");
    if (squeezed !== name && written.has(squeezed)) text = text.replaceAll(squeezed, name);
  }
  return text;
}

interface Word {
  /** As typed, or in Vietnamese where it was spelled out or translated. */
  readonly text: string;
  readonly folded: string;
  /** Spelled out from a short form: a subject even where its syllables could be question words. */
  readonly isSubject: boolean;
}

const edges = /^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}%]+$/gu;

/** "P.VHXH": before a short form in capitals the P is an office, before a name it is a ward. */
const shortRoom = /(?<![\p{L}\d])P\. ?(?=\p{Lu}{2})/gu;

function spellOut(text: string, shortNames: ReadonlyMap<string, string>): readonly Word[] {
  const typed = text
    .replace(shortRoom, "Phòng ")
    .split(/\s+/)
    .map((word) => word.replace(edges, ""))
    .filter((word) => word !== "");
  const plain = typed.map(foldText);
  const neighbourhood = ` ${plain.join(" ")} `;
  const isShouting = isShouted(text);
  return typed.flatMap((word, at): Word[] => {
    const folded = plain[at] ?? "";
    // Two letters are a place's initials in capitals only.
    const name = folded.length > 2 || isShouted(word) ? shortNames.get(folded) : undefined;
    // "Xã A Lưới" is called so; it is no "anh".
    if (word === "A" && beginsName.test(typed[at + 1] ?? "")) return [{ text: word, folded, isSubject: false }];
    const { long, isChat } = longForm(word, { plain, at, neighbourhood, isShouting }) ?? {
      long: name ?? null,
      isChat: false,
    };
    if (long !== null) {
      const asTyped: Word = { text: word, folded, isSubject: true };
      const full = { text: long, folded: foldText(long), isSubject: !isAsking(long) };
      // A document prints either form: both are searched for. What replaces a chat form is no form of its own.
      return isChat === true || isAsking(long) || folded.length < 3 ? [full] : [asTyped, full];
    }
    const squeezed = readSqueezed(word);
    if (squeezed !== null) return [{ text: squeezed, folded: foldText(squeezed), isSubject: true }];
    const pointed = readPointed(word);
    if (pointed.length > 0) {
      const both = pointed.join(" ");
      return [{ text: both, folded: foldText(both), isSubject: true }];
    }
    const slip =
      readKeyboardSlip(word) ??
      readRepeatedLetters(folded) ??
      readSwappedLetters(folded) ??
      readMisspelt(folded) ??
      (isShouted(word) ? null : (readSwappedSyllable(folded) ?? readSwappedKeys(folded)));
    return [{ text: slip ?? word, folded: slip ?? folded, isSubject: false }];
  });
}

/** The words that short forms of a text may each stand for, where there are several: one of them is meant. */
function twoWaysIn(text: string): readonly (readonly string[])[] {
  if (!text.includes(".")) return [];
  return text
    .split(/\s+/)
    .map((word) => readPointed(word.replace(edges, "")))
    .filter((ways) => ways.length > 1);
}

const beginsName = /^\p{Lu}\p{Ll}/u;

/** Chat forms that people type with marks as well, and that are no other word: "mún", "nhìu". */
const chatWithMarks = new Set(["mun", "nhiu", "nhug"]);

/** Initials that stand for words of the field before they stand for a place. */
const takenInitials = new Set([
  "tp",
  "sl",
  "tb",
  "th",
  "tt",
  "ht",
  "hs",
  "kh",
  "hd",
  "cv",
  "qd",
  "nd",
  "vb",
  "ub",
  "dk",
  "dc",
  "gv",
  "ph",
  "bc",
]);

/** The initials of names, with those of places ("ĐB" for Điện Biên) that no two of them share. */
function withPlaces(shortNames: ReadonlyMap<string, string>, known: Iterable<PlaceName>): ReadonlyMap<string, string> {
  const before = namesWithPlaces.get(shortNames);
  if (before?.known === known) return before.names;
  const names = new Map([...shortNames, ...readInitials(known)]);
  namesWithPlaces.set(shortNames, { known, names });
  return names;
}

/** A large library knows thousands of names, the same ones for one question after the other; they must not change. */
const namesWithPlaces = new WeakMap<
  ReadonlyMap<string, string>,
  { readonly known: Iterable<PlaceName>; readonly names: ReadonlyMap<string, string> }
>();

function readInitials(known: Iterable<PlaceName>): readonly (readonly [string, string])[] {
  const places = new Map<string, Set<string>>();
  for (const { name, label } of known) {
    const initials = name
      .split(" ")
      .map(([letter = ""]) => letter)
      .join("");
    if (initials.length !== 2 || takenInitials.has(initials)) continue;
    const bare = label.replace(/^(?:phường|xã|tỉnh|thành phố|huyện|quận|thị xã)\s+/iu, "");
    places.set(initials, (places.get(initials) ?? new Set()).add(bare));
  }
  return [...places].flatMap(([initials, [only, other]]): [string, string][] =>
    only === undefined || other !== undefined ? [] : [[initials, only]],
  );
}

/** Capitals stand for something else than a syllable. */
function isShouted(word: string): boolean {
  return word === word.toUpperCase();
}

function isAsking(long: string): boolean {
  return long.split(" ").every((word) => stopWordsWithMarks.has(word));
}

/** Where a word stands: among the folded words of its message, these in one text as well. */
interface Standing {
  readonly plain: readonly string[];
  readonly at: number;
  readonly neighbourhood: string;
  /** The whole message is in capitals. */
  readonly isShouting: boolean;
}

function longForm(
  word: string,
  { plain, at, neighbourhood, isShouting }: Standing,
): Pick<Abbreviation, "long" | "isChat"> | null {
  const [before = "", folded = "", next = "", second = ""] = [at - 1, at, at + 1, at + 2].map((place) => plain[place]);
  const isBefore = (then: readonly string[]): boolean => then.includes(next) || then.includes(`${next} ${second}`);
  const fits = (entry: Abbreviation): boolean =>
    entry.short === folded &&
    (entry.inCapitals !== true || (isShouted(word) && !isShouting)) &&
    (entry.then === undefined || isBefore(entry.then)) &&
    (entry.after === undefined || (entry.after.includes(before) && !/^\d|^(?:so|lien)$/.test(next))) &&
    (entry.near === undefined || entry.near.some((near) => neighbourhood.includes(` ${near} `)));
  // A word with marks of its own ("độ", "đi") is no short form, unless its only mark is the stroke of đ or it is chat.
  const entry = abbreviations.find(fits);
  if (entry === undefined) return null;
  if (/[^\u0000-\u007fđĐ]/.test(word) && !chatWithMarks.has(folded)) return null;
  // "15 kg" weighs.
  if (folded === "kg" && /^\d/.test(before)) return null;
  // "CĐHT" can only be "cộng đồng": the d of "công dân" has no stroke.
  if (folded === "cdht" && /đ/i.test(word)) return { long: "cộng đồng học tập" };
  return entry;
}

function subjectOf(words: readonly Word[], hasMarks: boolean): readonly string[] {
  if (hasMarks) {
    const isKept = (at: number): boolean =>
      keptPairs.has(`${textAt(words, at - 1)} ${textAt(words, at)}`) ||
      keptPairs.has(`${textAt(words, at)} ${textAt(words, at + 1)}`);
    const isDropped = (at: number): boolean =>
      droppedPairs.has(`${textAt(words, at - 1)} ${textAt(words, at)}`) ||
      droppedPairs.has(`${textAt(words, at)} ${textAt(words, at + 1)}`);
    // "mấy giờ": the unit of what is asked for is no subject.
    const isAskedUnit = (at: number): boolean =>
      textAt(words, at) === "giờ" && /^(?:mấy|nhiêu|bao)$/.test(textAt(words, at - 1));
    // "Xử lý thế nào đối với xe chưa đăng ký": what is done with it is asked for, it is the subject.
    const isAskedDeed = (at: number): boolean => {
      const behind = words.slice(at, at + 7).map((_, next) => textAt(words, at + next));
      return askedDeed.test(behind.join(" "));
    };
    // "Bắt đầu nhận hồ sơ từ ngày nào": documents print the day from which, and no beginning.
    const isBeginning = (at: number): boolean =>
      beginningOfDeed.test([0, 1, 2].map((next) => textAt(words, at + next)).join(" "));
    // "Kéo dài bao lâu", "tối đa mấy em": how it is asked for is no subject; documents say "không quá".
    const isAskedExtent = (at: number): boolean => {
      const behind = words.slice(at, at + 5).map((_, next) => textAt(words, at + next));
      return askedExtent.test(behind.join(" "));
    };
    // "Thi xong muộn nhất là ngày nào": documents print the end of a time; what is handed in is due "chậm nhất" on its day.
    const isAskedLatest = (at: number): boolean =>
      /^(?:xong|thúc|mạc)$/.test(textAt(words, at - 1)) &&
      askedLatest.test([0, 1, 2, 3, 4].map((next) => textAt(words, at + next)).join(" "));
    // "Bao cáo" is a slip for "báo cáo", where "bao nhiêu" and "bao giờ" ask.
    const isOtherThanAsked = (at: number): boolean =>
      textAt(words, at) === "bao" && !/^(?:nhieu|nhiu|gio|h|lau|xa|la|)$/.test(foldText(textAt(words, at + 1)));
    // "Cần Thơ": inside a name no word asks.
    const isCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[at]?.text ?? "");
    const isInName = (at: number): boolean => isCapital(at) && (isCapital(at + 1) || (at > 1 && isCapital(at - 1)));
    const isCareful = isTypedCarefully(words);
    return words
      .filter(
        (word, at) =>
          !isAskedUnit(at) &&
          !isAskedDeed(at) &&
          !isAskedDeed(at - 1) &&
          !isBeginning(at) &&
          !isBeginning(at - 1) &&
          !isAskedExtent(at) &&
          !isAskedExtent(at - 1) &&
          !isAskedLatest(at) &&
          !isAskedLatest(at - 1) &&
          !isDropped(at) &&
          (word.isSubject || !isStop(word, isCareful) || isKept(at) || isInName(at) || isOtherThanAsked(at)),
      )
      .map((word) => word.text);
  }
  let rest = ` ${words.map((word) => (word.isSubject ? `\u0001${word.folded.replaceAll(" ", "\u0001")}` : word.folded)).join(" ")} `;
  // "co may xa": the counting word, not a machine.
  rest = rest.replace(
    / may (?=(?:xa|phuong|tinh|truong|lop|nguoi|hoat dong|lan|buoc|to|nhom|phong|mon|cap|diem|muc|tieu chi|don vi|trung tam|hoc sinh|giao vien|ngay|thang|nam) )/g,
    "  ",
  );
  rest = rest.replace(foldedBeginningOfDeed, " ");
  rest = rest.replace(keptFolded, (pair) => pair.replace(" ", "\u0001"));
  for (const phrase of stopPhrasesFolded) rest = rest.replaceAll(` ${phrase} `, "  ");
  return rest
    .split(" ")
    .filter((word) => word !== "" && !stopWordsFolded.has(word))
    .map((word) => word.replaceAll("\u0001", " ").trim());
}

/** "Thi hoc" may be "thì học": only what no other word folds to. */
const keptFolded = new RegExp(
  `(?<= )(?:${keptWithoutMarks
    .map(foldText)
    .filter((pair) => !/^thi (?:hoc|lai|cap|giao|thu|tot|cong)$/.test(pair))
    .join("|")})(?= )`,
  "g",
);

const deeds =
  "nhận|nộp|đăng|thu|thi|tuyển|mở|khám|tổ|triển|thực|làm|chi|trả|xét|chấm|gửi|áp|phát|cấp|cho|được|tiếp|phải|xây";
const beginningOfDeed = new RegExp(`^bắt đầu (?:${deeds})$`);
const foldedBeginningOfDeed = new RegExp(`(?<= )bat dau (?=(?:${foldText(deeds)}) )`, "g");
const askedExtent =
  /^(?:kéo dài|diễn ra|tối đa|tối thiểu|nhiều nhất|ít nhất) (?:(?:trong|khoảng|là) )?(?:bao lâu|bao nhiêu|mấy)(?= |$)/;

const askedLatest =
  /^(?:muộn|trễ) nhất (?:(?:là|vào|đến|tới|trước|trong) )*(?:ngày|hôm|khi|bao|lúc|tháng|tuần|chừng|mùng) ?(?:nào|giờ|mấy|bao)?/;

const askedDeed = /^(?:xử lý|xử lí|giải quyết) (?:(?:như )?thế nào|ra sao) (?:đối với|với|khi|nếu)(?= |$)/;

/** "Có bắt buộc không?" asks how binding something is; the word is no part of what it is about. */
const bindingAsked = /\bbat buoc\b(?=.*\b(?:khong|ko|hay|chua)\b)|\bhay (?:la )?bat buoc\b/;

/** "Cho trung tâm vào dạy" is "liên kết": what people call a checklist's subject is searched for by its own name too. */
function withSubjectName(text: string, folded: string, query: string): string {
  const name = subjectIn(text)?.subject.names[0]?.join(" ");
  return name === undefined || folded.includes(name) ? query : `${query} ${name}`;
}

/** "Máy tính" is no "mấy tỉnh", "giao hẳn" no "hạn", "lấy máu" no "lấy mẫu", "vẫn đúng" no "vẫn dùng", "lớp lá gì" no "là gì": a syllable with the marks of another word does not ask. */
function isOtherWord({ text }: Word, before: Word | undefined): boolean {
  const typed = text.toLowerCase();
  return /^(?:máy|móc|hẳn|máu|màu|lá)$/.test(typed) || (typed === "đúng" && /^(?:van|con)$/.test(before?.folded ?? ""));
}

/** "Mục hỗ trợ" is no "mức hỗ trợ": a part of a document asks for no amount. */
function isItem({ text }: Word, next: Word | undefined): boolean {
  return text.toLowerCase() === "mục" && /^(?:ho|chi|dong|thu)$/.test(next?.folded ?? "");
}

function withoutBinding(folded: string, query: string): string {
  if (!bindingAsked.test(folded)) return query;
  const rest = query
    .replace(/(?<!\p{L})(?:bắt buộc|bat buoc)(?!\p{L})/giu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return rest === "" ? query : rest;
}

function textAt(words: readonly Word[], at: number): string {
  return words[at]?.text.toLowerCase() ?? "";
}

/** `isCareful` says that the message is typed with all its marks. */
function isStop(word: Word, isCareful: boolean): boolean {
  // Marks that no syllable can bear ("vâỵ") were slips of the hand.
  const isPlain = word.text === word.folded || !canBeSyllable(word.text.toLowerCase());
  // What a short form of chat stands for ("bn") may be several words.
  if (isAsking(word.text.toLowerCase())) return true;
  return isPlain && stopWordsFolded.has(word.folded) && !(isCareful && wordsWithoutMarks.has(word.folded));
}

/** Words that bear no mark of their own and, with one, would ask or join: "kéo co" is no "có", "vay vốn" no "vậy", "bệnh nhi" no "nhỉ". */
const wordsWithoutMarks: ReadonlySet<string> = new Set("co nhi vay da ma voi".split(" "));

/** Whether every word of a message that would ask or join with its marks bears them, but for words that have none. */
function isTypedCarefully(words: readonly Word[]): boolean {
  return words.every(
    ({ text, folded, isSubject }) =>
      isSubject ||
      text.toLowerCase() !== folded ||
      !stopWordsFolded.has(folded) ||
      stopWordsWithMarks.has(folded) ||
      wordsWithoutMarks.has(folded),
  );
}

/** "Lớp lá gì": a class of a nursery school asks nothing, as "là gì" does. */
function joined(words: readonly Word[]): string {
  return words.map(({ text, folded }) => (text.toLowerCase() === "lá" ? "lá" : folded)).join(" ");
}

/** An English question as a Vietnamese one of its words would read, folded: what it is about, then how it asks. */
function foldedEnglish(text: string, plain: string, words: readonly Word[], known: Iterable<PlaceName>): string {
  const replaced = replacedSubject(text);
  if (replaced !== null) return `con ${foldedTerms(replaced, known)} thi sao`;
  return withFrames(joined(words), plain, (part) => foldedTerms(part, known));
}

function foldedTerms(english: string, known: Iterable<PlaceName>): string {
  return readEnglish(english, known)
    .map((word) => foldText(word.terms[0] ?? word.text))
    .join(" ");
}

/** What was translated is the question's subject, unless it asks ("bao nhiêu", "phải"). */
function asWord({ text }: EnglishWord): Word {
  return { text, folded: foldText(text), isSubject: !isAsking(text) };
}

function yearsIn(text: string): readonly number[] {
  return [
    ...text.matchAll(/(?<![\d/.-])(?:\d{1,2}[/.-]){0,2}((?:19|20)\d{2})(?!\d)(?:\s*[-–]\s*((?:19|20)\d{2})(?!\d))?/g),
  ].flatMap((match) => [match[1], match[2]].flatMap((year) => (year === undefined ? [] : [Number(year)])));
}
