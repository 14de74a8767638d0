import { foldText } from "../text/index";
import { englishFunctionWords, englishGlossary, longestEnglishTerm, vietnameseOf } from "./glossary";
import type { PlaceName } from "./places";

/** A word of an English question. */
export interface EnglishWord {
  /** In Vietnamese where the glossary has it, its terms side by side; else as typed. */
  readonly text: string;
  /** The terms where there are several, of which a text needs to have one. */
  readonly terms: readonly string[];
  /** Not in the glossary and not of a name: what it would be called in a document is not known. */
  readonly isForeign: boolean;
}

const surelyEnglish = new Set(
  "what which how is are of does when who where you must each please hello thanks this that for with should there tell list my the we our your can need after before between and if it its much many did have has was will i'm what's whom whose why may could would about they them she he still also until by from".split(
    " ",
  ),
);

/** Whether a message is in English: a Vietnamese name or two do not make it Vietnamese. */
export function isEnglish(message: string): boolean {
  // What is quoted is a name in the documents' language.
  const text = message.replace(/[“"«][^“”"«»]{3,80}[”"»]/gu, " ");
  // "… in Mỹ Thạnh Đông ward": the marks of a name say nothing of the language around it.
  const besideNames = text.replace(/(?<=\p{L}[\p{L}'’,]*\s)\p{Lu}\p{Ll}+(?=[\s,.?!]|$)/gu, " ");
  const marked =
    besideNames.match(/[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/giu)?.length ?? 0;
  const words = text.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const found = words.filter((word) => surelyEnglish.has(word) || isTerm(word) || isFunction(word));
  const english = found.length;
  // "Trung tâm dạy thêm được dạy tới mấy giờ" typed without marks has "them" and "may" and no word that only English has.
  if (words.length > 3 && found.every((word) => isPlainSyllable(word)) && words.every((word) => isPlainSyllable(word)))
    return false;
  return (
    marked <= words.length / 3 &&
    (english >= 2 || (english === 1 && words.length <= 3 && marked === 0)) &&
    english >= words.length * 0.2
  );
}

/** "Ban", "an", "men" are words of both languages. */
function isTerm(word: string): boolean {
  return isPlainSyllable(word) ? surelyTerms.has(word) : vietnameseOf(word) !== undefined;
}

function isFunction(word: string): boolean {
  return englishFunctionWords.has(word) && word.length > 1 && !isPlainSyllable(word);
}

const surelyTerms = new Set([...englishGlossary.keys()].filter((word) => word.length >= 5));

/** The words of an English question in Vietnamese, function words left out. */
export function readEnglish(text: string, known: Iterable<PlaceName> = []): readonly EnglishWord[] {
  const typed = text
    .replace(/(?<!people)['’]s(?!\p{L})|(?<=s)['’](?!\p{L})/giu, "")
    .replace(/[^\p{L}\p{Nd}/%.,&'’-]+/gu, " \u0001 ")
    .replace(/\u0001 +(?=\p{L})/gu, "")
    .replace(/[.,?!]+(?=\s|$)/g, "")
    // "Learning-society" is "learning society" unless the hyphen belongs to a number.
    .replace(/(?<=\p{L})-(?=\p{L})/gu, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{Nd}]/u.test(word));
  const inName = namesIn(typed, known);
  const words: EnglishWord[] = [];
  for (let at = 0; at < typed.length;) {
    const length = inName.has(at) ? 0 : termAt(typed, at, inName);
    const said = typed
      .slice(at, at + Math.max(1, length))
      .join(" ")
      .toLowerCase();
    const terms = length === 0 ? undefined : vietnameseOf(said);
    if (terms !== undefined)
      words.push({ text: terms.join(" "), terms: terms.length > 1 ? terms : [], isForeign: false });
    else if (inName.has(at)) words.push({ text: said, terms: [], isForeign: false });
    else if (!englishFunctionWords.has(said) && !isMeasure(typed, at))
      words.push({ text: said, terms: [], isForeign: /^[a-z'’-]+$/.test(said) && !isPlainSyllable(said) });
    at += Math.max(1, length);
  }
  return words;
}

/** How many words from this one on are the longest entry of the glossary; 0 where none is. */
function termAt(typed: readonly string[], at: number, inName: ReadonlySet<number>): number {
  for (let length = Math.min(longestEnglishTerm, typed.length - at); length > 0; length -= 1) {
    const places = Array.from({ length }, (_, offset) => at + offset);
    if (length > 1 && places.some((place) => inName.has(place))) continue;
    const said = typed
      .slice(at, at + length)
      .join(" ")
      .toLowerCase();
    // "How long", "how often": the measure is what is asked for.
    if (length === 1 && isMeasure(typed, at)) return 0;
    // A function word alone is one, whatever it may be the stem of.
    if (length === 1 && englishFunctionWords.has(said) && !englishGlossary.has(said)) return 0;
    if (vietnameseOf(said) !== undefined) return length;
  }
  return 0;
}

function isMeasure(typed: readonly string[], at: number): boolean {
  const [before, word, behind] = [typed[at - 1], typed[at], typed[at + 1]].map((part) => part?.toLowerCase() ?? "");
  return (
    before === "how" &&
    /^(?:long|old|often|soon|far|high|frequently|regularly|quickly|fast|early|late|promptly|deep|wide|tall|heavy)$/.test(
      word ?? "",
    ) &&
    !/^(?:is|are)$/.test(behind ?? "")
  );
}

/** "Can Tho", "Ung Van Khiem": runs of capitalised words that are Vietnamese syllables, whatever else they would be in English. */
function namesIn(typed: readonly string[], known: Iterable<PlaceName>): ReadonlySet<number> {
  const places = new Set([...known].map(({ name }) => name));
  const isPart = (word: string | undefined): boolean =>
    word !== undefined && /^\p{Lu}\p{L}*$/u.test(word) && isPlainSyllable(word.toLowerCase());
  const found = new Set<number>();
  for (let at = 0; at < typed.length; at += 1) {
    if (!isPart(typed[at])) continue;
    let end = at;
    while (isPart(typed[end])) end += 1;
    const run = typed.slice(at, end).map((word) => word.toLowerCase());
    const isPlace = (from: number): boolean =>
      places.has(
        run
          .slice(from, from + 2)
          .map(foldText)
          .join(" "),
      );
    // "Do Dien Bien schools …", "The Tan Phong plan": what opens a sentence has a capital anyway.
    const skip = at === 0 && englishFunctionWords.has(run[0] ?? "") && !isPlace(0) ? 1 : 0;
    const bare = run.slice(skip);
    const isWords = bare.every((word) => englishGlossary.has(word) || englishFunctionWords.has(word));
    if (bare.length >= 2 && (!isWords || isPlace(skip)))
      for (let place = at + skip; place < end; place += 1) found.add(place);
    at = end;
  }
  return found;
}

/** Whether ASCII letters are a Vietnamese syllable without its marks: "khiem", "bien". */
function isPlainSyllable(word: string): boolean {
  return plainSyllable.test(foldText(word));
}

const plainSyllable =
  /^(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oay|oe|oeo|oi|oo|u|ua|uay|ue|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ye|yeu)(?:c|ch|m|n|ng|nh|p|t)?$/;
