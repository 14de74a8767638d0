import { parseEntry, type EvidenceFile } from "../../knowledge/index";
import type { ChecklistSession, StateChange, StateStore } from "../state/index";
import type { EvidenceFiles } from "./evidence-files";

/** The state whose sessions take their files along when they are deleted, and items theirs when they are taken back. */
export function withEvidence(state: StateStore, files: EvidenceFiles): StateStore {
  return {
    ...state,
    async commitTurn(inbox, changes, messages, at) {
      await state.commitTurn(inbox, changes, messages, at);
      for (const change of changes) {
        if (change.kind === "delete-session") await files.remove(change.session);
        if (change.kind === "append-entry" && parseEntry(change.entry.entry)?.kind === "withdraw")
          await dropWithdrawn(await state.session(change.session), files);
      }
    },
  };
}

/** Removes the files that a session named once and names no more; what another item still names stays. */
async function dropWithdrawn(session: ChecklistSession | null, files: EvidenceFiles): Promise<void> {
  if (session === null) return;
  const held = new Set(heldFiles(session).map((file) => file.id));
  for (const { entry: raw } of session.entries) {
    const entry = parseEntry(raw);
    if (entry?.kind === "evidence" && entry.evidence.kind === "file" && !held.has(entry.evidence.id))
      await files.drop(session.id, entry.evidence);
  }
}

/** Removes what a process that ended between a deletion or a withdrawal and the removal left behind. */
export async function sweepEvidence(state: Pick<StateStore, "session">, files: EvidenceFiles): Promise<void> {
  for (const id of await files.sessions()) {
    const session = await state.session(id);
    await (session === null ? files.remove(id) : dropWithdrawn(session, files));
  }
}

/** The files that a session's items name and did not take back. */
function heldFiles({ entries }: Pick<ChecklistSession, "entries">): readonly EvidenceFile[] {
  const held = new Map<string, readonly EvidenceFile[]>();
  for (const { entry: raw } of entries) {
    const entry = parseEntry(raw);
    if (entry?.kind === "evidence" && entry.evidence.kind === "file")
      held.set(entry.item, [...(held.get(entry.item) ?? []), entry.evidence]);
    if (entry?.kind === "withdraw") held.delete(entry.item);
  }
  return [...held.values()].flat();
}

/** Keeps a file's bytes for the session whose entry names it, before that entry is committed; nothing where none does. */
export async function keepNamed(changes: readonly StateChange[], bytes: Buffer, files: EvidenceFiles): Promise<void> {
  for (const change of changes) {
    if (change.kind !== "append-entry") continue;
    const entry = parseEntry(change.entry.entry);
    if (entry?.kind === "evidence" && entry.evidence.kind === "file")
      await files.keep(change.session, entry.evidence, bytes);
  }
}

const fileName = /^minh-chung-([0-9a-f]{32})\.(docx|pdf|png|jpg)$/;

/** The evidence that a session names by that file name, with its bytes; null where it names none or took it back. */
export async function readNamed(
  session: ChecklistSession,
  name: string,
  files: EvidenceFiles,
): Promise<{ readonly name: string; readonly type: keyof typeof mimeTypes; readonly body: Buffer } | null> {
  const id = fileName.exec(name)?.[1];
  const found = heldFiles(session).find((file) => file.id === id);
  if (found === undefined) return null;
  const body = await files.read(session.id, found);
  return body === null ? null : { name: found.name, type: found.type, body };
}

export const mimeTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
} as const;
