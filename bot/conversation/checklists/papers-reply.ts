import type { ChecklistEntry } from "../../../knowledge/index";
import { checklistPapersCard } from "../../cards/index";
import { calendarEvents, calendarFile, linkHours, paperFile, wholeFile, type PaperAddress } from "../../dossier/index";
import { checklistMessages } from "../../messages/checklist";
import type { Reply } from "../turn";
import { checkCounts } from "./check-reply";
import { createFootnotes } from "./footnotes";
import { button, lines, reply, showStep, type Scene } from "./replies";

const { papers: say, buttons, suggestions } = checklistMessages;

/** The drafts with where to fetch them, and what is still to be filled in. `addressOf` is null where nobody serves them. */
export function showPapers(
  scene: Scene,
  lead: readonly string[],
  addressOf: ((file: string) => PaperAddress) | null,
): Reply {
  const { definition, words, view, binding } = scene;
  const { dossier } = definition;
  if (dossier === undefined || words.dossier === undefined) return showStep(scene, [...lead, say.none]);
  if (view.items.length === 0) return showStep(scene, [...lead, say.afterQuestions]);
  const dossierWords = words.dossier;

  const papers = dossier.papers.map(({ id }, position) => ({
    title: say.paper(position + 1, dossierWords.papers[id]?.title ?? id),
    address: addressOf?.(paperFile(id)) ?? null,
  }));
  const hasDates = calendarEvents(scene).length > 0;
  const others = [
    { title: say.whole, address: addressOf?.(wholeFile) ?? null },
    ...(hasDates ? [{ title: say.calendar, address: addressOf?.(calendarFile) ?? null }] : []),
  ];
  const { open, doubtful } = checkCounts(scene);
  const particulars = dossier.particulars.map((id, position) => ({
    id,
    number: position + 1,
    label: dossierWords.particulars[id]?.label ?? id,
    example: dossierWords.particulars[id]?.example ?? "",
    value: view.particulars.get(id) ?? null,
  }));

  const heading = say.heading(definition.title);
  const files = [...papers, ...others];
  const paragraphs = [
    say.drafts,
    howToFetch(files[0]?.address ?? null),
    ...(hasDates ? [say.calendarHelp] : []),
    say.checked(open, doubtful),
  ];
  const text = lines([
    ...lead,
    heading,
    ...files.map(({ title, address }) => withAddress(title, address)),
    ...paragraphs,
    say.fillHeading,
    ...particulars.map(({ number, label, value }) => say.particular(number, label, value)),
  ]);
  const card = checklistPapersCard({
    binding,
    heading,
    lead,
    links: [papers, others].map((row) =>
      row.flatMap(({ title, address }) => (address?.kind === "link" ? [{ title, url: address.url }] : [])),
    ),
    // What can be opened is a button.
    paragraphs: [
      ...files.flatMap(({ title, address }) => (address?.kind === "link" ? [] : [withAddress(title, address)])),
      ...paragraphs,
    ],
    fillHeading: say.fillHeading,
    inputs: particulars.map(({ id, number, label, example, value }) => ({
      id,
      label: `${number}. ${label}`,
      placeholder: example,
      value: value ?? "",
    })),
    buttons: [
      button(buttons.fill, { do: "fill" }),
      button(buttons.check, { do: "check" }),
      button(buttons.list, { do: "list" }),
    ],
    fallbackText: text,
  });
  return reply(scene, text, card, createFootnotes(), suggestions.papers);
}

/** What the entries filled in, by its labels. */
export function filledLabels({ words }: Scene, entries: readonly ChecklistEntry[]): readonly string[] {
  return entries.flatMap((entry) =>
    entry.kind === "fill" ? [words.dossier?.particulars[entry.particular]?.label ?? entry.particular] : [],
  );
}

function withAddress(title: string, address: PaperAddress | null): string {
  switch (address?.kind) {
    case "link":
      return say.at(title, address.url);
    case "on-the-machine":
      return say.at(title, address.path);
    case "not-here":
    case undefined:
      return title;
  }
}

function howToFetch(address: PaperAddress | null): string {
  switch (address?.kind) {
    case "link":
      return say.expires(linkHours);
    case "on-the-machine":
      return say.onTheMachine;
    case "not-here":
      return say.notHere;
    case undefined:
      return say.unreachable;
  }
}
