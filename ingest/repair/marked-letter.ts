/** A letter taken apart: "ế" is e with a circumflex and an acute. */
export interface MarkedLetter {
  readonly letter: string;
  /** The Latin letter below all marks. */
  readonly base: string;
  /** With its circumflex, breve or horn, without its tone. */
  readonly shaped: string;
  /** The combining circumflex, breve or horn. */
  readonly shape: string;
  /** The combining tone. */
  readonly tone: string;
  readonly isMarked: boolean;
}

const known = new Map<string, MarkedLetter>();
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Takes one small letter apart; a stroke counts as a mark. */
export function markedLetter(letter: string): MarkedLetter {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const [base = "", ...marks] = letter.normalize("NFD");
  const tone = marks.find((mark) => toneMarks.test(mark)) ?? "";
  const shape = marks.find((mark) => !toneMarks.test(mark)) ?? "";
  const taken: MarkedLetter = {
    letter,
    base: base === "đ" ? "d" : base,
    shaped: (base + shape).normalize("NFC"),
    shape,
    tone,
    isMarked: marks.length > 0 || base === "đ",
  };
  if (letter.length === 1) known.set(letter, taken);
  return taken;
}
