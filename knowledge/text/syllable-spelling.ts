import { remember } from "./remember";

/**
 * The syllables that Vietnamese spelling allows: an initial, a rhyme and a tone. Rhymes are the inventory of the
 * standard orthography; one that ends in p, t, c or ch bears only the acute or the dot-below tone; k, gh, ngh stand
 * before e, ê, i, y and c, g, ng elsewhere.
 */
const rhymes = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây " +
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu " +
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot " +
    "ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt " +
    "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyp uyt uyu " +
    "ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ưm ưn y yêm yên yêng yêt yêu"
  ).split(" "),
);
/** After "qu" the u belongs to the initial, and a y that it cut off stands alone. */
const rhymesAfterQu = new Set(["y", "yt", "ynh", "ych", "yên", "yêt", "yu", "yp", "ya"]);
const initial = /^(?:ngh|ng|nh|n|th|tr|t|ch|c|gh|gi|g|kh|k|ph|p|qu|b|d|đ|h|l|m|r|s|v|x)?/u;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether one word of small letters, in NFC, can be a Vietnamese syllable. The language has fewer than 8,000 of them. */
export const canBeSyllable = remember(isSpelledAsSyllable, 16_384);

function isSpelledAsSyllable(word: string): boolean {
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  const plain = decomposed.replace(toneMarks, "").normalize("NFC");
  const onset = initial.exec(plain)?.[0] ?? "";
  const rhyme = plain.slice(onset.length);
  return (
    fits(onset, rhyme, tones[0]) ||
    // "gì", "giếng": the i of gi is also the rhyme's.
    (onset === "gi" && fits("g", plain.slice(1), tones[0], true))
  );
}

function fits(onset: string, rhyme: string, tone: string | undefined, spellingFree = false): boolean {
  const known = rhymes.has(rhyme) || (onset === "qu" && rhymesAfterQu.has(rhyme));
  if (!known) return false;
  if (/(?:[ptc]|ch)$/.test(rhyme) && tone !== "\u0301" && tone !== "\u0323") return false;
  if (spellingFree) return true;
  const front = /^[eêiy]/.test(rhyme);
  if (["k", "gh", "ngh"].includes(onset)) return front;
  if (["c", "g", "ng"].includes(onset)) return !front;
  return true;
}
