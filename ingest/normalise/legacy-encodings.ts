/** How Vietnamese was typed before Unicode: with Latin letters that a font drew as Vietnamese ones. */
export type LegacyEncoding = "tcvn3" | "vni";

/** Writes text that was typed for such a font in Unicode (NFC). Takes the letters that Windows-1252 gives its bytes. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === "tcvn3" ? fromTcvn3(text) : fromVni(text);
}

/** The encoding that a font's name announces, and whether the font draws all letters as capitals (".VnTimeH"); null for other fonts. */
export function legacyFont(name: string): { readonly encoding: LegacyEncoding; readonly capitals: boolean } | null {
  if (/^\.vn/i.test(name)) return { encoding: "tcvn3", capitals: /[a-z]H$/.test(name.trim()) };
  return /^vni[- ]/i.test(name) ? { encoding: "vni", capitals: false } : null;
}

/** Text of a run set in a font, in Unicode. What holds Vietnamese letters of Unicode already was retyped and stays. */
export function fromFont(text: string, font: string | null): string {
  const legacy = font === null ? null : legacyFont(font);
  if (legacy === null || /[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]/.test(text.replace(/[\u0152-\u0192]/g, "")))
    return text;
  const converted = fromLegacy(text, legacy.encoding);
  return legacy.capitals ? converted.toUpperCase() : converted;
}

/**
 * TCVN 5712:1993, the set VN3 ("ABC"): one byte a letter. Its capitals with a tone are small letters in a font of
 * capitals, so the set has none.
 */
const tcvn3 = new Map<string, string>(
  (
    "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u00adư ®đ " +
    "µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ " +
    "Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị " +
    "ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ " +
    "ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ"
  )
    .normalize("NFC")
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);

function fromTcvn3(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (letter) => tcvn3.get(letter) ?? letter);
}

/** VNI for Windows: a vowel and a second byte that says its tone, its shape or both; i, đ, ơ, ư and ỵ are single bytes. */
const vniSecond: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const vniSingle: Readonly<Record<string, string>> = {
  ñ: "đ",
  Ñ: "Đ",
  ô: "ơ",
  Ô: "Ơ",
  ö: "ư",
  Ö: "Ư",
  í: "í",
  Í: "Í",
  ì: "ì",
  Ì: "Ì",
  æ: "ỉ",
  Æ: "Ỉ",
  ó: "ĩ",
  Ó: "Ĩ",
  ò: "ị",
  Ò: "Ị",
  î: "ỵ",
  Î: "Ỵ",
};
const vniLetter = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ñôöíìæóòî]/giu;

function fromVni(text: string): string {
  return text.replace(vniLetter, (whole, vowel: string | undefined, second: string | undefined) => {
    if (vowel === undefined || second === undefined) return vniSingle[whole] ?? whole;
    return ((vniSingle[vowel] ?? vowel) + (vniSecond[second.toLowerCase()] ?? "")).normalize("NFC");
  });
}
