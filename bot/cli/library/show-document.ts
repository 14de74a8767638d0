import {
  correctionWarning,
  fieldName,
  valueOfDeadline,
  writeValue,
  type Conflict,
  type IsoDate,
  type Library,
  type LibraryDocument,
  type LoggedCorrection,
} from "../../../knowledge/index";
import { UsageError } from "../command";
import { nameDeadlines, type NamedDeadline } from "./deadline-names";
import { stateOf } from "./list-documents";
import { modalities, relations, writeFigureValue } from "./list-facts";
import { documentNamed } from "./name-document";
import { Places } from "./places";
import type { Shown } from "./shown";

/** Everything that is known of one document: head, validity, corrections, doubts, outline, deadlines, contacts, references, duties, figures, conflicts. */
export async function showDocument(library: Library, name: string | null, asOf: IsoDate): Promise<Shown> {
  const id = await documentNamed(library, name);
  const document = await library.document(id);
  if (document === null) throw new UsageError("Văn bản này vừa bị xóa.");
  const scope = { document: id };
  const provisions = await library.provisions(id);
  const log = await library.correctionLog(id);
  const deadlines = await nameDeadlines(library, id);
  const [contacts, references] = [await library.contacts(scope), await library.references(scope)];
  const conflicts = await library.conflicts({ ...scope, everything: true, asOf });
  const isAnswering = (await library.documents()).some((other) => other.id === id);
  const places = new Places(library);
  const contactLines = [];
  for (const contact of contacts) {
    const { address } = await places.of(id, contact.provision);
    const said = [contact.name, contact.role, contact.organisation, ...contact.phones, contact.email, contact.address];
    contactLines.push(`${address ?? "-"}  ${said.filter((part) => part !== null).join(", ")}`);
  }
  const referenceLines = [];
  for (const reference of references) {
    const { address } = await places.of(id, reference.provision);
    const { canonical, date, relation, cited, via, suspect } = reference;
    const more = [cited, date, via === null ? null : `bởi ${via}`, suspect === null ? null : `có thể là ${suspect}`];
    const rest = more.flatMap((part) => (part === null ? [] : [`, ${part}`])).join("");
    referenceLines.push(`${address ?? "-"}  ${relations[relation]}: ${canonical}${rest}`);
  }
  const [duties, figures] = [await library.duties(scope), await library.figures(scope)];
  const dutyLines = [];
  for (const { provision, actor, modality, action, recipient } of duties) {
    const { address } = await places.of(id, provision);
    const who = [actor, modalities[modality]].filter((part) => part !== null).join(" ");
    dutyLines.push(`${address ?? "-"}  ${who}: ${action}${recipient === null ? "" : ` → ${recipient}`}`);
  }
  const figureLines = [];
  for (const { provision, what, value, unit, asOf } of figures) {
    const { address } = await places.of(id, provision);
    const measured = [writeFigureValue(value), unit].filter((part) => part !== null).join(" ");
    figureLines.push(`${address ?? "-"}  ${what}: ${measured}${asOf === null ? "" : ` (${asOf})`}`);
  }
  const outline = provisions.flatMap(({ address, heading, page }) =>
    address === null ? [] : [`${address}  ${heading ?? ""}  (trang ${page})`],
  );
  const text = [
    headLines(document, stateOf(document, isAnswering)).join("\n"),
    section(
      "Đã sửa tay",
      log.map((correction) => writeCorrection(correction, deadlines)),
    ),
    section("Điểm cần lưu ý", doubtsOf(document, conflicts)),
    section("Cấu trúc", outline),
    section("Thời hạn", deadlines.map(writeDeadline)),
    section("Đầu mối liên hệ", contactLines),
    section("Văn bản viện dẫn", referenceLines),
    section("Ai làm gì", dutyLines),
    section("Số liệu", figureLines),
  ];
  return {
    data: {
      document,
      provisions,
      correctionLog: log,
      deadlines: deadlines.map(({ deadline, ...named }) => ({ ...deadline, ...named })),
      contacts,
      references,
      duties,
      figures,
      conflicts,
    },
    text: text.filter((part) => part !== "").join("\n\n"),
  };
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${title} (${lines.length}):\n${lines.map((line) => `  ${line}`).join("\n")}`;
}

function headLines(document: LibraryDocument, state: string): readonly string[] {
  const { header, validity } = document;
  const fields: readonly (readonly [string, string | null])[] = [
    ["Mã", document.id],
    ["Tệp", document.file],
    ["Tình trạng", state],
    ["Đọc lúc", document.readAt],
    ["Loại", header.type],
    ["Số", header.number ?? (header.symbol === null ? null : `chưa ghi (${header.symbol})`)],
    ["Ngày", header.issuedOn],
    ["Nơi ban hành", header.place],
    ["Cơ quan ban hành", header.issuer],
    ["Trích yếu", header.title],
    ["Kính gửi", header.addressee],
    ["Người ký", joined([header.signerTitle, header.signer])],
    ["Cấp áp dụng", header.jurisdiction === null ? null : writeValue(header.jurisdiction)],
    ["Nơi áp dụng", header.jurisdictionName],
    ["Năm học", validity.schoolYear],
    ["Hiệu lực", validityOf(validity.from, validity.to)],
    ["Phần", joined(document.parts.map(({ type, title }) => joined([type, title])))],
    ["Số trang", String(document.pages)],
    ["Chữ đọc được", `${Math.round(document.quality * 100)}%`],
  ];
  return fields.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]));
}

function joined(parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(", ") || null;
}

function validityOf(from: string | null, to: string | null): string | null {
  return (
    [from === null ? null : `từ ${from}`, to === null ? null : `đến ${to}`].filter((part) => part !== null).join(" ") ||
    null
  );
}

function doubtsOf({ warnings }: LibraryDocument, conflicts: readonly Conflict[]): readonly string[] {
  const read = warnings.filter(({ code }) => code !== correctionWarning).map(({ text }) => `! ${text}`);
  return [...read, ...conflicts.map(({ sentence }) => `! ${sentence}`)];
}

function writeCorrection(correction: LoggedCorrection, deadlines: readonly NamedDeadline[]): string {
  const { field, deadline, was, value, at, undoneAt } = correction;
  const which = deadline === null ? "" : ` (${deadlines[deadline]?.name ?? ""})`;
  const undone = undoneAt === null ? "" : `, đã hủy ${undoneAt}`;
  return `${at}  ${fieldName(field)}${which}: “${writeValue(was)}” → “${writeValue(value)}”${undone}`;
}

function writeDeadline({ name, deadline }: NamedDeadline): string {
  const { expression, actor, action, recipient } = deadline;
  const time =
    deadline.corrected === true
      ? `${expression} (sửa tay: ${writeValue(valueOfDeadline(deadline, "deadline.when"))})`
      : expression;
  const rest = [actor, action, recipient].filter((part) => part !== null).join(" – ");
  return `${name}  ${time}${rest === "" ? "" : `: ${rest}`}`;
}
