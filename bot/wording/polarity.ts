import type { Language } from "../messages/index";
import { contentSyllables } from "./syllables";

const negation = /(?<!\p{L})(?:không(?! (?:gian|khí|chỉ)(?!\p{L}))|chưa|chẳng|đừng|cấm|miễn)(?!\p{L})/gu;
const clauseEnd = /[,;:.\n]|(?<!\p{L})(?:nhưng|song|còn|mà)(?!\p{L})/gu;

interface Kind {
  readonly said: RegExp;
  readonly printed: RegExp;
}

/** What a sentence may only say where a cited quote says the same; the quote is always Vietnamese. */
const vietnameseKinds: readonly Kind[] = [
  {
    said: /(?<!\p{L})(?:không(?! (?:gian|khí|chỉ)(?!\p{L}))|chẳng|đừng)(?!\p{L})/u,
    printed: /(?<!\p{L})(?:không|chẳng|đừng|cấm)(?!\p{L})/u,
  },
  { said: /(?<!\p{L})chưa(?!\p{L})/u, printed: /(?<!\p{L})chưa(?!\p{L})/u },
  {
    said: /(?<!\p{L})(?:cấm|không được|không cho phép)(?!\p{L})/u,
    printed: /(?<!\p{L})(?:cấm|không được|không cho phép)(?!\p{L})/u,
  },
  {
    said: /(?<!\p{L})(?:được phép|cho phép|được quyền|có quyền)(?!\p{L})/u,
    printed: /(?<!\p{L})(?:được phép|cho phép|được quyền|có quyền)(?!\p{L})/u,
  },
  { said: /(?<!\p{L})có thể(?!\p{L})/u, printed: /(?<!\p{L})(?:có thể|được phép|được quyền)(?!\p{L})/u },
  { said: /(?<!\p{L})(?:phải|buộc)(?!\p{L})/u, printed: /(?<!\p{L})(?:phải|buộc|yêu cầu|trách nhiệm)(?!\p{L})/u },
  { said: /(?<!\p{L})miễn(?!\p{L})/u, printed: /(?<!\p{L})miễn(?!\p{L})/u },
];

/** Apart, since "ban" and "can" are Vietnamese words as well, and `\b` knows no Vietnamese letters. */
const englishKinds: readonly Kind[] = [
  {
    said: /\b(?:not|no|never|nor|without|cannot)\b|n't\b/u,
    printed: /(?<!\p{L})(?:không|chưa|chẳng|đừng|cấm)(?!\p{L})/u,
  },
  {
    said: /\b(?:prohibit|forbid|forbidden|ban)|\b(?:must|may) not\b/u,
    printed: /(?<!\p{L})(?:cấm|không được|không cho phép)(?!\p{L})/u,
  },
  {
    said: /\b(?:may|allowed|permitted|entitled|can)\b/u,
    printed: /(?<!\p{L})(?:được|cho phép|có thể|có quyền)(?!\p{L})/u,
  },
  {
    said: /\b(?:must|shall|required|obliged|mandatory|ha(?:ve|s) to)\b/u,
    printed: /(?<!\p{L})(?:phải|buộc|yêu cầu|trách nhiệm)(?!\p{L})/u,
  },
];

/** Whether the sentence forbids, allows, demands or denies nothing that the quotes do not; all in unified text. */
export function saysNoOtherPolarity(sentence: string, quotes: string, language: Language): boolean {
  const kinds = language === "vi" ? vietnameseKinds : englishKinds;
  return kinds.every(({ said, printed }) => !said.test(sentence) || printed.test(quotes));
}

/**
 * Whether what the sentence affirms is denied in the quotes, or the other way round: “được thu tiền” out of “không được thu tiền”.
 * Compared are neighbouring syllables and single ones: how many negations stand before them in their clause.
 */
export function flipsNegation(sentence: string, quotes: string): boolean {
  const said = denials(sentence);
  const printed = denials(quotes);
  return differ(pairsOf(said), pairsOf(printed)) || differ(said, printed);
}

interface Denial {
  readonly text: string;
  /** How many negations deny it: “chưa được cấp phép thì không được tổ chức” is not “chưa được cấp phép được tổ chức”. */
  readonly negations: number;
}

/** The syllables that carry meaning; a negation denies what follows it in its clause. */
function denials(unified: string): readonly Denial[] {
  const negations = [...unified.matchAll(negation)].map(({ index }) => index);
  const ends = [...unified.matchAll(clauseEnd)].map(({ index }) => index);
  return contentSyllables(unified).map(({ text, start }) => {
    const begins = ends.findLast((end) => end < start) ?? -1;
    return { text, negations: negations.filter((at) => at > begins && at < start).length };
  });
}

function pairsOf(all: readonly Denial[]): readonly Denial[] {
  return all.slice(1).map(({ text, negations }, at) => ({ text: `${all[at]?.text ?? ""} ${text}`, negations }));
}

/** Whether something stands in both, and nowhere in the quotes under as many negations as in the sentence. */
function differ(said: readonly Denial[], printed: readonly Denial[]): boolean {
  const seen = new Map<string, Set<number>>();
  for (const { text, negations } of printed) seen.set(text, (seen.get(text) ?? new Set()).add(negations));
  return said.some(({ text, negations }) => seen.get(text)?.has(negations) === false);
}
