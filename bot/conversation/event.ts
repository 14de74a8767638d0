import type { ReceivedFile } from "../evidence/index";

/** Where a person writes. `local` is the page or the terminal. */
export type Scope = "personal" | "group" | "channel" | "local";

/** Where a file can be fetched that a channel only names. */
export interface FileSource {
  readonly name: string;
  readonly url: string;
}

/** Why a file that was sent is not there. */
export type FileProblem = "not-personal" | "picture" | "unreachable" | "type" | "size" | "empty";

/** What a channel hands to `handle`: already authenticated, its mention stripped, its strings bounded. */
export type BotEvent = {
  /** Unique within the conversation; the same id twice is the same event. */
  readonly id: string;
  readonly conversation: string;
  readonly person: string;
  readonly scope: Scope;
  /** Whether the office has named the person as one who looks after the library. Left out: no. */
  readonly isAdmin?: boolean;
  /** ISO instant at which it was accepted. */
  readonly at: string;
} &
  /** `isEdit`: she changed a message that was read before. */
  (
    | { readonly kind: "message"; readonly text: string; readonly isEdit?: true }
    | { readonly kind: "action"; readonly data: unknown }
    /** A file with the words sent along; null where it is still to be fetched from `source`, or, for a `problem`, is not to be had. */
    | {
        readonly kind: "file";
        readonly file: ReceivedFile | null;
        readonly text: string;
        readonly source?: FileSource;
        readonly problem?: FileProblem;
      }
    | { readonly kind: "joined" }
  );
