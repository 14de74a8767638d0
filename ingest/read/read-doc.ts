import { fromFont } from "../normalise/legacy-encodings";
import { openCompoundFile } from "./compound-file";
import { openDoc, spansOf, structures, textOf, type DocStreams, type Span } from "./doc-streams";
import { readFontNames, readLists, readStyles } from "./doc-tables";
import type { DocCell, DocProperties } from "./doc-sprms";
import { countLabels } from "./list-labels";
import type { Line, Page } from "./page";
import { ReadFailure } from "./read-failure";
import { isMark, superscript } from "./superscript";
import { isLayoutTable, rowLines, type TableCell } from "./table-rows";
import { takeTabsApart } from "./tabbed-columns";

/** A paragraph of the file with what is said of it. */
interface DocParagraph {
  /** Without its end mark; "\n" where a line was broken by hand. */
  readonly text: string;
  readonly properties: DocProperties;
  /** The mark that ended it: a paragraph's, a cell's, a page's. */
  readonly mark: string;
}

/**
 * Reads an old Word file (97 to 2003) as its reader sees it: automatic numbers written out, deleted and hidden text left
 * out, text in the fonts of TCVN3 and VNI in Unicode, tables as rows, footnotes at the end. Throws {@link ReadFailure}.
 */
export function readDoc(bytes: Uint8Array): readonly Page[] {
  try {
    const streams = openDoc(openCompoundFile(bytes));
    return linesOf(paragraphsOf(streams), countLabels(readLists(streams)));
  } catch (cause) {
    // A place outside the file: the head of a damaged file names any.
    throw cause instanceof ReadFailure ? cause : new ReadFailure("unreadable", cause);
  }
}

function paragraphsOf(streams: DocStreams): readonly DocParagraph[] {
  const styles = readStyles(streams);
  const fonts = readFontNames(streams);
  const runs = spansOf(streams, structures.runs);
  const marks = spansOf(streams, structures.paragraphs);
  const paragraphs: DocParagraph[] = [];
  const end = streams.bodyLength + streams.noteLength;
  let text = "";
  let letters = 0;
  for (const piece of streams.pieces) {
    const raw = textOf(streams.main, piece);
    let from = 0;
    // Paragraph by paragraph, because a paragraph's style gives its runs their font.
    while (from < raw.length && letters < end) {
      const found = raw.slice(from).search(/[\r\u0007\f]/);
      const to = found === -1 ? raw.length : from + found + 1;
      const place = piece.at + (to - 1) * piece.bytesPerLetter;
      const own = spanAt(marks, place)?.properties ?? {};
      const properties = { ...styles(own.style ?? 0), ...own };
      text += runsText(raw, from, to, piece, runs, properties, fonts);
      letters += to - from;
      from = to;
      if (found !== -1) {
        paragraphs.push({ text: text.slice(0, -1), properties, mark: raw.charAt(to - 1) });
        text = "";
      }
    }
  }
  if (text.trim() !== "") paragraphs.push({ text, properties: {}, mark: "\r" });
  return paragraphs;
}

/** The letters of one stretch, run by run: without hidden and deleted ones, legacy fonts converted. The end mark is kept. */
function runsText(
  raw: string,
  from: number,
  to: number,
  piece: { readonly at: number; readonly bytesPerLetter: 1 | 2 },
  runs: readonly Span[],
  paragraph: DocProperties,
  fonts: readonly string[],
): string {
  let text = "";
  for (let at = from; at < to;) {
    const place = piece.at + at * piece.bytesPerLetter;
    const run = spanAt(runs, place);
    const last = run === undefined ? to : at + Math.max(1, Math.ceil((run.to - place) / piece.bytesPerLetter));
    const end = Math.min(to, last);
    const { hidden, deleted, raised, font } = { ...paragraph, ...run?.properties };
    const isLeftOut = hidden === true || deleted === true;
    const mark = end === to && /[\r\u0007\f]/.test(raw.charAt(to - 1)) ? raw.charAt(to - 1) : "";
    const printed = raw.slice(at, end - mark.length);
    const letters = raised === true && isMark(printed) ? superscript(printed) : printed;
    text += (isLeftOut ? "" : fromFont(letters, fonts[font ?? 0] ?? null)) + mark;
    at = end;
  }
  return text;
}

function spanAt(spans: readonly Span[], place: number): Span | undefined {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return undefined;
    if (place < span.from) high = middle - 1;
    else if (place >= span.to) low = middle + 1;
    else return span;
  }
  return undefined;
}

/** Word's own signs: fields show their result only, pictures and anchors nothing. */
function visible(text: string): string {
  return withoutFields(text)
    .replace(/\u000b/g, "\n")
    .replace(/\u001e/g, "-")
    .replace(/[\u0000-\u0008\u000e-\u001f]/g, "");
}

/** Text between the begin mark of a field and its separator is its code; nested fields lie in codes and results alike. */
function withoutFields(text: string): string {
  if (!text.includes("\u0013")) return text;
  let shown = "";
  const inCode: boolean[] = [];
  for (const sign of text) {
    if (sign === "\u0013") inCode.push(true);
    else if (sign === "\u0014") inCode[Math.max(0, inCode.length - 1)] = false;
    else if (sign === "\u0015") inCode.pop();
    else if (!inCode.includes(true)) shown += sign;
  }
  return shown;
}

function linesOf(
  paragraphs: readonly DocParagraph[],
  nextLabel: (properties: { readonly list: string; readonly level: number }) => string,
): readonly Page[] {
  const pages: { number: number; lines: Line[] }[] = [{ number: 1, lines: [] }];
  const add = (lines: readonly Line[]) => pages.at(-1)?.lines.push(...lines);
  let cell: string[] = [];
  let row: string[][] = [];
  let rows: TableRow[] = [];
  const endTable = () => {
    if (cell.length > 0) row.push(cell);
    if (row.length > 0) rows.push({ cells: row, merged: [] });
    add(tableLines(rows));
    [cell, row, rows] = [[], [], []];
  };
  for (const paragraph of paragraphs) {
    const lines = labelledLines(paragraph, nextLabel);
    const isInTable = paragraph.properties.inTable === true;
    if (paragraph.mark === "\u0007") {
      if (paragraph.properties.endsRow === true) {
        rows.push({ cells: row, merged: paragraph.properties.cells ?? [] });
        row = [];
      } else row.push([...cell, ...lines]);
      cell = [];
    } else if (isInTable) cell.push(...lines);
    else {
      if (rows.length > 0 || row.length > 0 || cell.length > 0) endTable();
      add(lines.map(paragraphLine));
      if (paragraph.mark === "\f") pages.push({ number: pages.length + 1, lines: [] });
    }
  }
  endTable();
  return pages.map((page) => ({ ...page, lines: takeTabsApart(page.lines) }));
}

function paragraphLine(text: string): Line {
  return { kind: "paragraph", text, left: 0, right: 0 };
}

function labelledLines(
  { text, properties }: DocParagraph,
  nextLabel: (properties: { readonly list: string; readonly level: number }) => string,
): readonly string[] {
  const { list, level } = properties;
  const label = list === undefined || list === 0 ? "" : nextLabel({ list: String(list), level: level ?? 0 });
  const lines = visible(text)
    .split("\n")
    .map((line) => line.replace(/[^\S\t]+/g, " ").replace(/^ +| +$/g, ""))
    .filter((line) => line.trim() !== "");
  return lines.map((line, index) => (index === 0 && label !== "" ? `${label} ${line}` : line));
}

interface TableRow {
  /** The lines of each cell. */
  readonly cells: readonly (readonly string[])[];
  readonly merged: readonly DocCell[];
}

function tableLines(rows: readonly TableRow[]): readonly Line[] {
  const texts = rows.map(({ cells }) => cells.map((lines) => lines.join(" ")));
  if (isLayoutTable(texts)) {
    const columns = Math.max(...texts.map((row) => row.length));
    return Array.from({ length: columns }, (_, column) => rows.flatMap(({ cells }) => cells[column] ?? []))
      .flat()
      .map(paragraphLine);
  }
  return rowLines(
    rows.map(({ cells, merged }) =>
      cells.flatMap((lines, index): TableCell[] => {
        if (merged[index]?.joinsLeft === true && lines.length === 0) return [];
        let columns = 1;
        while (merged[index + columns]?.joinsLeft === true) columns += 1;
        const text = lines.join(" ").replace(/\s+/g, " ");
        return [{ text, columns, continues: merged[index]?.joinsAbove === true && text === "", header: false }];
      }),
    ),
  );
}
