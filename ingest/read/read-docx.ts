import { Readable } from "node:stream";
import JSZip from "jszip";
import { fromFont } from "../normalise/legacy-encodings";
import { readNumbering, type DocxNumbering } from "./docx-numbering";
import type { Line, Page } from "./page";
import { readFonts, type DocxFonts } from "./docx-fonts";
import { ReadFailure } from "./read-failure";
import { isMark, superscript } from "./superscript";
import { isLayoutTable, rowLines, type TableCell } from "./table-rows";
import { takeTabsApart } from "./tabbed-columns";
import { childNamed, descendantsNamed, isElement, parseXml, valueOf, type XmlElement } from "./xml";

/** One part of the archive, unpacked. A longer one is an attack or no office document. */
const maxPartBytes = 32 * 1024 * 1024;

/**
 * Reads a Word file as its reader sees it: automatic numbers and dashes written out, tracked deletions and hidden text
 * left out, footnotes after their paragraph, table rows with their cells parted by " | ". A table that only places the
 * letterhead or the signature side by side is read column by column.
 */
export async function readDocx(bytes: Uint8Array): Promise<readonly Page[]> {
  const zip = await JSZip.loadAsync(bytes).catch((cause: unknown) => {
    throw new ReadFailure("unreadable", cause);
  });
  const main = await readPart(zip, "word/document.xml");
  if (main === null) throw new ReadFailure("wrong-extension"); // a workbook or another archive
  const body = descendantsNamed(main, "w:body")[0];
  if (body === undefined) throw new ReadFailure("unreadable");
  const styles = await readPart(zip, "word/styles.xml");
  const numbering = readNumbering(await readPart(zip, "word/numbering.xml"), styles);
  const footnotes = footnotesOf(await readPart(zip, "word/footnotes.xml"));
  return new DocxBody(numbering, readFonts(styles), footnotes).read(body);
}

async function readPart(zip: JSZip, name: string): Promise<XmlElement | null> {
  const part = zip.file(name);
  if (part === null) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of new Readable().wrap(part.nodeStream()) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > maxPartBytes) throw new ReadFailure("too-large");
      pieces.push(piece);
    }
  } catch (cause) {
    throw cause instanceof ReadFailure ? cause : new ReadFailure("unreadable", cause);
  }
  return parseXml(Buffer.concat(pieces).toString("utf8"));
}

function footnotesOf(part: XmlElement | null): ReadonlyMap<string, XmlElement> {
  const notes = part === null ? [] : descendantsNamed(part, "w:footnote");
  return new Map(notes.map((note) => [note.attributes.get("w:id") ?? "", note]));
}

/** Walks the body once, in order, because numbers and pages are counted. */
class DocxBody {
  private readonly pages: { number: number; lines: Line[] }[] = [{ number: 1, lines: [] }];
  private pendingNotes: { readonly count: number; readonly note: XmlElement }[] = [];
  private pendingBoxes: XmlElement[] = [];
  private notes = 0;
  /** Style of the paragraph that is being read. */
  private style: string | null = null;
  /** Font of the run that is being read. */
  private font: string | null = null;

  constructor(
    private readonly numbering: DocxNumbering,
    private readonly fonts: DocxFonts,
    private readonly footnotes: ReadonlyMap<string, XmlElement>,
  ) {}

  read(body: XmlElement): readonly Page[] {
    this.blocks(body);
    return this.pages.map((page) => ({ ...page, lines: takeTabsApart(page.lines) }));
  }

  private blocks(container: XmlElement): void {
    for (const child of container.children.filter(isElement)) {
      if (child.name === "w:p") this.paragraph(child);
      else if (child.name === "w:tbl") this.table(child);
      else if (transparent.has(child.name)) this.blocks(child);
    }
  }

  private paragraph(paragraph: XmlElement): void {
    for (const text of this.textsOf(paragraph)) this.add({ kind: "paragraph", text, left: 0, right: 0 });
    this.addAside();
  }

  /** A paragraph's lines (a manual line break parts them), each with its number in front where it has one. */
  private textsOf(paragraph: XmlElement): readonly string[] {
    const properties = childNamed(paragraph, "w:ppr");
    const outer = this.style;
    this.style = valueOf(properties, "w:pstyle");
    const raw = this.inline(paragraph);
    this.style = outer;
    const list = this.numbering.propertiesOf(properties);
    // Word counts an empty numbered paragraph too, and shows its number.
    const label = list === null ? "" : this.numbering.nextLabel(list);
    const lines = raw.split("\n").map((line) => line.replace(/[^\S\t]+/g, " ").replace(/^ +| +$/g, ""));
    const joined = lines.reduce<string[]>((all, line) => {
      const last = all.at(-1);
      if (last !== undefined && /^\p{Ll}/u.test(line)) all[all.length - 1] = `${last} ${line}`;
      else if (line.trim() !== "") all.push(line);
      return all;
    }, []);
    if (joined[0] !== undefined && label !== "") joined[0] = `${label} ${joined[0]}`;
    return joined;
  }

  private inline(container: XmlElement): string {
    return container.children
      .filter(isElement)
      .map((node) => this.inlineNode(node))
      .join("");
  }

  private inlineNode(node: XmlElement): string {
    switch (node.name) {
      case "w:t":
        return fromFont(childrenText(node), this.font);
      case "w:tab":
        return "\t";
      case "w:nobreakhyphen":
        return "-";
      case "w:br":
        if (node.attributes.get("w:type") === "page") this.nextPage();
        return "\n";
      case "w:cr":
        return "\n";
      case "w:lastrenderedpagebreak":
        this.nextPage();
        return "";
      case "w:footnotereference":
        return this.footnoteMark(node.attributes.get("w:id") ?? "");
      case "w:r":
        if (isHidden(node)) return "";
        this.font = this.fonts.fontOf(childNamed(node, "w:rpr"), this.style);
        return raisedText(node, this.inline(node));
      case "mc:alternatecontent":
        // The same drawing twice, for new and for old programs.
        return this.inline({ ...node, children: [childNamed(node, "mc:choice") ?? node] });
      case "w:txbxcontent":
        this.pendingBoxes.push(node);
        return "";
      case "w:ppr":
      case "w:rpr":
      case "w:del":
      case "w:movefrom":
      case "mc:fallback":
        return "";
      default:
        return this.inline(node);
    }
  }

  private footnoteMark(id: string): string {
    const note = this.footnotes.get(id);
    if (note === undefined) return "";
    this.notes += 1;
    this.pendingNotes.push({ count: this.notes, note });
    return superscript(this.notes);
  }

  /** Text boxes and footnotes that the paragraph just read anchors. */
  private addAside(): void {
    const boxes = this.pendingBoxes;
    const notes = this.pendingNotes;
    this.pendingBoxes = [];
    this.pendingNotes = [];
    for (const box of boxes) this.blocks(box);
    for (const { count, note } of notes) {
      const text = descendantsNamed(note, "w:p")
        .flatMap((paragraph) => this.textsOf(paragraph))
        .join(" ");
      if (text !== "") this.add({ kind: "paragraph", text: `${superscript(count)} ${text}`, left: 0, right: 0 });
    }
  }

  private table(table: XmlElement): void {
    const rows = rowsOf(table).map((row) => cellsOf(row));
    if (isLayoutTable(rows.map((row) => row.map(plainText)))) {
      const columns = Math.max(...rows.map((row) => row.length));
      for (let column = 0; column < columns; column += 1) {
        for (const row of rows) {
          const cell = row[column];
          if (cell !== undefined) this.blocks(cell);
        }
      }
      return;
    }
    for (const line of rowLines(rows.map((row) => this.cells(row)))) this.add(line);
    this.addAside();
  }

  private cells(row: readonly XmlElement[]): readonly TableCell[] {
    return row.map((cell) => {
      const properties = childNamed(cell, "w:tcpr");
      const merge = childNamed(properties, "w:vmerge");
      const text = descendantsNamed(cell, "w:p")
        .flatMap((paragraph) => this.textsOf(paragraph))
        .join(" ");
      return {
        text: text.replace(/\s+/g, " "),
        columns: Number(valueOf(properties, "w:gridspan") ?? 1) || 1,
        continues: merge !== null && merge.attributes.get("w:val") !== "restart",
        header: false,
      };
    });
  }

  private add(line: Line): void {
    this.pages.at(-1)?.lines.push(line);
  }

  private nextPage(): void {
    // A page break and the mark that Word left at it are one break.
    if (this.pages.at(-1)?.lines.length === 0) return;
    this.pages.push({ number: this.pages.length + 1, lines: [] });
  }
}

const transparent = new Set(["w:sdt", "w:sdtcontent", "w:ins", "w:moveto", "w:smarttag", "w:customxml"]);

/** What somebody set higher by hand: a footnote's mark, or the exponent of "m2". */
function raisedText(run: XmlElement, text: string): string {
  const isRaised = valueOf(childNamed(run, "w:rpr"), "w:vertalign") === "superscript";
  return isRaised && isMark(text) ? superscript(text) : text;
}

function isHidden(run: XmlElement): boolean {
  const vanish = childNamed(childNamed(run, "w:rpr"), "w:vanish");
  return vanish !== null && !["0", "false"].includes(vanish.attributes.get("w:val") ?? "");
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return table.children
    .filter(isElement)
    .flatMap((child) => (child.name === "w:tr" ? [child] : transparent.has(child.name) ? rowsOf(child) : []));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return row.children
    .filter(isElement)
    .flatMap((child) => (child.name === "w:tc" ? [child] : transparent.has(child.name) ? cellsOf(child) : []));
}

function plainText(element: XmlElement): string {
  return descendantsNamed(element, "w:t")
    .map((text) => childrenText(text))
    .join("");
}

function childrenText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === "string").join("");
}
