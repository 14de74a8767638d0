import {
  correctableFields,
  fieldName,
  isCorrectableField,
  readCorrection,
  writeValue,
  type CorrectableField,
  type DocumentId,
  type FieldCorrection,
  type Library,
  type LoggedCorrection,
} from "../../../knowledge/index";
import { UsageError } from "../command";
import { nameDeadlines, type NamedDeadline } from "./deadline-names";
import { documentNamed } from "./name-document";
import type { Shown } from "./shown";

type Target = Omit<FieldCorrection, "value">;

/** Carries out "number=12/KH-UBND issuer=…" or "deadline:III.3:1 when=2026-12-15": all of it, or nothing where one value is wrong. */
export async function correctDocument(
  library: Library,
  name: string | null,
  words: readonly string[],
  at: string,
): Promise<Shown> {
  const document = await documentNamed(library, name);
  const corrections = readWords(words, await nameDeadlines(library, document));
  await checkPeriod(library, document, corrections);
  const entries = await library.correct(document, corrections, at);
  if (entries === null) throw new UsageError("Văn bản này vừa bị xóa hoặc vừa được đọc lại; hãy xem lại rồi sửa.");
  const text =
    entries.length === 0
      ? "Không có gì thay đổi: các giá trị này đã đúng như vậy."
      : entries.map((entry) => `Đã sửa. ${writeChange(entry)}`).join("\n");
  return { data: { document, corrections: entries }, text };
}

/** Takes back the last correction, or the last of the field that is named. */
export async function undoCorrection(
  library: Library,
  name: string | null,
  words: readonly string[],
  at: string,
): Promise<Shown> {
  const document = await documentNamed(library, name);
  const targets = words.length === 0 ? [] : readWords([...words], await nameDeadlines(library, document), true);
  if (targets.length > 1) throw new UsageError("Mỗi lần chỉ hủy được một chỗ sửa.");
  const undone = await library.undoCorrection(document, targets[0] ?? null, at);
  if (undone === null) throw new UsageError("Không có chỗ sửa nào để hủy.");
  const { field, was, value } = undone;
  const text = `Đã hủy chỗ sửa. ${fieldName(field)}: “${writeValue(value)}” trở lại “${writeValue(was)}”.`;
  return { data: { document, undone }, text };
}

function writeChange({ field, was, value }: LoggedCorrection): string {
  return `${fieldName(field)}: “${writeValue(was)}” thành “${writeValue(value)}”.`;
}

/** "deadline:ADDRESS:N" says which deadline the words after it are of. To undo, a field is named without a value. */
function readWords(
  words: readonly string[],
  deadlines: readonly NamedDeadline[],
  namesOnly = false,
): readonly FieldCorrection[] {
  const found: FieldCorrection[] = [];
  let deadline: number | null = null;
  for (const word of words) {
    if (/^deadline:/iu.test(word) && !word.includes("=")) {
      deadline = deadlines.findIndex((named) => named.name === word.normalize("NFC"));
      if (deadline === -1) throw new UsageError(unknownDeadline(word, deadlines));
      continue;
    }
    const equals = word.indexOf("=");
    if (equals < 1 && !namesOnly) throw new UsageError(`"${word}" không có dạng trường=giá trị.`);
    const target = readTarget(equals < 1 ? word : word.slice(0, equals), deadline);
    found.push({ ...target, value: namesOnly ? null : readValue(target.field, word.slice(equals + 1)) });
  }
  if (found.length === 0 && namesOnly) found.push({ field: "deadline.when", deadline, value: null });
  if (found.length === 0) throw new UsageError("Chưa cho biết sửa gì. Ví dụ: number=12/KH-UBND");
  return found;
}

function readTarget(name: string, deadline: number | null): Target {
  const field = deadline === null ? name : `deadline.${name}`;
  if (isCorrectableField(field) && (deadline !== null || !field.startsWith("deadline."))) return { field, deadline };
  const fields = correctableFields.flatMap((known) => {
    const isOfDeadline = known.startsWith("deadline.");
    return isOfDeadline === (deadline !== null) ? [known.replace("deadline.", "")] : [];
  });
  throw new UsageError(`Không có trường "${name}". Sửa được: ${fields.join(", ")}.`);
}

function readValue(field: CorrectableField, typed: string): string | null {
  const read = readCorrection(field, typed);
  if (!read.ok) throw new UsageError(`${fieldName(field)} “${typed}” ${read.problem}.`);
  return read.value;
}

function unknownDeadline(word: string, deadlines: readonly NamedDeadline[]): string {
  const names = deadlines.map(({ name, deadline }) => `  ${name}  ${deadline.expression}`);
  return names.length === 0
    ? "Văn bản này không có thời hạn nào."
    : `Không có thời hạn "${word}". Các thời hạn của văn bản:\n${names.join("\n")}`;
}

/** A document cannot end before it begins. */
async function checkPeriod(
  library: Library,
  document: DocumentId,
  corrections: readonly FieldCorrection[],
): Promise<void> {
  const validity = (await library.document(document))?.validity;
  const valueOf = (field: CorrectableField, old: string | null | undefined) => {
    const correction = corrections.findLast((one) => one.field === field);
    return correction === undefined ? (old ?? null) : correction.value;
  };
  const from = valueOf("validity.from", validity?.from);
  const to = valueOf("validity.to", validity?.to);
  if (from !== null && to !== null && from.slice(0, to.length) > to) {
    throw new UsageError(`Ngày hết áp dụng (${writeValue(to)}) đứng trước ngày bắt đầu (${writeValue(from)}).`);
  }
}
