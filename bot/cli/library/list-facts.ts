import type { FigureValue, Library, Modality } from "../../../knowledge/index";
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

export const modalities: Readonly<Record<Modality, string>> = {
  must: "phải",
  should: "đề nghị",
  may: "được",
  "must-not": "không được",
};

export async function listDuties(library: Library, name: string | null): Promise<Shown> {
  const found = await library.duties(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const duty of found) {
    const { file, address } = await places.of(duty.document, duty.provision);
    rows.push([file, address ?? "", duty.actor ?? "", modalities[duty.modality], duty.action, duty.recipient ?? ""]);
  }
  const columns = ["Tệp", "Mục", "Ai", "Mức độ", "Việc", "Gửi đến"];
  return showTable(found, columns, rows, "Không có việc nào được giao.");
}

export async function listFigures(library: Library, name: string | null): Promise<Shown> {
  const found = await library.figures(await scopeOf(library, name));
  const places = new Places(library);
  const rows = [];
  for (const figure of found) {
    const { file, address } = await places.of(figure.document, figure.provision);
    rows.push([file, address ?? "", figure.what, writeFigureValue(figure.value), figure.unit ?? "", figure.asOf ?? ""]);
  }
  return showTable(found, ["Tệp", "Mục", "Nội dung", "Số", "Đơn vị", "Thời điểm"], rows, "Không có số liệu nào.");
}

export function writeFigureValue(value: FigureValue): string {
  const write = (number: number) => number.toLocaleString("vi-VN");
  return typeof value === "number" ? write(value) : `${write(value.from)}–${write(value.to)}`;
}
