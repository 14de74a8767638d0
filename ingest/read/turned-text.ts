/** A run of text of a PDF page; `transform` takes its own coordinates to those of the page, in which y grows downwards. */
export interface PrintedText {
  readonly text: string;
  readonly width: number;
  readonly transform: readonly number[];
}

/** From this share of a page's letters on, text that is turned against the page is the page's own text. */
const wholePage = 0.8;

/** By how many degrees a page is to be turned clockwise so that its text stands upright: a wide table may be printed sideways on an upright sheet. */
export function turnOfText(runs: readonly PrintedText[]): 0 | 90 | 180 | 270 {
  const letters = new Map<number, number>();
  for (const { text, transform } of runs) {
    const [a = 0, b = 0] = transform;
    const quarter = Math.round(Math.atan2(b, a) / (Math.PI / 2));
    const turn = (360 - quarter * 90) % 360;
    letters.set(turn, (letters.get(turn) ?? 0) + text.trim().length);
  }
  const all = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const turns = [90, 180, 270] as const;
  return turns.find((turn) => (letters.get(turn) ?? 0) >= wholePage * all && all > 0) ?? 0;
}
