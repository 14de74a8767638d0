import { readClaim } from "./claim";
import { foldText } from "../text/index";

const us =
  "(?:(?:truong|phuong|xa|don vi|co quan|lop|nha|ben|cho|noi|o)(?: (?:cua )?(?:chung )?(?:toi|tui|em|minh))|(?:chung|tui|bon) (?:toi|tui|em|minh)|(?:toi|tui|em|minh))";
const follows = "(?:theo|ap dung|lam|dung|tuan theo|thuc hien|tinh|lay|xai|phai theo)";
const that =
  "(?:(?:[a-z]+ ){0,2}(?:do|nay|ay|vay|day|kia)|(?:nhu|y|giong|dung)(?: y)? (?:vay|the|do|nhau)|vay luon|vay|luon)";
/** "Có phải nộp danh sách theo kế hoạch đó không" asks of a deed of its own. */
const ownDeed = " (?:nop|gui|lap|bao cao|to chuc|dong|dang ky|mua|tham gia|du|cu|xin|thu|chi|mo|tra|cong khai) ";
const sameForUs = new RegExp(
  `\\b${us}\\b.{0,60}\\b(?:cung|co|van|deu)\\b(?:(?!${ownDeed}).){0,20}\\b${follows} (?:dung )?${that}\\b`,
);
const inEnglish =
  /\b(?:my|our|we|i)\b.{0,60}\b(?:follow|use|apply|bound by|go by|same)\b.{0,30}\b(?:that|it|this|too|also|same|as well)\b/;

/** "Trường tôi ở phường khác cũng theo mốc đó luôn hả?": whether what was just told holds for the speaker. */
export function asksSameForOwn(message: string, language: "vi" | "en"): boolean {
  const folded = foldText(message)
    .replace(/[^\p{L}\p{Nd} ]+/gu, " ")
    .replace(/\s+/g, " ");
  if (language === "en") return readClaim(message, "en") !== null && inEnglish.test(folded);
  return readClaim(message, "vi") !== null && sameForUs.test(folded);
}
