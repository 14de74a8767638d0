import type { Library } from "../../../knowledge/index";
import { scopeOf } from "./name-document";
import { Places } from "./places";
import { showTable, type Shown } from "./shown";

export async function listDeadlines(library: Library, name: string | null): Promise<Shown> {
  const found = await library.deadlines(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const deadline of found) {
    const place = await places.of(deadline.document, deadline.provision);
    const mark = deadline.corrected === true ? " (đã sửa tay)" : "";
    rows.push([
      place.file,
      place.address ?? "",
      `${deadline.expression}${mark}`,
      deadline.actor ?? "",
      deadline.action ?? "",
    ]);
  }
  return showTable(found, ["Tệp", "Mục", "Thời hạn", "Ai làm", "Việc"], rows, "Không có thời hạn nào.");
}

export async function listContacts(library: Library, name: string | null): Promise<Shown> {
  const found = await library.contacts(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const contact of found) {
    const place = await places.of(contact.document, contact.provision);
    const reach = [...contact.phones, contact.email, contact.address].filter((part) => part !== null).join("; ");
    rows.push([
      place.file,
      place.address ?? "",
      contact.name ?? "",
      contact.role ?? "",
      contact.organisation ?? "",
      reach,
    ]);
  }
  const columns = ["Tệp", "Mục", "Họ tên", "Chức vụ", "Đơn vị", "Liên hệ"];
  return showTable(found, columns, rows, "Không có đầu mối liên hệ nào.");
}

export const relations = {
  basis: "căn cứ",
  implements: "thực hiện",
  amends: "sửa đổi",
  replaces: "thay thế",
  repeals: "bãi bỏ",
  mentions: "nhắc đến",
} as const;

export async function listReferences(library: Library, name: string | null): Promise<Shown> {
  const found = await library.references(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const reference of found) {
    const place = await places.of(reference.document, reference.provision);
    const doubt = reference.suspect === null ? "" : `có thể là ${reference.suspect}`;
    const relation = relations[reference.relation];
    rows.push([place.file, place.address ?? "", reference.canonical, relation, reference.date ?? "", doubt]);
  }
  const columns = ["Tệp", "Mục", "Văn bản", "Quan hệ", "Ngày", "Nghi ngờ"];
  return showTable(found, columns, rows, "Không có văn bản viện dẫn nào.");
}
