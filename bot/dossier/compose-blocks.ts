import {
  holdsAll,
  type ChecklistSource,
  type Evidence,
  type ItemColumn,
  type ItemView,
  type PaperBlock,
  type PaperLine,
  type ResolvedSource,
} from "../../knowledge/index";
import { checklistMessages } from "../messages/checklist";
import { printEvidence } from "../messages/checklist-evidence";
import { paperMessages } from "../messages/dossier";
import { wordsOnly, type DraftBlock, type Line } from "./draft";
import { factOf, fillIn, labelOf } from "./fill-in";
import type { DossierScene } from "./scene";
import { tellDue } from "./tell-due";
import { footnoteOf, shortSource } from "./tell-source";

/** A paper's body for this person; what does not concern her is left out. */
export function composeBlocks(blocks: readonly PaperBlock[], scene: DossierScene): readonly DraftBlock[] {
  return blocks
    .filter(({ shownWhen }) => holdsAll(shownWhen, scene.view.answers))
    .flatMap((block): readonly DraftBlock[] => {
      switch (block.kind) {
        case "heading":
        case "text":
        case "bullet":
          return [{ kind: block.kind, line: composeLine(block, scene) }];
        case "facts":
          return block.of.map((name) => ({ kind: "bullet", line: factLine(name, scene) }));
        case "passages":
          return scene.resolved.sourcesOf(block.sources).flatMap((source) => [quoteOf(source, scene), room]);
        case "listed":
          return listedIn(block.source, scene);
        case "items":
          return [tableOf(block.columns, chosenItems(block.only, scene), scene)];
      }
    });
}

/** Words with what is known filled in, and one footnote for all their sources. */
export function composeLine({ say, sources }: PaperLine, scene: DossierScene): Line {
  const { dossierWords, resolved } = scene;
  const cited = resolved.sourcesOf(sources).map((source) => footnoteOf(source, resolved, true));
  return [
    ...fillIn(dossierWords.lines[say] ?? "", scene),
    ...(cited.length === 0 ? [] : [{ kind: "note" as const, text: cited.join(" ") }]),
  ];
}

const room: DraftBlock = { kind: "text", line: [{ kind: "blank", hint: paperMessages.roomBelow }] };

/** Where words come from that stand in the paper itself. */
function noteOf(source: ResolvedSource, { resolved }: DossierScene): Line[number] {
  return { kind: "note", text: footnoteOf(source, resolved, false) };
}

function factLine(name: string, scene: DossierScene): Line {
  const value = factOf(name, scene);
  const label = labelOf(name, scene);
  return [
    { kind: "words", text: paperMessages.fact(label) },
    value === null ? { kind: "blank", hint: label.toLowerCase() } : { kind: "words", text: value },
  ];
}

function quoteOf(source: ResolvedSource, scene: DossierScene): DraftBlock {
  const words: Line[number] =
    source.kind === "quoted"
      ? { kind: "words", text: `“${plain(source.citation.quote)}”` }
      : { kind: "blank", hint: paperMessages.sources.quoteMissing };
  return { kind: "quote", line: [words, noteOf(source, scene)] };
}

/** The parts of a passage that lists several things behind its colon, in the document's words; the passage where it does not. */
function listedIn(source: ChecklistSource, scene: DossierScene): readonly DraftBlock[] {
  return scene.resolved.sourcesOf([source]).flatMap((found): readonly DraftBlock[] => {
    if (found.kind !== "quoted") return [quoteOf(found, scene), room];
    const [, list] = /:\s*(.+)$/su.exec(plain(found.citation.quote)) ?? [];
    const parts = (list ?? "")
      .replace(/[.;]\s*$/u, "")
      .split(/;\s*/u)
      .filter((part) => part !== "");
    if (parts.length < 2) return [quoteOf(found, scene), room];
    return parts.flatMap((part, position) => [
      {
        kind: "bullet" as const,
        line: [
          { kind: "words" as const, text: `${part.charAt(0).toUpperCase()}${part.slice(1)}` },
          ...(position === 0 ? [noteOf(found, scene)] : []),
          { kind: "words" as const, text: ":" },
        ],
      },
      room,
    ]);
  });
}

/** A passage on one line, without the dash or number that it begins with. */
function plain(quote: string): string {
  return quote
    .replace(/\s+/gu, " ")
    .replace(/^\s*(?:[-+•]|\d{1,2}[.)])\s*/u, "")
    .trim();
}

type Choice = Extract<PaperBlock, { kind: "items" }>["only"];

function chosenItems(only: Choice, { view }: DossierScene): readonly ItemView[] {
  return view.items.filter(({ item }) => {
    if (only === "criteria") return item.isCriterion || item.until !== undefined;
    return only === "with-evidence" ? item.evidence !== null : only.includes(item.id);
  });
}

function tableOf(columns: readonly ItemColumn[], items: readonly ItemView[], scene: DossierScene): DraftBlock {
  const rows = items.map((shown, position) => columns.map((column) => cellOf(column, shown, position + 1, scene)));
  const none = columns.map((_, position) => (position === 1 ? wordsOnly(paperMessages.nothingListed) : []));
  return { kind: "table", columns, rows: rows.length === 0 ? [none] : rows };
}

/** A paper by its number; a file by where it lies in the whole dossier. */
function tellEvidence(evidence: Evidence, { packed }: DossierScene): string {
  if (evidence.kind === "paper") return printEvidence(evidence);
  const path = packed.find(({ file }) => file.id === evidence.id)?.path ?? null;
  return path === null ? paperMessages.leftOut(printEvidence(evidence)) : paperMessages.packed(path);
}

function cellOf(column: ItemColumn, shown: ItemView, number: number, scene: DossierScene): Line {
  const { item, status, reason, note, evidence } = shown;
  switch (column) {
    case "number":
      return wordsOnly(String(number));
    case "label":
      return wordsOnly(item.label);
    case "evidence":
      return item.evidence === null ? [] : wordsOnly(item.evidence);
    case "responsible":
      return wordsOnly(item.responsible);
    case "due":
      return wordsOnly([...new Set(scene.resolved.duesOf(item).map((due) => tellDue(due, scene)))].join("; "));
    case "status": {
      const words = checklistMessages.statuses[status];
      return wordsOnly(reason === null ? words : checklistMessages.statusBecause(words, reason));
    }
    case "note":
      return evidence.length === 0 && note === null
        ? []
        : wordsOnly([...evidence.map((one) => tellEvidence(one, scene)), ...(note === null ? [] : [note])].join("; "));
    case "source": {
      const [first] = scene.resolved.sourcesOf(item.sources);
      return first === undefined ? [] : wordsOnly(shortSource(first, scene.resolved));
    }
    case "result":
      // It only stands in for criteria that nobody has read.
      return item.until !== undefined && !item.isCriterion
        ? [{ kind: "blank", hint: paperMessages.criteriaUnknown }]
        : [];
  }
}
