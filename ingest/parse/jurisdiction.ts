import type { JurisdictionLevel } from "../../knowledge/model";
import { foldText } from "../../knowledge/text";
import { provinceInName, provincesIn } from "./places";

export interface Jurisdiction {
  readonly level: JurisdictionLevel | null;
  /** "phường Long Biên (thành phố Hà Nội)". */
  readonly name: string | null;
}

const nothing: Jurisdiction = { level: null, name: null };

/** From whom a document comes follows where it holds. `text` is looked at only for the province that a smaller place lies in. */
export function jurisdictionOf(issuer: string | null, parentAgency: string | null, text: string): Jurisdiction {
  if (issuer === null) return nothing;
  const folded = foldText(issuer);
  if (/^(?:truong|hoc vien|dai hoc|nha tre|trung tam (?:giao duc|hoc tap))(?!\w)/.test(folded)) {
    const province = provinceInName(parentAgency ?? "") ?? null;
    return { level: "school", name: [tidy(issuer), bareName(province)].filter((part) => part !== null).join(", ") };
  }
  const small =
    placeIn(issuer, /(phường|xã|thị trấn|đặc khu)/) ?? placeIn(parentAgency ?? "", /(phường|xã|thị trấn|đặc khu)/);
  if (small !== null) return within("ward", small, parentAgency, text);
  const middle =
    placeIn(issuer, /(quận|huyện|thị xã)/) ??
    placeIn(parentAgency ?? "", /(quận|huyện|thị xã)/) ??
    smallerCity(issuer) ??
    smallerCity(parentAgency ?? "");
  if (middle !== null) return within("district", middle, null, text);
  if (/^phong (?:giao duc|gd)/.test(folded)) return { level: "district", name: null };
  const province = provinceInName(issuer) ?? provinceInName(parentAgency ?? "");
  if (/^so(?!\w)/.test(folded) || (province !== null && !/^bo(?!\w)/.test(folded))) {
    return { level: "province", name: province };
  }
  if (
    /^(?:bo|chinh phu|quoc hoi|thu tuong|uy ban thuong vu|chu tich nuoc|toa an nhan dan toi cao|trung uong|ban bi thu)(?!\w)/.test(
      folded,
    )
  ) {
    return { level: "national", name: "Việt Nam" };
  }
  return nothing;
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
  const found = new RegExp(`(?<!\\p{L})${kind.source}\\s+(.+)$`, "iu").exec(name);
  if (found === null) return null;
  return `${(found[1] ?? "").toLowerCase()} ${tidy((found[2] ?? "").split(/[,;(]|\s[-–]\s/)[0] ?? "")}`;
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
    .join(" ");
}

function bareName(province: string | null): string | null {
  return province?.replace(/^(?:tỉnh|thành phố) /, "") ?? null;
}
