import type { DocumentOrigin, Validity } from "../model/index";

/**
 * What a document is to the person who works through a checklist: `own` binds, the others are shown as examples.
 * `elsewhere` is of another place, `example` a bundled sample beside the office's own documents, `sample` a bundled one
 * in a library that has nothing else.
 */
export type Standing = "own" | "sample" | "example" | "elsewhere";

export function standingOf(facts: {
  readonly origin: DocumentOrigin;
  /** Whether the library holds documents of the office. */
  readonly officeHasDocuments: boolean;
  /** Whether the document is of the person's place, by the answers. */
  readonly isOfPlace: boolean;
}): Standing {
  if (!facts.isOfPlace) return "elsewhere";
  if (facts.origin === "office") return "own";
  return facts.officeHasDocuments ? "example" : "sample";
}

/** Whether a document says that it holds for a school year. It is never stretched to a year that it does not name. */
export type YearCoverage = "covers" | "other-year" | "not-stated" | "not-asked";

export function coverageOfYear(validity: Pick<Validity, "schoolYear">, schoolYear: string | null): YearCoverage {
  if (schoolYear === null) return "not-asked";
  if (validity.schoolYear === null) return "not-stated";
  return validity.schoolYear === schoolYear ? "covers" : "other-year";
}
