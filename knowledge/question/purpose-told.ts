import { foldText } from "../text/index";

/** "… để còn sắp lịch", "… để biết đường mà lo": what an answer is wanted for. */
const purpose = /(?<!\p{L})(?:để|đặng|de|dang) (?:còn|mà còn|biết đường|liệu mà|con|ma con|biet duong|lieu ma) /iu;
const asksBefore = /\b(?:nao|gi|dau|may|nhieu|gio|lau|sao|ai|khong|ko)(?: (?:vay|the|a|nhi))?[\s,?!.]{0,3}$/;
const asksInside = /\b(?:nao|gi|dau|may|bao|ai|khong|ko|chua|duoc)\b/;

/** A question without what its asker wants the answer for, told behind the word that asks: it is circumstance, of which no document speaks. */
export function withoutPurposeTold(text: string): string {
  const found = purpose.exec(text);
  if (found === null || !asksBefore.test(foldText(text.slice(0, found.index)))) return text;
  return asksInside.test(foldText(text.slice(found.index + found[0].length)))
    ? text
    : `${text.slice(0, found.index).trim()}?`;
}
