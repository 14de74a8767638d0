/** A number as printed: "1.329", "48,29", "02", "ba". */
export const number = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?|\d+\.\d{1,2}(?!\d)`;

const spelled: Readonly<Record<string, number>> = {
  hai: 2,
  ba: 3,
  bốn: 4,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
/** "năm" is left out: it is five and year. */
export const spelledNumber = Object.keys(spelled).join("|");

/** What a printed number is worth; the comma parts decimals, the dot thousands. */
export function valueOfNumber(printed: string): number {
  const word = spelled[printed.toLowerCase()];
  if (word !== undefined) return word;
  const plain = /^\d+\.\d{1,2}$/.test(printed) ? printed : printed.replaceAll(".", "").replace(",", ".");
  return Number(plain);
}
