import { OcrFailure, type PageImage, type RecognisedWord } from "../ocr";
import type { Page } from "./page";
import { pageOfWords } from "./recognised-page";
import { takeRulings } from "./take-rulings";
import { countLetters } from "./text-layer";
import { turnImage } from "./enhance-image";

/** What reads page images for the readers of files; null in its place means that nobody does. */
export interface PageRecogniser {
  /** Pages that may be under way at once. */
  readonly pagesInFlight: number;
  /** `page` of `pages` is for those who watch. Throws {@link OcrFailure}. */
  recognise(image: PageImage, page: number, pages: number): Promise<readonly RecognisedWord[]>;
}

/** Below this confidence the sheet may lie on its side or stand on its head: the other ways are tried. */
const upright = 0.65;
const turns = [180, 90, 270] as const;

/** Recognises a page; one that fails comes back empty and says why. */
export async function recognisePage(
  recogniser: PageRecogniser,
  image: PageImage,
  page: number,
  pages: number,
): Promise<Page> {
  if (isBlank(image)) return { number: page, lines: [] };
  const read = async (drawn: PageImage): Promise<Page> => {
    const { image: letters, rulings } = takeRulings(drawn);
    return pageOfWords(page, await recogniser.recognise(letters, page, pages), drawn, rulings);
  };
  try {
    let best = await read(image);
    for (const turn of turns) {
      if ((best.confidence ?? 0) >= upright) break;
      const turned = await read(await turnImage(image, turn));
      if (sureLetters(turned) > 1.5 * sureLetters(best)) best = turned;
    }
    return best;
  } catch (cause) {
    if (!(cause instanceof OcrFailure)) throw cause;
    return { number: page, lines: [], doubts: [{ code: "unread-page", reason: cause.reason }] };
  }
}

function sureLetters({ lines, confidence = 0 }: Page): number {
  return confidence * countLetters(lines.map(({ text }) => text).join(""));
}

/** Does `work` for each item, at most `limit` at once; the results keep the items' order. */
export async function inOrder<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  const takeNext = async () => {
    for (const [at, item] of queue) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: limit }, takeNext));
  return results;
}

/** One letter a line would darken more of the paper than this. */
const blankShare = 0.0002;
const inkLevel = 0.65;

/** Paper without writing, such as the back of a sheet; specks do not count. */
function isBlank({ grey }: PageImage): boolean {
  const step = 3;
  let sum = 0;
  let count = 0;
  for (let at = 0; at < grey.length; at += step) {
    sum += grey[at] ?? 0;
    count += 1;
  }
  const ink = inkLevel * (sum / count);
  let dark = 0;
  for (let at = 0; at < grey.length; at += step) if ((grey[at] ?? 0) < ink) dark += 1;
  return dark / count < blankShare;
}
