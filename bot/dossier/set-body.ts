import { AlignmentType, Paragraph, type Table } from "docx";
import type { PaperForm } from "../../knowledge/index";
import { paperForms, paperMessages as say } from "../messages/dossier";
import { wordsOnly, type Draft, type DraftBlock, type Line } from "./draft";
import { firstLine, paragraphGap, size, textWidth } from "./page-layout";
import { rule } from "./set-letterhead";
import { setParagraph, type NoteCollector } from "./set-line";
import { afterTable, setTable } from "./set-table";

const justified = { alignment: AlignmentType.JUSTIFIED, spacing: { before: 0, after: paragraphGap } } as const;
const body = { size: size.body };

/** The name of the form and what the paper is about; a letter says both in its letterhead. */
export function setTitle({ form, about }: Draft, notes: NoteCollector): readonly Paragraph[] {
  const { name } = paperForms[form];
  if (name === null) return [];
  const look = { size: size.title, bold: true };
  const centred = { alignment: AlignmentType.CENTER, keepNext: true } as const;
  return [
    setParagraph(wordsOnly(name), look, { ...centred, spacing: { before: 320 } }, notes),
    setParagraph(about, look, centred, notes),
    rule(textWidth * 0.4),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ];
}

/** "Kính gửi": one on its own line, several below one another. */
export function setAddressees({ to }: Draft, notes: NoteCollector): readonly Paragraph[] {
  const [only, ...others] = to;
  if (only === undefined) return [];
  const centred = { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 200 } } as const;
  if (others.length === 0) return [setParagraph([...wordsOnly(`${say.to} `), ...only], body, centred, notes)];
  return [
    setParagraph(wordsOnly(say.to), body, { indent: { left: firstLine * 2 } }, notes),
    ...to.map((line) =>
      setParagraph([...wordsOnly("- "), ...line, ...wordsOnly(";")], body, { indent: { left: firstLine * 3 } }, notes),
    ),
  ];
}

/** What the paper rests on, in italics, each on its own line; the last ends with a stop. */
export function setBases({ bases }: Draft, notes: NoteCollector): readonly Paragraph[] {
  return bases.map((line, position) =>
    setParagraph(
      [...line, ...wordsOnly(position === bases.length - 1 ? "." : ";")],
      { ...body, italics: true },
      { ...justified, indent: { firstLine } },
      notes,
    ),
  );
}

export function setBlocks({ form, body: blocks }: Draft, notes: NoteCollector): readonly (Paragraph | Table)[] {
  let headings = 0;
  return blocks.flatMap((block, position): readonly (Paragraph | Table)[] => {
    if (block.kind === "heading") headings += 1;
    if (block.kind === "table") return [setTable(block, notes), afterTable()];
    // The last words stay with the signature: nobody signs alone on a page.
    return [setBlock(block, form, headings, position === blocks.length - 1, notes)];
  });
}

type LineBlock = Exclude<DraftBlock, { kind: "table" }>;

function setBlock(
  { kind, line }: LineBlock,
  form: PaperForm,
  heading: number,
  isLast: boolean,
  notes: NoteCollector,
): Paragraph {
  const indented = { ...justified, indent: { firstLine }, keepNext: isLast };
  switch (kind) {
    case "heading":
      return setParagraph(
        [...wordsOnly(isLong(form) ? `${roman[heading] ?? String(heading)}. ` : `${heading}. `), ...line],
        { ...body, bold: true, allCaps: isLong(form) },
        { ...indented, keepNext: true, spacing: { before: 120, after: paragraphGap } },
        notes,
      );
    case "text":
      return setParagraph(line, body, indented, notes);
    case "bullet":
      return setParagraph([...wordsOnly("- "), ...line], body, indented, notes);
    case "quote":
      return setParagraph(withDash(line), { ...body, italics: true }, indented, notes);
  }
}

function withDash(line: Line): Line {
  return [...wordsOnly("- "), ...line];
}

/** Papers of several pages count their parts in Roman numbers. */
function isLong(form: PaperForm): boolean {
  return form === "report" || form === "plan" || form === "minutes";
}

const roman = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
