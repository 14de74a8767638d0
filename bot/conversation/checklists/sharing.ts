import { decides as entryDecides, parseEntry } from "../../../knowledge/index";
import { sharingMessages as say } from "../../messages/checklist-sharing";
import type { ChecklistSession, SessionEntry, SessionRole, StateReader } from "../../state/index";
import type { BotEvent } from "../event";
import type { Turn } from "../turn";
import { decides, type Move } from "./moves";
import { plainReply } from "./plain-reply";
import { createShareCode, hashShareCode } from "./share-code";

/** What a person is to a session. */
export type Standing = "owner" | SessionRole;

const codeDays = 7;
const mostMembers = 20;
const guessWindowMs = 15 * 60_000;
/** Within the window: of one person, and of all, since a page's person costs nothing. */
const mostGuesses = { person: 5, all: 200 };

/** Null for somebody who has no part in it. */
export function standingIn(session: ChecklistSession, person: string): Standing | null {
  if (session.person === person) return "owner";
  return session.members.find((member) => member.person === person)?.role ?? null;
}

/** Whether answers and marks are hers to give. */
export function mayWrite(standing: Standing): boolean {
  return standing === "owner" || standing === "principal";
}

/** Why a move is not this person's to make; null where it is. */
export function refusalOf(standing: Standing, move: Move): string | null {
  if (isReturn(move)) return standing === "officer" ? null : say.onlyOfficerReturns;
  if (standing === "owner") return move.kind === "leave" ? say.ownerCannotLeave : null;
  if (ownersMoves.has(move.kind)) return say.onlyOwner;
  if (mayWrite(standing)) return null;
  const changes = writersMoves.has(move.kind) || (decides(move) && move.kind !== "refuse");
  return changes ? say.mayNotChange(standing) : null;
}

const ownersMoves: ReadonlySet<Move["kind"]> = new Set(["share", "revoke", "unshare", "delete", "delete-confirmed"]);
const writersMoves: ReadonlySet<Move["kind"]> = new Set(["fill", "use-new"]);

export function isReturn(move: Move): boolean {
  return move.kind === "append" && move.entries.some(({ kind }) => kind === "return");
}

/** What others decided since the person's own last entry. */
export function othersSince({ entries }: ChecklistSession, person: string): readonly SessionEntry[] {
  const own = entries.findLastIndex((entry) => entry.person === person);
  return entries.slice(own + 1).filter(({ entry }) => entryDecides(parseEntry(entry)));
}

/** A move about who takes part. */
type SharingMove = Extract<Move, { readonly kind: "share" | "revoke" | "unshare" | "leave" }>;

export function isSharing(move: Move): move is SharingMove {
  return move.kind === "share" || move.kind === "revoke" || move.kind === "unshare" || move.kind === "leave";
}

/** Gives out a code, takes it back, or leaves. */
export function sharingTurn(session: ChecklistSession, title: string, move: SharingMove, event: BotEvent): Turn {
  const { id, checklist, members } = session;
  const told = (text: string, changes: Turn["changes"] = []): Turn => ({
    replies: [plainReply(checklist, text)],
    changes,
  });
  switch (move.kind) {
    case "share": {
      if (event.scope === "group" || event.scope === "channel") return told(say.codeInPrivate);
      const code = createShareCode();
      const expiresAt = new Date(Date.parse(event.at) + codeDays * 86_400_000).toISOString();
      const text = `${say.code(title, code, move.role, codeDays)}\n${say.otherRoles}`;
      const kept = { hash: hashShareCode(code), session: id, role: move.role, expiresAt };
      return told(text, [{ kind: "add-share-code", code: kept }]);
    }
    case "revoke":
      return told(say.revoked(title), [{ kind: "drop-share-codes", session: id }]);
    case "unshare":
      return told(say.unshared(title, members.length), [
        { kind: "drop-share-codes", session: id },
        ...members.map(({ person }) => ({ kind: "leave-session" as const, session: id, person })),
      ]);
    case "leave":
      return told(say.left(title), [{ kind: "leave-session", session: id, person: event.person }]);
  }
}

/** What becomes of a code: the session that it opens with the change that lets the person in, or why it opens none. */
export type Joining =
  | { readonly kind: "refused"; readonly turn: Turn }
  | {
      readonly kind: "joined";
      readonly session: ChecklistSession;
      readonly role: SessionRole;
      readonly changes: Turn["changes"];
    };

/** Wrong, expired and revoked codes are told alike, and counted. */
export async function joinByCode(
  code: string,
  event: BotEvent,
  sessions: StateReader,
  titleOf: (checklist: string) => string,
): Promise<Joining> {
  const refused = (text: string, changes: Turn["changes"] = []): Joining => ({
    kind: "refused",
    turn: { replies: [plainReply(null, text)], changes },
  });
  const since = new Date(Date.parse(event.at) - guessWindowMs).toISOString();
  const [own, all] = [await sessions.failedGuesses(event.person, since), await sessions.failedGuesses(null, since)];
  if (own >= mostGuesses.person || all >= mostGuesses.all) return refused(say.tooManyGuesses);
  const known = await sessions.shareCode(hashShareCode(code));
  const session = known === null || known.expiresAt <= event.at ? null : await sessions.session(known.session);
  if (known === null || session === null)
    return refused(say.wrongCode, [{ kind: "add-failed-guess", person: event.person, at: event.at }]);
  if (session.person === event.person) return refused(say.ownAlready(titleOf(session.checklist)));
  const isMember = session.members.some(({ person }) => person === event.person);
  if (!isMember && session.members.length >= mostMembers) return refused(say.tooMany);
  const member = { person: event.person, role: known.role, joinedAt: event.at };
  return {
    kind: "joined",
    session: {
      ...session,
      active: false,
      members: [...session.members.filter(({ person }) => person !== event.person), member],
    },
    role: known.role,
    changes: [{ kind: "join-session", session: session.id, member }],
  };
}
