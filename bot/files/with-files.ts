import { checkDocument, checkFile, keepNamed, type EvidenceFiles } from "../evidence/index";
import type { BotEvent, Conversation, FileProblem, Turn } from "../conversation/index";
import { readSubmission } from "../conversation/submissions/index";
import type { StateChange } from "../state/index";
import type { OnSentence } from "../wording/index";
import type { PendingFiles } from "../submissions/index";
import type { Download } from "./download-file";

/** The conversation, with the bytes of files beside it. */
export interface FilingConversation extends Conversation {
  /** `bytes` are those of a file event's file; without them it is fetched from where the event says. */
  handle(event: BotEvent, onSentence?: OnSentence, bytes?: Buffer): Promise<Turn>;
}

export interface FilingDeps {
  readonly conversation: Conversation;
  readonly download: Download;
  readonly evidence: EvidenceFiles;
  readonly pending: PendingFiles;
}

/**
 * Fetches a file that a channel only names before its event is handled, and makes durable what the turn's changes name before the caller
 * commits them: the state never names a file that is not there. What was kept for a turn that is not committed is swept away at the next start.
 */
export function withFiles({ conversation, download, evidence, pending }: FilingDeps): FilingConversation {
  async function keep(changes: readonly StateChange[], bytes: Buffer | null): Promise<void> {
    if (bytes !== null) await keepNamed(changes, bytes, evidence);
    for (const change of changes) {
      if (change.kind !== "put-submission") continue;
      const submission = readSubmission({ ...change.record, revision: 0 });
      if (submission === null) continue;
      const { id, file, status } = submission;
      if (change.after === null && bytes !== null) await pending.keep(id, file, bytes);
      if (status !== "evidence") continue;
      const waiting = await pending.bytes(id, file);
      if (waiting === null) throw new Error("the file of a submission is gone");
      await keepNamed(changes, waiting, evidence);
    }
  }

  return {
    async handle(event, onSentence, bytes) {
      const brought = await bring(event, bytes ?? null, download);
      const turn = await conversation.handle(brought.event, onSentence);
      await keep(turn.changes, brought.bytes);
      return turn;
    },
  };
}

async function bring(
  event: BotEvent,
  bytes: Buffer | null,
  download: Download,
): Promise<{ readonly event: BotEvent; readonly bytes: Buffer | null }> {
  if (event.kind !== "file" || event.file !== null || event.source === undefined) return { event, bytes };
  const missing = (problem: FileProblem) => ({ event: { ...event, problem }, bytes: null });
  // Outside a conversation of one's own Teams hands over no files.
  if (event.scope !== "personal") return missing("not-personal");
  const fetched = await download(event.source.url);
  if (fetched.kind === "problem") return missing(fetched.problem);
  const check = event.isAdmin === true ? checkDocument : checkFile;
  const file = check(event.source.name, fetched.bytes);
  if (file.kind === "refused") return missing(file.reason);
  return { event: { ...event, file }, bytes: fetched.bytes };
}
