import { randomUUID } from "node:crypto";
import {
  checklistDefinitions,
  checklistSubjects,
  replay,
  type ChecklistDefinition,
  type Library,
} from "../../../knowledge/index";
import { checklistActionSchema } from "../../cards/index";
import { checklistMessages as say, type ChecklistWords } from "../../messages/checklist";
import { lienKetWords } from "../../messages/checklist-lien-ket";
import type { ChecklistSession, StateReader } from "../../state/index";
import type { BotEvent } from "../event";
import type { Turn } from "../turn";
import { checkWords } from "./check-words";
import { readChecklistIntent } from "./intent";
import { dayOf } from "./local-day";
import { ageOfMove, moveOfAction, moveOfCommand } from "./moves";
import { leavesQuestion, moveAtQuestion } from "./question-move";
import { createSessionTurns, entriesOf, plainReply } from "./session-turns";
import { readStepCommand, type StepCommand } from "./step-words";

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
  const turns = createSessionTurns({ library, definitions: byId, words, newSessionId });

  async function sessionsOf(person: string, sessions: StateReader): Promise<readonly ChecklistSession[]> {
    return (await sessions.sessions(person)).filter(({ checklist }) => byId.has(checklist));
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
    const stored = entriesOf(session);
    const move = moveOfAction(definition, stored, action);
    const age = ageOfMove(move, stored, action.at);
    if (age !== "current") {
      return turns.show(session, [age === "repeated" ? say.alreadyTaken : say.outdatedCard], event);
    }
    return turns.carryOut(session, move, event);
  }

  /** Says that a card did nothing, and shows the person's own checklist where one is open. */
  async function refuseCard(text: string, event: BotEvent, sessions: StateReader): Promise<Turn> {
    const active = (await sessionsOf(event.person, sessions)).find((session) => session.active);
    if (active === undefined) return { replies: [plainReply(null, text)], changes: [] };
    return turns.show(active, [text], event);
  }

  async function takeText(event: Extract<BotEvent, { kind: "message" }>, sessions: StateReader): Promise<Turn | null> {
    const known = await sessionsOf(event.person, sessions);
    const command = readStepCommand(event.text);
    const active = known.find((session) => session.active);
    if (active === undefined) return command === null ? null : takeWithoutActive(command, known, event);
    const definition = byId.get(active.checklist);
    const worded = words[active.checklist];
    if (definition === undefined || worded === undefined) return null;
    const view = replay(definition, entriesOf(active));
    const move =
      view.at.kind === "question" && !leavesQuestion(command)
        ? moveAtQuestion(definition, worded, view.at.question, event.text, command)
        : command === null
          ? null
          : moveOfCommand(command, view);
    if (move === null) return null;
    const turn = await turns.carryOut(active, move, event);
    return move.kind === "resume" ? naming(turn, active, known) : turn;
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
        const turn = await turns.carryOut(newest, { kind: command.kind }, event);
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
      if (unfinished === undefined) return turns.start(definition, event);
      return turns.resume(unfinished, [say.alreadyBegun(definition.title)], event);
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

function newestFirst(sessions: readonly ChecklistSession[]): readonly ChecklistSession[] {
  const touched = ({ entries, startedAt }: ChecklistSession): string => entries.at(-1)?.at ?? startedAt;
  return [...sessions].sort((one, other) => (touched(one) < touched(other) ? 1 : -1));
}

function isChecklistData(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "checklist";
}
