import { unifyTonePlacement } from "../../knowledge/index";

/** Words that hold a Vietnamese sentence together and say nothing by themselves. */
const functionWords = new Set(
  (
    "là của và hoặc hay các những một được có ở tại trong từ đến tới cho với theo về này đó khi thì mà để do bởi vào ra lên " +
    "cũng đã sẽ đang không chưa phải cần nên như bằng sau trước trên dưới cùng việc rằng gồm bao ngày tháng năm số nếu còn đối"
  ).split(" "),
);

export interface Syllable {
  readonly text: string;
  readonly start: number;
}

/** Lower case, NFC, one placement of tones: what is compared with what. Positions stay as they are in NFC text of one placement. */
export function unify(text: string): string {
  return unifyTonePlacement(text.normalize("NFC")).toLowerCase();
}

/** The syllables of unified text that carry meaning, in order; digits are none. */
export function contentSyllables(unified: string): readonly Syllable[] {
  return [...unified.matchAll(/\p{L}+/gu)].flatMap(({ 0: text, index }) =>
    functionWords.has(text) ? [] : [{ text, start: index }],
  );
}

/** Lines, sentences and parts between semicolons; each with the line before it that announces it (“Mức thu:”). */
export function segmentsOf(text: string): readonly string[] {
  let announced = "";
  return text.split("\n").flatMap((line) => {
    const parts = line
      .split(/;|(?<=\.)\s+(?=\p{Lu})/u)
      .filter((part) => part.trim() !== "")
      .map((part) => `${announced}${part}`);
    if (line.trimEnd().endsWith(":")) announced = `${line.trim()} `;
    return parts;
  });
}
