import { syllablesOf } from "../../../knowledge/index";

/** Words that make a sentence a question, without marks. "đâu" only in its phrases, because "đầu" folds alike. */
const asking =
  /(^| )(gi|nao|ai|bao nhieu|bao gio|bao lau|khi nao|the nao|nhu the nao|ntn|lam sao|tai sao|vi sao|ra sao|o dau|di dau|ve dau|cho dau|den dau|tu dau|may (?:ngay|thang|nam|cai|muc|truong|nguoi|buoc|gio)|co phai|co can|co duoc|phai khong|phai ko|duoc khong|duoc ko|hay khong|la sao|what|which|who|when|where|why|how)( |$)/;
const endsAsking = / (khong|ko|hong|chua|k)$/;

/** Whether a text asks something, with or without its question mark. */
export function isQuestion(text: string): boolean {
  return /\?[\s\p{Emoji_Presentation}]*$/u.test(text) || hasQuestionWord(text);
}

/** Whether words ask, the question mark left aside. */
export function hasQuestionWord(text: string): boolean {
  const words = syllablesOf(text)
    .join(" ")
    .replace(/( (a|nhe|nha|vay|the|day|ban|em|oi))+$/, "");
  return asking.test(words) || (words.split(" ").length > 3 && endsAsking.test(words));
}
