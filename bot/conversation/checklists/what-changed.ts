import type { ItemView, ResolvedChecklist, SessionView } from "../../../knowledge/index";
import { tellDue } from "../../dossier/index";
import { checklistMessages } from "../../messages/checklist";
import { changeMessages as say } from "../../messages/checklist-changes";
import { describeNeed } from "./describe-sources";
import type { Scene } from "./replies";

/** The list as it stood before an answer was changed. */
export interface FormerList {
  readonly view: Pick<SessionView, "items">;
  readonly resolved: Pick<ResolvedChecklist, "duesOf" | "sourcesOf">;
}

/** What another answer made of the list: items that came and went, and times that are others now. */
export function tellChanges(former: FormerList, now: Scene): readonly string[] {
  const before = new Map(former.view.items.map((shown) => [shown.item.id, shown]));
  const after = new Map(now.view.items.map((shown) => [shown.item.id, shown]));
  const come = now.view.items.filter(({ item }) => !before.has(item.id));
  const gone = former.view.items.filter(({ item }) => !after.has(item.id));
  const kept = now.view.items.filter(({ item }) => before.has(item.id));
  const dues = kept.flatMap(({ item, number }): readonly string[] => {
    const told = (resolved: FormerList["resolved"]) =>
      new Set(resolved.duesOf(item).flatMap((due) => (due.kind === "missing" ? [] : [tellDue(due, now)])));
    const [was, is] = [told(former.resolved), told(now.resolved)];
    const [lost, won] = [[...was].filter((due) => !is.has(due)), [...is].filter((due) => !was.has(due))];
    return lost.length + won.length === 0 ? [] : [say.due(number, item.label, lost, won)];
  });
  const needIn = (resolved: FormerList["resolved"], shown: ItemView) =>
    describeNeed(shown, resolved.sourcesOf(shown.item.sources));
  const needs = kept.filter((shown) => needIn(former.resolved, shown) !== needIn(now.resolved, shown)).length;
  if (come.length + gone.length + dues.length + needs === 0) return [say.same];
  const isRenumbered = kept.some(({ item, number }) => before.get(item.id)?.number !== number);
  return [
    ...(come.length === 0 ? [] : [say.come(come.map(({ number, item }) => `${number}. ${item.label}`))]),
    ...(gone.length === 0 ? [] : [say.gone(gone.map(withStatus))]),
    ...dues,
    ...(needs === 0 ? [] : [say.needs(needs)]),
    ...(isRenumbered ? [say.renumbered] : []),
    say.kept,
  ];
}

function withStatus({ item, status }: ItemView): string {
  return status === "open" ? item.label : say.withStatus(item.label, checklistMessages.statuses[status]);
}
