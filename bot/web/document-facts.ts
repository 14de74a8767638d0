import type { DocumentSummary, JurisdictionLevel, PartialDate } from "../../knowledge/index";

/** What is said of a field that an administrative document always has, where this one leaves it blank. */
export const blank = "chưa ghi";

export interface DocumentFact {
  readonly label: string;
  readonly value: string;
  readonly isBlank: boolean;
}

const levels: Readonly<Record<JurisdictionLevel, string>> = {
  national: "Toàn quốc",
  province: "Cấp tỉnh",
  district: "Cấp huyện",
  ward: "Cấp xã",
  school: "Nhà trường",
};

/** What the head and the foot of a document say, in the order of a printed letterhead. */
export function listDocumentFacts({
  header,
  validity,
  file,
  pages,
  quality,
}: DocumentSummary): readonly DocumentFact[] {
  const required = (label: string, value: string | null) => [{ label, value: value ?? blank, isBlank: value === null }];
  const optional = (label: string, value: string | null) => (value === null ? [] : [{ label, value, isBlank: false }]);
  return [
    ...required("Cơ quan ban hành", header.issuer),
    { label: "Số, ký hiệu", value: writeNumber(header), isBlank: header.number === null },
    ...required("Ngày ban hành", header.issuedOn === null ? null : writeDate(header.issuedOn)),
    ...optional("Nơi ban hành", header.place),
    ...optional("Kính gửi", header.addressee),
    ...optional("Người ký", joined([header.signer, header.signerTitle], ", ")),
    ...optional(
      "Phạm vi",
      header.jurisdictionName ?? (header.jurisdiction === null ? null : levels[header.jurisdiction]),
    ),
    ...optional("Năm học", validity.schoolYear),
    ...optional("Áp dụng từ", validity.from === null ? null : writeDate(validity.from)),
    ...optional("Áp dụng đến", validity.to === null ? null : writeDate(validity.to)),
    ...optional("Tệp", file),
    ...optional("Số trang", String(pages)),
    ...optional("Chữ đọc được", `${Math.floor(quality * 100)}%`),
  ];
}

/** "Kế hoạch số 12/KH-UBND", or as much of it as is printed. */
export function nameDocument({ header, file }: DocumentSummary): string {
  const number = header.number === null ? null : `số ${header.number}`;
  return joined([header.type, number], " ") ?? header.title ?? file;
}

/** A bare number is called a "mục"; what has a level's name keeps it ("Điều 5 khoản 2"). */
export function namePlace(address: string): string {
  return address.includes(" ") ? address : `mục ${address}`;
}

/** "15/12/2026", "12/2026" or "2026". */
export function writeDate(date: PartialDate): string {
  return date.split("-").reverse().join("/");
}

function writeNumber({ number, symbol }: DocumentSummary["header"]): string {
  if (number !== null) return number;
  return symbol === null ? blank : `${blank} (in: “${symbol}”)`;
}

function joined(parts: readonly (string | null)[], separator: string): string | null {
  const present = parts.filter((part) => part !== null);
  return present.length === 0 ? null : present.join(separator);
}
