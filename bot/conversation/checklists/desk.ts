import { randomUUID } from "node:crypto";
import {
  back,
  checklistDefinitions,
  checklistSubjects,
  optionsOf,
  questionOf,
  replay,
  resolveSources,
  type ChecklistDefinition,
  type ChecklistEntry,
  type Library,
} from "../../../knowledge/index";
import { checklistActionSchema } from "../../cards/index";
import { checklistMessages as say, type ChecklistWords } from "../../messages/checklist";
import { lienKetWords } from "../../messages/checklist-lien-ket";
import type { ChecklistSession, StateReader } from "../../state/index";
import type { BotEvent } from "../event";
import type { Reply, Turn } from "../turn";
import { asksInstead, isAttempt } from "./attempt";
import { checkWords } from "./check-words";
import { readChecklistIntent } from "./intent";
import { dayOf, yearOf } from "./local-day";
import { ageOfMove, moveOfAction, moveOfCommand, type Move } from "./moves";
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
import { readStepCommand, type StepCommand } from "./step-words";
import { readTypedAnswer, shownOptions } from "./typed-option";

/** Begins, leads and resumes guided checklists. It reads the library and the state and writes nothing: a turn says what is to be written. */
export interface ChecklistDesk {
  /** The checklist that the words ask to begin, also one that is not there yet; `about` is what the talk was about just before. */
  intent(text: string, about?: string | null): string | null;
  isAvailable(id: string): boolean;
  /** Begins a checklist, or goes on where the person left it. For one that is not there yet it says so, and nothing begins. */
  begin(id: string, event: BotEvent, sessions: StateReader): Promise<Turn>;
  /** The turn of a message or a card action that is meant for a checklist; null where it is not, and the checklist waits. */
  take(event: BotEvent, sessions: StateReader): Promise<Turn | null>;
}

export interface ChecklistDeskSettings {
  readonly library: Library;
  readonly definitions?: readonly ChecklistDefinition[];
  /** By checklist id. */
  readonly words?: Readonly<Record<string, ChecklistWords>>;
  /** Not to be guessed. */
  readonly newSessionId?: () => string;
}

const defaults = {
  definitions: checklistDefinitions,
  words: { "lien-ket": lienKetWords } as Readonly<Record<string, ChecklistWords>>,
  newSessionId: (): string => randomUUID(),
};

/** Throws, naming what is missing, where a definition has a question, an option, a notice or an exit without words. */
export function createChecklistDesk(settings: ChecklistDeskSettings): ChecklistDesk {
  const { library, definitions, words, newSessionId } = { ...defaults, ...settings };
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  for (const definition of definitions) checkWords(definition, words[definition.id]);

  async function sceneOf(session: ChecklistSession, entries: readonly unknown[], event: BotEvent): Promise<Scene> {
    const definition = byId.get(session.checklist);
    const worded = words[session.checklist];
    if (definition === undefined || worded === undefined) throw new Error(`no checklist "${session.checklist}"`);
    const view = replay(definition, entries);
    const resolved = await resolveSources(definition, library, view.answers);
    const binding = { session: session.id, at: entries.length };
    return { definition, words: worded, view, resolved, binding, year: yearOf(event.at) };
  }

  async function sessionsOf(person: string, sessions: StateReader): Promise<readonly ChecklistSession[]> {
    return (await sessions.sessions(person)).filter(({ checklist }) => byId.has(checklist));
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
    const stored = session.entries.map(({ entry }) => entry);
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
    const stored = session.entries.map(({ entry }) => entry);
    const scene = await sceneOf(session, stored, event);
    const { definition } = scene;
    const waking = activation(session, true);
    const still = (reply: Reply): Turn => ({ replies: [reply], changes: waking });
    switch (move.kind) {
      case "append":
        return append(session, move.entries, move.lead, event);
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

  async function append(
    session: ChecklistSession,
    entries: readonly ChecklistEntry[],
    lead: readonly string[],
    event: BotEvent,
  ): Promise<Turn> {
    const stored = session.entries.map(({ entry }) => entry);
    const before = await sceneOf(session, stored, event);
    const scene = await sceneOf(session, [...stored, ...entries], event);
    const isOver = scene.view.at.kind === "finished";
    const said = [...lead, ...entries.flatMap((entry) => answeredLine(scene, entry)), ...progressLine(scene, entries)];
    const listIsNew = before.view.items.length === 0 && scene.view.at.kind === "items";
    return {
      replies: [listIsNew ? showList(scene, said) : showStep(scene, said)],
      // What is over no longer listens; "tiếp tục" opens it again.
      changes: [...appendChanges(session, entries, event), ...activation(session, !isOver)],
    };
  }

  async function takeAction(event: Extract<BotEvent, { kind: "action" }>, sessions: StateReader): Promise<Turn | null> {
    if (!isChecklistData(event.data)) return null;
    const parsed = checklistActionSchema.safeParse(event.data);
    if (!parsed.success) return refuseCard(say.notUnderstoodCard, event, sessions);
    const action = parsed.data;
    const session = await sessions.session(action.session);
    if (session !== null && session.person !== event.person) return refuseCard(say.notYourCard, event, sessions);
    const definition = byId.get(session?.checklist ?? "");
    if (session === null || definition === undefined) return refuseCard(say.goneCard, event, sessions);
    const stored = session.entries.map(({ entry }) => entry);
    const move = moveOfAction(definition, stored, action);
    const age = ageOfMove(move, stored, action.at);
    if (age !== "current") {
      const scene = await sceneOf(session, stored, event);
      return { replies: [showStep(scene, [age === "repeated" ? say.alreadyTaken : say.outdatedCard])], changes: [] };
    }
    return carryOut(session, move, event);
  }

  /** Says that a card did nothing, and shows the person's own checklist where one is open. */
  async function refuseCard(text: string, event: BotEvent, sessions: StateReader): Promise<Turn> {
    const active = (await sessionsOf(event.person, sessions)).find((session) => session.active);
    if (active === undefined) return { replies: [plainReply(null, text)], changes: [] };
    const stored = active.entries.map(({ entry }) => entry);
    return { replies: [showStep(await sceneOf(active, stored, event), [text])], changes: [] };
  }

  async function takeText(event: Extract<BotEvent, { kind: "message" }>, sessions: StateReader): Promise<Turn | null> {
    const known = await sessionsOf(event.person, sessions);
    const command = readStepCommand(event.text);
    const active = known.find((session) => session.active);
    if (active === undefined) return command === null ? null : takeWithoutActive(command, known, event);
    const definition = byId.get(active.checklist);
    const worded = words[active.checklist];
    if (definition === undefined || worded === undefined) return null;
    const view = replay(
      definition,
      active.entries.map(({ entry }) => entry),
    );

    if (view.at.kind === "question") {
      const question = questionOf(definition, view.at.question);
      const wording = worded.questions[view.at.question];
      if (question === null || wording === undefined) return null;
      const steers = command !== null && !["number", "mark", "not-applicable", "note"].includes(command.kind);
      const answer = steers || asksInstead(event.text) ? null : readTypedAnswer(question, wording, event.text);
      if (answer !== null) {
        const entry: ChecklistEntry = { kind: "answer", question: view.at.question, answer };
        return carryOut(active, { kind: "append", entries: [entry], lead: [] }, event);
      }
      if (!steers) {
        if (command === null && !isAttempt(event.text, optionsOf(question) === null)) return null;
        const given = event.text.trim().slice(0, 60);
        const count = shownOptions(question, wording).length;
        const refusal =
          question.kind === "choice" || question.kind === "yes-no"
            ? say.notAnOption(given, count)
            : say.notAnAnswer[question.kind](given);
        return carryOut(active, { kind: "refuse", lead: refusal }, event);
      }
    }
    if (command === null) return null;
    if (command.kind === "resume")
      return carryOut(active, { kind: "resume" }, event).then((turn) => naming(turn, active, known));
    const move = moveOfCommand(command, view);
    return move === null ? null : carryOut(active, move, event);
  }

  async function takeWithoutActive(
    command: StepCommand,
    known: readonly ChecklistSession[],
    event: BotEvent,
  ): Promise<Turn | null> {
    const newest = newestFirst(known)[0];
    switch (command.kind) {
      case "resume":
      case "progress":
      case "review":
      case "delete":
      case "delete-confirmed": {
        if (newest === undefined) return { replies: [plainReply(null, say.nothingOpen)], changes: [] };
        const turn = await carryOut(newest, { kind: command.kind }, event);
        // Only "tiếp tục" wakes a checklist that rests.
        return command.kind === "resume"
          ? naming(turn, newest, known)
          : { ...turn, changes: turn.changes.filter(({ kind }) => kind !== "set-session-active") };
      }
      case "mark":
      case "not-applicable":
      case "note": {
        const names = command.kind === "note" ? command.number !== null : command.numbers.length > 0;
        const title = newest === undefined ? undefined : byId.get(newest.checklist)?.title;
        if (!names || newest === undefined || title === undefined) return null;
        return {
          replies: [plainReply(newest.checklist, say.pausedNeedsResume(title), say.suggestions.paused)],
          changes: [],
        };
      }
      case "number":
      case "edit":
      case "why":
      case "back":
      case "list":
      case "stop":
      case "restart":
      case "finish":
        return null;
    }
  }

  /** Adds which other checklists rest, where "tiếp tục" could have meant several. */
  function naming(turn: Turn, taken: ChecklistSession, known: readonly ChecklistSession[]): Turn {
    const others = known.filter(({ id, checklist, entries }) => {
      const definition = byId.get(checklist);
      const isOver =
        definition !== undefined &&
        replay(
          definition,
          entries.map(({ entry }) => entry),
        ).at.kind === "finished";
      return id !== taken.id && !isOver;
    });
    const titles = others.map(
      ({ checklist, startedAt }) => `${byId.get(checklist)?.title ?? checklist} (${dayOf(startedAt)})`,
    );
    if (titles.length === 0) return turn;
    const [first, ...rest] = turn.replies;
    if (first === undefined) return turn;
    return { ...turn, replies: [{ ...first, text: `${first.text}\n${say.othersOpen(titles.slice(0, 5))}` }, ...rest] };
  }

  return {
    intent: (text, about = null) => readChecklistIntent(text, about),
    isAvailable: (id) => byId.has(id),
    async begin(id, event, sessions) {
      const definition = byId.get(id);
      if (definition === undefined) {
        const title = checklistSubjects.find((subject) => subject.id === id)?.title ?? id;
        return { replies: [{ ...plainReply(null, say.notAvailable(title)), kind: "not-found" }], changes: [] };
      }
      const unfinished = newestFirst(await sessionsOf(event.person, sessions)).find(
        ({ checklist, entries }) =>
          checklist === id &&
          replay(
            definition,
            entries.map(({ entry }) => entry),
          ).at.kind !== "finished",
      );
      if (unfinished === undefined) return start(definition, event);
      return resume(unfinished, [say.alreadyBegun(definition.title)], event);
    },
    async take(event, sessions) {
      switch (event.kind) {
        case "action":
          return takeAction(event, sessions);
        case "message":
          return takeText(event, sessions);
        case "joined":
          return null;
      }
    },
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

function newestFirst(sessions: readonly ChecklistSession[]): readonly ChecklistSession[] {
  const touched = ({ entries, startedAt }: ChecklistSession): string => entries.at(-1)?.at ?? startedAt;
  return [...sessions].sort((one, other) => (touched(one) < touched(other) ? 1 : -1));
}

function isChecklistData(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "checklist";
}

function plainReply(checklist: string | null, text: string, suggestions: readonly string[] = []): Reply {
  return { kind: "checklist", text, citations: [], card: null, suggestions, abstained: false, checklist, warnings: [] };
}
