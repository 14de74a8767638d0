import { plainWords } from "../text/index";
import { lastSentenceAsTyped } from "./focus";

/** What somebody claims or asks the truth of: whether they tell it as denied themselves ("không phải nộp bù, đúng không?"). */
export interface Claim {
  /** The sentence that claims, as typed. */
  readonly text: string;
  readonly isDenied: boolean;
}

const softly = "(?: (?:a|ạ|vay|the|nhi|nhe|nha|hen|ha|luon|roi|day|em|anh|chi|thay|co|ad|ban|bac))*";
/** How a claim is put to somebody: "… phải không?", "… được chứ?", "… luôn hả?"; or how its truth is asked for: "có … không". */
const tag = new RegExp(
  `\\b(?:(?:phai|dung|duoc)(?: (?:vay|the))? (?:khong|ko|k|hong|hon|chua|chu|nhi|ha|a)|(?:dung|duoc|phai) (?:roi )?(?:chu|nhi|ha)|chu|nhi|ha|a|(?:hay )?(?:khong|ko|hong|chua))${softly}$`,
);
const english = /^(?:can|may|is|are|am|does|do|must|will|should|has|have)\b/;
/** Who asks for more than yes or no. */
const asksOther =
  /(?<!\p{L})(?:(?!gì (?:nữa )?(?:không|ko))gì|nào|ai|đâu|bao nhiêu|bao lâu|bao giờ|mấy|(?<!bản )sao|what|which|who|when|where|how|why|gi|nao|may gio|bao nhieu|bao lau|bao gio|the nao|o dau)(?!\p{L})/iu;
const denied = /\b(?:khong|ko|chang) (?:can|phai|duoc|bi|bat buoc)\b/;
const spared = /(?<!\p{L})(?:khỏi|được miễn|duoc mien)(?!\p{L})/iu;
const denies = /\b(?:khong|ko|chang|chua|ngoai tru)\b/;

/** Reads a claim from a message; null where it makes none, asks for more than its truth, or denies in a way that cannot be told. */
export function readClaim(message: string, language: "vi" | "en"): Claim | null {
  const text = lastSentenceAsTyped(message);
  const folded = plainWords(text);
  if (asksOther.test(text.normalize("NFC"))) return null;
  if (language === "en") return english.test(folded) && !/\bnot\b/.test(folded) ? { text, isDenied: false } : null;
  const found = tag.exec(folded);
  if (found === null) return null;
  const claimed = folded.slice(0, found.index).replace(/\bco khong\b/g, " ");
  if (denied.test(claimed) || spared.test(text.normalize("NFC"))) return { text, isDenied: true };
  return denies.test(claimed) ? null : { text, isDenied: false };
}
