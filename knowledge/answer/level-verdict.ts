import type { Quoted, Verdict } from "./answer";
import { belongsElsewhere, type AnswerContext } from "./context";
import { levelsIn } from "./levels";

const asksIfBound =
  /\b(?:ap dung|theo|thuoc|thuc hien|phai|doi tuong|nam trong|trong dien|tinh luon|tinh ca|tinh them|ke vao|dung cho|gom)\b/;

/**
 * Whether what is quoted lists several levels of schools and leaves out the one that a question asks for ("trường cấp 3 có phải theo không"). Null where it asks for
 * none or several, or the level is named in what is quoted or in the document's title.
 */
export function levelVerdict(quotes: readonly Quoted[], context: AnswerContext): Verdict | null {
  const { question } = context;
  const [asked, ...others] = levelsIn(question.text);
  if (asked === undefined || others.length > 0) return null;
  if (!question.asks.has("yes-no") || !asksIfBound.test(question.folded)) return null;
  const own = quotes.filter(({ document }) => !belongsElsewhere(document, context));
  const named = own.flatMap(({ citation, document }) => levelsIn(`${citation.quote} ${document.header.title ?? ""}`));
  const lists = own.some(({ citation }) => citation.quote.split(/[.;]/u).some((clause) => levelsIn(clause).length > 1));
  if (!lists || named.some(([level]) => level === asked[0])) return null;
  return { isYes: false, modality: "not-listed", actor: asked[1] };
}
