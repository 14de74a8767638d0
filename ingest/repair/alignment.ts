import { readSpan, type Correction } from "../../knowledge/model";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text and its reading side by side: every place of the one has its place in the other. */
export class Alignment {
  readonly reading: string;
  /** Each correction with where it begins and ends in the text and in the reading. */
  readonly #steps: readonly { readonly text: Span; readonly reading: Span }[];

  constructor(text: string, corrections: readonly Correction[]) {
    let shift = 0;
    this.#steps = corrections.map(({ start, end, text: read }) => {
      const reading = { start: start + shift, end: start + shift + read.length };
      shift += read.length - (end - start);
      return { text: { start, end }, reading };
    });
    this.reading = readSpan({ text, corrections }, 0, text.length) ?? text;
  }

  /** A span of the text in the reading; what was corrected is in it whole or not at all. */
  toReading<T extends Span>({ start, end }: T): Span {
    return { start: this.#move(start, "text", "reading", false), end: this.#move(end, "text", "reading", true) };
  }

  /** A span of the reading in the text; a span that cuts a corrected word takes the whole word. */
  toText<T extends Span>({ start, end }: T): Span {
    return { start: this.#move(start, "reading", "text", false), end: this.#move(end, "reading", "text", true) };
  }

  #move(position: number, from: "text" | "reading", to: "text" | "reading", isEnd: boolean): number {
    // The last correction that begins before the position, or at it where a span begins there.
    let low = 0;
    let high = this.#steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = this.#steps[middle]?.[from].start ?? 0;
      if (isEnd ? start < position : start <= position) low = middle + 1;
      else high = middle;
    }
    const step = this.#steps[low - 1];
    if (step === undefined) return position;
    if (position >= step[from].end) return position - step[from].end + step[to].end;
    return isEnd ? step[to].end : step[to].start;
  }
}
