/** What a stretch of a damaged text is taken for before anything is repaired. */
export type TokenKind =
  /** To be read as a syllable. */
  | "word"
  /** Digits alone, few enough to be misread letters ("161" for "lối"). */
  | "figures"
  /** A number, a date, an amount: its digits stay. */
  | "number"
  /** An abbreviation or the symbol of a document: only its letters may be put right, by rule. */
  | "symbol"
  /** What stands for "đ" after an amount of money. */
  | "currency"
  /** An address on the net, a marker, a single letter: stays as it is. */
  | "fixed";

/** `text` is exactly the source's text of the span. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKind;
  /** A stop or the end of a line stands between the token before and this one. */
  readonly opens: boolean;
}

const pieces = new RegExp(
  [
    String.raw`(?<link>(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<symbol>\d{1,5}(?:\/\d{4})?\s?\/[\p{Lu}&][\p{L}&]*\d{0,2}(?:[-–][\p{Lu}][\p{L}&]*\d{0,2})*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{Lu}[\p{L}]{0,5}(?:[&-]\p{Lu}{1,6})+(?![\p{L}\p{N}]))`,
    String.raw`(?<number>\d+(?:[.,/:-]\d+)*%?)(?![\p{L}\p{M}\p{N}&@¢$£€¥§])`,
    String.raw`(?<word>[\p{L}\p{M}\p{N}&@¢$£€¥§]+)`,
  ].join("|"),
  "gu",
);

/** What people write short in capitals, folded; any other run of capitals may be a word of a heading. */
const abbreviations = new Set(
  (
    "ubnd hdnd ubmttq mttq gd gddt sgddt bgddt pgddt hkh pgd sgd bgd tw tp tx tt vt vx kh bgh thcs thpt mn th gdtx gdnn cbql gv hs hssv clb khtc tccb vhxh " +
    "lhpn lđ ld ldtbxh ldld tnxp tncs tntp cp ttg bv qd nd nq ct cv tb bc kl hd qc bb cs cmhs csvc cntt bhyt bhxh xhh htcd tthtcd xmc pcgd tdp ktxh qpan antt"
  ).split(" "),
);
const longestMisread = 3;
/** Words after which a number stands, folded. */
const beforeNumbers = new Set(
  "so ngay thang nam dieu khoan muc chuong phan lop khoi cap quy buoc cau mau hang loai bac quan phuong tiet ky tuan thu lan gio to nhom bang bieu hinh trang vong dot ca tu den".split(
    " ",
  ),
);

/** Cuts a text into what can be a word, a number or a symbol; the marks between them belong to no token. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(pieces)) {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    const opens = tokens.length === 0 || /[.;:!?\n…]/.test(text.slice(last, start));
    tokens.push({ start, end, text: found, kind: kindOf(match, text, start, end), opens });
    last = end;
  }
  return tokens.map((token, at) => {
    if (isAbbreviation(token, tokens, at)) return { ...token, kind: "symbol" };
    if (token.kind === "figures" && beforeNumbers.has(fold(tokens[at - 1]?.text ?? "")))
      return { ...token, kind: "number" };
    if (/^[&dđ]$/i.test(token.text) && isAmount(tokens[at - 1]?.text)) return { ...token, kind: "currency" };
    // Between two names it is the sign itself.
    return token.text === "&" && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? "") ? { ...token, kind: "fixed" } : token;
  });
}

function kindOf({ groups = {} }: RegExpMatchArray, text: string, start: number, end: number): TokenKind {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const startsLine = /(?:^|\n)$/.test(before.slice(-1)) || start === 0;
  if (groups["link"] !== undefined) return "fixed";
  if (groups["symbol"] !== undefined) return "symbol";
  if (groups["number"] !== undefined) {
    const isMarker = startsLine && /^[.)]/.test(after);
    const isPart = /^[/%)]|^[.,-]\d/.test(after) || /[/(]\s?$/.test(before);
    return /^\d+$/.test(groups["number"]) && groups["number"].length <= longestMisread && !isMarker && !isPart
      ? "figures"
      : "number";
  }
  const isLetter = /^\p{L}$/u.test(groups["word"] ?? "");
  if (isLetter && ((startsLine && /^[.)]/.test(after)) || /^\//.test(after) || /\/$/.test(before))) return "fixed";
  return "word";
}

/** Capitals are an abbreviation where it is a known one, or where no word beside them is in capitals too. */
function isAbbreviation(token: Token, tokens: readonly Token[], at: number): boolean {
  if (token.kind !== "word" || !isCapital(token.text)) return false;
  if (abbreviations.has(fold(token.text))) return true;
  if (/\d/.test(token.text)) return false;
  const beside = [tokens[at - 1], tokens[at + 1]];
  return !beside.some((other) => other !== undefined && isCapital(other.text) && !abbreviations.has(fold(other.text)));
}

function isAmount(text = ""): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(text);
}

function isCapital(word: string): boolean {
  return (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2 && !/\p{Ll}/u.test(word);
}

function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
