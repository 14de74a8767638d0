import { AlignmentType, type Paragraph, type Table } from "docx";
import { paperMessages as say } from "../messages/dossier";
import { wordsOnly, type Draft, type Line, type Signature } from "./draft";
import { size, textWidth } from "./page-layout";
import { columnsTable } from "./set-columns";
import { setParagraph, type NoteCollector } from "./set-line";

const half = Math.floor(textWidth / 2);
/** Room for signature and seal, in twentieths of a point. */
const signatureRoom = 1300;

/** "Nơi nhận" on the left and who signs on the right; two who sign stand side by side, above it. */
export function setFoot({ recipients, signatures }: Draft, notes: NoteCollector): readonly (Table | Paragraph)[] {
  const list = setRecipients(recipients, notes);
  const [first, second] = signatures;
  if (first === undefined) return list;
  if (second === undefined) {
    return [
      columnsTable([
        { width: half, children: list },
        { width: textWidth - half, children: setSignature(first, first.capacity.length, notes) },
      ]),
    ];
  }
  const lines = Math.max(first.capacity.length, second.capacity.length);
  return [
    columnsTable([
      { width: half, children: setSignature(first, lines, notes) },
      { width: textWidth - half, children: setSignature(second, lines, notes) },
    ]),
    setParagraph([], {}, {}, notes),
    ...list,
  ];
}

function setRecipients(recipients: readonly Line[], notes: NoteCollector): readonly Paragraph[] {
  if (recipients.length === 0) return [setParagraph([], {}, {}, notes)];
  const items = recipients.map((line, position) =>
    setParagraph(
      [...wordsOnly("- "), ...line, ...wordsOnly(position === recipients.length - 1 ? "." : ";")],
      { size: size.recipients },
      {},
      notes,
    ),
  );
  const heading = { size: size.recipientsHeading, bold: true, italics: true };
  return [setParagraph(wordsOnly(say.recipients), heading, {}, notes), ...items];
}

/** The capacity takes so many lines, so that two names stand at one height. */
function setSignature({ capacity, name }: Signature, lines: number, notes: NoteCollector): readonly Paragraph[] {
  const look = { size: size.signature, bold: true };
  const centred = { alignment: AlignmentType.CENTER, keepNext: true } as const;
  const padded = [...capacity, ...Array.from({ length: lines - capacity.length }, () => "")];
  return [
    ...padded.map((words) => setParagraph(wordsOnly(words), look, centred, notes)),
    setParagraph(name, look, { alignment: AlignmentType.CENTER, spacing: { before: signatureRoom } }, notes),
  ];
}
