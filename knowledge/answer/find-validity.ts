import { hasEnded, limitOf } from "../conflicts/index";
import type { Validity } from "../model/index";
import type { Finding, Quoted } from "./answer";
import { cite } from "./cite";
import type { AnswerContext } from "./context";
import { documentAskedAbout } from "./find-header";

export { hasEnded, limitOf };

/** Whether the document that the question names still holds, as far as it says itself; null where the question names none. */
export async function findValidity(context: AnswerContext): Promise<Finding | null> {
  const document = documentAskedAbout(context);
  if (document === null) return null;
  const { validity } = document;
  const limit = limitOf(validity);
  const asked = askedSchoolYear(context);
  const verdict =
    limit === null
      ? "not-stated"
      : asked !== null && !covers(validity, asked)
        ? "other-time"
        : hasEnded(validity, context.asOf)
          ? "past"
          : "in-time";
  const opened = await context.shelf.open(document.id);
  const quotes = opened.outline.provisions
    .filter(({ kind, start, end }) => {
      const text = opened.document.text.slice(start, end);
      return (
        kind === "title" ||
        (/hiệu lực/iu.test(text) &&
          (kind === "section" || kind === "paragraph" || kind === "bullet") &&
          end - start < 600)
      );
    })
    .slice(0, 3)
    .map((provision): Quoted => ({
      citation: cite(opened.document, opened.outline, provision, provision.start, provision.end),
      document,
    }));
  const [first, ...rest] = quotes;
  if (first === undefined) return null;
  return { kind: "validity", verdict, limit, asked, quotes: [first, ...rest] };
}

function askedSchoolYear({ question }: AnswerContext): string | null {
  const match = /(20\d\d)\s*[-–]\s*(20\d\d)/.exec(question.text);
  if (match !== null) return `${match[1] ?? ""}-${match[2] ?? ""}`;
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
