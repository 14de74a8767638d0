import { foldText } from "../../knowledge/text";
import { isCapitals } from "../normalise";
import { provinceInName } from "./places";

const agencyWords =
  "UBND|[UỦ]y ban nhân dân|[UỦ]ỷ ban nhân dân|Uỷ ban nhân dân|HĐND|Hội đồng nhân dân|Sở|Phòng|Trường|trường|Bộ(?!\\s+trưởng)|Hội|Công an|Trung tâm|Đảng [uủ]y|Ban|Liên đoàn|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Viện|Cục|Vụ";
const acts =
  "thông báo|ban hành|xây dựng|công bố|đề nghị|yêu cầu|kính|trân trọng|báo cáo|tổ chức|hướng dẫn|triển khai|rà soát|quyết định|nhận được|có ý kiến|thống nhất|phối hợp|trình|mời|xin";
const declaration = new RegExp(
  String.raw`(?:^|[,;.:]\s+|\s)((?:${agencyWords})(?:\s[^,;:.]{1,70}?)?)\s+(?:đã\s+|xin\s+|tiếp tục\s+)?(?:${acts})(?!\p{L})`,
  "gu",
);

/** Who speaks in the preamble: "Sở … đã rà soát", "UBND phường … thông báo". The last one, because bases stand first. */
export function declaredIssuer(preamble: readonly string[]): string | null {
  for (const paragraph of [...preamble].reverse()) {
    const clauses = paragraph.split(/(?<=[;,:])\s/);
    // A basis says what others issued; only a later clause may be the issuer's own.
    const own = isBasis(paragraph) ? clauses.slice(1).reverse() : [paragraph];
    for (const clause of own.filter((part) => !isBasis(part))) {
      const found = [...clause.matchAll(declaration)].map((match) => (match[1] ?? "").trim());
      const name = found.find((candidate) => candidate.split(" ").length <= 14);
      if (name !== undefined) return name.charAt(0).toUpperCase() + name.slice(1);
    }
  }
  return null;
}

function isBasis(text: string): boolean {
  return /^(?:Căn cứ|Thực hiện|Theo|Xét|Kính gửi|Trên cơ sở)/.test(text);
}

/** "(các năm học 2023-2024, 2024-2025)": for when, no part of a name. */
const forWhen =
  /\s*\((?:các |trong )?(?:năm|giai đoạn|nhiệm kỳ|học kỳ)[^()]*\)|,?\s+(?:trong )?(?:giai đoạn|nhiệm kỳ)\s+\d.*$/giu;

/** A joint document names its parties in its title: "giữa A và B". */
export function partiesInTitle(printed: string | null): string | null {
  const title = printed?.replace(forWhen, "") ?? null;
  // With its marks "năm" is no "Nậm"; a scan may have lost them.
  const found = afterBetween.exec(title ?? "")?.[1] ?? /(?<!\p{L})gi[uư]a\s+(.+)$/iu.exec(title ?? "")?.[1];
  // "Giữa hai trường" names nobody.
  if (found === undefined || /^(?:hai|ba|cac) \w+$/.test(foldText(found))) return null;
  return found.replace(/[\s–—-]+$/, "");
}

const afterBetween = /(?<!\p{L})giữa\s+(.+?)(?:\s+(?:năm|về|trong)\s.*)?$/iu;

const introduced =
  /^(?:\d+[.)]\s*)?bên\s+([A-D])\s*[:.–(-]+\s*(?:\(?bên [^):]{2,40}\)?\s*:?\s*)?(\p{L}[^\n:;|]{4,160})$/iu;
const calledSo = /^(?:\d+[.)]\s*)?([^\n:;|]{5,160}?)\s*\((?:sau đây gọi (?:tắt )?là\s*)?[“"']?bên\s+([A-D])[”"']?\)/iu;

/** The party that a line of an agreement introduces, "BÊN A: TRƯỜNG …" or "Trường … (Bên A)", by its small letter; null for any other line. */
export function readParty(line: string): { readonly letter: string; readonly name: string } | null {
  const match = introduced.exec(line);
  const called = match === null ? calledSo.exec(line) : null;
  const [letter, name] = match === null ? [called?.[2], called?.[1]] : [match[1], match[2]];
  return letter === undefined || name === undefined ? null : { letter: letter.toLowerCase(), name: name.trim() };
}

/** The parties that an agreement introduces line by line, "BÊN A: TRƯỜNG …", as one issuer; null where it does not. */
export function partiesIntroduced(lines: readonly string[]): string | null {
  const parties = new Map(
    lines.flatMap((line) => {
      // A numbered line is of what they agree: who acts for a party, not the party.
      const party = /^\d/.test(line.trim()) ? null : readParty(line.trim());
      return party === null ? [] : [[party.letter, party.name] as const];
    }),
  );
  return parties.size < 2 ? null : [...parties.values()].join(" và ");
}

/** The agency that a symbol abbreviates, as far as it is one of the usual ones; the place comes from elsewhere. */
export function agencyOfSymbol(symbol: string | null): string | null {
  const folded = foldText(symbol ?? "").replace(/&/g, "");
  if (/(?:^|[/-])sgddt/.test(folded)) return "Sở Giáo dục và Đào tạo";
  if (/(?:^|[/-])pgddt/.test(folded)) return "Phòng Giáo dục và Đào tạo";
  if (/(?:^|[/-])bgddt/.test(folded)) return "Bộ Giáo dục và Đào tạo";
  if (/(?:^|[/-])ubnd/.test(folded)) return "Ủy ban nhân dân";
  return null;
}

/**
 * The whole name of the issuer as the document prints it somewhere: a department without a place gets that of its
 * superior or of the letterhead; a name in capitals is given as the text writes it where the text does.
 */
export function completeIssuer(name: string, superior: string | null, place: string | null, text: string): string {
  const ofPlace = /(?:phường|xã|quận|huyện|thị xã|thành phố|tỉnh)\s.+$/iu.exec(superior ?? "")?.[0];
  const withPlace = ofPlace === undefined ? null : asWritten(`${name} ${ofPlace}`, text);
  if (withPlace !== null) return withPlace;
  const needsPlace = /^(?:so|phong)(?!\w)/.test(foldText(name)) && provinceInName(name) === null;
  const area = needsPlace ? (provinceInName(superior ?? "") ?? provinceInName(place ?? "")) : null;
  if (area === null) return asWritten(name, text) ?? name;
  const bare = area.replace(/^(?:tỉnh|thành phố) /, "");
  const whole = isCapitals(name) ? `${name} ${area.toUpperCase()}` : `${name} ${area}`;
  return asWritten(whole, text) ?? asWritten(`${name} ${bare}`, text) ?? whole;
}

/** The same name where the text has it in ordinary letters; recognition may have misread a mark of the one in capitals. */
function asWritten(name: string, text: string): string | null {
  return find(name.toLowerCase(), text.toLowerCase(), text) ?? find(foldLetters(name), foldLetters(text), text);
}

function find(sought: string, inText: string, text: string): string | null {
  if (inText.length !== text.length) return null; // a letter that folds into two would shift what follows
  for (let at = inText.indexOf(sought); at !== -1; at = inText.indexOf(sought, at + 1)) {
    const found = text.slice(at, at + sought.length);
    if (/\p{Ll}/u.test(found)) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return null;
}

/** Folds letter by letter, so that places stay. */
function foldLetters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}
