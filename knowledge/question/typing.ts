import { foldText } from "../text/index";

// The folded inventory: every onset and every rhyme that a Vietnamese syllable can have once its marks are gone.
const onset = "(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?";
const rhyme =
  "(?:uyen|uyet|uyet|uong|uoc|uon|uot|uom|uop|uoi|uou|ieng|iec|ien|iet|iem|iep|ieu|yen|yet|yem|yeu|oang|oac|oan|oat|oam|oap|oai|oay|oao|oanh|oach|oeo|oen|oet|oong|uang|uan|uat|uay|uau|uenh|uech|uyt|uynh|uych|uyu|uya|uya|anh|ach|ang|ac|an|at|am|ap|ai|ay|ao|au|enh|ech|eng|ec|en|et|em|ep|eo|eu|inh|ich|in|it|im|ip|iu|ia|ong|oc|on|ot|om|op|oi|oa|oe|ung|uc|un|ut|um|up|ui|uu|ua|ue|uy|uo|ie|ye|a|e|i|o|u|y)";
const syllable = new RegExp(`^${onset}${rhyme}$`);

/** Whether folded letters can be one Vietnamese syllable. */
export function isFoldedSyllable(folded: string): boolean {
  return syllable.test(folded);
}

const vniMarks = /([a-zA-Zđ])[1-9](?=[a-zA-Zđ0-9]|$)/g;

/**
 * Reads what a Telex or VNI keyboard leaves behind when its program was off or a key came late ("truowngf", "ho62"), and gives the folded syllable;
 * null where the word already is a syllable or cannot be read so. Folding makes the exact mark irrelevant: only the base letters must come out right.
 */
export function readKeyboardSlip(word: string): string | null {
  const plain = foldText(word);
  if (plain.length < 2 || plain.length > 10 || isFoldedSyllable(plain)) return null;
  if (/[a-z][1-9]/.test(plain) && /^[a-z][a-z0-9]*$/.test(plain)) {
    const vni = plain.replace(vniMarks, "$1").replace(/[1-9]/g, "");
    return vni !== plain && isFoldedSyllable(vni) ? vni : null;
  }
  if (!/^[a-z]+$/.test(plain)) return null;
  const letters = plain
    .replace(/dd/g, "d")
    .replace(/aa/g, "a")
    .replace(/ee/g, "e")
    .replace(/oo/g, "o")
    .replace(/w/g, "");
  if (letters !== plain && isFoldedSyllable(letters)) return letters;
  // A tone key stands at the end of the syllable, or right after its vowels.
  const withoutTone = letters.replace(/([aeiouy])[sfrxj]([a-z]*)$/, "$1$2").replace(/([a-z])[sfrxj]$/, "$1");
  if (withoutTone !== plain && isFoldedSyllable(withoutTone)) return withoutTone;
  const reversed = letters.replace(/[sfrxj]$/, "");
  return reversed !== plain && isFoldedSyllable(reversed) ? reversed : null;
}

/** A word that is no syllable and becomes one where letters typed twice are typed once ("trammm" for "tram"); null for any other word. Takes and gives folded words. */
export function readRepeatedLetters(folded: string): string | null {
  // "Học kỳ II" is no "học kỳ I".
  if (!/^[a-z]+$/.test(folded) || /^[ivx]+$/.test(folded) || isFoldedSyllable(folded)) return null;
  const once = folded.replace(/([a-z])\1+/g, "$1");
  return once !== folded && isFoldedSyllable(once) ? once : null;
}

/**
 * A word that is no syllable and becomes one, and one only, where two neighbouring letters change places ("phogn" for "phong"); null for any other word.
 * Takes and gives folded words.
 */
export function readSwappedSyllable(folded: string): string | null {
  if (folded.length < 4 || folded.length > 7 || !/^[a-z]+$/.test(folded) || isFoldedSyllable(folded)) return null;
  const read = new Set<string>();
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const swapped = folded.slice(0, at) + (folded[at + 1] ?? "") + (folded[at] ?? "") + folded.slice(at + 2);
    if (isFoldedSyllable(swapped)) read.add(swapped);
  }
  const [only] = read;
  return read.size === 1 && only !== undefined ? only : null;
}

/** A word that two slips made at once, its tone key typed and two letters swapped ("thnags" for "tháng"); null for any other word, and where it could be several. Takes and gives folded words. */
export function readSwappedKeys(folded: string): string | null {
  if (folded.length < 5 || folded.length > 8 || !/^[a-z]+$/.test(folded) || isFoldedSyllable(folded)) return null;
  const read = new Set<string>();
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const swapped = folded.slice(0, at) + (folded[at + 1] ?? "") + (folded[at] ?? "") + folded.slice(at + 2);
    const slip = readKeyboardSlip(swapped);
    if (slip !== null) read.add(slip);
  }
  const [only] = read;
  return read.size === 1 && only !== undefined ? only : null;
}

/**
 * The folded syllable by the rules of spelling where it was written as it sounds: "ngia" for "nghia", "ci" for "ki", "ka" for "ca"; null for one written by them.
 */
export function readMisspelt(folded: string): string | null {
  const right = folded
    .replace(/^ng(?=[ie])/, "ngh")
    .replace(/^ngh(?=[aou])/, "ng")
    .replace(/^c(?=[iey])/, "k")
    .replace(/^k(?=[aou])/, "c")
    .replace(/^gh(?=[aou])/, "g");
  return right !== folded && isFoldedSyllable(right) ? right : null;
}

const askingWords = ["nao", "nhieu", "khong", "truoc", "ngay", "thang", "han", "nop"];

/** A word that people ask with whose neighbouring letters were swapped ("nòa" for "nào"); null for any other word. Takes and gives folded words. */
export function readSwappedLetters(folded: string): string | null {
  if (folded.length < 3 || askingWords.includes(folded)) return null;
  for (let at = 0; at + 1 < folded.length; at += 1) {
    const swapped = folded.slice(0, at) + (folded[at + 1] ?? "") + (folded[at] ?? "") + folded.slice(at + 2);
    if (askingWords.includes(swapped)) return swapped;
  }
  return null;
}
