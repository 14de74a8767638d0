import { plainWords } from "../text/index";

const thanking = "(?:cam on|cam ta|da ta|biet on|tks|thks|thanks|thank you|thank)";
/** What one is spared: "đỡ phải lục", "khỏi mất công". Takes folded words. */
const spared =
  /\b(?:do|khoi|khong|chang|bot) (?:(?:con|bi) )?(?:phai|can|mat|ton|cong|vat va|cuc|kho|nham|sai|so|lo|ngai|roi|met|dau dau|mo)\b/;
const well =
  "(?:nhanh|le|gon|tien|de(?: [a-z]+)?|ro|ro rang|ky|ky cang|chi tiet|day du|chinh xac|chuan|hay|tot|tuyet|huu ich|bo ich|co ich|yen tam|an tam|chac|chac chan|nhe (?:dau|nguoi|viec|nhang)|dang tin|tin cay|khoe|thich|me|giup (?:(?:toi|em|minh|chi|anh|tui|ben [a-z]+|chung [a-z]+) )?(?:nhieu|duoc nhieu|rat nhieu))";
const degree = "(?:qua|ghe|hon|han|lam|that|thiet|nhieu|het suc|cuc|cuc ky|vo cung|dac biet|luon|dung la)";
const praised = new RegExp(
  `\\b${well}(?: [a-z]+){0,3}? ${degree}\\b|\\b(?:rat|qua|that|cuc ky|vo cung|(?:the|vay|nhu vay) (?:nay )?(?:la |thi )?|duoc the|tra vay) ${well}\\b|\\b(?:tiet kiem|do|giup) (?:duoc )?(?:bao nhieu |nhieu |khoi )?(?:thoi gian|cong suc|cong|viec)\\b|\\bnho (?:vay|the|co|do|ban|em|anh|chi)\\b`,
);
/** Something is still asked for, or told as what one needs. */
const wants =
  /\b(?:gi|nao|ai|dau|sao|may|bao nhieu|bao gio|bao lau|the nao|hoi|xin|nho (?:ban|em|anh|chi|ad) (?!da|ma|nen)|cho (?:toi|em|minh|chi|anh|tui) (?:biet|xin|hoi|xem|them)|tim|liet ke|muon|dang ky|thi sao|tiep tuc|huong dan toi|han (?:nop|chot)|khong|ko|chua)\b/g;

/**
 * Whether a message thanks and then tells how well one was served ("cảm ơn nhé, có dẫn chứng thế này tôi đỡ phải lục"), whatever its nouns are. One that goes on to ask, or only thanks, is none.
 */
export function isThanksWithPraise(message: string): boolean {
  if (message.includes("?")) return false;
  const words = plainWords(message);
  const [opened] = opens.exec(words) ?? [];
  if (opened === undefined || words.split(" ").length > longest) return false;
  const rest = words.slice(opened.length);
  // "Khỏi phải hỏi", "không phải tìm": what one is spared is not asked for.
  const told = rest
    .replace(
      /\b(?:do|khoi|khong|chang|bot) (?:(?:con|bi) )?(?:phai|can|mat|ton|mat cong|cong|so|lo)(?: [a-z]+){1,3}/g,
      " ",
    )
    .replace(/\bbao nhieu (?:la|thoi gian|cong)\b/g, " ");
  return (spared.test(rest) || praised.test(rest)) && (told.match(wants) ?? []).length === 0;
}

const opens = new RegExp(
  `^(?:(?:da|vang|ok|oke|okay|u|um|uh|roi|hay qua|tuyet|the thi|vay|xin|rat|tot qua|chan thanh|minh|toi|em|chi|anh) ){0,3}${thanking}\\b`,
);
/** Longer thanks are a tale. Words. */
const longest = 30;
