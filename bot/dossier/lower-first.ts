/** What becomes part of a sentence: "Về việc" is written "về việc", "Năm 2026" "năm 2026"; a name keeps its capitals. */
export function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}*\s+[\p{Ll}\d]/u.test(words) ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}
