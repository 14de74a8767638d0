/** Letters that recognition reads for a digit, as print and stamps make them alike. */
const lookAlikes: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  l: "1",
  I: "1",
  i: "1",
  "|": "1",
  "!": "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  ó: "6",
  Ó: "6",
  b: "6",
  G: "6",
  B: "8",
  g: "9",
  q: "9",
};

/**
 * The number of two digits that "1ó" or "O5" must be: a digit beside one letter that looks like one. Null for anything else: of two
 * letters nothing is known.
 */
export function misreadNumber(printed: string): number | null {
  const signs = [...printed.normalize("NFC")];
  if (signs.length !== 2 || signs.filter((sign) => /\d/.test(sign)).length !== 1) return null;
  const digits = signs.map((sign) => (/\d/.test(sign) ? sign : lookAlikes[sign])).filter((sign) => sign !== undefined);
  return digits.length === 2 ? Number(digits.join("")) : null;
}
