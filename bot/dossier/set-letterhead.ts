import { AlignmentType, BorderStyle, Paragraph, type IParagraphOptions, type Table } from "docx";
import { paperForms, paperMessages as say } from "../messages/dossier";
import { wordsOnly, type Draft } from "./draft";
import { size, textWidth } from "./page-layout";
import { columnsTable } from "./set-columns";
import { setParagraph, type NoteCollector } from "./set-line";

const leftWidth = 3900;
const rightWidth = textWidth - leftWidth;
const centred = { alignment: AlignmentType.CENTER } as const;

/** The head of a paper in two columns: the organ, the number and the draft mark; the state's name, its motto, place and day. */
export function setLetterhead(draft: Draft, notes: NoteCollector): Table {
  const { form, above, organ, locality, about } = draft;
  const { sign } = paperForms[form];
  const centre = (text: string, look: Parameters<typeof setParagraph>[1], layout: Partial<IParagraphOptions> = {}) =>
    setParagraph(wordsOnly(text), look, { ...centred, ...layout }, notes);
  const left = [
    ...above.map((line) => setParagraph(line, { size: size.organ, allCaps: true }, centred, notes)),
    ...organ.map((line) => setParagraph(line, { size: size.organ, allCaps: true, bold: true }, centred, notes)),
    rule(leftWidth / 3),
    ...(sign === null ? [] : [centre(say.numbered(sign), { size: size.number }, { spacing: { before: 60 } })]),
    ...(form === "letter"
      ? [
          setParagraph(
            [...wordsOnly(say.subject("")), ...about],
            { size: size.subject },
            { ...centred, spacing: { before: 120 } },
            notes,
          ),
        ]
      : []),
    centre(
      say.draft,
      { size: size.organ, bold: true },
      { spacing: { before: 160, after: 60 }, indent: { left: 1250, right: 1250 }, border: box },
    ),
  ];
  const right = [
    centre(say.state, { size: size.state, bold: true }),
    centre(say.motto, { size: size.motto, bold: true }),
    rule((rightWidth - mottoLength) / 2),
    setParagraph(
      [...locality, ...wordsOnly(say.dated)],
      { size: size.dated, italics: true },
      { ...centred, spacing: { before: 60 } },
      notes,
    ),
  ];
  return columnsTable([
    { width: leftWidth, children: left },
    { width: rightWidth, children: right },
  ]);
}

/** How long the motto is at 13 pt bold: the rule below it has its length. */
const mottoLength = 3300;

const line = { style: BorderStyle.SINGLE, size: 6, space: 1, color: "auto" } as const;
const box = { top: line, bottom: line, left: line, right: line };

/** A rule that leaves so much room free on each side. */
export function rule(indent: number): Paragraph {
  return new Paragraph({
    indent: { left: Math.round(indent), right: Math.round(indent) },
    spacing: { before: 60, after: 0, line: 60, lineRule: "exact" },
    border: { top: line },
    children: [],
  });
}
