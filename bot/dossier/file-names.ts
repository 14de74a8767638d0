import type { EvidenceFile } from "../../knowledge/index";

/** All dates of a dossier. */
export const calendarFile = "lich.ics";
/** The file of evidence, by its id. */
export function evidenceFileName({ id, type }: Pick<EvidenceFile, "id" | "type">): string {
  return `minh-chung-${id}.${type}`;
}

/** Who did what, for a spreadsheet. */
export const logFile = "nhat-ky.csv";
/** All papers of a dossier and its calendar. */
export const wholeFile = "ho-so.zip";

/** The file of a paper, by its id in the definition. */
export function paperFile(id: string): string {
  return `${id}.docx`;
}
