/**
 * The same pure function, which keeps the answers for the last `most` texts or so: texts repeat, words above all. What it
 * returns is shared between callers and must not be changed.
 */
export function remember<Answer>(answer: (text: string) => Answer, most: number): (text: string) => Answer {
  // Two generations: when the young one is full it becomes the old one, and what is still asked for moves back.
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (text) => {
    const known = young.get(text);
    if (known !== undefined) return known;
    const found = old.get(text) ?? answer(text);
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(text, found);
    return found;
  };
}
