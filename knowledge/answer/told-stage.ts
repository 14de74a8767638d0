import { foldText, remember } from "../text/index";

/** How far a case has come, as it is told: "nghỉ không phép 3 ngày liền". */
const told =
  /\b(?:vang|nghi|bo hoc|om|benh|tre|muon|qua han|cham|thieu|vi pham|tai pham)\b(?: [a-z]+){0,4}? (?<count>\d{1,2}) (?<unit>ngay|buoi|tiet|lan|thang)\b/;
const counts =
  /(?<!\d)(?<count>\d{1,2}) (?<unit>ngay|buoi|tiet|lan|thang)(?: lam viec| hoc)?(?: lien tuc| lien tiep)?(?<isLeast> tro len| hoac hon)?/g;

/**
 * Whether a clause is of the stage of the case that a question tells, or of another one: whether its lead ("Học sinh vắng từ 07 ngày trở lên: …") takes in the number told.
 * Both as they read; null where the question tells none, or the clause counts no such thing in a lead.
 */
export function stageOf(question: string, clause: string): "told" | "other" | null {
  const stage = stageIn(question);
  if (stage === null) return null;
  const [lead, ...rest] = plain(clause).split(":");
  if (lead === undefined || rest.length === 0) return null;
  const printed = [...lead.matchAll(counts)].filter(({ groups }) => groups?.["unit"] === stage["unit"]);
  const count = Number(stage["count"]);
  const takesIn = ({ groups }: RegExpMatchArray): boolean =>
    Number(groups?.["count"]) === count || (groups?.["isLeast"] !== undefined && Number(groups["count"]) < count);
  return printed.length === 0 ? null : printed.some(takesIn) ? "told" : "other";
}

/** Whether a question tells how far a case has come. */
export function tellsStage(question: string): boolean {
  return stageIn(question) !== null;
}

const stageIn = remember(
  (question): Readonly<Record<string, string>> | null => told.exec(plain(question))?.groups ?? null,
  32,
);

function plain(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{Nd}: ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
