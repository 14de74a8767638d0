import type { Question } from "../question/index";
import type { ScoredSection } from "./score-sections";

/** "100%", "32.000 đồng", "02 ngày": an amount with what it is measured in. */
const quantity =
  /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)\s?(%|phần trăm|phan tram|percent|đồng|dong|đ(?!\p{L})|ngày|buổi|lần|giờ|tiết|suất)/iu;
/** "Trường tôi có phải …", "must our school …"; "phải không" asks whether it is so. */
const mustIt = /\b(?:phai|bat buoc)\b(?! +khong\b)/;
/** "Có tính cả trường tôi không", "does it count us": whom an amount holds for. */
const takesIn =
  /\b(?:co |da )?(?:tinh|gom|ke|dem|bao gom|dinh|dung|lien quan)(?: (?:ca|luon|den|toi|vao))* (?:truong|lop|phuong|xa|don vi|ben|cho|chung|tui) (?:toi|minh|em|chung toi|nay|ta)\b|\b(?:count|include|cover|concern|bind)s? (?:us|my|our)\b/;
/** So much of the subject, beside the amount, the place that states it must hold. */
const leastBeside = 0.4;

/**
 * The sections with the one first that states the amount that a question asks the binding force of ("chỉ tiêu 100% … có bắt buộc không", "… có tính cả trường tôi không"), where the best one does not state
 * it: what is near in words alone is another rule.
 */
export function statedFirst(sections: readonly ScoredSection[], question: Question): readonly ScoredSection[] {
  const [first] = sections;
  const asksIfBound =
    question.asks.has("binding") ||
    asksWhomItHolds(question) ||
    (question.asks.has("yes-no") && mustIt.test(question.folded.replace(/[?.!,]/g, " ")));
  const amount = asksIfBound ? quantity.exec(question.text) : null;
  const digits = amount?.[1]?.replace(/^0+(?=\d)/u, "");
  if (first === undefined || digits === undefined) return sections;
  const isShare = /%|tr[aă]m|percent/iu.test(amount?.[2] ?? "");
  const printed = new RegExp(
    `(?<![\\d.,/])0*${digits.replaceAll(".", "\\.")}(?![\\d/]|[.,]\\d)${isShare ? "\\s?%" : ""}`,
    "u",
  );
  const states = ({ clauses, coverage }: ScoredSection): boolean =>
    coverage >= leastBeside && clauses.some(({ text }) => printed.test(text));
  if (states(first)) return sections;
  const stating = sections.find(states);
  return stating === undefined ? sections : [stating, ...sections.filter((section) => section !== stating)];
}

/** Whether it is asked whom something holds for. Another place's amount is meant as well then. */
export function asksWhomItHolds({ asks, folded }: Question): boolean {
  return asks.has("scope") || takesIn.test(folded);
}
