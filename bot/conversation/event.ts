import type { EvidenceFile } from "../../knowledge/index";

/** Where a person writes. `local` is the page or the terminal. */
export type Scope = "personal" | "group" | "channel" | "local";

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
} & (
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "action"; readonly data: unknown }
  /** A file with the words sent along; null where the channel says that there is one and does not hand it over. */
  | { readonly kind: "file"; readonly file: EvidenceFile | null; readonly text: string }
  | { readonly kind: "joined" }
);
