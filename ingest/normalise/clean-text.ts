const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const otherControls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g;

/** NFC, without invisible and control characters, every kind of space as one space. Symbol-font bullets become plain ones. */
export function cleanText(text: string): string {
  return text
    .replace(invisible, "")
    .replace(otherControls, "")
    .normalize("NFC")
    .replace(/\u00d0/g, "Đ") // an Icelandic letter that looks the same; Vietnamese keyboards of old typed it
    .replace(/[\u2010\u2011\u2212\uf02d]/g, "-")
    .replace(/[\uf0b7\uf0a7\uf076\uf0d8\uf0fc]/g, "•")
    .replace(/[\ue000-\uf8ff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A line that only draws something: rules, rows of stars, dotted underlines without a word. */
export function isOrnament(text: string): boolean {
  return text !== "" && /^[-–—_=*~.\s─━]+$/.test(text) && !/^[-–+]$/.test(text);
}
