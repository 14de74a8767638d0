import type { Page } from "../read";
import { decodeLegacy } from "./decode-legacy";
import { joinLines } from "./join-lines";
import { dropRunningHeads } from "./running-heads";
import { textQuality } from "./text-quality";
import { nameUnits } from "./units-of-tables";

/** A paragraph of the normalised text: `text.slice(start, end)`. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Page on which it starts, from 1. */
  readonly page: number;
  /** A row of a table, its cells parted by " | ". */
  readonly row: boolean;
  /** A row with its columns' headers, to be understood alone; null for all else. */
  readonly labelled: string | null;
  /** Its page was read from an image: letters and numbers may be misread. */
  readonly recognised: boolean;
}

/** A document's text as everything later sees it; paragraphs are parted by "\n" and cover all of it. */
export interface NormalisedText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly pages: number;
  /** Share of the words that can be Vietnamese, 0..1. */
  readonly quality: number;
}

export function normalise(pages: readonly Page[]): NormalisedText {
  const paragraphs: Paragraph[] = [];
  const texts: string[] = [];
  let at = 0;
  const images = new Set(pages.filter(({ confidence }) => confidence !== undefined).map(({ number }) => number));
  for (const { text, page, row, labelled } of nameUnits(joinLines(dropRunningHeads(decodeLegacy(pages))))) {
    paragraphs.push({ start: at, end: at + text.length, page, row, labelled, recognised: images.has(page) });
    texts.push(text);
    at += text.length + 1;
  }
  const text = texts.join("\n");
  return { text, paragraphs, pages: pages.length, quality: textQuality(text) };
}
