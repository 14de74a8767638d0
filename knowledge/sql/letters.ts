/**
 * PostgreSQL's text holds every letter but U+0000, which files and messages of strangers may bring. Stored, U+E000 (which no
 * alphabet uses) and one more letter stand for it, and for U+E000 itself.
 */
const nul = "\u0000";
const mark = "\uE000";
const markedNul = `${mark}0`;
const markedMark = `${mark}1`;

/** What is stored for a text. */
export function encodeLetters(text: string): string {
  if (!text.includes(nul) && !text.includes(mark)) return text;
  return text.replaceAll(mark, markedMark).replaceAll(nul, markedNul);
}

/** The text that was stored. */
export function decodeLetters(stored: string): string {
  if (!stored.includes(mark)) return stored;
  return stored.replaceAll(markedNul, nul).replaceAll(markedMark, mark);
}
