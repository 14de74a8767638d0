/** "ươ" with its horn or its tone on one letter only: "truớc", "chưong", "phừong", "đựơc". The u of "qu" is a consonant. */
const halfHorned = /(?<!q)([uùúủũụưừứửữự])([oòóỏõọơờớởỡợ])(?=ng|[ncktmpiu])/giu;
const horn = "\u031b";
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "p.Tân Phong", "x.Mường Nhé": the kind of a place written against its name, which has a capital in each syllable; "p.Kinh tế" is an office. */
const joinedKind = /(?<![\p{L}\p{Nd}.])([PpXxQqHhTt]|[Tt][XxTtPp])\.(?=\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll})/gu;

/**
 * A message, NFC, with what fast fingers do to Vietnamese spelling set right where only one reading is possible: the pair "ươ", which takes a horn on both letters
 * and its tone on the second, and the kind of a place before its name.
 */
export function withSpelling(text: string): string {
  return text.replace(halfHorned, inFull).replace(joinedKind, "$1. ");
}

function inFull(pair: string, first: string, second: string): string {
  const [one, other] = [first.normalize("NFD"), second.normalize("NFD")];
  if (!one.includes(horn) && !other.includes(horn)) return pair;
  const tone = [...`${one}${other}`.matchAll(tones)].map(([mark]) => mark);
  if (tone.length > 1) return pair;
  return `${one[0] ?? ""}${horn}${other[0] ?? ""}${horn}${tone[0] ?? ""}`.normalize("NFC");
}
