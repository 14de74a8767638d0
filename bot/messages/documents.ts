import type { DocumentSummary } from "../../knowledge/index";
import type { Language } from "./language";
import { printPartialDate } from "./dates";
import { properCase } from "./proper-case";

/** "Kế hoạch số 12/KH-UBND của UBND phường …": how people name a document in a sentence. */
export function nameDocument({ header, file }: DocumentSummary): string {
  if (header.type === null && header.title === null) return file;
  // A form is known by what stands over it.
  if (header.type === "Biểu mẫu" && header.title !== null) return `Biểu mẫu “${sentenceCase(header.title)}”`;
  const number = header.number === null ? "" : ` số ${header.number}`;
  const issuer = header.issuer === null ? "" : ` của ${properCase(header.issuer)}`;
  return `${header.type ?? properCase(header.title ?? "")}${number}${issuer}`;
}

/** "ĐƠN ĐỀ NGHỊ" as "Đơn đề nghị"; a title that is not all capitals stays as it is. */
function sentenceCase(title: string): string {
  if (/\p{Ll}/u.test(title)) return title;
  return `${title.slice(0, 1)}${title.slice(1).toLowerCase()}`;
}

/** Where a document holds, "phường Tân Phong, tỉnh Lai Châu"; null where it does not say. */
export function namePlaceOf({ header }: DocumentSummary, language: Language): string | null {
  if (header.jurisdiction === "national") return language === "vi" ? "cả nước" : "the whole country";
  return header.jurisdictionName?.replace(/ \(([^()]*)\)/g, ", $1") ?? null;
}

/** What is blank in its head, "chưa ghi số, ngày"; null where nothing is. */
export function nameBlanks({ header }: DocumentSummary, language: Language): string | null {
  const noNumber = header.number === null;
  const noDay = header.issuedOn === null || header.issuedOn.length < 10;
  if (!noNumber && !noDay) return null;
  if (language === "en")
    return `no ${[noNumber ? "number" : "", noDay ? "date" : ""].filter((part) => part !== "").join(" or ")} printed`;
  return `chưa ghi ${[noNumber ? "số" : "", noDay ? "ngày" : ""].filter((part) => part !== "").join(", ")}`;
}

/** One line of the list of sources: document, place, file. */
export function nameSource(document: DocumentSummary, place: string, language: Language): string {
  const blanks = nameBlanks(document, language);
  const dated =
    document.header.issuedOn !== null && document.header.issuedOn.length === 10
      ? `ngày ${printPartialDate(document.header.issuedOn)}`
      : null;
  const details = [dated, blanks].filter((part) => part !== null).join("; ");
  return `${nameDocument(document)}${details === "" ? "" : ` (${details})`}, ${place} – ${document.file}`;
}
