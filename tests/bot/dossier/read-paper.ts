import JSZip from "jszip";

/** A Word file as a person reads it. */
export interface ReadPaper {
  /** Every paragraph outside of tables of items, tables of the layout included, in reading order. */
  readonly lines: readonly string[];
  /** The cells of each table, row by row. */
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly footnotes: readonly string[];
  /** "DỰ THẢO" and the page's number, from the second page on. */
  readonly header: string;
  /** The paragraphs that are set in italics throughout. */
  readonly italics: readonly string[];
  readonly page: Readonly<Record<string, number>>;
  readonly fonts: readonly string[];
  /** In half points. */
  readonly sizes: readonly number[];
  readonly document: string;
}

/** Opens a .docx; throws where it is none. */
export async function readPaper(body: Buffer): Promise<ReadPaper> {
  const zip = await JSZip.loadAsync(body);
  const part = async (name: string): Promise<string> => (await zip.file(name)?.async("string")) ?? "";
  const document = await part("word/document.xml");
  const styles = await part("word/styles.xml");
  const headers = await Promise.all(
    Object.keys(zip.files)
      .filter((name) => /^word\/header\d+\.xml$/.test(name))
      .map(part),
  );
  const paragraphs = matches(document, /<w:p>.*?<\/w:p>/gs);
  return {
    lines: paragraphs.map(textOf).filter((line) => line !== ""),
    tables: matches(document, /<w:tbl>.*?<\/w:tbl>/gs).map((table) =>
      matches(table, /<w:tr>.*?<\/w:tr>/gs).map((row) => matches(row, /<w:tc>.*?<\/w:tc>/gs).map(textOf)),
    ),
    footnotes: matches(await part("word/footnotes.xml"), /<w:footnote w:id="[1-9]\d*".*?<\/w:footnote>/gs).map(textOf),
    header: headers.map(textOf).join(""),
    italics: paragraphs.filter((one) => isThroughout(one, "<w:i/>")).map(textOf),
    page: Object.fromEntries(
      [...document.matchAll(/<w:pg(?:Sz|Mar) [^>]*>/g)].flatMap(([tag]) =>
        [...tag.matchAll(/w:(\w+)="(\d+)"/g)].map(([, name = "", value]): [string, number] => [name, Number(value)]),
      ),
    ),
    fonts: [...new Set([...`${styles}${document}`.matchAll(/w:ascii="([^"]+)"/g)].map(([, font = ""]) => font))],
    sizes: [...new Set([...document.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size)))],
    document,
  };
}

/** The line that begins so; throws where there is none. */
export function lineOf({ lines }: ReadPaper, beginning: string): string {
  const found = lines.find((line) => line.startsWith(beginning));
  if (found === undefined) throw new Error(`no line begins with “${beginning}” among:\n${lines.join("\n")}`);
  return found;
}

function isThroughout(paragraph: string, mark: string): boolean {
  const runs = matches(paragraph, /<w:r>.*?<\/w:r>/gs).filter((run) => run.includes("<w:t"));
  return runs.length > 0 && runs.every((run) => run.includes(mark));
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([whole]) => whole);
}

function textOf(xml: string): string {
  const marked = xml.replaceAll(/<w:br\/>/g, "<w:t>\n</w:t>").replaceAll("<w:tab/>", "<w:t>\t</w:t>");
  return [...marked.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&")
    .trim();
}
