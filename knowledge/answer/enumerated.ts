/** Kinds of places that are asked for by name, folded, and how they are printed. */
const kinds: Readonly<Record<string, string>> = {
  tinh: "tỉnh",
  "thanh pho": "thành phố",
  huyen: "huyện",
  quan: "quận",
  phuong: "phường",
  xa: "xã",
  "thi xa": "thị xã",
};

const asked = new RegExp(
  `\\b(?:(?:nhung|cac|may|bao nhieu) (${Object.keys(kinds).join("|")})\\b|(?:o |thuoc |tai |cua |voi )(${Object.keys(kinds).join("|")}) nao\\b)`,
);
const inEnglish = /\b(?:which|what|how many) (?:\S+ )?(province|ward|district|commune)s?\b/;
const english: Readonly<Record<string, string>> = {
  province: "tinh",
  ward: "phuong",
  district: "huyen",
  commune: "xa",
};

/** The kind of places that a folded question asks the names of ("ở những tỉnh nào", "mấy tỉnh"); null where it asks for none. */
export function placesAskedFor(folded: string): string | null {
  const match = asked.exec(folded);
  const kind = match?.[1] ?? match?.[2] ?? english[inEnglish.exec(folded)?.[1] ?? ""];
  return kind === undefined ? null : (kinds[kind] ?? null);
}

const name = "\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)+";

/** Whether a text lists places of that kind by name: "các tỉnh Sơn La, Lai Châu". */
export function listsPlaces(text: string, kind: string): boolean {
  const capital = kind.charAt(0).toUpperCase() + kind.slice(1);
  return new RegExp(
    `(?<!\\p{L})(?:${kind}|${capital}):?\\s+${name}\\s*(?:,|;|và|-)\\s*(?:${kind}\\s+)?${name}`,
    "u",
  ).test(text);
}
