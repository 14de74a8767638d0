import { askedDay } from "./asked-day";
import { periodOf } from "./asked-period";
import { passagesOf } from "./dates-in-quotes";
import { hasEnded, limitOf } from "../conflicts/index";
import type { PartialDate, Provision, Validity } from "../model/index";
import { whenAsked } from "../question/index";
import type { Finding, Quoted } from "./answer";
import { cite } from "./cite";
import { isNamedByNumber, schoolYearIn, type AnswerContext } from "./context";
import { documentAskedAbout } from "./asked-document";
import { findSuccessor } from "./find-references";
import { lastDayPassed } from "./last-day-stated";
import type { OpenDocument } from "./shelf";

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
  const last = verdict === "not-stated" && lasting.length === 0 ? await lastDayPassed(document, context) : null;
  const stating = limit === null ? [] : clausesStating(opened, validity);
  const bearing = [...stating.slice(0, 1), ...clauses.filter(({ id }) => id !== stating[0]?.id)];
  const own = [...titles.slice(0, 1), ...bearing.slice(0, 2), ...lasting.slice(0, 1)].map(quoted);
  const [first, ...rest] = last === null ? own : [...own, last.quoted];
  if (first === undefined) return null;
  return {
    kind: "validity",
    verdict: lasting.length > 0 ? "goes-on" : last !== null ? "days-past" : verdict,
    limit: last?.day ?? limit,
    asked: verdict === "ended-by-then" ? then : asked,
    quotes: [first, ...rest],
  };
}

/** The clauses of a document that say of what is done by it the very time until which it holds, the shortest first. */
function clausesStating({ document, outline }: OpenDocument, { schoolYear, to }: Validity): readonly Provision[] {
  const [first = "", second = ""] = schoolYear?.split("-") ?? [];
  const time = schoolYear === null ? printedDay(to) : `${first}\\s*[-–]\\s*${second}`;
  if (time === null) return [];
  const states = new RegExp(`${ofForce}[^.;\\n]{0,80}?(?<!\\d)${time}(?!\\d)`, "iu");
  return outline.provisions
    .filter(({ kind, start, end }) => {
      const isClause = kind !== "title" && kind !== "preamble" && end - start < longestClause;
      return isClause && states.test(document.text.slice(start, end));
    })
    .toSorted((one, other) => one.end - one.start - (other.end - other.start));
}

/** How a day may be printed; null where only a month or a year is known. */
function printedDay(to: PartialDate | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(to ?? "") ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return `0?${Number(day)}(?:[/.-]|\\s+tháng\\s+)0?${Number(month)}(?:[/.-]|\\s+năm\\s+)${year}`;
}

/** What a document does by itself for a time. */
const ofForce = "(?:hiệu lực|giá trị|áp dụng|(?:được |này |đây )(?:thực hiện|triển khai|dùng|sử dụng))(?!\\p{L})";

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
