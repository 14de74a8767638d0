import type { Caveat, ResolvedChecklist, ResolvedDocument } from "../../knowledge/index";
import { checklistMessages as say } from "./checklist";

/** A date of fewer characters lacks its day. */
const wholeDay = "YYYY-MM-DD".length;

/** Something to be known of a document; `code` is stable. */
interface DocumentWarning {
  readonly code: Caveat["code"];
  readonly text: string;
}

export interface DescribedWarnings {
  /** Everything to be said, the coded ones included. */
  readonly lines: readonly string[];
  readonly warnings: readonly DocumentWarning[];
}

/** What must be known of the documents behind a checklist before relying on it. */
export function describeDocuments(resolved: ResolvedChecklist, schoolYear: string | null): DescribedWarnings {
  const described = resolved.documents.map((document) => warningsOf(document, schoolYear));
  return {
    lines: [...new Set(described.flatMap(({ lines }) => lines))],
    warnings: [...new Map(described.flatMap(({ warnings }) => warnings.map((one) => [one.text, one]))).values()],
  };
}

function warningsOf(resolved: ResolvedDocument, schoolYear: string | null): DescribedWarnings {
  const { document, selector, standing, year } = resolved;
  if (document === null) return { lines: [say.warnings.missing(say.documentOf(selector))], warnings: [] };
  const warnings: DocumentWarning[] = [];
  if (standing === "sample") warnings.push({ code: "sample-documents", text: say.warnings.sample(document.file) });
  if (standing === "example") warnings.push({ code: "other-jurisdiction", text: say.warnings.example(document.file) });
  if (standing === "elsewhere") {
    const place = document.header.jurisdictionName ?? selector.issuerWords.join(", ");
    warnings.push({ code: "other-jurisdiction", text: say.warnings.elsewhere(place) });
  }
  if (schoolYear !== null && year === "other-year") {
    const named = document.validity.schoolYear ?? "";
    warnings.push({ code: "no-longer-valid", text: say.warnings.otherYear(named, schoolYear) });
  }
  const blank = blankWarning(document.header.number === null, (document.header.issuedOn ?? "").length < wholeDay);
  if (blank !== null) warnings.push({ code: "blank-number-or-date", text: blank });
  const uncoded = schoolYear !== null && year === "not-stated" ? [say.warnings.yearNotStated(schoolYear)] : [];
  return { lines: [...warnings.map(({ text }) => text), ...uncoded], warnings };
}

function blankWarning(noNumber: boolean, noDate: boolean): string | null {
  if (noNumber && noDate) return say.warnings.blankNumberAndDate;
  if (noNumber) return say.warnings.blankNumber;
  return noDate ? say.warnings.blankDate : null;
}
