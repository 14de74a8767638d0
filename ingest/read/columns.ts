import { foldText } from "../../knowledge/text";
import type { PrintedLine, Segment } from "./printed-lines";

/**
 * Puts the two places where an administrative document stands in two columns into reading order: the letterhead
 * (issuer left, national motto right) and the foot (recipients left, signature right); see Nghị định 30/2020/NĐ-CP,
 * Phụ lục I. Each becomes its left lines, then its right ones. All other lines stay as they are.
 */
export function orderColumns(lines: readonly PrintedLine[], pageWidth: number): readonly PrintedLine[] {
  return orderFoot(orderLetterhead(lines.map(partBeforeMotto), pageWidth), pageWidth);
}

/** A long issuer's name may end so near to the motto beside it that the two read as one stretch. */
function partBeforeMotto(line: PrintedLine): PrintedLine {
  const segments = line.segments.flatMap((segment): Segment[] => {
    const at = foldText(segment.text).search(/ (?=cong ho\S* xa hoi)/);
    if (at <= 0) return [segment];
    const middle = segment.left + ((segment.right - segment.left) * at) / segment.text.length;
    return [
      { text: segment.text.slice(0, at), left: segment.left, right: middle },
      { text: segment.text.slice(at + 1), left: middle + 1, right: segment.right },
    ];
  });
  return { ...line, segments };
}

/** A line whose own middle is this near to the page's, as a share of its width, belongs to neither column. */
const middle = 0.08;

function orderLetterhead(lines: readonly PrintedLine[], pageWidth: number): readonly PrintedLine[] {
  const mottoAt = lines.findIndex((line) => line.segments.some(isMotto));
  const motto = lines[mottoAt]?.segments.find(isMotto);
  if (motto === undefined) return lines;
  // Without an issuer beside it the motto stands alone in the middle, as in a form.
  const split = motto.left - 1;
  const hasLeftColumn = lines.slice(mottoAt, mottoAt + 3).some((line) => line.segments.some((s) => s.right < split));
  if (!hasLeftColumn) return lines;
  // The first line that stands across both columns or in the middle, the title at the latest, ends them.
  const crossing = ({ segments: [only, ...others], size }: PrintedLine) =>
    only !== undefined &&
    others.length === 0 &&
    (/^kinh gui(?!\w)/.test(foldText(only.text)) ||
      (only.left < split - size && only.right > split + size) ||
      Math.abs((only.left + only.right) / 2 - pageWidth / 2) < middle * pageWidth);
  const after = lines.findIndex((line, index) => index > mottoAt && crossing(line));
  const end = after === -1 ? lines.length : after;
  // What stands above across both (a form's name, a mark of secrecy) belongs to neither.
  const start = lines.slice(0, mottoAt).findLastIndex(crossing) + 1;
  return [...lines.slice(0, start), ...columns(lines.slice(start, end), split), ...lines.slice(end)];
}

function isMotto(segment: Segment): boolean {
  return /^cong ho\S* xa hoi|^dang cong san viet/.test(foldText(segment.text));
}

function orderFoot(lines: readonly PrintedLine[], pageWidth: number): readonly PrintedLine[] {
  const at = lines.findLastIndex((line) =>
    line.segments.some((segment) => /^noi nhan\s*:?/.test(foldText(segment.text))),
  );
  if (at === -1) return lines;
  const isRight = (segment: Segment) => segment.left > 0.42 * pageWidth;
  let start = at;
  // The signer's title often begins a line or two above "Nơi nhận".
  while (start > 0 && at - start < 4 && (lines[start - 1]?.segments.every(isRight) ?? false)) start -= 1;
  const crosses = (line: PrintedLine) =>
    line.segments.some((segment) => segment.left < 0.35 * pageWidth && segment.right > 0.62 * pageWidth);
  const after = lines.findIndex((line, index) => index > at && crosses(line));
  const end = after === -1 ? lines.length : after;
  const zone = lines.slice(start, end);
  const rights = zone.flatMap((line) => line.segments.filter(isRight));
  if (rights.length === 0) return lines;
  const split = Math.min(...rights.map((segment) => segment.left)) - 1;
  return [...lines.slice(0, start), ...columns(zone, split), ...lines.slice(end)];
}

function columns(lines: readonly PrintedLine[], split: number): readonly PrintedLine[] {
  const side = (isLeft: boolean) =>
    lines
      .map((line) => ({
        ...line,
        segments: line.segments.filter((segment) => (segment.left + segment.right) / 2 < split === isLeft),
      }))
      .filter((line) => line.segments.length > 0);
  return [...side(true), ...side(false)];
}
