const letters = "abcdefghijklmnopqrstuvwxyz";

/**
 * All that a folded word may have been meant for, one slip of the finger away: a letter too many, too few, wrong, exchanged with its neighbour, or a missing space
 * (then two words). Some 300 for a syllable, with repeats.
 */
export function* slipsOf(word: string): Generator<readonly [string] | readonly [string, string]> {
  for (let at = 0; at <= word.length; at += 1) {
    const [left, right] = [word.slice(0, at), word.slice(at)];
    if (left !== "" && right !== "") yield [left, right];
    for (const letter of letters) {
      yield [left + letter + right];
      if (right !== "") yield [left + letter + right.slice(1)];
    }
    if (right !== "") yield [left + right.slice(1)];
    if (right.length > 1) yield [left + right.charAt(1) + right.charAt(0) + right.slice(2)];
  }
}
