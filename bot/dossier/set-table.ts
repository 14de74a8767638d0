import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { ItemColumn } from "../../knowledge/index";
import { columnTitles } from "../messages/dossier";
import { wordsOnly, type DraftBlock, type Line } from "./draft";
import { size, textWidth } from "./page-layout";
import { setParagraph, type NoteCollector } from "./set-line";

/** How the columns share the width. */
const shares: Readonly<Record<ItemColumn, number>> = {
  number: 1.3,
  label: 5,
  evidence: 3.6,
  responsible: 3.5,
  due: 4,
  status: 2.4,
  note: 3.1,
  source: 6.4,
  result: 3,
};

const margins = { top: 40, bottom: 40, left: 80, right: 80 };

/** A table of items; its head is repeated on every page, and no row is torn apart. */
export function setTable({ columns, rows }: Extract<DraftBlock, { kind: "table" }>, notes: NoteCollector): Table {
  const whole = columns.reduce((sum, column) => sum + shares[column], 0);
  const widths = columns.map((column) => Math.floor((textWidth * shares[column]) / whole));

  // The last row stays with what follows: nobody signs alone on a page.
  function cell(line: Line, position: number, isHead: boolean, isLast = false): TableCell {
    const isCentred = isHead || columns[position] === "number";
    return new TableCell({
      width: { size: widths[position] ?? 0, type: WidthType.DXA },
      margins,
      verticalAlign: isHead ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: [
        setParagraph(
          line,
          { size: size.table, bold: isHead },
          { alignment: isCentred ? AlignmentType.CENTER : AlignmentType.LEFT, keepNext: isHead || isLast },
          notes,
        ),
      ],
    });
  }

  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, position) => cell(wordsOnly(columnTitles[column]), position, true)),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.map((line, position) => cell(line, position, false, at === rows.length - 1)),
          }),
      ),
    ],
  });
}

/** Between a table and what follows it. */
export function afterTable(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 60 }, children: [] });
}
