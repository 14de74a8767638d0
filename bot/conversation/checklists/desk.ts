import { randomUUID } from "node:crypto";
import {
  bindCriteria,
  checklistDefinitions,
  createCalendar,
  isDated,
  isSettled,
  readHolidayYears,
  replay,
  resolveSources,
  subjectIn,
  syllablesOf,
  type ChecklistDefinition,
  type Deadline,
  type Library,
  type WorkingCalendar,
} from "../../../knowledge/index";
import { checklistActionSchema } from "../../cards/index";
import { asEvidence } from "../../evidence/index";
import { evidenceMessages as proof } from "../../messages/checklist-evidence";
import { checklistMessages as say, type ChecklistWords } from "../../messages/checklist";
import { sharingMessages as sharing } from "../../messages/checklist-sharing";
import { checklistWords } from "../../messages/checklist-words";
import type { AddressPaper } from "../../dossier/index";
import type { ChecklistSession, StateReader } from "../../state/index";
import type { BotEvent } from "../event";
import type { Turn } from "../turn";
import { checkWords } from "./check-words";
import { readChecklistIntent } from "./intent";
import { dayOf } from "./local-day";
import { ageOfMove, decides, moveOfAction, moveOfCommand, moveOfFile } from "./moves";
import type { NewsComparison } from "./news-reply";
import { leavesQuestion, moveAtQuestion } from "./question-move";
import { isQuestion } from "./question-words";
import { createSessionTurns, entriesOf } from "./session-turns";
import { plainReply } from "./plain-reply";
import { activation, appendChanges } from "./session-changes";
import { readShareCode } from "./share-code";
import { joinByCode } from "./sharing";
import { readStepCommand, type StepCommand } from "./step-words";

/** Begins, leads and resumes guided checklists. It reads the library and the state and writes nothing: a turn says what is to be written. */
export interface ChecklistDesk {
  /** The checklist that the words ask to begin; `about` is what the talk was about just before. */
  intent(text: string, about?: string | null): string | null;
  /** Begins a checklist, or goes on where the person left it; null where there is no such checklist. */
  begin(id: string, event: BotEvent, sessions: StateReader): Promise<Turn | null>;
  /** The item that a file would prove of which nothing more is said; null where none is open or asks for it. */
  provable(event: BotEvent, sessions: StateReader): Promise<{ readonly number: number; readonly label: string } | null>;
  /** What documents changed for a session since its person was last shown it, under its title; null where nothing concerns her. */
  news(
    session: ChecklistSession,
  ): Promise<{ readonly title: string; readonly comparisons: readonly NewsComparison[] } | null>;
  /** The turn of a message or a card action that is meant for a checklist; null where it is not, and the checklist waits. */
  take(event: BotEvent, sessions: StateReader): Promise<Turn | null>;
  /** The dated deadlines of what is still to be done in the person's open checklist, in its order; none where none is open. */
  deadlines(event: Pick<BotEvent, "person">, sessions: StateReader): Promise<readonly Deadline[]>;
}

export interface ChecklistDeskSettings {
  readonly library: Library;
  readonly definitions?: readonly ChecklistDefinition[];
  /** Which days are worked, for the deadlines of items. */
  readonly calendar?: WorkingCalendar;
  /** By checklist id. */
  readonly words?: Readonly<Record<string, ChecklistWords>>;
  /** Not to be guessed. */
  readonly newSessionId?: () => string;
  /** Where papers can be fetched; left out where nobody serves them. */
  readonly addressPaper?: AddressPaper;
}

const defaults = {
  definitions: checklistDefinitions,
  words: checklistWords,
  newSessionId: (): string => randomUUID(),
};

/** Throws, naming what is missing, where a definition has a question, an option, a notice or an exit without words. */
export function createChecklistDesk(settings: ChecklistDeskSettings): ChecklistDesk {
  const { library, definitions, words, newSessionId } = { ...defaults, ...settings };
  const calendar = settings.calendar ?? createCalendar(readHolidayYears());
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  for (const definition of definitions) checkWords(definition, words[definition.id]);
  const { addressPaper = null } = settings;
  const turns = createSessionTurns({ library, definitionOf, words, calendar, newSessionId, addressPaper });

  /** The definition with the criteria that the library holds today. */
  async function definitionOf(id: string): Promise<ChecklistDefinition | null> {
    const definition = byId.get(id);
    return definition === undefined ? null : bindCriteria(definition, library);
  }

  async function deadlines({ person }: Pick<BotEvent, "person">, sessions: StateReader): Promise<readonly Deadline[]> {
    const active = (await sessionsOf(person, sessions)).find((session) => session.active);
    const definition = active === undefined ? null : await definitionOf(active.checklist);
    if (active === undefined || definition === null) return [];
    const view = replay(definition, entriesOf(active, person));
    const resolved = await resolveSources(definition, library, view.answers, view.startDay);
    return view.items
      .filter((shown) => !isSettled(shown))
      .flatMap(({ item }) => resolved.duesOf(item))
      .flatMap((due) => (due.kind === "deadline" && isDated(due.deadline.rule) ? [due.deadline] : []));
  }

  async function sessionsOf(person: string, sessions: StateReader): Promise<readonly ChecklistSession[]> {
    return (await sessions.sessions(person)).filter(({ checklist }) => byId.has(checklist));
  }

  async function takeAction(event: Extract<BotEvent, { kind: "action" }>, sessions: StateReader): Promise<Turn | null> {
    if (!isChecklistData(event.data)) return null;
    const parsed = checklistActionSchema.safeParse(event.data);
    if (!parsed.success) return refuseCard(say.notUnderstoodCard, event, sessions);
    const action = parsed.data;
    const session = (await sessions.sessions(event.person)).find(({ id }) => id === action.session);
    if (session === undefined && (await sessions.session(action.session)) !== null)
      return refuseCard(say.notYourCard, event, sessions);
    const definition = await definitionOf(session?.checklist ?? "");
    if (session === undefined || definition === null) return refuseCard(say.goneCard, event, sessions);
    const stored = entriesOf(session, event.person);
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
    const code = readShareCode(event.text);
    if (code !== null) return join(code, event, sessions);
    const known = await sessionsOf(event.person, sessions);
    const named = await resumeNamed(event, known);
    if (named !== null) return named;
    const command = readStepCommand(event.text);
    if (command?.kind === "which") return which(known);
    const active = known.find((session) => session.active);
    // "Bước tiếp theo là gì?" with no checklist ever begun asks of what was just told.
    if (known.length === 0 && command?.kind === "resume" && isQuestion(event.text)) return null;
    if (active === undefined) return command === null ? null : takeWithoutActive(command, known, event);
    const definition = await definitionOf(active.checklist);
    const worded = words[active.checklist];
    if (definition === null || worded === undefined) return null;
    const view = replay(definition, entriesOf(active, event.person));
    const move =
      view.at.kind === "question" && !leavesQuestion(command)
        ? moveAtQuestion(definition, worded, view.at.question, event.text, command)
        : command === null
          ? null
          : moveOfCommand(definition, command, view);
    if (move === null) return null;
    const namesNothing = view.at.kind === "question" ? move.kind === "append" : isBare(command);
    const held = namesNothing && decides(move) ? await turns.hold(active, event) : null;
    if (held !== null) return held;
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
      case "papers":
      case "check":
      case "use-new":
      case "show-old":
      case "share":
      case "log":
      case "revoke":
      case "unshare":
      case "leave":
      case "delete":
      case "delete-confirmed": {
        if (newest === undefined) return { replies: [plainReply(null, say.nothingOpen)], changes: [] };
        const turn = await turns.carryOut(
          newest,
          command.kind === "show-old" || command.kind === "share" ? command : { kind: command.kind },
          event,
        );
        // Only "tiếp tục" wakes a checklist that rests.
        return command.kind === "resume" ? naming(turn, newest, known) : withoutWaking(turn);
      }
      // What ended says how to go on: "quay lại" after a way out, "sửa câu 2" on the page of review.
      case "back":
      case "edit": {
        const definition = await definitionOf(newest?.checklist ?? "");
        if (newest === undefined || definition === null) return null;
        if (!(await isOver(newest)))
          return {
            replies: [plainReply(newest.checklist, say.pausedNeedsResume(definition.title), say.suggestions.paused)],
            changes: [],
          };
        const move = moveOfCommand(definition, command, replay(definition, entriesOf(newest, event.person)));
        return move === null ? null : turns.carryOut(newest, move, event);
      }
      case "start-day":
      case "fill": {
        const definition = await definitionOf(newest?.checklist ?? "");
        if (newest === undefined || definition === null) return null;
        const move = moveOfCommand(definition, command, replay(definition, entriesOf(newest, event.person)));
        return move === null ? null : withoutWaking(await turns.carryOut(newest, move, event));
      }
      case "mark":
      case "not-applicable":
      case "return":
      case "withdraw":
      case "evidence":
      case "note": {
        const names = "number" in command ? command.number !== null : command.numbers.length > 0;
        const title = newest === undefined ? undefined : byId.get(newest.checklist)?.title;
        if (!names) return null;
        if (newest === undefined || title === undefined)
          return { replies: [plainReply(null, say.nothingOpen)], changes: [] };
        return {
          replies: [plainReply(newest.checklist, say.pausedNeedsResume(title), say.suggestions.paused)],
          changes: [],
        };
      }
      case "which":
      case "number":
      case "why":
      case "list":
      case "stop":
      case "restart":
      case "finish":
        return null;
    }
  }

  /** "tiếp tục kết nghĩa": goes on with the checklist that is named, whichever was used last. */
  async function resumeNamed(
    event: Extract<BotEvent, { kind: "message" }>,
    known: readonly ChecklistSession[],
  ): Promise<Turn | null> {
    const spoken = syllablesOf(event.text).join(" ");
    if (!resumesByName.test(spoken) || isQuestion(event.text)) return null;
    const id = subjectIn(event.text, definitions)?.id;
    const session = newestFirst(known).find(({ checklist }) => checklist === id);
    return session === undefined
      ? null
      : naming(await turns.carryOut(session, { kind: "resume" }, event), session, known);
  }

  /** A file proves the item that its words name, or the one that is being looked at. */
  async function takeFile(event: Extract<BotEvent, { kind: "file" }>, sessions: StateReader): Promise<Turn | null> {
    const active = (await sessionsOf(event.person, sessions)).find((session) => session.active);
    const definition = await definitionOf(active?.checklist ?? "");
    if (active === undefined || definition === null || event.file === null) return null;
    const view = replay(definition, entriesOf(active, event.person));
    const number = /(?:^|\D)(\d{1,2})(?:\D|$)/u.exec(event.text)?.[1];
    const file = asEvidence(event.file);
    if (file.kind === "refused")
      return { replies: [plainReply(active.checklist, proof.refused[file.reason])], changes: [] };
    const held = number === undefined ? await turns.hold(active, event) : null;
    if (held !== null) return held;
    return turns.carryOut(active, moveOfFile(file, view, number === undefined ? null : Number(number)), event);
  }

  async function join(code: string, event: BotEvent, sessions: StateReader): Promise<Turn> {
    const titleOf = (id: string): string => byId.get(id)?.title ?? id;
    const joining = await joinByCode(code, event, sessions, titleOf);
    if (joining.kind === "refused") return joining.turn;
    const { session, role, changes } = joining;
    const shown = await turns.show(session, [sharing.joined(titleOf(session.checklist), role)], event);
    // She was shown how it stands: only what others do from here on is news to her.
    const seen = appendChanges(session, [{ kind: "seen" }], event);
    return { ...shown, changes: [...changes, ...seen, ...activation(session, true, event)] };
  }

  async function isOver(session: ChecklistSession): Promise<boolean> {
    const definition = await definitionOf(session.checklist);
    return definition !== null && replay(definition, entriesOf(session, session.person)).at.kind === "finished";
  }

  /** Each of the person's checklists with how it stands, the one used last first. */
  async function which(known: readonly ChecklistSession[]): Promise<Turn> {
    const newest = newestFirst(known).slice(0, mostShown);
    const rows = await Promise.all(
      newest.map(async (session) => {
        const state = session.active ? "active" : (await isOver(session)) ? "over" : "resting";
        return say.which.row(byId.get(session.checklist)?.title ?? session.checklist, dayOf(session.startedAt), state);
      }),
    );
    const text = rows.length === 0 ? say.nothingOpen : [say.which.heading, ...rows, say.which.help].join("\n");
    return { replies: [plainReply(newest[0]?.checklist ?? null, text, say.suggestions.paused)], changes: [] };
  }

  /** Adds which other checklists rest, where "tiếp tục" could have meant several. */
  async function naming(turn: Turn, taken: ChecklistSession, known: readonly ChecklistSession[]): Promise<Turn> {
    const others = known.filter(({ id }) => id !== taken.id);
    const over = await Promise.all(others.map(isOver));
    const titles = others
      .filter((_, position) => over[position] === false)
      .map(({ checklist, startedAt }) => `${byId.get(checklist)?.title ?? checklist} (${dayOf(startedAt)})`);
    if (titles.length === 0) return turn;
    const [first, ...rest] = turn.replies;
    if (first === undefined) return turn;
    return {
      ...turn,
      replies: [{ ...first, text: `${first.text}\n${say.othersOpen(titles.slice(0, mostShown))}` }, ...rest],
    };
  }

  return {
    deadlines,
    intent: (text, about = null) => readChecklistIntent(text, about, definitions),
    async begin(id, event, sessions) {
      const definition = await definitionOf(id);
      if (definition === null) return null;
      const known = await sessionsOf(event.person, sessions);
      const own = newestFirst(known.filter(({ checklist, person }) => checklist === id && person === event.person));
      const over = await Promise.all(own.map(isOver));
      const unfinished = own.find((_, position) => over[position] === false);
      if (unfinished === undefined) return turns.start(definition, event);
      return turns.resume(unfinished, [say.alreadyBegun(definition.title)], event);
    },
    async provable(event, sessions) {
      const active = (await sessionsOf(event.person, sessions)).find((session) => session.active);
      const definition = await definitionOf(active?.checklist ?? "");
      if (active === undefined || definition === null) return null;
      const { current } = replay(definition, entriesOf(active, event.person));
      return current === null ? null : { number: current.number, label: current.item.label };
    },
    async news(session) {
      const comparisons = await turns.news(session);
      const title = byId.get(session.checklist)?.title ?? session.checklist;
      return comparisons.length === 0 ? null : { title, comparisons };
    },
    async take(event, sessions) {
      switch (event.kind) {
        case "action":
          return takeAction(event, sessions);
        case "message":
          return takeText(event, sessions);
        case "file":
          return takeFile(event, sessions);
        case "joined":
          return null;
      }
    },
  };
}

/** How many of a person's checklists are named at once. */
const mostShown = 5;

/** "tiếp tục kết nghĩa", "làm tiếp hồ sơ cđht": a few words after those that ask to go on. */
const resumesByName = /^(?:tiep tuc|lam tiep|tiep|continue|resume)(?: \S+){1,8}$/;

function withoutWaking(turn: Turn): Turn {
  return { ...turn, changes: turn.changes.filter(({ kind }) => kind !== "set-session-active") };
}

function newestFirst(sessions: readonly ChecklistSession[]): readonly ChecklistSession[] {
  const touched = ({ entries, startedAt }: ChecklistSession): string => entries.at(-1)?.at ?? startedAt;
  return [...sessions].sort((one, other) => (touched(one) < touched(other) ? 1 : -1));
}

/** A mark of the item that is being looked at, without its number. */
function isBare(command: StepCommand | null): boolean {
  if (command?.kind === "mark" || command?.kind === "not-applicable") return command.numbers.length === 0;
  return (command?.kind === "note" || command?.kind === "evidence") && command.number === null;
}

function isChecklistData(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "checklist";
}
