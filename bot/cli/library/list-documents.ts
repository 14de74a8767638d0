import type { DocumentId, DocumentSummary, Library } from "../../../knowledge/index";
import { showTable, type Shown } from "./shown";

/** All documents with their state: which answer, which have a newer version, which another document replaces, which were corrected. */
export async function listDocuments(library: Library): Promise<Shown> {
  const all = await library.documents({ everything: true });
  const answering = new Set((await library.documents()).map(({ id }) => id));
  const replaced = await replacedDocuments(library);
  const rows = all.map((document) => [
    document.id.slice(0, 9),
    document.file,
    versionOf(document, all),
    document.header.type ?? "",
    document.header.number ?? (document.header.symbol === null ? "" : "(chưa ghi số)"),
    document.header.issuedOn ?? "",
    document.header.jurisdictionName ?? "",
    `${Math.round(document.quality * 100)}%`,
    [
      stateOf(document, answering.has(document.id)),
      ...(replaced.has(document.id) ? ["đã bị thay thế hoặc sửa đổi"] : []),
      ...(document.corrected.length === 0 ? [] : [`đã sửa tay ${document.corrected.length} chỗ`]),
    ].join("; "),
  ]);
  const columns = ["Mã", "Tệp", "Bản", "Loại", "Số", "Ngày", "Nơi áp dụng", "Chữ đọc được", "Tình trạng"];
  const nothing = "Thư viện chưa có văn bản nào. Nạp văn bản bằng lệnh: npm run ingest -- THƯ_MỤC";
  return showTable(all, columns, rows, nothing);
}

/** Those that another document says it replaces, repeals or amends. */
async function replacedDocuments(library: Library): Promise<ReadonlySet<DocumentId>> {
  const conflicts = await library.conflicts();
  return new Set(conflicts.flatMap(({ kind, sides }) => (kind === "replaced" ? [sides[0].document] : [])));
}

/** "2/3" for the second of three versions of a file by the time of reading; nothing where there is one. */
function versionOf(document: DocumentSummary, all: readonly DocumentSummary[]): string {
  const versions = all
    .filter(({ file, origin }) => file === document.file && origin === document.origin)
    .sort((one, other) => one.readAt.localeCompare(other.readAt) || Number(isOlder(other)) - Number(isOlder(one)));
  return versions.length === 1 ? "" : `${versions.indexOf(document) + 1}/${versions.length}`;
}

function isOlder({ supersededBy }: DocumentSummary): boolean {
  return supersededBy !== null;
}

export function stateOf(document: DocumentSummary, isAnswering: boolean): string {
  if (document.supersededBy !== null) return `đã có bản mới ${document.supersededBy.slice(0, 9)}`;
  if (document.origin === "sample") return isAnswering ? "văn bản mẫu" : "văn bản mẫu (không dùng để trả lời)";
  return "đang dùng";
}
