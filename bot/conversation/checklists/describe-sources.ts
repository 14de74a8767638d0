import type { ChecklistDefinition, ItemView, ResolvedChecklist, ResolvedSource } from "../../../knowledge/index";
import { checklistMessages as say } from "../../messages/checklist";
import type { Footnotes } from "./footnotes";

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
      const named = wording(citation.place, citation.file, footnotes.mark(citation));
      // Damaged text stands as it is received; how it is read stands beside it.
      const read = citation.reading === null ? [] : [say.sources.readAs(citation.reading)];
      return { text: [...read, named].join(" "), quote: citation.quote };
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

/** For which place and school year the first document of a checklist says that it is meant; null where it says neither. */
export function describeScope(definition: ChecklistDefinition, resolved: ResolvedChecklist): string | null {
  const [first] = resolved.documents;
  if (first === undefined || first.document === null) return null;
  const place = first.document.header.jurisdictionName ?? first.selector.issuerWords[0] ?? null;
  const { schoolYear } = first.document.validity;
  return place === null && schoolYear === null ? null : say.appliesTo(place, schoolYear);
}
