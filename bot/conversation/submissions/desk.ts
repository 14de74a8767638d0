import { randomUUID } from "node:crypto";
import {
  correctReading,
  foldText,
  writeValue,
  type DocumentId,
  type DocumentSummary,
  type Library,
  type Reading,
} from "../../../knowledge/index";
import { submissionActionSchema, submissionCard, type SubmissionAction } from "../../cards/index";
import { asEvidence, type ReceivedFile } from "../../evidence/index";
import { nameDocument } from "../../messages/index";
import { submissionMessages as say } from "../../messages/submissions";
import type { StateReader, SubmissionStatus } from "../../state/index";
import { localMinute } from "../../dossier/index";
import type { ChecklistDesk } from "../checklists/index";
import type { BotEvent } from "../event";
import type { Reply, Turn } from "../turn";
import { readForm, readOne, type GivenCorrections } from "./edit-form";
import { planOf } from "./publish-plan";
import { showEditForm, showSubmission, submissionReply, type Understood } from "./show-submission";
import { begin, decide, readSubmission, withCorrections, type Submission } from "./submission";
import { asksForEvidence, asksForLibrary, readSubmissionCommand, type SubmissionCommand } from "./submission-words";

/**
 * Takes files that an admin sends to become documents, shows what was read of them, and writes down what is decided. It reads the state and the
 * library and writes nothing itself; what is decided is carried out behind the conversation.
 */
export interface SubmissionDesk {
  /** The turn of a file, a card action or a message that is meant for it; null where it is not. */
  take(event: BotEvent, state: StateReader): Promise<Turn | null>;
  /** The card of a submission as it stands; null where nothing of it can be shown any more. */
  show(submission: Submission, lead: readonly string[]): Promise<Reply | null>;
}

export interface SubmissionDeskSettings {
  readonly library: Library;
  readonly checklists: Pick<ChecklistDesk, "take" | "provable">;
  /** What was read of a file, by the submission's id; null where it is not there. */
  readonly readStaged: (id: string) => Promise<Reading | null>;
  /** Not to be guessed. */
  readonly newId?: () => string;
}

const open: readonly SubmissionStatus[] = ["asked", "reading", "ready", "publishing"];

export function createSubmissionDesk(settings: SubmissionDeskSettings): SubmissionDesk {
  const { library, checklists, readStaged, newId = randomUUID } = settings;

  async function understand(submission: Submission): Promise<Understood | null> {
    const read = await readStaged(submission.id);
    if (read === null) return null;
    const preview = await library.preview(read, submission.corrections);
    return {
      reading: correctReading(read, submission.corrections),
      preview,
      displacesSamples: await answersFromSamples(library),
    };
  }

  async function show(submission: Submission, lead: readonly string[]): Promise<Reply | null> {
    const { file, status } = submission;
    switch (status) {
      case "asked":
        return askReply(submission);
      case "reading":
        return submissionReply([...lead, say.stillReading(file.name)].join("\n"), null);
      case "ready": {
        const understood = await understand(submission);
        return understood === null ? null : showSubmission(submission, understood, lead);
      }
      case "unreadable":
      case "publishing":
      case "published":
      case "taking-back":
      case "evidence":
      case "dropped":
      case "taken-back":
        return submissionReply([...lead, standsAs(submission)].join("\n"), null);
    }
  }

  async function showTurn(
    submission: Submission,
    lead: readonly string[],
    changes: Turn["changes"] = [],
  ): Promise<Turn> {
    const reply = await show(submission, lead);
    if (reply !== null) return { replies: [reply], changes };
    // What was read is gone, or of a program that found less: the file is read again, where it is still there.
    return {
      replies: [submissionReply(say.reading(submission.file.name), null)],
      changes: [decide(submission, { status: "reading", attempts: 0 })],
    };
  }

  async function takeFile(
    event: Extract<BotEvent, { kind: "file" }>,
    file: ReceivedFile,
    state: StateReader,
  ): Promise<Turn | null> {
    const forLibrary = asksForLibrary(event.text);
    if (!mayDecide(event)) return forLibrary && event.scope !== "group" ? tell(say.notAdmin) : null;
    const isEvidence = asEvidence(file).kind === "file";
    const item = isEvidence ? await checklists.provable(event, state) : null;
    if (item !== null && !forLibrary && asksForEvidence(event.text)) return null;
    const isOpen = item !== null && !forLibrary;
    const submission: Omit<Submission, "revision"> = {
      id: newId(),
      person: event.person,
      conversation: event.conversation,
      at: event.at,
      status: isOpen ? "asked" : "reading",
      file: { id: file.id, name: file.name, type: file.type, bytes: file.bytes },
      corrections: [],
      item: isOpen ? item : null,
      attempts: 0,
      plan: null,
      result: null,
    };
    const reply = isOpen
      ? askReply({ ...submission, revision: 1 })
      : submissionReply(say.reading(file.name), null, ["văn bản chờ nạp"]);
    return { replies: [reply], changes: [begin(submission)] };
  }

  async function takeAction(event: Extract<BotEvent, { kind: "action" }>, state: StateReader): Promise<Turn | null> {
    if (!isSubmissionData(event.data)) return null;
    if (!mayDecide(event)) return tell(event.isAdmin === true ? say.onlyPersonal : say.notAdmin);
    const parsed = submissionActionSchema.safeParse(event.data);
    if (!parsed.success) return tell(say.gone);
    const submission = readSubmission(await state.submission(parsed.data.id));
    if (submission === null) return tell(say.gone);
    return act(submission, parsed.data, event, state);
  }

  /** A card acts on the submission as it was drawn; on any other state of it nothing is done, and it is said how it stands. */
  async function act(
    submission: Submission,
    action: SubmissionAction,
    event: BotEvent,
    state: StateReader,
  ): Promise<Turn> {
    const { status } = submission;
    const isCurrent = action.rev === submission.revision;
    switch (action.do) {
      case "show":
      case "keep":
        return showTurn(submission, []);
      case "edit":
        return status === "ready" ? editTurn(submission, [], null) : showTurn(submission, []);
      case "edit-deadlines":
        return status === "ready" ? editTurn(submission, [], action.from) : showTurn(submission, []);
      case "take-back":
        return status === "published" ? askTakeBack(submission) : showTurn(submission, []);
      case "take-back-confirmed":
        return status === "published" && isCurrent ? takeBack(submission) : showTurn(submission, []);
      case "evidence":
        return status === "asked" ? prove(submission, event, state) : showTurn(submission, []);
      case "library":
        return status === "asked" ? read(submission) : showTurn(submission, []);
      case "drop":
        return canDrop(status) && (isCurrent || status !== "ready") ? drop(submission) : stale(submission, isCurrent);
      case "save":
        return status === "ready" && isCurrent
          ? save(submission, (reading) => readForm(action, reading))
          : stale(submission, isCurrent);
      case "publish":
      case "publish-beside":
        return status === "ready" && isCurrent
          ? publish(submission, action.do === "publish" ? "only" : "beside")
          : stale(submission, isCurrent);
      case "publish-replacing":
        return status === "ready" && isCurrent
          ? publish(submission, { replaces: action.document })
          : stale(submission, isCurrent);
    }
  }

  async function stale(submission: Submission, isCurrent: boolean): Promise<Turn> {
    return showTurn(submission, submission.status === "ready" && !isCurrent ? [say.outdated] : []);
  }

  async function read(submission: Submission): Promise<Turn> {
    return {
      replies: [submissionReply(say.reading(submission.file.name), null, ["văn bản chờ nạp"])],
      changes: [decide(submission, { status: "reading" })],
    };
  }

  async function drop(submission: Submission): Promise<Turn> {
    return {
      replies: [submissionReply(say.dropped(submission.file.name), null)],
      changes: [decide(submission, { status: "dropped" })],
    };
  }

  /** The file goes to the item that the person was told, or to the one that is being looked at now. */
  async function prove(submission: Submission, event: BotEvent, state: StateReader): Promise<Turn> {
    const file = asEvidence({ ...submission.file, kind: "file" });
    if (file.kind === "refused") return showTurn(submission, []);
    const { id, conversation, person, scope, at } = event;
    const text = submission.item === null ? "" : String(submission.item.number);
    const turn = await checklists.take({ id, conversation, person, scope, at, kind: "file", file, text }, state);
    if (turn === null) return showTurn(submission, []);
    const isWritten = turn.changes.some(({ kind }) => kind === "append-entry");
    return isWritten ? { ...turn, changes: [...turn.changes, decide(submission, { status: "evidence" })] } : turn;
  }

  async function editTurn(submission: Submission, lead: readonly string[], from: number | null): Promise<Turn> {
    const understood = await understand(submission);
    if (understood === null) return showTurn(submission, []);
    return { replies: [showEditForm(submission, understood, lead, from)], changes: [] };
  }

  async function save(submission: Submission, given: (reading: Reading) => GivenCorrections): Promise<Turn> {
    const understood = await understand(submission);
    if (understood === null) return showTurn(submission, []);
    const { corrections, changes, problems } = given(understood.reading);
    const period = periodProblem(correctReading(understood.reading, corrections));
    if (period !== null) return showTurn(submission, [period]);
    if (corrections.length === 0) return showTurn(submission, problems.length > 0 ? problems : [say.nothingChanged]);
    const decision = { status: "ready", corrections: withCorrections(submission.corrections, corrections) } as const;
    const next = { ...submission, ...decision, revision: submission.revision + 1 };
    return showTurn(next, [say.saved(changes), ...problems], [decide(submission, decision)]);
  }

  async function publish(submission: Submission, choice: "only" | "beside" | { replaces: string }): Promise<Turn> {
    const understood = await understand(submission);
    if (understood === null) return showTurn(submission, []);
    const { versions } = understood.preview;
    if (choice === "only" && versions.length > 0) return showTurn(submission, [say.chooseVersion]);
    const replaced = typeof choice === "object" ? versions.find(({ id }) => id === choice.replaces) : undefined;
    // It was removed or superseded since the card was drawn.
    if (typeof choice === "object" && replaced === undefined) return showTurn(submission, [say.outdated]);
    const plan = planOf(submission.file.name, versions, replaced ?? null, await library.documents());
    return {
      replies: [submissionReply(say.publishing(submission.file.name), null, ["văn bản chờ nạp"])],
      changes: [decide(submission, { status: "publishing", plan, attempts: 0 })],
    };
  }

  async function askTakeBack(submission: Submission): Promise<Turn> {
    const { result } = submission;
    const document = result === null ? null : await library.document(result.document);
    if (result === null || document === null) return tell(say.takeBackGone(submission.file.name));
    if (document.supersededBy !== null) return tell(say.superseded(document.file));
    const former = await formerOf(document.id);
    const text = say.takeBackAsk(nameDocument(document), document.file, former === null ? null : nameDocument(former));
    const card = submissionCard({
      binding: { id: submission.id, revision: submission.revision },
      heading: say.takeBackHeading(document.file),
      lead: [text],
      facts: [],
      sections: [],
      inputs: [],
      buttons: [
        { title: say.buttons.takeBack, data: { do: "take-back-confirmed" } },
        { title: say.buttons.keep, data: { do: "keep" } },
      ],
      fallbackText: text,
    });
    return { replies: [submissionReply(text, card)], changes: [] };
  }

  /** What answers again once the document is taken back. */
  async function formerOf(document: DocumentId): Promise<DocumentSummary | null> {
    const former = (await library.documents({ everything: true })).filter((one) => one.supersededBy === document);
    return former.sort((one, other) => (one.readAt < other.readAt ? 1 : -1))[0] ?? null;
  }

  async function takeBack(submission: Submission): Promise<Turn> {
    return {
      replies: [submissionReply(say.takingBack(submission.result?.file ?? submission.file.name), null)],
      changes: [decide(submission, { status: "taking-back", attempts: 0 })],
    };
  }

  async function takeText(event: Extract<BotEvent, { kind: "message" }>, state: StateReader): Promise<Turn | null> {
    const command = readSubmissionCommand(event.text);
    if (command === null) return null;
    if (!mayDecide(event)) {
      // Who has nothing to decide here may mean her checklist, or ask about the words.
      if (!isPlain(command)) return null;
      return tell(event.isAdmin === true ? say.onlyPersonal : say.notAdmin);
    }
    if (command.kind === "take-back" || command.kind === "take-back-confirmed") return takeNamed(command, state);
    const waiting = (await state.submissions(open)).flatMap((record) => readSubmission(record) ?? []);
    if (command.kind === "list") return list(waiting, command.number);
    const own = waiting.filter(({ person }) => person === event.person);
    const fitting = (own.length > 0 ? own : waiting).filter(({ status }) => fits(command, status));
    const [only, ...others] = fitting;
    if (only === undefined) return isPlain(command) ? tell(say.listNone) : null;
    if (command.kind === "drop" && command.isBare && (await checklists.provable(event, state)) !== null) return null;
    if (others.length > 0) return tell(say.several);
    return carryOut(only, command, event, state);
  }

  async function carryOut(
    submission: Submission,
    command: SubmissionCommand,
    event: BotEvent,
    state: StateReader,
  ): Promise<Turn | null> {
    switch (command.kind) {
      case "evidence":
        return prove(submission, event, state);
      case "drop":
        return drop(submission);
      case "library":
        if (submission.status === "asked") return read(submission);
        return submission.status === "ready" ? publish(submission, "only") : showTurn(submission, []);
      case "beside":
        return publish(submission, "beside");
      case "replacing": {
        const versions = (await understand(submission))?.preview.versions ?? [];
        const [only, ...others] = versions;
        if (only === undefined) return publish(submission, "only");
        return others.length > 0 ? showTurn(submission, [say.chooseWhich]) : publish(submission, { replaces: only.id });
      }
      case "edit":
        return save(submission, (reading) => readOne(command, command.value, reading));
      case "list":
      case "take-back":
      case "take-back-confirmed":
        return null;
    }
  }

  async function list(waiting: readonly Submission[], number: number | null): Promise<Turn> {
    const only = waiting.length === 1 ? waiting[0] : number === null ? undefined : waiting[number - 1];
    if (only !== undefined) return showTurn(only, []);
    if (waiting.length === 0) return tell(say.listNone);
    const rows = waiting
      .slice(0, mostListed)
      .map(({ file, status }, at) => say.listRow(at + 1, file.name, say.statuses[status as keyof typeof say.statuses]));
    return tell([say.listHeading, ...rows, say.listHelp].join("\n"));
  }

  /** "thu lại văn bản 12/KH-UBND": what was published here and goes by that name, number or title. */
  async function takeNamed(
    { kind, name }: Extract<SubmissionCommand, { kind: "take-back" | "take-back-confirmed" }>,
    state: StateReader,
  ): Promise<Turn> {
    if (name === "") return tell(say.takeBackName);
    const published = (await state.submissions(["published"])).flatMap((record) => readSubmission(record) ?? []);
    const wanted = foldText(name).trim();
    const found: Submission[] = [];
    for (const submission of published) {
      const document = submission.result === null ? null : await library.document(submission.result.document);
      if (document === null || found.some(({ result }) => result?.document === document.id)) continue;
      const { number, title } = document.header;
      const isExact = [document.file, number].some((one) => one !== null && foldText(one) === wanted);
      if (isExact) return kind === "take-back" ? askTakeBack(submission) : confirmed(submission);
      if ([document.file, number, title].some((one) => one !== null && foldText(one).includes(wanted)))
        found.push(submission);
    }
    const [only, ...others] = found;
    if (only === undefined) return tell(say.takeBackNone(name.slice(0, 80)));
    if (others.length > 0)
      return tell(say.takeBackWhich(found.slice(0, mostListed).map(({ result, file }) => result?.file ?? file.name)));
    return kind === "take-back" ? askTakeBack(only) : confirmed(only);
  }

  async function confirmed(submission: Submission): Promise<Turn> {
    const document = submission.result === null ? null : await library.document(submission.result.document);
    return document === null || document.supersededBy !== null ? askTakeBack(submission) : takeBack(submission);
  }

  return {
    show,
    async take(event, state) {
      switch (event.kind) {
        case "file":
          return event.file === null ? null : takeFile(event, event.file, state);
        case "action":
          return takeAction(event, state);
        case "message":
          return takeText(event, state);
        case "joined":
          return null;
      }
    },
  };
}

const mostListed = 9;

/** Somebody whom the office has named, in a conversation of her own. */
function mayDecide({ isAdmin, scope }: BotEvent): boolean {
  return isAdmin === true && (scope === "personal" || scope === "local");
}

function canDrop(status: SubmissionStatus): boolean {
  return status === "asked" || status === "reading" || status === "ready";
}

/** Which states of a file the words can mean. */
function fits(command: SubmissionCommand, status: SubmissionStatus): boolean {
  switch (command.kind) {
    case "evidence":
      return status === "asked";
    case "library":
      return status !== "evidence";
    case "drop":
      return canDrop(status);
    case "replacing":
    case "beside":
    case "edit":
      return status === "ready";
    case "list":
    case "take-back":
    case "take-back-confirmed":
      return false;
  }
}

/** Words that can mean nothing else, so that somebody who may not is told so. */
function isPlain(command: SubmissionCommand): boolean {
  return command.kind !== "evidence" && command.kind !== "edit" && !(command.kind === "drop" && command.isBare);
}

function askReply(submission: Submission): Reply {
  const { file, item } = submission;
  const named = item === null ? "" : `${item.number}. ${item.label}`;
  const text = say.ask(file.name, named);
  const card = submissionCard({
    binding: { id: submission.id, revision: submission.revision },
    heading: say.askHeading(file.name),
    lead: [say.askHelp],
    facts: [],
    sections: [],
    inputs: [],
    buttons: [
      { title: say.buttons.evidence(named.length > 60 ? `${named.slice(0, 57)}…` : named), data: { do: "evidence" } },
      { title: say.buttons.library, data: { do: "library" } },
      { title: say.buttons.drop, data: { do: "drop" } },
    ],
    fallbackText: text,
  });
  return submissionReply(text, card);
}

/** How one stands that waits for no decision of before. */
function standsAs({ status, file, result }: Submission): string {
  switch (status) {
    case "publishing":
      return say.alreadyPublishing(file.name);
    case "published":
      return say.alreadyPublished(result?.file ?? file.name, localMinute(result?.at ?? ""));
    case "taking-back":
      return say.takingBackNow(result?.file ?? file.name);
    case "taken-back":
      return say.alreadyTakenBack(result?.file ?? file.name);
    case "evidence":
      return say.alreadyEvidence(file.name);
    case "dropped":
    case "unreadable":
      return say.alreadyDropped(file.name);
    case "asked":
    case "reading":
    case "ready":
      return say.stillReading(file.name);
  }
}

/** A document cannot end before it begins. */
function periodProblem({ document }: Reading): string | null {
  const { from, to } = document.validity;
  if (from === null || to === null || from.slice(0, to.length) <= to) return null;
  return say.period(writeValue(from), writeValue(to));
}

/** There are only so many samples: a library of more documents has some of the office. */
const mostSamples = 20;

async function answersFromSamples(library: Library): Promise<boolean> {
  const { documents } = await library.state();
  if (documents === 0 || documents > mostSamples) return false;
  return (await library.documents()).every(({ origin }) => origin === "sample");
}

function tell(text: string): Turn {
  return { replies: [submissionReply(text, null)], changes: [] };
}

function isSubmissionData(data: unknown): boolean {
  return typeof data === "object" && data !== null && "kind" in data && data.kind === "submission";
}
