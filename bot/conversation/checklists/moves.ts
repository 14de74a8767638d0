import {
  decides as entryDecides,
  isOutdated,
  parseEntry,
  questionOf,
  readAnswer,
  readPaper,
  replay,
  type ChecklistDefinition,
  type ChecklistEntry,
  type ChecklistQuestion,
  type Evidence,
  type EvidenceFile,
  type ItemView,
  type SessionView,
} from "../../../knowledge/index";
import type { ChecklistAction } from "../../cards/index";
import { checklistMessages as say } from "../../messages/checklist";
import { evidenceMessages as proof, printEvidence } from "../../messages/checklist-evidence";
import { sharingMessages as sharing } from "../../messages/checklist-sharing";
import type { SessionRole } from "../../state/index";
import type { StepCommand } from "./step-words";

/** What the person wants of a session, typed or pressed. */
export type Move =
  | { readonly kind: "append"; readonly entries: readonly ChecklistEntry[]; readonly lead: readonly string[] }
  | { readonly kind: "refuse"; readonly lead: string }
  /** Shows the papers again. */
  | { readonly kind: "fill"; readonly entries: readonly ChecklistEntry[] }
  | {
      readonly kind:
        "review" | "papers" | "check" | "progress" | "why" | "stop" | "restart" | "log" | "delete" | "delete-confirmed";
    }
  | { readonly kind: "resume" | "use-new" }
  | { readonly kind: "revoke" | "unshare" | "leave" }
  | { readonly kind: "share"; readonly role: SessionRole }
  | { readonly kind: "show-old"; readonly number: number | null }
  | { readonly kind: "back" }
  | { readonly kind: "list"; readonly number: number | null };

/** What a pressed button asks for. */
export function moveOfAction(
  definition: ChecklistDefinition,
  stored: readonly unknown[],
  action: ChecklistAction,
): Move {
  const view = replay(definition, stored);
  switch (action.do) {
    case "choose":
    case "write": {
      const question = questionOf(definition, action.step);
      const given = action.do === "choose" ? action.choose : action.answer;
      const answer = question === null ? null : readAnswer(question, given);
      if (question !== null && answer !== null) {
        return { kind: "append", entries: [{ kind: "answer", question: action.step, answer }], lead: [] };
      }
      if (question === null || question.kind === "choice" || question.kind === "yes-no")
        return { kind: "refuse", lead: say.notUnderstoodCard };
      return { kind: "refuse", lead: say.notAnAnswer[question.kind](given.trim().slice(0, 60)) };
    }
    case "mark": {
      const shown = view.items.find(({ item }) => item.id === action.step);
      if (shown === undefined) return { kind: "refuse", lead: say.notUnderstoodCard };
      return action.mark === "not-applicable"
        ? moveNotApplicable([shown], action.reason)
        : moveMark([shown], action.mark);
    }
    case "look":
      return moveLook(
        view.items.find(({ item }) => item.id === action.step),
        action.step,
        view.items,
      );
    case "look-at-number": {
      const number = numberOf(action.number);
      return moveLook(
        view.items.find((shown) => shown.number === number),
        action.number.trim().slice(0, 10),
        view.items,
      );
    }
    case "edit":
      return view.answers.has(action.step)
        ? { kind: "append", entries: [{ kind: "reopen", question: action.step }], lead: [] }
        : { kind: "refuse", lead: say.notUnderstoodCard };
    case "fill":
      return moveFill(definition, view, (particular) => action[particular]);
    case "finish":
      return { kind: "append", entries: [{ kind: "finish" }], lead: [] };
    case "list":
      return moveList(numberOf(action.number), view.items);
    case "review":
    case "papers":
    case "check":
    case "back":
    case "why":
    case "stop":
    case "resume":
    case "use-new":
    case "delete":
    case "delete-confirmed":
      return { kind: action.do };
    case "show-old":
      return { kind: "show-old", number: null };
    case "prove": {
      const shown = view.items.find(({ item }) => item.id === action.step);
      return shown === undefined
        ? { kind: "refuse", lead: say.notUnderstoodCard }
        : moveEvidence(shown, action.evidence);
    }
    case "return":
      return moveReturn(
        view.items.find(({ item }) => item.id === action.step),
        action.reason,
      );
  }
}

/** What a typed command asks for; null where there is nothing that it could mean now. */
export function moveOfCommand(definition: ChecklistDefinition, command: StepCommand, view: SessionView): Move | null {
  const { items, current, asked } = view;
  const missing = (number: number): Move => ({ kind: "refuse", lead: say.noSuchItem(String(number), items.length) });
  const numbered = (numbers: readonly number[]): readonly ItemView[] | number => {
    if (numbers.length === 0) return current === null ? [] : [current];
    const unknown = numbers.find((number) => !items.some((shown) => shown.number === number));
    return unknown ?? [...new Set(numbers)].flatMap((number) => items.filter((shown) => shown.number === number));
  };
  switch (command.kind) {
    case "mark": {
      const chosen = numbered(command.numbers);
      if (typeof chosen === "number") return missing(chosen);
      return chosen.length === 0 ? null : moveMark(chosen, command.mark);
    }
    case "not-applicable": {
      const chosen = numbered(command.numbers);
      if (typeof chosen === "number") return missing(chosen);
      return chosen.length === 0 ? null : moveNotApplicable(chosen, command.reason);
    }
    case "note": {
      const chosen = numbered(command.number === null ? [] : [command.number]);
      if (typeof chosen === "number") return missing(chosen);
      const [shown] = chosen;
      if (shown === undefined) return null;
      const note = command.note.slice(0, 500);
      const entries: ChecklistEntry[] = [
        { kind: "note", item: shown.item.id, note },
        { kind: "look", item: shown.item.id },
      ];
      return { kind: "append", entries, lead: [say.noted(shown.number)] };
    }
    case "evidence": {
      const chosen = numbered(command.number === null ? [] : [command.number]);
      if (typeof chosen === "number") return missing(chosen);
      const [shown] = chosen;
      return shown === undefined ? null : moveEvidence(shown, command.written);
    }
    case "start-day": {
      const day = readAnswer(startDayQuestion, command.written);
      if (day === null) return { kind: "refuse", lead: say.notAStartDay(command.written) };
      const lead = say.startDayTaken(day.split("-").reverse().join("/"));
      return { kind: "append", entries: [{ kind: "start-day", day }], lead: [lead] };
    }
    case "withdraw": {
      const shown = items.find(({ number }) => number === command.number);
      if (shown === undefined) return missing(command.number);
      const entries: ChecklistEntry[] = [
        { kind: "withdraw", item: shown.item.id },
        { kind: "look", item: shown.item.id },
      ];
      return { kind: "append", entries, lead: [proof.withdrawn(shown.number)] };
    }
    case "return": {
      const shown = items.find(({ number }) => number === command.number);
      return shown === undefined ? missing(command.number) : moveReturn(shown, command.note);
    }
    case "fill": {
      const particulars = definition.dossier?.particulars ?? [];
      const named = particulars[command.number - 1];
      return named === undefined
        ? { kind: "refuse", lead: say.papers.noSuchParticular(command.number, particulars.length) }
        : moveFill(definition, view, (particular) => (particular === named ? command.value : undefined));
    }
    case "number":
      return moveLook(
        items.find(({ number }) => number === command.number),
        String(command.number),
        items,
      );
    case "why":
      return command.number === null
        ? { kind: "why" }
        : moveLook(
            items.find(({ number }) => number === command.number),
            String(command.number),
            items,
          );
    case "edit": {
      const question = asked[command.number - 1]?.question;
      return question === undefined
        ? { kind: "refuse", lead: say.noSuchQuestion(command.number) }
        : { kind: "append", entries: [{ kind: "reopen", question }], lead: [] };
    }
    case "finish":
      return items.length === 0
        ? { kind: "refuse", lead: say.questionsFirst }
        : { kind: "append", entries: [{ kind: "finish" }], lead: [] };
    case "list":
      return moveList(command.number, items);
    case "review":
    case "papers":
    case "check":
    case "progress":
    case "back":
    case "stop":
    case "resume":
    case "restart":
    case "use-new":
    case "log":
    case "revoke":
    case "unshare":
    case "leave":
    case "delete":
    case "delete-confirmed":
      return { kind: command.kind };
    case "show-old":
    case "share":
      return command;
    // Of no one checklist.
    case "which":
      return null;
  }
}

function moveMark(chosen: readonly ItemView[], mark: "done" | "not-yet" | "later"): Move {
  const entries = chosen.map(({ item }): ChecklistEntry => ({ kind: "mark", item: item.id, mark }));
  return {
    kind: "append",
    entries,
    lead: [
      say.marked(
        chosen.map(({ number }) => number),
        mark,
      ),
    ],
  };
}

function moveNotApplicable(chosen: readonly ItemView[], given: string): Move {
  const [shown, ...others] = chosen;
  const reason = given.trim().slice(0, 500);
  if (shown === undefined || others.length > 0) return { kind: "refuse", lead: say.oneAtATime };
  if (reason === "") return { kind: "refuse", lead: say.reasonMissing(shown.number) };
  const entries: ChecklistEntry[] = [{ kind: "mark", item: shown.item.id, mark: "not-applicable", reason }];
  return { kind: "append", entries, lead: [say.marked([shown.number], "not-applicable")] };
}

function moveEvidence(shown: ItemView, written: string): Move {
  const paper = readPaper(written);
  switch (paper.kind) {
    case "no-number":
      return { kind: "refuse", lead: proof.noNumber(shown.number) };
    case "no-such-day":
      return { kind: "refuse", lead: proof.noSuchDay(paper.written) };
    case "paper":
      return addEvidence(shown, paper);
  }
}

/** Read as any day that a checklist asks for. */
const startDayQuestion: ChecklistQuestion = { kind: "date", next: { items: true }, optional: false, because: [] };

const mostFiles = 50;

/** What a file that was sent proves; `number` is of the item that was named, null for the one that is being looked at. */
export function moveOfFile(file: EvidenceFile, { items, current }: SessionView, number: number | null): Move {
  if (items.length === 0) return { kind: "refuse", lead: say.questionsFirst };
  const sent = items.flatMap(({ evidence }) => evidence).filter(({ kind }) => kind === "file").length;
  if (sent >= mostFiles) return { kind: "refuse", lead: proof.tooMany(mostFiles) };
  const shown = number === null ? current : (items.find((one) => one.number === number) ?? null);
  if (shown !== null) return addEvidence(shown, file);
  return { kind: "refuse", lead: number === null ? proof.noChecklist : say.noSuchItem(String(number), items.length) };
}

/** Puts evidence to an item and shows it there. */
export function addEvidence(shown: ItemView, evidence: Evidence): Move {
  const entries: ChecklistEntry[] = [
    { kind: "evidence", item: shown.item.id, evidence },
    { kind: "look", item: shown.item.id },
  ];
  return { kind: "append", entries, lead: [proof.added(shown.number, printEvidence(evidence))] };
}

function moveReturn(shown: ItemView | undefined, given: string): Move {
  const note = given.normalize("NFC").trim().slice(0, 500);
  if (shown === undefined) return { kind: "refuse", lead: say.notUnderstoodCard };
  if (note === "") return { kind: "refuse", lead: sharing.noteMissing(shown.number) };
  const entries: ChecklistEntry[] = [
    { kind: "return", item: shown.item.id, note },
    { kind: "look", item: shown.item.id },
  ];
  return { kind: "append", entries, lead: [sharing.returned(shown.number)] };
}

/** What was written for the papers, where it differs from what stands there; nothing else of a card counts. */
function moveFill(
  { dossier }: ChecklistDefinition,
  { particulars }: SessionView,
  written: (particular: string) => unknown,
): Move {
  const entries = (dossier?.particulars ?? []).flatMap((particular): readonly ChecklistEntry[] => {
    const given = written(particular);
    if (typeof given !== "string") return [];
    const value = given.normalize("NFC").trim().slice(0, longestValue);
    return value === (particulars.get(particular) ?? "") ? [] : [{ kind: "fill", particular, value }];
  });
  return { kind: "fill", entries };
}

const longestValue = 200;

function moveLook(shown: ItemView | undefined, written: string, items: readonly ItemView[]): Move {
  return shown === undefined
    ? { kind: "refuse", lead: items.length === 0 ? say.questionsFirst : say.noSuchItem(written, items.length) }
    : { kind: "append", entries: [{ kind: "look", item: shown.item.id }], lead: [] };
}

/** "danh sách 14": a number that no item has is refused rather than passed over. */
function moveList(number: number | null, items: readonly ItemView[]): Move {
  return number === null || items.length === 0 || items.some((shown) => shown.number === number)
    ? { kind: "list", number }
    : { kind: "refuse", lead: say.noSuchItem(String(number), items.length) };
}

function numberOf(written: string): number | null {
  const number = /^\s*(\d{1,2})\s*$/.exec(written)?.[1];
  return number === undefined ? null : Number(number);
}

/** How a button stands to what was decided since its card was drawn; looking around and leaving are never outdated. */
export function ageOfMove(
  move: Move,
  stored: readonly unknown[],
  expectedIndex: number,
): "current" | "outdated" | "repeated" {
  if (!decides(move) || !isOutdated(stored, expectedIndex)) return "current";
  return move.kind === "append" && sameEntries(stored.slice(expectedIndex), move.entries) ? "repeated" : "outdated";
}

/** Whether something of the checklist is other after a move. */
export function decides(move: Move): boolean {
  if (move.kind === "append") return move.entries.some(entryDecides);
  return move.kind === "back" || move.kind === "delete-confirmed" || move.kind === "refuse";
}

function sameEntries(stored: readonly unknown[], entries: readonly ChecklistEntry[]): boolean {
  const decided = stored.map(parseEntry).filter(entryDecides);
  return JSON.stringify(decided.slice(0, entries.length)) === JSON.stringify(entries);
}
