import type { Token } from "./tokens";

/** What a reader found, and the index of the token after it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

const ones: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};

/**
 * Reads a count in digits or in words, with its gloss: "15", "mười lăm", "15 (mười lăm)", "mười lăm (15)". The word "năm" is
 * also "year": the caller asks for a unit after it.
 */
export function readCount(tokens: readonly Token[], at: number): Read<number> | null {
  const first = readPlainCount(tokens, at);
  if (first === null || tokens[first.next]?.text !== "(") return first;
  const gloss = readPlainCount(tokens, first.next + 1);
  return gloss !== null && gloss.value === first.value && tokens[gloss.next]?.text === ")"
    ? { value: first.value, next: gloss.next + 1 }
    : first;
}

function readPlainCount(tokens: readonly Token[], at: number): Read<number> | null {
  const token = tokens[at];
  if (token?.kind === "number") {
    // "2.5", "1/3" and "1.000" are no counts of days.
    const after = tokens[at + 1];
    const isPart = after?.isGlued === true && /^[.,/]$/.test(after.text) && tokens[at + 2]?.kind === "number";
    return isPart && tokens[at + 2]?.isGlued === true ? null : { value: Number(token.text), next: at + 1 };
  }
  return readWords(tokens, at);
}

function readWords(tokens: readonly Token[], at: number): Read<number> | null {
  const hundreds = ones[tokens[at]?.text ?? ""];
  if (hundreds !== undefined && tokens[at + 1]?.text === "trăm") {
    const rest = readTens(tokens, at + 2);
    return rest === null
      ? { value: hundreds * 100, next: at + 2 }
      : { value: hundreds * 100 + rest.value, next: rest.next };
  }
  return readTens(tokens, at);
}

function readTens(tokens: readonly Token[], at: number): Read<number> | null {
  const text = tokens[at]?.text ?? "";
  if (text === "mười") return withOnes(tokens, at + 1, 10);
  const digit = ones[text];
  if (digit === undefined) return null;
  return tokens[at + 1]?.text === "mươi" ? withOnes(tokens, at + 2, digit * 10) : { value: digit, next: at + 1 };
}

function withOnes(tokens: readonly Token[], at: number, tens: number): Read<number> {
  const digit = ones[tokens[at]?.text ?? ""];
  return digit === undefined ? { value: tens, next: at } : { value: tens + digit, next: at + 1 };
}
