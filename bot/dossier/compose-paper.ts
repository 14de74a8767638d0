import { holdsAll, isSettled, type PaperDefinition, type PaperLine, type ResolvedBasis } from "../../knowledge/index";
import { describeTally } from "../messages/checklist-tally";
import { describeDocuments } from "../messages/checklist-warnings";
import { printDay } from "../messages/dates";
import { paperMessages } from "../messages/dossier";
import { composeBases, noteBases } from "./compose-bases";
import { composeBlocks, composeLine } from "./compose-blocks";
import { blanksOf, type Draft, type Line, type Signature } from "./draft";
import { fillIn } from "./fill-in";
import type { DossierScene } from "./scene";

const { notes: say } = paperMessages;

/** One paper of the dossier as it stands: what is known is in its place, everything else is a visible blank. */
export function composePaper(paper: PaperDefinition, bases: readonly ResolvedBasis[], scene: DossierScene): Draft {
  const { dossier, dossierWords } = scene;
  const draft = {
    form: paper.form,
    about: fillIn(dossierWords.papers[paper.id]?.about ?? "", scene),
    above: linesOf(dossier.letterhead.above, scene),
    organ: linesOf(dossier.letterhead.organ, scene),
    locality: fillIn(`{${dossier.letterhead.locality}}`, scene),
    bases: composeBases(bases, scene),
    to: linesOf(paper.to, scene),
    body: composeBlocks(paper.body, scene),
    recipients: linesOf(paper.recipients, scene),
    signatures: paper.signatures
      .filter(({ shownWhen }) => holdsAll(shownWhen, scene.view.answers))
      .map((line) => signatureOf(line, scene)),
  };
  return { ...draft, notes: notesOf(blanksOf(draft), bases, scene) };
}

function linesOf(lines: readonly PaperLine[], scene: DossierScene): readonly Line[] {
  return lines
    .filter(({ shownWhen }) => holdsAll(shownWhen, scene.view.answers))
    .map((line) => composeLine(line, scene));
}

/** The words' last line is the name, those before it the capacity. */
function signatureOf({ say: name }: PaperLine, scene: DossierScene): Signature {
  const written = (scene.dossierWords.lines[name] ?? "").split("\n");
  return { capacity: written.slice(0, -1), name: fillIn(written.at(-1) ?? "", scene) };
}

function notesOf(blanks: readonly string[], bases: readonly ResolvedBasis[], scene: DossierScene): readonly string[] {
  const { definition, words, view, resolved, today } = scene;
  const applies = ({ shownWhen }: { shownWhen: Parameters<typeof holdsAll>[0] }): boolean =>
    holdsAll(shownWhen, view.answers);
  const open = view.items.filter((shown) => shown.item.need === "required" && !isSettled(shown));
  return [
    say.origin(definition.title, printDay(today)),
    ...(blanks.length === 0 ? [] : [say.blanks(blanks)]),
    ...noteBases(bases),
    ...describeDocuments(resolved, schoolYearOf(scene)).lines,
    ...definition.notices.filter(applies).flatMap(({ id }) => words.notices[id] ?? []),
    ...describeTally(scene),
    ...(open.length === 0 ? [] : [say.open(open.map(({ item }) => item.label))]),
    ...definition.confirmations.filter(applies).map(({ what, whom }) => say.confirm(what, whom)),
    say.sources,
  ];
}

function schoolYearOf({ definition, view }: DossierScene): string | null {
  return view.asked.find(({ question }) => definition.questions[question]?.kind === "school-year")?.answer ?? null;
}
