import type { ReadingBounds } from "../settings";
import { decodeText } from "./decode-text";
import type { Line, Page } from "./page";
import { ReadFailure } from "./read-failure";
import { isMark, superscript } from "./superscript";
import { isLayoutTable, rowLines, type TableCell } from "./table-rows";
import { parseHtml, type XmlElement, type XmlNode } from "./xml";

/** What no reader of the page sees as its text. */
const unread = new Set(
  "head script style noscript template nav svg iframe object embed canvas form button select #comment".split(" "),
);
/** Elements that begin and end lines of their own. */
const blocks = new Set(
  (
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 " +
    "header hr html li main ol p pre section summary ul"
  ).split(" "),
);
/** A page that is nested deeper is an attack. */
const deepest = 400;
/** A browser draws wider and longer tables, an office does not. */
const mostColumns = 200;
const longestSpan = 1000;

/** Reads a web page: its text in order, each block a line, list numbers written out, tables as rows. */
export async function readHtml(bytes: Uint8Array, bounds: ReadingBounds): Promise<readonly Page[]> {
  const text = decodeText(bytes);
  if (text.length > 4 * bounds.maxCharacters) throw new ReadFailure("too-large");
  const body = new HtmlBody();
  body.read(await parseHtml(text, deepest));
  return [{ number: 1, lines: body.lines }];
}

class HtmlBody {
  readonly lines: Line[] = [];
  private pending = "";

  read(root: XmlElement): void {
    this.walk(root);
    this.endLine();
  }

  private walk(node: XmlNode, label = ""): void {
    if (typeof node === "string") {
      this.pending += node.replace(/\s+/g, " ");
      return;
    }
    if (unread.has(node.name) || node.attributes.has("hidden")) return;
    if (node.name === "br") this.endLine();
    else if (node.name === "sup" && isMark(textOf(node))) this.pending += superscript(textOf(node).trim());
    else if (node.name === "table") this.table(node);
    else if (node.name === "ol" || node.name === "ul") this.list(node);
    else if (blocks.has(node.name)) {
      this.endLine();
      this.pending = label;
      for (const child of node.children) this.walk(child);
      if (this.pending === label) this.pending = "";
      this.endLine();
    } else for (const child of node.children) this.walk(child);
  }

  /** Writes the numbers and dashes that a browser draws. */
  private list(list: XmlElement): void {
    this.endLine();
    let count = Number(list.attributes.get("start") ?? 1) || 1;
    for (const child of list.children) {
      if (typeof child === "string" || child.name !== "li") {
        this.walk(child);
        continue;
      }
      this.walk(child, list.name === "ul" ? "- " : `${numberOf(count, list.attributes.get("type") ?? "1")}. `);
      count += 1;
    }
    this.endLine();
  }

  private table(table: XmlElement): void {
    this.endLine();
    const rows = elementsNamed(table, new Set(["tr"]), new Set(["table"])).map((row) =>
      elementsNamed(row, new Set(["td", "th"]), new Set(["table", "tr"])),
    );
    // A table with another one inside places parts of the page.
    if (rows.some((row) => row.some((cell) => elementsNamed(cell, new Set(["table"]), new Set()).length > 0))) {
      for (const cell of rows.flat()) {
        for (const child of cell.children) this.walk(child);
        this.endLine();
      }
      return;
    }
    const texts = rows.map((row) => row.map((cell) => linesOf(cell)));
    if (isLayoutTable(texts.map((row) => row.map((lines) => lines.join(" "))))) {
      const columns = Math.max(...texts.map((row) => row.length));
      for (let column = 0; column < columns; column += 1) {
        for (const row of texts) this.lines.push(...(row[column] ?? []).map(line));
      }
      return;
    }
    this.lines.push(...rowLines(gridOf(rows, texts)));
  }

  private endLine(): void {
    const text = this.pending.replace(/\s+/g, " ").trim();
    this.pending = "";
    if (text !== "") this.lines.push(line(text));
  }
}

function textOf(node: XmlNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

function linesOf(cell: XmlElement): readonly string[] {
  const body = new HtmlBody();
  body.read({ ...cell, name: "div" });
  return body.lines.map(({ text }) => text);
}

function line(text: string): Line {
  return { kind: "paragraph", text, left: 0, right: 0 };
}

/** HTML leaves out the lower parts of a merged cell; the grid has them as cells that continue. */
function gridOf(
  rows: readonly (readonly XmlElement[])[],
  texts: readonly (readonly (readonly string[])[])[],
): readonly (readonly TableCell[])[] {
  let hanging: ReadonlyMap<number, { readonly columns: number; readonly rows: number }> = new Map();
  return rows.map((row, rowIndex) => {
    const cells: TableCell[] = [];
    const begun = new Map<number, { readonly columns: number; readonly rows: number }>();
    let column = 0;
    const addHanging = () => {
      for (;;) {
        const above = hanging.get(column);
        if (above === undefined || column >= mostColumns) return;
        cells.push({ text: "", columns: above.columns, continues: true, header: false });
        column += above.columns;
      }
    };
    for (const [index, cell] of row.entries()) {
      addHanging();
      if (column >= mostColumns) break;
      const columns = spanOf(cell, "colspan");
      const text = (texts[rowIndex]?.[index] ?? []).join(" ");
      cells.push({ text, columns, continues: false, header: cell.name === "th" && row.every(isHeader) });
      begun.set(column, { columns, rows: spanOf(cell, "rowspan") });
      column += columns;
    }
    addHanging();
    const below = [...hanging, ...begun].map(([at, cell]) => [at, { ...cell, rows: cell.rows - 1 }] as const);
    hanging = new Map(below.filter(([, { rows }]) => rows > 0));
    return cells;
  });
}

function isHeader(cell: XmlElement): boolean {
  return cell.name === "th";
}

function spanOf(cell: XmlElement, name: "colspan" | "rowspan"): number {
  const span = Number(cell.attributes.get(name) ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, longestSpan) : 1;
}

/** Elements with one of the names below this one; what lies in `closed` elements belongs to them. */
function elementsNamed(
  element: XmlElement,
  names: ReadonlySet<string>,
  closed: ReadonlySet<string>,
): readonly XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    if (names.has(child.name)) return [child];
    return closed.has(child.name) ? [] : elementsNamed(child, names, closed);
  });
}

function numberOf(count: number, type: string): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  if (type === "a") return letter;
  if (type === "A") return letter.toUpperCase();
  if (type === "I" || type === "i") {
    const roman = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(" ")[count - 1];
    if (roman !== undefined) return type === "I" ? roman : roman.toLowerCase();
  }
  return String(count);
}
