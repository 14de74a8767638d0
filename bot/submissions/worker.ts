import type { DocumentId, DocumentSummary, Library } from "../../knowledge/index";
import type { ChecklistDesk } from "../conversation/checklists/index";
import type { Reply } from "../conversation/index";
import {
  decide,
  readSubmission,
  submissionReply,
  type Submission,
  type SubmissionDesk,
} from "../conversation/submissions/index";
import type { Log } from "../log/index";
import { nameDocument } from "../messages/index";
import { submissionMessages as say } from "../messages/submissions";
import { StateConflict, type StateChange, type StateStore } from "../state/index";
import { findAffected, type Affected } from "./affected";
import { findChanges } from "./find-changes";
import { impactReply, type ChangeCause } from "./impact-reply";
import type { PendingFiles } from "./pending-files";
import { reach, type Parcel, type ReachDeps } from "./reach";
import type { ProgramAnswer, ReadingProgram } from "./reading-program";

/** Carries out behind the conversation what was decided on submissions, one at a time. */
export interface SubmissionWorker {
  /** Begins nothing new and waits for what is in work, which the reading program's signal ends. */
  stop(): Promise<void>;
}

export interface SubmissionWorkerDeps {
  readonly state: StateStore;
  readonly library: Library;
  readonly files: PendingFiles;
  readonly program: ReadingProgram;
  readonly desk: Pick<SubmissionDesk, "show">;
  readonly checklists: Pick<ChecklistDesk, "news">;
  readonly write: ReachDeps["write"];
  /** Called after something was queued for the channel. */
  readonly onQueued: () => void;
  /** The instant that the conversation takes for now. */
  readonly now: () => string;
  readonly log: Pick<Log, "info" | "warn" | "error">;
  /** How often work is looked for. */
  readonly pollMs?: number;
}

/** What is begun so often and never ends, because the program is killed each time, is given up. */
const mostAttempts = 3;
const defaultPollMs = 1000;
const sweepMs = 30_000;
/** No turn takes so long from keeping a file to being committed. */
const uncommittedMs = 10 * 60_000;

export function startSubmissionWorker(deps: SubmissionWorkerDeps): SubmissionWorker {
  const { state, log } = deps;
  let stopped = false;
  let working: Promise<unknown> | null = null;

  async function look(): Promise<void> {
    const records = await state.submissions(["reading", "publishing", "taking-back"]);
    // The oldest first.
    for (const record of [...records].reverse()) {
      if (stopped) return;
      const submission = readSubmission(record);
      if (submission !== null) await carryOut(submission, deps);
    }
  }

  function wake(): void {
    if (stopped || working !== null) return;
    working = state
      .exclusively("submissions", look)
      .catch((error: unknown) => log.error("a submission could not be carried out", { error }))
      .finally(() => {
        working = null;
      });
  }

  const poll = setInterval(wake, deps.pollMs ?? defaultPollMs);
  const sweep = setInterval(() => {
    state
      .exclusively("sweep", () => sweepSubmissions(state, deps.files, uncommittedMs))
      .catch((error: unknown) => log.error("the files of submissions could not be swept", { error }));
  }, sweepMs);
  wake();
  return {
    async stop() {
      stopped = true;
      clearInterval(poll);
      clearInterval(sweep);
      await working;
    },
  };
}

/**
 * Removes the files of what waits for nobody any more, and of turns that were never committed: those that rest for so long, for the files of a
 * turn are there before it is.
 */
export async function sweepSubmissions(
  state: Pick<StateStore, "submission" | "isShared">,
  files: PendingFiles,
  restMs = state.isShared ? uncommittedMs : 0,
): Promise<void> {
  for (const { submission: id, restedMs } of await files.all()) {
    const submission = await state.submission(id);
    const isGone = submission === null ? restedMs >= restMs : isOver(submission.status);
    if (isGone) await files.remove(id);
  }
}

function isOver(status: Submission["status"]): boolean {
  return ["unreadable", "published", "taking-back", "evidence", "dropped", "taken-back"].includes(status);
}

/** One step of one submission. Somebody may decide otherwise meanwhile: then nothing of it is written. */
async function carryOut(found: Submission, deps: SubmissionWorkerDeps): Promise<void> {
  try {
    // Written first: what ends the whole program each time must not do so for ever.
    const change = decide(found, { status: found.status, attempts: found.attempts + 1 });
    await deps.state.commitTurn(null, [change], [], deps.now());
    const submission = { ...found, attempts: found.attempts + 1, revision: found.revision + 1 };
    switch (submission.status) {
      case "reading":
        return await read(submission, deps);
      case "publishing":
        return await publish(submission, deps);
      case "taking-back":
        return await takeBack(submission, deps);
      case "asked":
      case "unreadable":
      case "ready":
      case "published":
      case "evidence":
      case "dropped":
      case "taken-back":
        return;
    }
  } catch (error) {
    if (!(error instanceof StateConflict)) throw error;
    deps.log.info("a submission was decided on meanwhile", { submission: found.id });
  }
}

async function read(submission: Submission, deps: SubmissionWorkerDeps): Promise<void> {
  const { files, program } = deps;
  const { id, file } = submission;
  const places = await files.places(id, file);
  if (places === null || submission.attempts > mostAttempts) return giveUp(submission, say.sendAgain, deps);
  const answer = await program.read(places.folder, places.file, file.name);
  if (answer.outcome === "stopped" && answer.why === "signal") return putBack(submission, deps);
  deps.log.info("a submission was read", { submission: id, outcome: answer.outcome });
  if (answer.outcome !== "read") return giveUp(submission, whyUnread(answer, file.name), deps);
  const reading = await files.reading(id);
  if (reading === null) return giveUp(submission, say.fault, deps);
  const { same } = await deps.library.preview(reading, []);
  if (same !== null && same.supersededBy === null && same.origin === "office")
    return giveUp(submission, say.alreadyThere(same.file), deps);
  const ready = { ...submission, status: "ready", revision: submission.revision + 1 } as const;
  const reply = await deps.desk.show(ready, []);
  if (reply === null) return giveUp(submission, say.fault, deps);
  await settle([decide(submission, { status: "ready", attempts: 0 })], [[submission.person, reply]], deps);
}

/** The program is told to stop: the next start goes on, and this one does not count. */
async function putBack(submission: Submission, deps: SubmissionWorkerDeps): Promise<void> {
  const { status, attempts } = submission;
  await deps.state.commitTurn(null, [decide(submission, { status, attempts: attempts - 1 })], [], deps.now());
}

function whyUnread(answer: ProgramAnswer, file: string): string {
  if (answer.outcome === "stopped") return answer.why === "too-slow" ? say.tooSlow : say.fault;
  if (answer.outcome !== "failed" || answer.message === null) return say.fault;
  // The message names the file once more.
  return answer.message.startsWith(`${file}: `) ? answer.message.slice(file.length + 2) : answer.message;
}

async function giveUp(submission: Submission, why: string, deps: SubmissionWorkerDeps): Promise<void> {
  const reply = submissionReply(say.unreadable(submission.file.name, why), null);
  await settle([decide(submission, { status: "unreadable" })], [[submission.person, reply]], deps);
  await deps.files.remove(submission.id);
}

async function publish(submission: Submission, deps: SubmissionWorkerDeps): Promise<void> {
  const { files, library, program } = deps;
  const { id, plan, corrections, file } = submission;
  const places = await files.places(id, file);
  const reading = await files.reading(id);
  if (plan === null || places === null || reading === null) return giveUp(submission, say.sendAgain, deps);
  if (submission.attempts > mostAttempts) return backToReady(submission, say.publishFailed(file.name), deps);
  const { same, versions } = await library.preview(reading, corrections);
  const isThere = same !== null && same.supersededBy === null && same.origin === "office";
  const seen = versions.map((version) => version.id as string).sort();
  if (!isThere && JSON.stringify(seen) !== JSON.stringify(plan.seen)) {
    // The library has changed under the decision: it is made again on what is there now.
    return backToReady(submission, say.outdated, deps);
  }
  // A run before this one may have been ended behind its transaction: then it is there already, and only the telling is left.
  const answer = isThere ? null : await program.publish(places.folder, places.file, { ...plan, corrections });
  if (answer?.outcome === "stopped" && answer.why === "signal") return putBack(submission, deps);
  if (answer !== null && !("document" in answer)) {
    deps.log.error("a submission could not be published", { submission: id, outcome: answer.outcome });
    return backToReady(submission, say.publishFailed(file.name), deps);
  }
  await announce(submission, reading.document.id, answer === null ? 0 : answer.lost, deps);
  await files.remove(id);
  deps.log.info("a submission was published", { submission: id });
}

/** Nothing was published: it waits for a decision again, on what is there now. */
async function backToReady(submission: Submission, why: string, deps: SubmissionWorkerDeps): Promise<void> {
  const ready = { ...submission, status: "ready", revision: submission.revision + 1 } as const;
  const reply = await deps.desk.show(ready, [why]);
  const change = decide(submission, { status: "ready", plan: null, attempts: 0 });
  await settle([change], reply === null ? [] : [[submission.person, reply]], deps);
}

/** The mark that it was published, its sender's answer and what everybody else is told are one transaction. */
async function announce(
  submission: Submission,
  id: DocumentId,
  lost: number,
  deps: SubmissionWorkerDeps,
): Promise<void> {
  const { library } = deps;
  const document = await library.document(id);
  if (document === null) return giveUp(submission, say.sendAgain, deps);
  const everything = await library.documents({ everything: true });
  const former = everything.filter(({ supersededBy }) => supersededBy === id);
  const newest = [...former].sort((one, other) => (one.readAt < other.readAt ? 1 : -1))[0] ?? null;
  const replaced = newest === null ? null : named(newest);
  const changes = await findChanges(
    library,
    id,
    former.map((one) => one.id),
  );
  const affected = await findAffected(changes, [id, ...changes.touched], deps.now(), deps);
  const cause: ChangeCause = { kind: "published", document: named(document), replaced };
  const others = affected.filter(({ person }) => person !== submission.person);
  const own = affected.filter(({ person }) => person === submission.person);
  const reached = await Promise.all(
    told(others, cause).map(async ([person, reply]) => reach(person, reply, deps.now(), deps)),
  );
  const lines = [
    replaced === null ? say.published(cause.document) : say.publishedReplacing(cause.document, replaced),
    ...(lost > 0 ? [say.lostCorrections(lost)] : []),
    say.told(reached.filter(({ changes: told, messages }) => told.length + messages.length > 0).length),
    say.howToTakeBack(document.file),
  ];
  const result = { document: id, file: document.file, replaced: newest?.id ?? null, at: deps.now() };
  await settle(
    [decide(submission, { status: "published", corrections: [], result })],
    [[submission.person, submissionReply(lines.join("\n"), null)], ...told([...own, ...others], cause)],
    deps,
  );
}

async function takeBack(submission: Submission, deps: SubmissionWorkerDeps): Promise<void> {
  const { library, program } = deps;
  const { result } = submission;
  if (result === null) return;
  const document = await library.document(result.document);
  // What people were shown of it is read before it is erased.
  const former = (await library.documents({ everything: true })).filter((one) => one.supersededBy === result.document);
  const newest = [...former].sort((one, other) => (one.readAt < other.readAt ? 1 : -1))[0] ?? null;
  const back = newest?.id ?? result.replaced;
  const sides = document === null ? null : await findChanges(library, back, [document.id]);
  const before =
    sides === null
      ? []
      : await findAffected(sides, [result.document], deps.now(), { state: deps.state, checklists: noNews });
  const answer = document === null ? null : await program.takeBack(result.document);
  if (answer?.outcome === "stopped" && answer.why === "signal") return putBack(submission, deps);
  if (answer !== null && answer.outcome !== "taken-back" && answer.outcome !== "gone") {
    deps.log.error("a document could not be taken back", { submission: submission.id, outcome: answer.outcome });
    const reply = submissionReply(say.takeBackFailed(result.file), null);
    return settle([decide(submission, { status: "published" })], [[submission.person, reply]], deps);
  }
  const restored = back === null ? null : await library.document(back);
  const isRestored = restored !== null && restored.supersededBy === null;
  const none = { touched: [], of: async () => null };
  const documents = [result.document, ...(back === null ? [] : [back])];
  const sessions = await findAffected(none, documents, deps.now(), deps);
  const affected = merge([...before, ...sessions]);
  const name = document === null ? result.file : named(document);
  const text = say.takenBack(result.file, isRestored ? named(restored) : null);
  await settle(
    [decide(submission, { status: "taken-back" })],
    [
      [submission.person, submissionReply(text, null)],
      ...told(affected, { kind: "taken-back", document: name, replaced: null }),
    ],
    deps,
  );
  deps.log.info("a document was taken back", { submission: submission.id });
}

const noNews: SubmissionWorkerDeps["checklists"] = { news: async () => null };

/** Two versions of one document have one name and two files. */
function named(document: DocumentSummary): string {
  return say.named(nameDocument(document), document.file);
}

function merge(affected: readonly Affected[]): readonly Affected[] {
  const people = [...new Set(affected.map(({ person }) => person))];
  return people.map((person) => ({
    person,
    comparisons: affected.filter((one) => one.person === person).flatMap(({ comparisons }) => comparisons),
  }));
}

function told(affected: readonly Affected[], cause: ChangeCause): readonly (readonly [string, Reply])[] {
  return affected.map(({ person, comparisons }) => [person, impactReply(cause, comparisons)] as const);
}

/** One transaction with everything that is said of it, so that nobody is told twice or not at all. */
async function settle(
  changes: readonly StateChange[],
  replies: readonly (readonly [string, Reply])[],
  deps: SubmissionWorkerDeps,
): Promise<void> {
  const parcels: Parcel[] = [];
  for (const [person, reply] of replies) parcels.push(await reach(person, reply, deps.now(), deps));
  await deps.state.commitTurn(
    null,
    [...changes, ...parcels.flatMap((parcel) => parcel.changes)],
    parcels.flatMap(({ messages }) => messages),
    deps.now(),
  );
  deps.onQueued();
}
