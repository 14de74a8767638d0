/**
 * Whether the words stand in the text by themselves, not inside a longer word or number: "15" is not in "150", "15,5" or
 * "2.015". Both are taken as unified.
 */
export function says(text: string, words: string): boolean {
  if (words === "") return false;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isOpenBefore(text.slice(0, at), words) && isOpenAfter(text.slice(at + words.length), words)) return true;
  }
  return false;
}

function isOpenBefore(before: string, words: string): boolean {
  if (/^\p{Nd}/u.test(words)) return !/\p{Nd}[.,]?$/u.test(before);
  return !/^[\p{L}\p{N}]/u.test(words) || !/[\p{L}\p{N}_]$/u.test(before);
}

function isOpenAfter(after: string, words: string): boolean {
  if (/\p{Nd}$/u.test(words)) return !/^[.,]?\p{Nd}/u.test(after);
  return !/[\p{L}\p{N}]$/u.test(words) || !/^[\p{L}\p{N}_]/u.test(after);
}
