import type { LibraryDocument, Provision } from "../../knowledge/index";
import type { CitedPlace } from "./cited-place";
import { citationPath, documentPath, pageImagePath } from "./document-path";
import { html, type Html, type HtmlPart } from "./html";
import type { Scene } from "./page-frame";
import { layOutText, type TextLine } from "./text-lines";

/** A document's text and how it is to be drawn. */
export interface DrawnText {
  readonly document: LibraryDocument;
  readonly provisions: readonly Provision[];
  readonly cited: CitedPlace;
  /** The image of each page beside its text. */
  readonly withImages: boolean;
}

/** The whole text, line by line, what is cited marked, each numbered place with a link of its own. */
export function writeText(text: DrawnText, scene: Scene): readonly HtmlPart[] {
  const lines = layOutText(text.document.text, text.provisions);
  const { cited } = text;
  const firstCited = cited.kind === "found" ? lines.find(({ end }) => end > cited.start) : undefined;
  const links = linksOf(text, scene);
  const write = (line: TextLine) => writeLine(line, writeWords(text, line, line === firstCited), links);
  const pages = pagesOf(lines, text.document.pages);
  if (!text.withImages)
    return pages.map(({ number, lines: own }) => [
      number === 1 || own.length === 0 ? null : html`<p class="page-turn">${scene.words.document.page(number)}</p>`,
      own.map(write),
    ]);
  return pages.map((page) => writeSheet(text.document, page, page.lines.map(write), scene));
}

interface PageOfLines {
  readonly number: number;
  readonly lines: readonly TextLine[];
}

/** All pages of the document in order; one that could not be read has no lines. */
function pagesOf(lines: readonly TextLine[], count: number): readonly PageOfLines[] {
  const pages = Array.from({ length: Math.max(1, count) }, (_, at) => ({ number: at + 1, lines: [] as TextLine[] }));
  let current = pages[0];
  for (const line of lines) {
    const begun = line.begins === null ? undefined : pages[line.begins.page - 1];
    if (begun !== undefined && current !== undefined && begun.number > current.number) current = begun;
    current?.lines.push(line);
  }
  return pages;
}

function writeSheet(document: LibraryDocument, page: PageOfLines, lines: HtmlPart, { words }: Scene): Html {
  const image = pageImagePath(document.id, page.number);
  const say = words.document;
  return html`<section class="sheet" aria-label="${say.page(page.number)}">
    <div class="sheet-text">
      ${page.number === 1 ? null : html`<p class="page-turn">${say.page(page.number)}</p>`}${lines}
    </div>
    <figure class="sheet-image">
      <a href="${image}" target="_blank" rel="noopener" aria-label="${say.enlarge(page.number)}"
        ><img src="${image}" alt="${say.pageImage(page.number)}" loading="lazy" width="700" height="990"
      /></a>
    </figure>
  </section>`;
}

/** How one leads to each numbered place; a number that repeats is told apart by its span. */
function linksOf({ document, provisions }: DrawnText, { words }: Scene): (place: Provision) => HtmlPart {
  const seen = new Map<string, number>();
  for (const { address } of provisions) if (address !== null) seen.set(address, (seen.get(address) ?? 0) + 1);
  return (place) => {
    if (place.kind !== "section" || place.address === null) return null;
    const name = words.document.place(place.address);
    const path =
      (seen.get(place.address) ?? 0) > 1
        ? citationPath({ document: document.id, start: place.start, end: place.end }, place.address)
        : `${documentPath(document.id, place.address)}#cited`;
    const label = words.document.link(name);
    return html`<a class="permalink" href="${path}" data-place="${name}" aria-label="${label}" title="${label}"></a>`;
  };
}

function writeLine(line: TextLine, words: HtmlPart, linkOf: (place: Provision) => HtmlPart): Html {
  const id = line.begins === null ? null : html` id="p${line.begins.ordinal}"`;
  const look = `${line.kind} depth-${Math.min(line.depth, 4)}`;
  const link = line.begins === null ? null : linkOf(line.begins);
  const set = setLine(line, look, id, words);
  return link === null ? set : html`<div class="placed ${look}">${set}${link}</div>`;
}

function setLine({ isHeading, depth }: TextLine, look: string, id: HtmlPart, words: HtmlPart): Html {
  if (!isHeading) return html`<p class="${look}" ${id}>${words}</p>`;
  switch (depth) {
    case 0:
      return html`<h2 class="${look}" ${id}>${words}</h2>`;
    case 1:
      return html`<h3 class="${look}" ${id}>${words}</h3>`;
    default:
      return html`<h4 class="${look}" ${id}>${words}</h4>`;
  }
}

/** The line's own words, what is cited of them marked; `isFirst` gives the mark the id that links jump to. */
function writeWords({ document: { text }, cited }: DrawnText, line: TextLine, isFirst: boolean): HtmlPart {
  const start = cited.kind === "found" ? Math.max(line.start, cited.start) : line.end;
  const end = cited.kind === "found" ? Math.min(line.end, cited.end) : line.end;
  if (start >= end) return text.slice(line.start, line.end);
  return [
    text.slice(line.start, start),
    html`<mark${isFirst ? html` id="cited" tabindex="-1"` : null}>${text.slice(start, end)}</mark>`,
    text.slice(end, line.end),
  ];
}
