import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType, type Paragraph } from "docx";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const borders = { top: none, bottom: none, left: none, right: none } as const;

/** Text in columns side by side, without lines, kept on one page. */
export function columnsTable(
  columns: readonly { readonly width: number; readonly children: readonly Paragraph[] }[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    margins: { left: 0, right: 0 },
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children }) =>
            new TableCell({ width: { size: width, type: WidthType.DXA }, borders, children: [...children] }),
        ),
      }),
    ],
  });
}
