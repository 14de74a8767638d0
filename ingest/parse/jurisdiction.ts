import type { JurisdictionLevel } from "../../knowledge/model";
import { foldText } from "../../knowledge/text";
import { fullProvinceName, provinceInName, provincesIn } from "./places";

export interface Jurisdiction {
  readonly level: JurisdictionLevel | null;
  /** "phường Long Biên (thành phố Hà Nội)". */
  readonly name: string | null;
}

const nothing: Jurisdiction = { level: null, name: null };

/** What is printed about the issuer beside its name. */
export interface IssuerSurroundings {
  readonly parentAgency: string | null;
  /** The letterhead's lines, which may hold its address. */
  readonly letterhead: readonly string[];
  /** Where the document was issued. */
  readonly place: string | null;
  /** Looked at only for the larger places that a smaller one lies in. */
  readonly text: string;
}

const schoolWords = /^(?:truong|hoc vien|dai hoc|nha tre|trung tam (?:giao duc|hoc tap))(?!\w)/;
const centralWords =
  /^(?:bo(?! chi huy| tu lenh)|chinh phu|quoc hoi|thu tuong|uy ban thuong vu|chu tich nuoc|toa an nhan dan toi cao|vien kiem sat nhan dan toi cao|trung uong|ban chap hanh trung uong|ban bi thu)(?!\w)/;

/** From whom a document comes follows where it holds. */
export function jurisdictionOf(issuer: string | null, surroundings: IssuerSurroundings): Jurisdiction {
  const { parentAgency, text } = surroundings;
  if (issuer === null) return nothing;
  const folded = foldText(issuer);
  if (schoolWords.test(folded)) {
    const places = placesOfSchool(issuer, surroundings);
    return { level: "school", name: places.length === 0 ? tidy(issuer) : `${tidy(issuer)} (${places.join(", ")})` };
  }
  // A team or a faculty issues for its school.
  if (schoolWords.test(foldText(parentAgency ?? "")) && /^(?:to|khoa|bo mon|lop|doi|ban|hoi dong)(?!\w)/.test(folded)) {
    return jurisdictionOf(parentAgency, { ...surroundings, parentAgency: null });
  }
  const small = placeIn(issuer, wardKinds) ?? placeIn(parentAgency ?? "", wardKinds);
  if (small !== null) return within("ward", small, parentAgency, text);
  const middle =
    placeIn(issuer, /(quận|huyện|thị xã)/) ??
    placeIn(parentAgency ?? "", /(quận|huyện|thị xã)/) ??
    smallerCity(issuer) ??
    smallerCity(parentAgency ?? "");
  if (middle !== null) return within("district", middle, null, text);
  if (/^phong (?:giao duc|gd)/.test(folded)) return { level: "district", name: null };
  const province = provinceInName(issuer) ?? provinceInName(parentAgency ?? "");
  if (/^so(?!\w)/.test(folded) || (province !== null && !centralWords.test(folded))) {
    return { level: "province", name: province };
  }
  // A department of a ministry, or a union of the whole country, holds for the whole country.
  const isCentral = centralWords.test(folded) || centralWords.test(foldText(parentAgency ?? ""));
  if (isCentral || /(?:viet nam|trung uong)$/.test(folded)) return { level: "national", name: "Việt Nam" };
  return nothing;
}

/** The ward and the province of a school, as far as its superior, its address or its place of issue print them. */
function placesOfSchool(
  issuer: string,
  { parentAgency, letterhead, place, text }: IssuerSurroundings,
): readonly string[] {
  const address = letterhead.find((line) => /(?<!\p{L})(?:địa chỉ|trụ sở)/iu.test(line)) ?? "";
  const ward =
    placeIn(issuer, wardKinds) ??
    placeIn(parentAgency ?? "", wardKinds) ??
    placeIn(address, wardKinds) ??
    wardNamed(place, text);
  const named = provincesIn(text);
  const province =
    provinceInName(parentAgency ?? "") ??
    provincesIn(address)[0] ??
    fullProvinceName(place ?? "") ??
    (named.length === 1 ? (named[0] ?? null) : null);
  return [ward, province].filter((found) => found !== null);
}

/** "Văn hóa - Xã hội" and "Bảo hiểm xã hội tỉnh …" are no communes. */
const wardKinds =
  /(phường|xã(?!\s+hội(?:\s*$|\s+(?:chủ nghĩa|việt nam|học|tỉnh|thành phố|huyện|quận|phường|xã|cơ sở)))|thị trấn|đặc khu)/;

/** A place of issue is printed without its kind; the text may say that it is a ward. */
function wardNamed(place: string | null, text: string): string | null {
  if (place === null || place.trim() === "" || fullProvinceName(place) !== null) return null;
  const sought = ` ${place.trim()}`.toLowerCase();
  const kind = ["phường", "xã", "thị trấn", "đặc khu"].find((word) => text.toLowerCase().includes(word + sought));
  return kind === undefined ? null : `${kind} ${place.trim()}`;
}

function within(level: JurisdictionLevel, place: string, parentAgency: string | null, text: string): Jurisdiction {
  const inParent = provinceInName(parentAgency ?? "");
  const named = provincesIn(text);
  // Several provinces in the text are other people's; one can only be its own.
  const province = inParent ?? (named.length === 1 ? (named[0] ?? null) : null);
  return { level, name: province === null ? place : `${place} (${province})` };
}

/** "phường Long Biên" in a name of an agency, its kind in small letters. */
function placeIn(name: string, kind: RegExp): string | null {
  const found = [...name.matchAll(new RegExp(`(?<!\\p{L})${kind.source}\\s+`, "giu"))]
    .map((match) => ({ kind: match[1] ?? "", rest: name.slice(match.index + match[0].length) }))
    // "Hội Khuyến học phường và các trường …": a kind alone is no place.
    .find(({ rest }) => rest !== "" && !/^(?:và|các|trên|trong|cùng|với|thuộc)(?!\p{L})/iu.test(rest));
  if (found === undefined) return null;
  return `${found.kind.toLowerCase()} ${tidy(found.rest.split(/[,;(]|\s[-–]\s/)[0] ?? "")}`;
}

/** A city that is no province: "thành phố Thuận An". */
function smallerCity(name: string): string | null {
  const found = /(?<!\p{L})(?:thành phố|thanh pho|tp\.?)\s+(.+)$/iu.exec(name);
  const city = (found?.[1] ?? "").split(/[,;(]/)[0]?.trim() ?? "";
  return city === "" || provinceInName(city) !== null ? null : `thành phố ${tidy(city)}`;
}

/** Names in capitals become names: "UNG VĂN KHIÊM" -> "Ung Văn Khiêm". */
function tidy(name: string): string {
  if (/\p{Ll}/u.test(name)) return name.trim();
  return name
    .trim()
    .split(/\s+/)
    .map((word) =>
      /^(?:THPT|THCS|TH|MN|UBND|GDTX|GDNN)$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(" ")
    .replace(schoolKinds, (kind) => kind.charAt(0) + kind.slice(1).toLowerCase());
}

/** Kinds of schools are written with one capital: "Trường Tiểu học …". */
const schoolKinds =
  /(?<!\p{L})(?:Tiểu Học|Trung Học Cơ Sở|Trung Học Phổ Thông|Phổ Thông Dân Tộc Nội Trú|Mầm Non|Mẫu Giáo|Đại Học|Cao Đẳng)(?!\p{L})/gu;
