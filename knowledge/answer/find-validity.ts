import { askedDay } from "./asked-day";
import { periodOf } from "./asked-period";
import { passagesOf } from "./dates-in-quotes";
import { hasEnded, limitOf } from "../conflicts/index";
import type { Provision, Validity } from "../model/index";
import { whenAsked } from "../question/index";
import type { Finding, Quoted } from "./answer";
import { cite } from "./cite";
import { isNamedByNumber, schoolYearIn, type AnswerContext } from "./context";
import { documentAskedAbout } from "./asked-document";
import { findSuccessor } from "./find-references";

export { hasEnded, limitOf };

/** Whether the document that the question names still holds, as far as it says itself, or what has taken its place; null where the question names none. */
export async function findValidity(context: AnswerContext): Promise<Finding | null> {
  const document = documentAskedAbout(context);
  // A number that is no document's own is a cited one's.
  if (document === null || (context.question.mentions.length > 0 && !isNamedByNumber(document, context.question)))
    return null;
  const successor = asksForStart(context) ? null : await findSuccessor(document, context);
  if (successor !== null) return successor;
  const { validity } = document;
  const limit = limitOf(validity);
  const asked = askedSchoolYear(context);
  // "Sang tháng 2/2027 thì còn giá trị không?" is asked of that month.
  const then = periodOf(context)?.from ?? askedDay(context.question, context.asOf)?.day ?? null;
  const verdict =
    limit === null
      ? "not-stated"
      : asked !== null && !covers(validity, asked)
        ? "other-time"
        : hasEnded(validity, context.asOf)
          ? "past"
          : then !== null && validity.schoolYear === null && hasEnded(validity, then)
            ? "ended-by-then"
            : "in-time";
  const opened = await context.shelf.open(document.id);
  const quoted = (provision: Provision): Quoted => ({
    citation: cite(opened.document, opened.outline, provision, provision.start, provision.end),
    document,
  });
  const clauses = opened.outline.provisions.filter(({ kind, start, end }) => {
    const isClause = kind === "section" || kind === "paragraph" || kind === "bullet" || kind === "closing";
    return isClause && end - start < longestClause && saysForce.test(opened.document.text.slice(start, end));
  });
  if (asksForStart(context)) {
    // From when it holds stands in its own clause; without one the passages are asked.
    const [effect, ...more] = clauses.filter(({ start, end }) =>
      saysStart.test(opened.document.text.slice(start, end)),
    );
    return effect === undefined ? null : passagesOf([quoted(effect), ...more.slice(0, 1).map(quoted)], context);
  }
  // "Từ năm 2027 trở đi (thường niên)": what says that it goes on.
  const lasting =
    verdict === "not-stated" ? opened.outline.provisions.filter(({ heading }) => goesOn.test(heading ?? "")) : [];
  const titles = opened.outline.provisions.filter(({ kind }) => kind === "title");
  const quotes = [...titles.slice(0, 1), ...clauses.slice(0, 2), ...lasting.slice(0, 1)].map(quoted);
  const [first, ...rest] = quotes;
  if (first === undefined) return null;
  return {
    kind: "validity",
    verdict: lasting.length > 0 ? "goes-on" : verdict,
    limit,
    asked: verdict === "ended-by-then" ? then : asked,
    quotes: [first, ...rest],
  };
}

/** From when or until when a document holds; a certificate that "còn hiệu lực" says nothing of it. */
const saysForce =
  /(?:có|hết) hiệu lực|hiệu lực (?:thi hành|kể từ|từ|đến)|hiệu lực [^.;\n]{0,80}tính từ|(?:chỉ )?(?:áp dụng|dùng|sử dụng|có giá trị|thực hiện) (?:cho|trong) (?:các )?(?:năm học|học kỳ) |(?:này|đây) (?:được )?(?:thực hiện|áp dụng|triển khai|có giá trị) (?:trong|từ|kể từ|đến)/iu;

/** A clause longer than this says more than from when a document holds. */
const longestClause = 600;
const goesOn = /từ năm \d{4}(?: trở đi| về sau)|thường niên|những năm tiếp theo|các năm tiếp theo/iu;
const saysStart = /có hiệu lực(?: thi hành)?(?: kể)?(?: từ| sau| kể)|hiệu lực [^.;\n]{0,80}tính từ/iu;

const asksFrom = new RegExp(
  `\\bhieu luc(?: thi hanh)?(?: (?:tinh|tu|ke|vao|luc)){0,4} (?:${whenAsked})|\\bhieu luc(?: thi hanh)? (?:tu|ke tu)\\b|\\b(?:${whenAsked})\\b.{0,50}\\b(?:bat dau|moi|se) (?:co )?hieu luc|\\b(?:bat dau|tu|ke tu) (?:${whenAsked})\\b.{0,60}\\bhieu luc`,
);

function asksForStart({ question }: AnswerContext): boolean {
  return asksFrom.test(question.folded);
}

function askedSchoolYear({ question }: AnswerContext): string | null {
  const schoolYear = schoolYearIn(question.text);
  if (schoolYear !== null) return schoolYear;
  const year = /(?<![\d/])(?:năm|nam|year)\s+(20\d\d)/i.exec(question.text);
  return year?.[1] ?? null;
}

function covers(validity: Validity, asked: string): boolean {
  if (validity.schoolYear !== null)
    return asked === validity.schoolYear || validity.schoolYear.split("-").includes(asked);
  return (
    (validity.from ?? "0000").slice(0, 4) <= asked.slice(-4) && asked.slice(0, 4) <= (validity.to ?? "9999").slice(0, 4)
  );
}
