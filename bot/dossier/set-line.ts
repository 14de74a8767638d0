import { FootnoteReferenceRun, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from "docx";
import { blankRoom } from "../messages/dossier";
import type { Line } from "./draft";
import { size } from "./page-layout";

/** The footnotes of one paper, numbered in reading order. A number is referred to once, or Word and others count differently. */
export interface NoteCollector {
  number(text: string): number;
  readonly footnotes: Readonly<Record<string, { readonly children: readonly Paragraph[] }>>;
}

export function collectNotes(): NoteCollector {
  const texts: string[] = [];
  return {
    number: (text) => texts.push(text),
    get footnotes() {
      return Object.fromEntries(
        texts.map((text, position) => [
          String(position + 1),
          { children: [new Paragraph({ children: [new TextRun({ text: ` ${text}`, size: size.footnote })] })] },
        ]),
      );
    },
  };
}

type RunLook = Pick<IRunOptions, "bold" | "italics" | "size" | "allCaps">;

/** The runs of a line: what is not known is dotted room with a hint in brackets, in grey. */
export function setRuns(line: Line, look: RunLook, notes: NoteCollector): readonly (TextRun | FootnoteReferenceRun)[] {
  return line.flatMap((piece) => {
    switch (piece.kind) {
      case "words":
        return piece.text
          .split("\n")
          .map((text, position) => new TextRun({ ...look, text, ...(position === 0 ? {} : { break: 1 }) }));
      case "blank":
        return [
          new TextRun({ ...look, text: blankRoom }),
          ...(piece.hint === ""
            ? []
            : [new TextRun({ text: ` [${piece.hint}]`, size: size.hint, italics: true, color: "666666" })]),
        ];
      case "note":
        return [new FootnoteReferenceRun(notes.number(piece.text))];
    }
  });
}

/** A line as a paragraph of its own. */
export function setParagraph(
  line: Line,
  look: RunLook,
  layout: Omit<IParagraphOptions, "children">,
  notes: NoteCollector,
): Paragraph {
  return new Paragraph({ ...layout, children: [...setRuns(line, look, notes)] });
}
