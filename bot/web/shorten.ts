/** On one line, cut between words. */
export function shorten(words: string, longest: number): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, Math.max(1, line.lastIndexOf(" ", longest)))}…`;
}
