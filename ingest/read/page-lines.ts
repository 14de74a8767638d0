import { orderColumns } from "./columns";
import type { Line } from "./page";
import { assembleLines, type PlacedText, type PrintedLine } from "./printed-lines";

/** Two stretches that far apart, in letter sizes, are cells of a table row. */
const cellGap = 3;

/** The lines of one printed page in reading order, from placed runs of text; its page number is dropped. `pageWidth` in points. */
export function layOutPage(runs: readonly PlacedText[], pageWidth: number): readonly Line[] {
  return orderColumns(withoutPageNumber(assembleLines(runs)), pageWidth).map(lineOf);
}

function withoutPageNumber(lines: readonly PrintedLine[]): readonly PrintedLine[] {
  const isNumber = (line: PrintedLine | undefined) =>
    line?.segments.length === 1 &&
    /^[-–—\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/i.test(line.segments[0]?.text ?? "");
  const start = isNumber(lines[0]) ? 1 : 0;
  const end = lines.length > start && isNumber(lines.at(-1)) ? lines.length - 1 : lines.length;
  return lines.slice(start, end);
}

function lineOf(line: PrintedLine): Line {
  const [first, second] = line.segments;
  const edges = { left: first?.left ?? 0, right: line.segments.at(-1)?.right ?? 0 };
  const isLabel =
    first !== undefined && line.segments.length === 2 && (first.text.length <= 4 || /:$/.test(first.text));
  const isRow =
    line.segments.length > 2 ||
    (first !== undefined && second !== undefined && !isLabel && second.left - first.right > cellGap * line.size);
  const texts = line.segments.map((segment) => segment.text);
  return { kind: isRow && !isLabel ? "row" : "line", text: texts.join(isRow && !isLabel ? " | " : " "), ...edges };
}
