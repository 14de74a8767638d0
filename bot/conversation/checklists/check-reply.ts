import { checkSession, type ItemView } from "../../../knowledge/index";
import { checklistSummaryCard } from "../../cards/index";
import { checklistMessages } from "../../messages/checklist";
import { printDay } from "../../messages/dates";
import type { Reply } from "../turn";
import { createFootnotes } from "./footnotes";
import { button, lines, reply, showStep, type Scene } from "./replies";

const { check: say, buttons, suggestions, papers } = checklistMessages;

/** What the dossier still lacks and what looks wrong in it; nothing is concluded. */
export function showCheck(scene: Scene): Reply {
  const { definition, view, binding } = scene;
  if (view.items.length === 0) return showStep(scene, [papers.afterQuestions]);
  const { open, unproven, overdue, flaws } = checkOf(scene);
  const found = [
    ...(open.length === 0 ? [] : [say.open(open.map(numbered))]),
    ...(unproven.length === 0 ? [] : [say.unproven(unproven.map(numbered), unproven[0]?.number ?? 1)]),
    ...overdue.map(({ item, day }) => say.overdue(item.number, item.item.label, printDay(day))),
    ...flaws.map(({ item, flaw }) => say.flaw(item.number, item.item.label, say.flaws[flaw.kind](flaw.written))),
  ];
  const heading = say.heading(definition.title);
  const paragraphs = [...(found.length === 0 ? [say.nothing] : found), say.limits];
  const text = lines([heading, ...paragraphs]);
  const card = checklistSummaryCard({
    binding,
    heading,
    lead: [],
    paragraphs,
    buttons: [
      ...(definition.dossier === undefined ? [] : [button(buttons.papers, { do: "papers" })]),
      button(buttons.list, { do: "list" }),
    ],
    fallbackText: text,
  });
  return reply(scene, text, card, createFootnotes(), suggestions.papers);
}

/** How much is open, and how many places should be looked at again. */
export function checkCounts(scene: Scene): { readonly open: number; readonly doubtful: number } {
  const { open, unproven, overdue, flaws } = checkOf(scene);
  return { open: open.length, doubtful: unproven.length + overdue.length + flaws.length };
}

function checkOf({ view, resolved, today, calendar }: Scene) {
  return checkSession(view, resolved, today, calendar);
}

function numbered({ number, item }: ItemView): string {
  return `${number}. ${item.label}`;
}
