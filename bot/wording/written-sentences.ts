import type { Language } from "../messages/index";

/** Why nothing of what a model returned can be looked at sentence by sentence. */
export type Unreadable = "empty" | "refusal" | "markup" | "too-long" | "language";

const mostSentences = 4;
const longestText = 1500;

/** Sentences are shown as plain words: no Markdown, HTML, address of a page, table, list or invisible character. */
const markup =
  /[`<>|\\{}*#]|!\[|\]\s*\(|\b(?:https?|ftp|data|javascript):|\bwww\.|^\s*(?:[-–•+]|\d+[.)])\s|__|[^\P{C}\n\t]/imu;
const refusal =
  /^(?:(?:rất )?(?:xin lỗi|tiếc)|tôi (?:không thể|xin lỗi)|i(?:'m| am) (?:sorry|unable)|i can(?:not|'t)|sorry|as an ai|là một (?:mô hình|trợ lý))/iu;
const abbreviation = /(?<!(?<!\p{L})(?:TP|Tp|ThS|TS|GS|PGS|BS|Q|P|H|T|X|Mr|Ms|Dr|No))/u;
const sentenceEnd = new RegExp(
  `\\n+|(?<=${abbreviation.source}[.!?…](?:["”)])?(?:\\s*\\[\\d{1,2}\\])*)\\s+(?=["“(]?[\\p{Lu}\\p{N}])`,
  "u",
);

/** The sentences of a model's answer, each with its markers; or why there are none. */
export function readWritten(returned: string, language: Language): readonly string[] | Unreadable {
  // Models that think aloud do so before they answer.
  const text = returned
    .normalize("NFC")
    .replace(/^\s*<think>[^]*?<\/think>/iu, "")
    .trim();
  if (text === "") return "empty";
  if (refusal.test(text)) return "refusal";
  if (text.length > longestText) return "too-long";
  if (markup.test(text)) return "markup";
  if (!isIn(language, text)) return "language";
  const sentences = text
    .replace(/\[(\d{1,2})((?:\s*[,;]\s*\d{1,2})+)\]/g, (_all, first: string, more: string) =>
      [first, ...(more.match(/\d+/g) ?? [])].map((number) => `[${number}]`).join(""),
    )
    // A marker behind the full stop belongs to the sentence before it.
    .replace(
      /([.!?])\s*((?:\[\d{1,2}\]\s*)+)(?=\s|$|\p{Lu})/gu,
      (_all, end: string, found: string) => ` ${found.trim()}${end} `,
    )
    .split(sentenceEnd)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  return sentences.length > mostSentences ? "too-long" : sentences;
}

/** Judged by letters: two words of three bear marks in Vietnamese, none in English but names. */
function isIn(language: Language, text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  if (words.some((word) => /[^\p{Script=Latin}]/u.test(word))) return false;
  const marked = words.filter((word) => /[^a-z]/i.test(word)).length / Math.max(1, words.length);
  return language === "vi" ? marked >= 0.4 : marked <= 0.35;
}
