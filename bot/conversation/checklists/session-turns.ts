import {
  back,
  lastListed,
  readPin,
  replay,
  resolveSources,
  type ChecklistDefinition,
  parseEntry,
  type ChecklistEntry,
  type ChecklistPin,
  type Library,
  type WorkingCalendar,
} from "../../../knowledge/index";
import { checklistMessages as say, type ChecklistWords } from "../../messages/checklist";
import { sharingMessages as sharing } from "../../messages/checklist-sharing";
import { localMinute, logOf, type AddressPaper, type PaperAddress } from "../../dossier/index";
import type { ChecklistSession } from "../../state/index";
import type { BotEvent } from "../event";
import type { Reply, Turn } from "../turn";
import { newsMessages } from "../../messages/checklist-news";
import { createEditions } from "./editions";
import { localDay } from "./local-day";
import { decides, type Move } from "./moves";
import { showCheck } from "./check-reply";
import { compareNews, showNews, showOld, type NewsComparison } from "./news-reply";
import { filledLabels, showPapers } from "./papers-reply";
import {
  answerLabel,
  button,
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
import { plainReply } from "./plain-reply";
import { activation, appendChanges } from "./session-changes";
import { tellChanges } from "./what-changed";
import { isReturn, isSharing, mayWrite, othersSince, refusalOf, sharingTurn, standingIn } from "./sharing";

/** The turns of one session at a time: what is shown and what is to be written. Nothing here writes. */
export interface SessionTurns {
  start(definition: ChecklistDefinition, event: BotEvent): Promise<Turn>;
  /** Goes on where the session stands; `lead` says why. */
  resume(session: ChecklistSession, lead: readonly string[], event: BotEvent): Promise<Turn>;
  carryOut(session: ChecklistSession, move: Move, event: BotEvent): Promise<Turn>;
  /** Shows where the session stands and writes only that it was seen; null where nobody else decided anything since. */
  hold(session: ChecklistSession, event: BotEvent): Promise<Turn | null>;
  /** What documents changed for the session since its person was last shown it; nothing for one that is over. */
  news(session: ChecklistSession): Promise<readonly NewsComparison[]>;
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
  const editions = createEditions(library);

  async function sceneOf(session: ChecklistSession, entries: readonly unknown[], event: BotEvent): Promise<Scene> {
    const definition = await definitionOf(session.checklist);
    const worded = words[session.checklist];
    if (definition === null || worded === undefined) throw new Error(`no checklist "${session.checklist}"`);
    const view = replay(definition, entries);
    const resolved = await resolveSources(definition, library, view.answers, view.startDay);
    const binding = { session: session.id, at: entries.length };
    const standing = standingIn(session, event.person) ?? "viewer";
    return {
      definition,
      words: worded,
      view,
      resolved,
      binding,
      standing,
      addressOf: addresses(session, event),
      today: localDay(event.at),
      calendar,
    };
  }

  async function news(session: ChecklistSession): Promise<readonly NewsComparison[]> {
    const definition = await definitionOf(session.checklist);
    const worded = words[session.checklist];
    if (definition === null || worded === undefined) return [];
    const view = replay(definition, entriesOf(session, session.person));
    if (view.at.kind === "finished") return [];
    const edition = await editions.of(session, definition, view);
    return edition.kind === "current" ? [] : compareNews(edition.news, { view, words: worded }, library);
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
      pin: await editions.pin(definition, null),
    };
    const scene = await sceneOf({ ...session, members: [], entries: [] }, [], event);
    return { replies: [showBeginning(scene)], changes: [{ kind: "start-session", session }] };
  }

  /**
   * What is to be told before anything else: where the definition or a document became other, the person decides first how to go
   * on. Null where nothing did; a pin that only lags behind is renewed with the turn.
   */
  async function newsFirst(
    session: ChecklistSession,
    move: Move,
    event: BotEvent,
  ): Promise<{ readonly turn: Turn } | { readonly pinning: Turn["changes"] }> {
    if (alwaysPossible.has(move.kind)) return { pinning: [] };
    const stored = entriesOf(session, event.person);
    const scene = await sceneOf(session, stored, event);
    const edition = await editions.of(session, scene.definition, scene.view);
    if (edition.kind === "current") {
      if (move.kind === "use-new")
        return { turn: { replies: [showStep(scene, [newsMessages.upToDate])], changes: edition.pinning } };
      if (move.kind !== "show-old") return { pinning: edition.pinning };
      const former = lastFormer(stored);
      const reply =
        former === null
          ? showStep(scene, [newsMessages.noOld])
          : await showOld(scene, former, move.number, false, library);
      return { turn: { replies: [reply], changes: edition.pinning } };
    }
    const { news, pinned, now } = edition;
    if (move.kind === "show-old")
      return { turn: { replies: [await showOld(scene, pinned, move.number, true, library)], changes: [] } };
    if (move.kind !== "use-new") {
      const isHeld = decides(move) && move.kind !== "refuse";
      return {
        turn: {
          replies: [await showNews(scene, news, stored, isHeld, library)],
          changes: activation(session, true, event),
        },
      };
    }
    const renewal: ChecklistEntry = { kind: "renew", version: now.version, former: pinned };
    const after = await sceneOf(session, [...stored, renewal], event);
    return {
      turn: {
        replies: [showStep(after, [newsMessages.renewed])],
        changes: [
          ...appendChanges(session, [renewal], event),
          { kind: "set-pin", session: session.id, pin: now },
          ...activation(session, after.view.at.kind !== "finished", event),
        ],
      },
    };
  }

  async function resume(session: ChecklistSession, lead: readonly string[], event: BotEvent): Promise<Turn> {
    const first = await newsFirst(session, { kind: "resume" }, event);
    if ("turn" in first) return first.turn;
    const stored = entriesOf(session, event.person);
    const scene = await sceneOf(session, stored, event);
    const isUnpinned = readPin(session.pin) === null;
    const news = isUnpinned && scene.definition.version !== session.version ? [say.newerVersion] : [];
    // A list that was ended goes on at its first open item.
    const opened = scene.view.at.kind === "finished" ? back(scene.definition, stored) : null;
    const entries = opened === null || opened.kind !== "look" ? [] : [opened];
    const after = entries.length === 0 ? scene : await sceneOf(session, [...stored, ...entries], event);
    return {
      replies: [showStep(after, [...lead, ...news])],
      changes: [...appendChanges(session, entries, event), ...activation(session, true, event), ...first.pinning],
    };
  }

  /** Carries out a move that is the person's to make, where nothing is to be told first; an unchanged session is shown as it stands. */
  async function carryOut(session: ChecklistSession, move: Move, event: BotEvent): Promise<Turn> {
    const standing = standingIn(session, event.person) ?? "viewer";
    const refusal = refusalOf(standing, move);
    if (refusal !== null) return show(session, [refusal], event);
    if (isSharing(move)) return sharingTurn(session, await titleOf(session), move, event);
    if (move.kind === "restart") return step(session, move, event);
    if (!mayWrite(standing)) return isReturn(move) ? giveBack(session, move, event) : read(session, move, event);
    const told = await tellOthers(session, event);
    const turn = await carryOutOwn(session, move, event);
    if (told === null || turn.replies.length === 0) return turn;
    const isSeen = turn.changes.some(({ kind }) => kind === "append-entry" || kind === "delete-session");
    return {
      replies: [plainReply(session.checklist, told), ...turn.replies],
      changes: isSeen ? turn.changes : [...turn.changes, ...appendChanges(session, [{ kind: "seen" }], event)],
    };
  }

  async function carryOutOwn(session: ChecklistSession, move: Move, event: BotEvent): Promise<Turn> {
    if (move.kind === "resume") return resume(session, [say.resumed(await titleOf(session))], event);
    const first = await newsFirst(session, move, event);
    if ("turn" in first) return first.turn;
    const turn = await step(session, move as SteppingMove, event);
    const isPinned = turn.changes.some(({ kind }) => kind === "set-pin" || kind === "delete-session");
    return isPinned ? turn : { ...turn, changes: [...turn.changes, ...first.pinning] };
  }

  /** For who only looks on: nothing is written but which checklist listens to her. */
  async function read(session: ChecklistSession, move: Move, event: BotEvent): Promise<Turn> {
    if (move.kind === "append") {
      const stored = entriesOf(session, event.person);
      const scene = await sceneOf(session, [...stored, ...move.entries], event);
      const binding = { ...scene.binding, at: stored.length };
      return { replies: [showStep({ ...scene, binding }, move.lead)], changes: activation(session, true, event) };
    }
    if (move.kind === "resume" || move.kind === "show-old" || move.kind === "use-new") {
      const lead = move.kind === "resume" ? [say.resumed(await titleOf(session))] : [newsMessages.noOld];
      const turn = await show(session, lead, event);
      return { ...turn, changes: activation(session, true, event) };
    }
    const turn = await step(session, move as SteppingMove, event);
    return { ...turn, changes: turn.changes.filter(({ kind }) => kind === "set-session-active") };
  }

  async function giveBack(session: ChecklistSession, move: Move, event: BotEvent): Promise<Turn> {
    if (move.kind !== "append") return show(session, [], event);
    const turn = await append(session, move.entries, move.lead, event);
    return { ...turn, changes: turn.changes.filter(({ kind }) => kind !== "set-pin") };
  }

  /** What others decided since the person was here; null where nobody did. */
  async function tellOthers(session: ChecklistSession, event: BotEvent): Promise<string | null> {
    const since = othersSince(session, event.person);
    const definition = await definitionOf(session.checklist);
    const worded = words[session.checklist];
    if (since.length === 0 || definition === null || worded === undefined) return null;
    const lines = logOf({ ...session, entries: since }, definition, worded).slice(1 + session.members.length);
    const shown = lines.slice(-mostTold).map(({ who, what }) => `${who} ${what}`);
    return lines.length === 0 ? null : sharing.sinceLast(shown, lines.length - shown.length);
  }

  /** For an answer or a mark that names nothing: what it was meant for may be another step by now. */
  async function hold(session: ChecklistSession, event: BotEvent): Promise<Turn | null> {
    const told = await tellOthers(session, event);
    if (told === null) return null;
    const turn = await show(session, [told, sharing.held], event);
    return { ...turn, changes: appendChanges(session, [{ kind: "seen" }], event) };
  }

  async function show(session: ChecklistSession, lead: readonly string[], event: BotEvent): Promise<Turn> {
    const scene = await sceneOf(session, entriesOf(session, event.person), event);
    return { replies: [showStep(scene, lead)], changes: [] };
  }

  async function showLog(scene: Scene, session: ChecklistSession): Promise<Reply> {
    const all = logOf(session, scene.definition, scene.words);
    const shown = all.slice(-mostLogged).reverse();
    const older = all.length - shown.length;
    const text = [
      sharing.log.heading(scene.definition.title),
      ...shown.map(({ at, who, what }) => sharing.log.line(localMinute(at), who, what)),
      ...(older === 0 ? [] : [sharing.log.older(older)]),
    ].join("\n");
    return showMessage(scene, text, [button(say.buttons.list, { do: "list" })], say.suggestions.papers);
  }

  async function titleOf({ checklist }: ChecklistSession): Promise<string> {
    return (await definitionOf(checklist))?.title ?? checklist;
  }

  async function step(session: ChecklistSession, move: SteppingMove, event: BotEvent): Promise<Turn> {
    if (move.kind === "append") return append(session, move.entries, move.lead, event);
    const stored = entriesOf(session, event.person);
    const scene = await sceneOf(session, stored, event);
    const { definition } = scene;
    const waking = activation(session, true, event);
    const still = (reply: Reply): Turn => ({ replies: [reply], changes: waking });
    switch (move.kind) {
      case "refuse":
        return still(showStep(scene, [move.lead]));
      case "back": {
        const entry = back(definition, stored);
        return entry === null ? still(showStep(scene, [say.nothingBefore])) : append(session, [entry], [], event);
      }
      case "list":
        return still(showList(scene, [], { isFirst: false, from: move.number }));
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
      case "log":
        return still(await showLog(scene, session));
      case "restart":
        return start(definition, event);
      case "stop": {
        const reply = showMessage(
          scene,
          say.stopped(definition.title),
          [{ title: say.buttons.resume, data: { do: "resume" } }],
          say.suggestions.paused,
        );
        return { replies: [reply], changes: activation(session, false, event) };
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
    return (file) => addressPaper({ session: session.id, person: event.person, file }, event);
  }

  async function fill(
    session: ChecklistSession,
    scene: Scene,
    entries: readonly ChecklistEntry[],
    event: BotEvent,
  ): Promise<Turn> {
    const after =
      entries.length === 0 ? scene : await sceneOf(session, [...entriesOf(session, event.person), ...entries], event);
    const lead = entries.length === 0 ? say.papers.nothingFilled : say.papers.filled(filledLabels(scene, entries));
    return {
      replies: [showPapers(after, [lead], addresses(session, event))],
      changes: [...appendChanges(session, entries, event), ...activation(session, true, event)],
    };
  }

  /** What an answer made of a list that was there before; nothing where none was, or where there is none now. */
  async function changesOfList(scene: Scene, stored: readonly unknown[]): Promise<readonly string[]> {
    const former = scene.view.items.length === 0 ? null : lastListed(scene.definition, stored);
    if (former === null) return [];
    const resolved = await resolveSources(scene.definition, library, former.answers, former.startDay);
    return tellChanges({ view: former, resolved }, scene);
  }

  async function append(
    session: ChecklistSession,
    entries: readonly ChecklistEntry[],
    lead: readonly string[],
    event: BotEvent,
  ): Promise<Turn> {
    const stored = entriesOf(session, event.person);
    const scene = await sceneOf(session, [...stored, ...entries], event);
    const isOver = scene.view.at.kind === "finished";
    const isAnswered = entries.some(({ kind }) => kind === "answer");
    const said = [
      ...lead,
      ...entries.flatMap((entry) => answeredLine(scene, entry)),
      ...(isAnswered ? await changesOfList(scene, stored) : []),
      ...progressLine(scene, entries),
    ];
    const listIsNew = replay(scene.definition, stored).items.length === 0 && scene.view.at.kind === "items";
    return {
      replies: [listIsNew ? showList(scene, said, { isFirst: true }) : showStep(scene, said)],
      // What is over no longer listens; "tiếp tục" opens it again.
      changes: [
        ...appendChanges(session, entries, event),
        ...activation(session, !isOver, event),
        ...(await editions.repin(session, scene.definition, scene.view)),
      ],
    };
  }

  return {
    start,
    resume,
    carryOut,
    show,
    hold,
    news,
  };
}

/** Leaving and erasing need no decision on what became other. */
const alwaysPossible: ReadonlySet<Move["kind"]> = new Set(["stop", "restart", "delete", "delete-confirmed"]);

/** A move that is carried out once nothing is to be told first: `newsFirst` takes the others. */
type SteppingMove = Exclude<
  Move,
  { readonly kind: "resume" | "use-new" | "show-old" | "share" | "revoke" | "unshare" | "leave" }
>;

/** A reply has no room for more of what others did, or of the log. */
const mostTold = 5;
const mostLogged = 20;

/** What the session was pinned to before it was renewed last. */
function lastFormer(stored: readonly unknown[]): ChecklistPin | null {
  const renewals = stored.map(parseEntry).filter((entry) => entry?.kind === "renew");
  return readPin(renewals.at(-1)?.former);
}

/** What a session's entries say to a person, as the replay takes it: which item another one turned to is nothing to her. */
export function entriesOf({ entries }: Pick<ChecklistSession, "entries">, person: string): readonly unknown[] {
  return entries.map(({ entry, person: by }) =>
    by !== person && parseEntry(entry)?.kind === "look" ? ({ kind: "seen" } satisfies ChecklistEntry) : entry,
  );
}

/** Repeats an answer as it was understood, so that a misreading is seen at once. */
function answeredLine(scene: Scene, entry: ChecklistEntry): readonly string[] {
  return entry.kind === "answer" ? [say.answered(answerLabel(scene, entry.question, entry.answer))] : [];
}

function progressLine({ view }: Scene, entries: readonly ChecklistEntry[]): readonly string[] {
  const marked = entries.some(({ kind }) => kind === "mark");
  return marked && view.at.kind === "items" ? [say.progress(view.progress.done, view.progress.applicable)] : [];
}
