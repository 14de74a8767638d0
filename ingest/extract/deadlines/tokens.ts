import { unifyTonePlacement } from "../../../knowledge/text/index";

/** A word, a run of digits or one mark. `text` is in lower case and in one spelling; offsets count in the tokenised text. */
export interface Token {
  readonly kind: "word" | "number" | "mark";
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between it and the token before. */
  readonly isGlued: boolean;
}

/** Spellings that mean the same in an administrative text. */
const spellings: Readonly<Record<string, string>> = { hàng: "hằng", kì: "kỳ", qui: "quy", quí: "quý", bẩy: "bảy" };

/** Splits NFC text into words, digit runs and marks. What stands in `masked` spans, given in order, is left out. */
export function tokenise(
  text: string,
  masked: ReadonlyArray<{ readonly start: number; readonly end: number }> = [],
): readonly Token[] {
  const unified = unifyTonePlacement(text.toLowerCase());
  // A capital whose lower case is longer (İ) would shift every offset: such a text is read as it stands.
  const source = unified.length === text.length ? unified : text;
  const tokens: Token[] = [];
  let previousEnd = -1;
  let passed = 0;
  for (const match of source.matchAll(/(\p{L}+)|(\p{Nd}+)|[^\p{L}\p{Nd}\s]/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    while ((masked[passed]?.end ?? Infinity) <= start) passed += 1;
    if (start >= (masked[passed]?.start ?? Infinity)) continue;
    const kind = match[1] !== undefined ? "word" : match[2] !== undefined ? "number" : "mark";
    tokens.push({ kind, text: spellings[match[0]] ?? match[0], start, end, isGlued: start === previousEnd });
    previousEnd = end;
  }
  return tokens;
}
