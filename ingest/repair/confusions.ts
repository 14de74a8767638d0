import { markedLetter, type MarkedLetter } from "./marked-letter";

/** What character recognition and lost marks make of a letter: natural logarithms turned round, so that less is likelier. */
export interface Confusions {
  /** Of reading this letter as one or two characters, as far as it is usual. */
  of(letter: string): ReadonlyMap<string, number>;
  /** Of reading a letter as any other one character. */
  readonly stray: number;
  /** Of a letter that left nothing. */
  readonly lost: number;
  /** Of a character that no letter stands behind. */
  readonly added: number;
}

/** How often each letter was seen as each string: the evidence of one document. */
export type Evidence = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Letters behave alike within these families, whatever stands in a document. */
type Family = "consonant" | "stroked" | "plain-vowel" | "marked-vowel";
/** In what way a letter is read; each family shares its weights out among these, and letters share alike within one. */
type Way = "right" | "bare" | "other-mark" | "look-alike";

const usual: Readonly<Record<Family, Readonly<Record<Way, number>>>> = {
  consonant: { right: 0.972, bare: 0, "other-mark": 0.003, "look-alike": 0.025 },
  stroked: { right: 0.5, bare: 0.44, "other-mark": 0, "look-alike": 0.06 },
  "plain-vowel": { right: 0.93, bare: 0, "other-mark": 0.04, "look-alike": 0.03 },
  "marked-vowel": { right: 0.3, bare: 0.35, "other-mark": 0.2, "look-alike": 0.15 },
};
const families = Object.keys(usual) as readonly Family[];
const ways = ["right", "bare", "other-mark", "look-alike"] as const;

/** What a letter of this base looks like to a machine; repeated ones are likelier. Two characters stand in parentheses. */
const lookAlikesOfPlain: Readonly<Record<string, string>> = {
  a: "o e d @ 4 (ii)",
  b: "h 6 8 l",
  c: "e o ¢ ¢ ( € t",
  d: "đ cl (cl) o a",
  đ: "P P P t b o (dd) ð",
  e: "c o é 6 €",
  g: "q 9 y e s 8",
  h: "b n k l (li) (lr)",
  i: "1 l ! j t r f ï í",
  k: "h x (lc) t",
  l: "1 1 1 i i t I | ! j",
  m: "n (rn) (rm) (nn) (in) w",
  n: "u m r h (ri) (ii) (rn) v",
  o: "0 0 c e a 6 9 d",
  p: "q b n f",
  q: "g 9 p o",
  r: "t n i f v",
  s: "5 $ 8 3 § z",
  t: "l f i r 1 (tl) c",
  u: "n v a y w (ii) (ti) (li) o",
  v: "y u w r (vv)",
  x: "k y (xx) z",
  y: "v ¥ g j",
};
const lookAlikesOfMarked: Readonly<Record<string, string>> = {
  a: "é é é i i i d d d 4 4 4 e 3 2 6 & l @ o (ii) (it) (di) (éi) ¢ u 8",
  e: "é é é & & 6 8 8 d d b € è ê t i a o (éd) (eé)",
  i: "j j j l 1 ! f t ¡ ¢ r (ji)",
  o: "6 6 6 d d d é b b i & 0 0 g g g q q q j 9 9 8 e a è ¢ c t y ¥ (ro) (oi) (dé) (éd)",
  u: "i i y y w w l t v é (ii) (ii) (ti) (ti) (it) (it) (ir) (ir) (tr) (uy) (ur) (tt) (w) (@t) (iu) (li) (yu) @ n o 0 ¢ (ui)",
  y: "¥ ¥ v j j i ÿ g (y¥) (¥y)",
};
const vowels = "aăâeêioôơuưy";
const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];

/** All small letters of Vietnamese, in NFC. */
export const alphabet: readonly string[] = [
  ..."bcdđghklmnpqrstvx",
  ...[...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
];

/** Weight of the evidence that the usual shares stand for, in letters of a family and of one letter. */
const familyWeight = 40;
const letterWeight = 12;
/** Any character may stand for any letter, but hardly ever does. */
const stray = 0.0002;
const none: ReadonlyMap<string, number> = new Map();

/** Confusions as they usually are, or, with the evidence of a first reading, as they are in one document. */
export function confusionsOf(evidence: Evidence = new Map()): Confusions {
  const shares = sharesOf(evidence);
  const tables = new Map(alphabet.map((letter) => [letter, tableOf(letter, shares, evidence.get(letter))]));
  return {
    lost: 5.5,
    added: 6,
    stray: -Math.log(stray),
    of: (letter) => tables.get(letter) ?? none,
  };
}

function sharesOf(evidence: Evidence): Readonly<Record<Family, Readonly<Record<Way, number>>>> {
  const counted = families.map((family) => {
    const counts: Record<Way, number> = { right: 0, bare: 0, "other-mark": 0, "look-alike": 0 };
    for (const [letter, reads] of evidence) {
      if (familyOf(markedLetter(letter)) !== family) continue;
      for (const [read, count] of reads) counts[wayOf(letter, read)] += count;
    }
    const total = ways.reduce((sum, way) => sum + counts[way], 0) + familyWeight;
    return [
      family,
      Object.fromEntries(ways.map((way) => [way, (counts[way] + familyWeight * usual[family][way]) / total])),
    ];
  });
  return Object.fromEntries(counted) as Readonly<Record<Family, Readonly<Record<Way, number>>>>;
}

function tableOf(
  letter: string,
  shares: Readonly<Record<Family, Readonly<Record<Way, number>>>>,
  seen: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const own = markedLetter(letter);
  const share = shares[familyOf(own)];
  const expected = new Map<string, number>();
  const add = (read: string, weight: number) => expected.set(read, (expected.get(read) ?? 0) + weight);
  add(letter, share.right);
  if (own.isMarked) add(own.base, share.bare);
  const others = otherMarks(own);
  const similar = others.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [read, weight] of others) add(read, (share["other-mark"] * weight) / similar);
  const list = (own.isMarked && letter !== "đ" ? lookAlikesOfMarked : lookAlikesOfPlain)[
    letter === "đ" ? letter : own.base
  ];
  const looks = (list ?? "").split(" ").map((look) => (look.length > 1 ? look.slice(1, -1) : look.toLowerCase()));
  for (const look of looks) add(look, share["look-alike"] / looks.length);
  let total = letterWeight;
  for (const count of seen.values()) total += count;
  const costs = new Map<string, number>();
  for (const read of new Set([...expected.keys(), ...seen.keys()])) {
    const weight = (seen.get(read) ?? 0) + letterWeight * Math.max(expected.get(read) ?? 0, stray);
    costs.set(read, -Math.log(weight / total));
  }
  return costs;
}

/** The same base with other marks; one that shares the shape or the tone is likelier. */
function otherMarks(own: MarkedLetter): readonly (readonly [string, number])[] {
  if (!vowels.includes(own.shaped)) return [];
  const foreign = { a: "äåā", e: "ëēě", i: "ïīî", o: "öøōő", u: "üůûū", y: "ÿ" }[own.base] ?? "";
  const marked = [...alphabet, ..."âîôûäëïöüåñ"].filter((other) => {
    const { base, isMarked } = markedLetter(other);
    return base === own.base && isMarked && other !== own.letter;
  });
  const weighted = marked.map((other): readonly [string, number] => {
    const { shape, tone } = markedLetter(other);
    const likeness = (shape !== "" && shape === own.shape ? 3 : 0) + (tone !== "" && tone === own.tone ? 3 : 0);
    // Acute, grave and circumflex are what every recogniser knows; the rest only one that knows Vietnamese.
    return [other, 1 + likeness + (/^[áàâéèêíìóòôúùý]$/.test(other) ? 3 : 0)];
  });
  return [...weighted, ...[...foreign].map((other): readonly [string, number] => [other, 2])];
}

function familyOf({ letter, isMarked }: MarkedLetter): Family {
  if (letter === "đ") return "stroked";
  if (!/[aeiouy]/.test(markedLetter(letter).base)) return "consonant";
  return isMarked ? "marked-vowel" : "plain-vowel";
}

function wayOf(letter: string, read: string): Way {
  if (read === letter) return "right";
  const own = markedLetter(letter);
  if (read === own.base) return "bare";
  return markedLetter(read).base === own.base ? "other-mark" : "look-alike";
}
