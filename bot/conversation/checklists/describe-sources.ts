import type {
  ChecklistDefinition,
  ItemView,
  ResolvedChecklist,
  ResolvedDocument,
  ResolvedSource,
} from "../../../knowledge/index";
import { checklistMessages as say } from "../../messages/checklist";
import type { AnswerWarning } from "../turn";
import type { Footnotes } from "./footnotes";

/** A date of fewer characters lacks its day. */
const wholeDay = "YYYY-MM-DD".length;

/** One source in words; `quote` is verbatim, null where there is nothing to quote. */
export interface DescribedSource {
  readonly text: string;
  readonly quote: string | null;
}

export function describeSource(source: ResolvedSource, footnotes: Footnotes): DescribedSource {
  switch (source.kind) {
    case "quoted": {
      const { citation, standing } = source;
      const wording = standing === "example" ? say.sources.elsewhere : say.sources[standing];
      return { text: wording(citation.place, citation.file, footnotes.mark(citation)), quote: citation.quote };
    }
    case "missing-document":
      return { text: say.sources.missingDocument(say.documentOf(source.selector), source.address), quote: null };
    case "missing-place":
      return { text: say.sources.missingPlace(source.file, source.address), quote: null };
    case "outside":
      return { text: say.sources.outside(source.name, source.url), quote: null };
    case "suggestion":
      return { text: say.sources.suggestion, quote: null };
  }
}

/** How binding an item is for this person, judged by the first of its sources: no stronger than what can be shown. */
export function describeNeed({ item }: ItemView, sources: readonly ResolvedSource[]): string {
  const [first] = sources;
  if (first === undefined || first.kind === "suggestion") return say.needs.suggestion;
  if (first.kind === "missing-document" || first.kind === "missing-place") return say.needs.unproven;
  const isForeign = first.kind === "quoted" && (first.standing === "elsewhere" || first.standing === "example");
  if (isForeign) return item.need === "required" ? say.needs.elsewhere : say.needs.elsewhereRecommended;
  if (item.need === "recommended") return say.needs.recommended;
  if (first.kind === "outside") return say.needs.outside;
  return first.standing === "sample" ? say.needs.sample : say.needs.required;
}

export interface DescribedWarnings {
  /** Everything to be said, the coded ones included. */
  readonly lines: readonly string[];
  readonly warnings: readonly AnswerWarning[];
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
  const warnings: AnswerWarning[] = [];
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

/** For which place and school year the first document of a checklist says that it is meant; null where it says neither. */
export function describeScope(definition: ChecklistDefinition, resolved: ResolvedChecklist): string | null {
  const [first] = resolved.documents;
  if (first === undefined || first.document === null) return null;
  const place = first.document.header.jurisdictionName ?? first.selector.issuerWords[0] ?? null;
  const { schoolYear } = first.document.validity;
  return place === null && schoolYear === null ? null : say.appliesTo(place, schoolYear);
}
