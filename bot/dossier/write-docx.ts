import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import { paperMessages as say } from "../messages/dossier";
import { wordsOnly, type Draft } from "./draft";
import { font, page, paragraphGap, size, textWidth } from "./page-layout";
import { setAddressees, setBases, setBlocks, setTitle } from "./set-body";
import { setFoot } from "./set-foot";
import { setLetterhead } from "./set-letterhead";
import { collectNotes, setParagraph, type NoteCollector } from "./set-line";

/** A draft as a Word file in the layout of Nghị định 30/2020/NĐ-CP, the notes for its drafter on a page of their own. */
export async function writeDocx(draft: Draft, title: string): Promise<Buffer> {
  const notes = collectNotes();
  const children = [
    setLetterhead(draft, notes),
    ...setTitle(draft, notes),
    ...(draft.form === "letter" ? [gap()] : []),
    ...setAddressees(draft, notes),
    ...setBases(draft, notes),
    ...setBlocks(draft, notes),
    gap(),
    ...setFoot(draft, notes),
    ...setNotes(draft, notes),
  ];
  return Packer.toBuffer(
    new Document({
      title,
      creator: "Cẩm Nang",
      lastModifiedBy: "Cẩm Nang",
      description: say.draft,
      styles: { default: { document: { run: { font, size: size.body, language: { value: "vi-VN" } } } } },
      footnotes: notes.footnotes,
      sections: [
        {
          properties: { page, titlePage: true },
          headers: { default: pageHeader(), first: new Header({ children: [new Paragraph({ children: [] })] }) },
          children,
        },
      ],
    }),
  );
}

/** From the second page on: the page's number in the middle, and that it is a draft. */
function pageHeader(): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [
          { type: TabStopType.CENTER, position: textWidth / 2 },
          { type: TabStopType.RIGHT, position: textWidth },
        ],
        children: [
          new TextRun({ children: ["\t", PageNumber.CURRENT], size: size.pageNumber }),
          new TextRun({ text: `\t${say.draft}`, size: size.hint }),
        ],
      }),
    ],
  });
}

function setNotes({ notes: lines }: Draft, notes: NoteCollector): readonly Paragraph[] {
  const spacing = { after: paragraphGap };
  return [
    setParagraph(
      wordsOnly(say.notes.heading),
      { size: size.notes, bold: true },
      { alignment: AlignmentType.CENTER, pageBreakBefore: true },
      notes,
    ),
    setParagraph(
      wordsOnly(say.notes.help),
      { size: size.notes, italics: true },
      { alignment: AlignmentType.CENTER, spacing },
      notes,
    ),
    ...lines.map((line) =>
      setParagraph(
        wordsOnly(`- ${line}`),
        { size: size.notes },
        { alignment: AlignmentType.JUSTIFIED, spacing },
        notes,
      ),
    ),
  ];
}

function gap(): Paragraph {
  return new Paragraph({ keepNext: true, spacing: { before: 0, after: 60 }, children: [] });
}
