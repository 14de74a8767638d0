import {
  back,
  replay,
  resolveSources,
  type ChecklistDefinition,
  type ChecklistEntry,
  type Library,
  type WorkingCalendar,
} from "../../../knowledge/index";
import { checklistMessages as say, type ChecklistWords } from "../../messages/checklist";
import type { AddressPaper, PaperAddress } from "../../dossier/index";
import type { ChecklistSession } from "../../state/index";
import type { BotEvent } from "../event";
import type { Reply, Turn } from "../turn";
import { localDay } from "./local-day";
import type { Move } from "./moves";
import { showCheck } from "./check-reply";
import { filledLabels, showPapers } from "./papers-reply";
import {
  answerLabel,
  showBeginning,
  showItem,
  showList,
  showMessage,
  showProgress,
  showReview,
  showStep,
  showWhy,
  type Scene,
} from "./replies";
import { activation, appendChanges } from "./session-changes";

/** The turns of one session at a time: what is shown and what is to be written. Nothing here writes. */
export interface SessionTurns {
  start(definition: ChecklistDefinition, event: BotEvent): Promise<Turn>;
  /** Goes on where the session stands; `lead` says why. */
  resume(session: ChecklistSession, lead: readonly string[], event: BotEvent): Promise<Turn>;
  carryOut(session: ChecklistSession, move: Move, event: BotEvent): Promise<Turn>;
  /** Shows where the session stands and changes nothing. */
  show(session: ChecklistSession, lead: readonly string[], event: BotEvent): Promise<Turn>;
}

export interface SessionTurnSettings {
  readonly library: Library;
  /** The definition as it stands over the library of this moment; null for an unknown id. */
  readonly definitionOf: (id: string) => Promise<ChecklistDefinition | null>;
  readonly words: Readonly<Record<string, ChecklistWords>>;
  readonly calendar: WorkingCalendar;
  readonly newSessionId: () => string;
  /** Null where nobody serves papers. */
  readonly addressPaper: AddressPaper | null;
}

export function createSessionTurns(settings: SessionTurnSettings): SessionTurns {
  const { library, definitionOf, words, calendar, newSessionId, addressPaper } = settings;

  async function sceneOf(session: ChecklistSession, entries: readonly unknown[], event: BotEvent): Promise<Scene> {
    const definition = await definitionOf(session.checklist);
    const worded = words[session.checklist];
    if (definition === null || worded === undefined) throw new Error(`no checklist "${session.checklist}"`);
    const view = replay(definition, entries);
    const resolved = await resolveSources(definition, library, view.answers);
    const binding = { session: session.id, at: entries.length };
    return { definition, words: worded, view, resolved, binding, today: localDay(event.at), calendar };
  }

  async function start(definition: ChecklistDefinition, event: BotEvent): Promise<Turn> {
    const session = {
      id: newSessionId(),
      checklist: definition.id,
      version: definition.version,
      person: event.person,
      conversation: event.conversation,
      startedAt: event.at,
      active: true,
    };
    const scene = await sceneOf({ ...session, entries: [] }, [], event);
    return { replies: [showBeginning(scene)], changes: [{ kind: "start-session", session }] };
  }

  async function resume(session: ChecklistSession, lead: readonly string[], event: BotEvent): Promise<Turn> {
    const stored = entriesOf(session);
    const scene = await sceneOf(session, stored, event);
    const news = scene.definition.version === session.version ? [] : [say.newerVersion];
    // A list that was ended goes on at its first open item.
    const opened = scene.view.at.kind === "finished" ? back(scene.definition, stored) : null;
    const entries = opened === null || opened.kind !== "look" ? [] : [opened];
    const after = entries.length === 0 ? scene : await sceneOf(session, [...stored, ...entries], event);
    return {
      replies: [showStep(after, [...lead, ...news])],
      changes: [...appendChanges(session, entries, event), ...activation(session, true)],
    };
  }

  /** Carries out a move; an unchanged session is shown as it stands. */
  async function carryOut(session: ChecklistSession, move: Move, event: BotEvent): Promise<Turn> {
    if (move.kind === "append") return append(session, move.entries, move.lead, event);
    const stored = entriesOf(session);
    const scene = await sceneOf(session, stored, event);
    const { definition } = scene;
    const waking = activation(session, true);
    const still = (reply: Reply): Turn => ({ replies: [reply], changes: waking });
    switch (move.kind) {
      case "refuse":
        return still(showStep(scene, [move.lead]));
      case "back": {
        const entry = back(definition, stored);
        return entry === null ? still(showStep(scene, [say.nothingBefore])) : append(session, [entry], [], event);
      }
      case "list":
        return still(showList(scene, [], false));
      case "review":
        return still(showReview(scene));
      case "papers":
        return still(showPapers(scene, [], addresses(session, event)));
      case "fill":
        return fill(session, scene, move.entries, event);
      case "check":
        return still(showCheck(scene));
      case "progress":
        return still(showProgress(scene));
      case "why":
        return still(scene.view.at.kind === "question" ? showWhy(scene) : showItem(scene, scene.view.current));
      case "resume":
        return resume(session, [say.resumed(definition.title)], event);
      case "restart":
        return start(definition, event);
      case "stop": {
        const reply = showMessage(
          scene,
          say.stopped(definition.title),
          [{ title: say.buttons.resume, data: { do: "resume" } }],
          say.suggestions.paused,
        );
        return { replies: [reply], changes: activation(session, false) };
      }
      case "delete": {
        const buttons = [
          { title: say.buttons.delete, data: { do: "delete-confirmed" as const } },
          { title: say.buttons.keep, data: { do: "resume" as const } },
        ];
        const reply = showMessage(scene, say.confirmDelete(definition.title), buttons, say.suggestions.deleting);
        return { replies: [reply], changes: [] };
      }
      case "delete-confirmed":
        return {
          replies: [plainReply(definition.id, say.deleted(definition.title))],
          changes: [{ kind: "delete-session", session: session.id }],
        };
    }
  }

  function addresses(session: ChecklistSession, event: BotEvent): ((file: string) => PaperAddress) | null {
    if (addressPaper === null) return null;
    return (file) => addressPaper({ session: session.id, person: session.person, file }, event);
  }

  async function fill(
    session: ChecklistSession,
    scene: Scene,
    entries: readonly ChecklistEntry[],
    event: BotEvent,
  ): Promise<Turn> {
    const after = entries.length === 0 ? scene : await sceneOf(session, [...entriesOf(session), ...entries], event);
    const lead = entries.length === 0 ? say.papers.nothingFilled : say.papers.filled(filledLabels(scene, entries));
    return {
      replies: [showPapers(after, [lead], addresses(session, event))],
      changes: [...appendChanges(session, entries, event), ...activation(session, true)],
    };
  }

  async function append(
    session: ChecklistSession,
    entries: readonly ChecklistEntry[],
    lead: readonly string[],
    event: BotEvent,
  ): Promise<Turn> {
    const stored = entriesOf(session);
    const scene = await sceneOf(session, [...stored, ...entries], event);
    const isOver = scene.view.at.kind === "finished";
    const said = [...lead, ...entries.flatMap((entry) => answeredLine(scene, entry)), ...progressLine(scene, entries)];
    const listIsNew = replay(scene.definition, stored).items.length === 0 && scene.view.at.kind === "items";
    return {
      replies: [listIsNew ? showList(scene, said) : showStep(scene, said)],
      // What is over no longer listens; "tiếp tục" opens it again.
      changes: [...appendChanges(session, entries, event), ...activation(session, !isOver)],
    };
  }

  return {
    start,
    resume,
    carryOut,
    show: async (session, lead, event) => ({
      replies: [showStep(await sceneOf(session, entriesOf(session), event), lead)],
      changes: [],
    }),
  };
}

/** What a session's entries say, as the replay takes it. */
export function entriesOf(session: Pick<ChecklistSession, "entries">): readonly unknown[] {
  return session.entries.map(({ entry }) => entry);
}

/** A message without a card. */
export function plainReply(checklist: string | null, text: string, suggestions: readonly string[] = []): Reply {
  return {
    kind: "checklist",
    text,
    citations: [],
    card: null,
    suggestions,
    abstained: false,
    checklist,
    warnings: [],
    writtenByModel: false,
  };
}

/** Repeats an answer as it was understood, so that a misreading is seen at once. */
function answeredLine(scene: Scene, entry: ChecklistEntry): readonly string[] {
  return entry.kind === "answer" ? [say.answered(answerLabel(scene, entry.question, entry.answer))] : [];
}

function progressLine({ view }: Scene, entries: readonly ChecklistEntry[]): readonly string[] {
  const marked = entries.some(({ kind }) => kind === "mark");
  return marked && view.at.kind === "items" ? [say.progress(view.progress.done, view.progress.applicable)] : [];
}
