import { foldText, provinces } from "../../knowledge/text";

const cities = new Set(["can tho", "da nang", "ha noi", "hai phong", "ho chi minh", "hue"]);
const folds = [...provinces.keys()].sort((one, other) => other.length - one.length).join("|");

/** "thành phố Hà Nội", "tỉnh Lai Châu"; null for what is no province. */
export function fullProvinceName(name: string): string | null {
  const folded = foldText(name).trim();
  const known = provinces.get(folded);
  return known === undefined ? null : `${cities.has(folded) ? "thành phố" : "tỉnh"} ${known}`;
}

/** What a province's departments are of: "số 12 đường Hòa Bình" folds to the same first word as "Sở … Hòa Bình". */
const departments =
  "giao duc|gd|noi vu|van hoa|vh|tai chinh|y te|khoa hoc|thong tin|lao dong|tu phap|xay dung|ke hoach|cong thuong|nong nghiep|tai nguyen|giao thong|du lich|ngoai vu|dan toc";
const named = new RegExp(
  `(?<!\\w)(?:tinh|thanh pho|tp\\.?|so (?:${departments})(?!\\w)[a-z&, -]{0,40}?(?: tinh| thanh pho| tp\\.?)?)\\s+(${folds})(?!\\w)`,
  "g",
);

/** Provinces that the text names as such ("tỉnh Lai Châu", "Sở Giáo dục và Đào tạo Hà Nội"), each once, in order. */
export function provincesIn(text: string): readonly string[] {
  const found = [...foldText(text).matchAll(named)].flatMap((match) => fullProvinceName(match[1] ?? "") ?? []);
  return [...new Set(found)];
}

const inName = new RegExp(`(?<!\\w)(?:${folds})(?!\\w)`);

/** The first province that stands in a name; null where it names none. */
export function provinceInName(name: string): string | null {
  const found = inName.exec(foldText(name))?.[0];
  return found === undefined ? null : fullProvinceName(found);
}
