import type { ChecklistDefinition, ResolvedChecklist, SessionView } from "../../knowledge/index";
import { checklistMessages as say } from "./checklist";

/** How many criteria are known and marked; nothing is concluded from it. Empty for a checklist without criteria. */
export function describeTally({
  definition,
  view,
  resolved,
}: {
  readonly definition: ChecklistDefinition;
  readonly view: SessionView;
  readonly resolved: ResolvedChecklist;
}): readonly string[] {
  const { criteria } = definition;
  if (criteria === undefined) return [];
  const shown = view.items.filter(({ item }) => item.isCriterion);
  const count = (status: string): number => shown.filter((item) => item.status === status).length;
  const marks = {
    known: shown.length,
    done: count("done"),
    notYet: count("not-yet") + count("later"),
    notApplicable: count("not-applicable"),
    open: count("open"),
  };
  // Once the document's own provisions are items, no item stands in for them.
  const isBound = !definition.items.some(({ until }) => until === criteria.document);
  const { count: total, source } = criteria.total;
  const document = resolved.documents.find(({ name }) => name === criteria.document);
  const name = document === undefined ? criteria.document : say.documentOf(document.selector);
  const unread = !isBound && document?.document !== null;
  return [
    isBound
      ? say.tally.bound(marks, name)
      : say.tally.unbound(marks, total, Math.max(total - marks.known, 0), source.name, name, unread),
  ];
}
