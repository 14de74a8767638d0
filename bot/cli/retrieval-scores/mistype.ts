import { oneOf } from "../random";

const letters = [..."abcdefghijklmnopqrstuvwxyz"];
const slips = ["left out", "doubled", "wrong", "exchanged"] as const;

/** The text with a slip of the finger in a share (0..1) of its words of letters. */
export function mistype(text: string, share: number, random: () => number): string {
  return text.replace(/\p{L}{2,}/gu, (word) => (random() < share ? slipIn(word, random) : word));
}

function slipIn(word: string, random: () => number): string {
  const typed = [...word];
  const at = Math.floor(random() * typed.length);
  const letter = typed[at] ?? "";
  switch (oneOf(slips, random)) {
    case "left out":
      return typed.toSpliced(at, 1).join("");
    case "doubled":
      return typed.toSpliced(at, 0, letter).join("");
    case "wrong":
      return typed.toSpliced(at, 1, oneOf(letters, random)).join("");
    case "exchanged": {
      const before = Math.min(at, typed.length - 2);
      return typed.toSpliced(before, 2, typed[before + 1] ?? "", typed[before] ?? "").join("");
    }
  }
}
