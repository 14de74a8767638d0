/** "ươ" with its horn or its tone on one letter only: "truớc", "chưong", "phừong", "đựơc". The u of "qu" is a consonant. */
const halfHorned = /(?<!q)([uùúủũụưừứửữự])([oòóỏõọơờớởỡợ])(?=ng|[ncktmpiu])/giu;
const horn = "\u031b";
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** "p.Tân Phong", "x.Mường Nhé": the kind of a place written against its name, which has a capital in each syllable; "p.Kinh tế" is an office. */
const joinedKind = /(?<![\p{L}\p{Nd}.])([PpXxQqHhTt]|[Tt][XxTtPp])\.(?=\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll})/gu;

/**
 * A message, NFC, with what fast fingers do to Vietnamese spelling set right where only one reading is possible: the pair "ươ", which takes a horn on both letters
 * and its tone on the second, a tone on a vowel of a diphthong that never bears it ("vâỵ", "điêù", "maý"), and the kind of a place before its name. The two placements that are
 * both written ("hòa", "hoà") stay.
 */
export function withSpelling(text: string): string {
  return text.replace(halfHorned, inFull).replace(vowels, withToneInPlace).replace(joinedKind, "$1. ");
}

const vowel = "[aeiouyăâêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]";
/** The vowels of a syllable with two or more of them, without those of "gi" and "qu"; what follows them tells where the tone stands. */
const vowels = new RegExp(
  `(?<!\\p{L}{4})(?<=^|[^\\p{L}]|(?<!\\p{L})(?:gi|qu|[bcdđghklmnprstvx]{1,3}))(?!(?<=(?<!\\p{L})g)i${vowel})${vowel}{2,3}(?![\\p{L}--[cmnpt]])`,
  "giv",
);
const marked = /[\u0302\u0306\u031b]/u;
const openEither = /^(?:o[ae]|uy)$/i;

function withToneInPlace(typed: string, at: number, text: string): string {
  const letters = [...typed].map((letter) => letter.normalize("NFD"));
  const found = letters.flatMap((letter) => letter.match(tones) ?? []);
  const [tone] = found;
  const bare = letters.map((letter) => letter.replace(tones, ""));
  const isClosed = /^[cmnpt]/i.test(text.slice(at + typed.length));
  if (tone === undefined || found.length > 1 || (!isClosed && openEither.test(bare.join("")))) return typed;
  const ownMark = bare.findLastIndex((letter) => marked.test(letter));
  const place = ownMark >= 0 ? ownMark : isClosed ? bare.length - 1 : bare.length === 2 ? 0 : 1;
  return bare
    .map((letter, index) => (index === place ? letter + tone : letter))
    .join("")
    .normalize("NFC");
}

function inFull(pair: string, first: string, second: string): string {
  const [one, other] = [first.normalize("NFD"), second.normalize("NFD")];
  if (!one.includes(horn) && !other.includes(horn)) return pair;
  const tone = [...`${one}${other}`.matchAll(tones)].map(([mark]) => mark);
  if (tone.length > 1) return pair;
  return `${one[0] ?? ""}${horn}${other[0] ?? ""}${horn}${tone[0] ?? ""}`.normalize("NFC");
}
