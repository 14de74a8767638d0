import { OcrFailure, type PageImage, type RecognisedWord } from "../ocr";
import type { Page } from "./page";
import { pageOfWords } from "./recognised-page";

/** What reads page images for the readers of files; null in its place means that nobody does. */
export interface PageRecogniser {
  /** Pages that may be under way at once. */
  readonly pagesInFlight: number;
  /** `page` of `pages` is for those who watch. Throws {@link OcrFailure}. */
  recognise(image: PageImage, page: number, pages: number): Promise<readonly RecognisedWord[]>;
}

/** Recognises a page; one that fails comes back empty and says why. */
export async function recognisePage(
  recogniser: PageRecogniser,
  image: PageImage,
  page: number,
  pages: number,
): Promise<Page> {
  if (isBlank(image)) return { number: page, lines: [] };
  try {
    return pageOfWords(page, await recogniser.recognise(image, page, pages), image);
  } catch (cause) {
    if (!(cause instanceof OcrFailure)) throw cause;
    return { number: page, lines: [], doubts: [{ code: "unread-page", reason: cause.reason }] };
  }
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
