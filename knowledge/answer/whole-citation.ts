import type { Reference } from "../model/index";

/** How far behind a number the issuer and the title of what is cited may stand. Characters. */
const longestTail = 600;

/** Where a citation ends that begins with a number, `behind` which its day, its issuer and what it is about may follow, in the text as it is laid out. */
export function endOfCitation(
  text: string,
  behind: number,
  { issuer, about }: Pick<Reference, "issuer" | "about">,
): number {
  const tail = text.slice(behind, behind + longestTail);
  return behind + Math.max(endOf(issuer, tail), endOf(about, tail));
}

/** Where words end in a text that may break them over lines; 0 where it does not have them. */
function endOf(words: string | null, text: string): number {
  const letters = (words ?? "").replace(/\s+/gu, "");
  const at = letters === "" ? -1 : text.replace(/\s+/gu, "").indexOf(letters);
  if (at < 0) return 0;
  let left = at + letters.length;
  let end = 0;
  for (; end < text.length && left > 0; end++) if (/\S/u.test(text[end] ?? "")) left--;
  return end;
}
