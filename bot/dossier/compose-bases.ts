import type { DocumentSummary, Reference, ResolvedBasis } from "../../knowledge/index";
import { checklistMessages } from "../messages/checklist";
import { longDate, paperMessages } from "../messages/dossier";
import { wordsOnly, type Line } from "./draft";
import { fillIn } from "./fill-in";
import { lowerFirst } from "./lower-first";
import { nameHeld, nameOrgan, writeOrgans } from "./name-organ";
import type { DossierScene } from "./scene";

const { basis: say, notes } = paperMessages;
const wholeDay = "YYYY-MM-DD".length;

/** The lines of a paper's "căn cứ". What is missing or of another place is left as a blank. */
export function composeBases(bases: readonly ResolvedBasis[], scene: DossierScene): readonly Line[] {
  return bases.flatMap((basis): readonly Line[] => {
    switch (basis.kind) {
      case "held":
        return [heldLine(basis.document)];
      case "cited":
        return [citedLine(basis.reference)];
      case "suspect":
        // Told in the notes alone: a number that may be wrong is not repeated.
        return [];
      case "not-ours":
        return [blankLine(say.notOurs(nameHeld(basis.document)))];
      case "missing":
        return [blankLine(say.missing(checklistMessages.documentOf(basis.selector)))];
      case "not-cited":
        return [blankLine(say.notCited(basis.number))];
      case "words":
        return [fillIn(scene.dossierWords.lines[basis.say] ?? "", scene)];
    }
  });
}

/** What the person who completes the paper must know of what it rests on. */
export function noteBases(bases: readonly ResolvedBasis[]): readonly string[] {
  return bases.flatMap((basis): readonly string[] => {
    switch (basis.kind) {
      case "held":
      case "words":
        return [];
      case "cited":
        return [notes.citedBy(basis.reference.canonical, nameHeld(basis.by))];
      case "suspect":
        return [notes.suspect(nameReference(basis.reference), nameHeld(basis.by), basis.reference.suspect)];
      case "not-ours":
        return [notes.notOurs(nameHeld(basis.document))];
      case "missing":
        return [notes.missing(checklistMessages.documentOf(basis.selector))];
      case "not-cited":
        return [notes.notCited(basis.number, nameHeld(basis.by))];
    }
  });
}

function heldLine({ header }: DocumentSummary): Line {
  const { type, number, issuedOn, title, addressee } = header;
  const issuer = nameOrgan(header.issuer);
  const line: Line[number][] = [{ kind: "words", text: `${say.printed} ${type ?? ""}${say.number(number)}` }];
  if (number === null) line.push({ kind: "words", text: " " }, { kind: "blank", hint: say.blankNumber });
  line.push({ kind: "words", text: say.dated });
  if (issuedOn !== null && issuedOn.length === wholeDay) {
    line.push({ kind: "words", text: longDate(issuedOn) });
  } else line.push({ kind: "blank", hint: say.blankDate });
  const from = issuer === null ? "" : say.issuedBy(issuer);
  const about = title === null ? "" : say.about(lowerFirst(title));
  const to = title === null && addressee !== null ? say.toOf(addressee) : "";
  return [...line, { kind: "words", text: `${from}${about}${to}` }];
}

function citedLine({ type, canonical, date, issuer, about }: Reference): Line {
  const dated = date === null ? "" : `${say.dated}${longDate(date)}`;
  const from = issuer === null ? "" : say.issuedBy(writeOrgans(issuer));
  const rest = about === null ? "" : say.about(writeOrgans(about));
  return wordsOnly(`${say.printed} ${type ?? ""}${say.number(canonical)}${dated}${from}${rest}`);
}

function nameReference({ type, canonical, date }: Reference): string {
  return `${type === null ? "" : `${type} `}${canonical}${date === null ? "" : `${say.dated}${longDate(date)}`}`;
}

function blankLine(hint: string): Line {
  return [
    { kind: "words", text: `${say.printed} ` },
    { kind: "blank", hint },
  ];
}
