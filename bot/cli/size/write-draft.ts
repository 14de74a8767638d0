import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { html, type Html } from "../../web/html";
import type { Draft, DraftBlock } from "./draft";

export const draftFormats = ["txt", "html", "docx"] as const;
export type DraftFormat = (typeof draftFormats)[number];

/** The bytes of a draft's file. Text and web pages are the same for the same draft; a Word file also bears the time of its writing. */
export async function writeDraft({ blocks }: Draft, format: DraftFormat): Promise<Uint8Array> {
  switch (format) {
    case "txt":
      return new TextEncoder().encode(`${blocks.map(setLines).join("\n")}\n`);
    case "html":
      return new TextEncoder().encode(`<!doctype html>\n${pageOf(blocks).toString()}`);
    case "docx":
      return Packer.toBuffer(new Document({ sections: [{ children: blocks.map(setWord) }] }));
  }
}

function setLines(block: DraftBlock): string {
  return typeof block === "string" ? block : block.map((row) => row.join(" | ")).join("\n");
}

function pageOf(blocks: readonly DraftBlock[]): Html {
  return html`<html lang="vi">
    <body>
      ${blocks.map(setPage)}
    </body>
  </html>`;
}

function setPage(block: DraftBlock): Html {
  if (typeof block === "string") return html`<p>${block}</p> `;
  return html`<table>
    ${block.map(
      (row) =>
        html`<tr>
          ${row.map((cell) => html`<td>${cell}</td>`)}
        </tr> `,
    )}
  </table> `;
}

function setWord(block: DraftBlock): Paragraph | Table {
  if (typeof block === "string") return new Paragraph(block);
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  return new Table({ rows: block.map((row) => new TableRow({ children: row.map(cell) })) });
}
