import type { DocumentId, DocumentScope, Library } from "../../../knowledge/index";
import { UsageError } from "../command";

/** The document that a person names; throws `UsageError` where none or several fit. */
export async function documentNamed(library: Library, name: string | null): Promise<DocumentId> {
  if (name === null) throw new UsageError("Chưa cho biết văn bản nào.");
  const id = await library.find(name.normalize("NFC"));
  if (id !== null) return id;
  const all = await library.documents({ everything: true });
  const fitting = all.filter(
    (document) =>
      document.file === name ||
      (name.length >= 4 && (document.id.startsWith(name) || document.sha256.startsWith(name))),
  );
  if (fitting.length > 1) {
    const names = fitting.map((document) => `  ${document.id}  ${document.file}`);
    throw new UsageError(`"${name}" chỉ nhiều văn bản; hãy dùng mã:\n${names.join("\n")}`);
  }
  throw new UsageError(`Không có văn bản nào là "${name}". Xem mã và tên tệp bằng lệnh: npm run library -- list`);
}

/** The named document alone, or without a name all that answer. */
export async function scopeOf(library: Library, name: string | null): Promise<DocumentScope> {
  return name === null ? {} : { document: await documentNamed(library, name) };
}
