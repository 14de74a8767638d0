import type { Duty } from "../model/index";
import type { Quoted, Verdict } from "./answer";
import { belongsElsewhere, type AnswerContext } from "./context";
import { negation } from "./decided-claim";
import { askedActor, namesActor } from "./duty-actors";
import { evidenceIn, subjectOf } from "./evidence";
import { termsIn, termSetOf } from "./rarity";
import { plainWords } from "../text/index";

/** A duty decides a question only where its own clause says nearly all of the subject. */
const leastCoverage = 0.75;
/** A condition in the clause makes yes or no depend on it. */
const conditional =
  /(?<!\p{L})(?:trừ|ngoại trừ|nếu|khi chưa|trong trường hợp|trường hợp|chỉ được|khi được|tùy|tuỳ)(?!\p{L})/iu;

const asksDuty =
  /\b(co (phai|can|bat buoc|nhat thiet)|bat buoc (phai )?|(phai|can) .{2,120} khong$|phai khong$|do (we|i) have to|must (we|i))\b/;
const asksLeave = /\b(co duoc|duoc phep|co the|duoc .{2,120} khong$|duoc khong$|(may|can) (we|i)|allowed)\b/;
/** A question that denies turns yes and no around. */
const denies = /\b(khong (phai|can|duoc|bat buoc|co)|chua|dung khong|phai la|co phai la|thuoc)\b/;
/** "Kế hoạch có nhắc đến … không?" */
const asksMention =
  /\bco (?:noi|neu|nhac|de cap|ghi|dan|quy dinh|bao gom|gom)(?: gi)?(?: (?:ro|den|toi|ve|ca|cu the))* \S.*\b(?:khong|ko|chua|hong)$|\bdo(?:es)? .{2,80}\b(?:mention|say|include|cover|state|contain)\b/;
const speaking =
  /(?<!\p{L})(?:có|nói|nêu|nhắc|đề cập|ghi|dẫn|quy định|bao gồm|gồm|tới|đến|về|rõ|không|chưa|văn bản|nội dung|co|noi|neu|nhac|de cap|ghi|quy dinh|toi|den|ve|ro|khong|chua|van ban)(?!\p{L})/giu;
const leastSpoken = 0.4;
const asking =
  /(?<!\p{L})(?:có|phải|bắt buộc|được|phép|không|cần|nhất thiết|thể|trường|tôi|em|mình|chúng|co|bat buoc|duoc|phep|khong|can|nhat thiet|the|truong|toi|minh|chung)(?!\p{L})/giu;

/** Yes or no, where a quoted duty decides a question of duty or permission; null where none does, or where it holds elsewhere. */
export function verdictOn(quotes: readonly Quoted[], context: AnswerContext): Verdict | null {
  const { question, shelf } = context;
  const folded = plainWords(question.folded);
  if (asksMention.test(folded))
    return speaksOf(quotes, context) ? { isYes: true, modality: "says", actor: null } : null;
  if (!question.asks.has("yes-no") || denies.test(folded)) return null;
  const wants = asksLeave.test(folded) ? "leave" : asksDuty.test(folded) ? "duty" : null;
  const subject = subjectOf(question.query.replace(asking, " "), "", context.rarity, question);
  if (wants === null || subject.syllables.length < 2) return null;
  const asked = askedActor(question.folded, context.role, shelf.duties);
  const decided = shelf.duties
    .flatMap((duty) => {
      const quote = quotes.find((one) => isQuoted(duty, one));
      if (quote === undefined || belongsElsewhere(quote.document, context)) return [];
      const isNamed = duty.actor !== null && namesActor(question.folded, duty.actor);
      if (asked !== null && duty.actor !== null && !isNamed && !asked.isMeant(duty)) return [];
      const clause = quote.citation.reading ?? clauseOf(duty, quote);
      const { coverage } = evidenceIn(
        termSetOf(`${duty.action} ${isNamed ? (duty.actor ?? "") : ""}`),
        new Set(),
        subject,
        quote.citation.reading !== null,
      );
      // "… phối hợp tuyên truyền, không tổ chức dạy bơi": what is denied is no duty.
      const isMixed = duty.modality !== "must-not" && negation.test(clause);
      return coverage >= leastCoverage && !conditional.test(clause) && !isMixed ? [{ duty, coverage }] : [];
    })
    .sort((one, other) => other.coverage - one.coverage);
  const best = decided[0]?.duty;
  if (best === undefined) return null;
  // Two clauses that say different things about it decide nothing.
  const isClear = decided.every(({ duty }) => isYesTo(wants, duty) === isYesTo(wants, best));
  const isYes = isYesTo(wants, best);
  return isYes === null || !isClear ? null : { isYes, modality: best.modality, actor: best.actor };
}

/** "Thông báo có nói tới … không?": whether one quote, with what names its document, says nearly all of it. */
function speaksOf(quotes: readonly Quoted[], { question, rarity }: AnswerContext): boolean {
  const subject = subjectOf(question.query.replace(speaking, " "), "", rarity, question);
  return (
    subject.syllables.length >= 2 &&
    quotes.some(({ citation, document: { header } }) => {
      const named = [header.type, header.title, header.issuer, header.jurisdictionName];
      const terms = new Set(
        termsIn(`${citation.reading ?? citation.quote} ${named.filter((part) => part !== null).join(" ")}`),
      );
      const own = termSetOf(citation.reading ?? citation.quote);
      // The document's name alone speaks of nothing in it.
      return (
        evidenceIn(terms, new Set(), subject, citation.reading !== null).coverage >= leastCoverage &&
        evidenceIn(own, new Set(), subject, citation.reading !== null).coverage >= leastSpoken
      );
    })
  );
}

function isQuoted({ document, start, end }: Duty, { citation }: Quoted): boolean {
  return citation.document === document && citation.start <= start && end <= citation.end + 2;
}

function clauseOf({ start, end }: Duty, { citation }: Quoted): string {
  return citation.quote.slice(start - citation.start, end - citation.start);
}

function isYesTo(wants: "duty" | "leave", { modality }: Duty): boolean | null {
  if (modality === "must-not") return false;
  if (wants === "duty") return modality === "must" || modality === "should" ? true : null;
  return modality === "may" ? true : null;
}
