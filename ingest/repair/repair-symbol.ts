/** Letters of agencies and kinds of documents that have a Đ, which machines and keyboards write as D or P. */
const strokedSymbols: readonly (readonly [RegExp, string])[] = [
  [/(?<=G)D(&?)P*[DĐ][DPĐ]*T/g, "D$1ĐT"],
  // GDPT by itself is general education.
  [/(?<=G)D&P+T/g, "D&ĐT"],
  [/(?<=[BSP]G)DP+T/g, "DĐT"],
  [/^(N|Q|Qy)[DP](?=$|[-–]|CP|TTg|UBND)/, "$1Đ"],
  [/(?<=\/)(N|Q|Qy)[DP](?=$|[-–])/g, "$1Đ"],
  [/(?<![A-Z])H[DP]ND/g, "HĐND"],
  [/(?<![A-Z])L[DP](?=TBXH|LĐ|L[DP])/g, "LĐ"],
  [/LĐL[DP]/g, "LĐLĐ"],
  [/(?<=\/)CD(?=[-–])/g, "CĐ"],
];

/** An abbreviation or the symbol of a document with its Đ. Digits stay; so do HD, DA, PA and CP, which have meanings of their own. */
export function repairSymbol(symbol: string): string {
  return strokedSymbols.reduce((repaired, [pattern, read]) => repaired.replace(pattern, read), symbol);
}
