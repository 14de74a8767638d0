/** Where a person writes. `local` is the page or the terminal. */
export type Scope = "personal" | "group" | "channel" | "local";

/** What a channel hands to `handle`: already authenticated, its mention stripped, its strings bounded. */
export type BotEvent = {
  /** Unique within the conversation; the same id twice is the same event. */
  readonly id: string;
  readonly conversation: string;
  readonly person: string;
  readonly scope: Scope;
  /** ISO instant at which it was accepted. */
  readonly at: string;
} & (
  | { readonly kind: "message"; readonly text: string }
  | { readonly kind: "action"; readonly data: unknown }
  | { readonly kind: "joined" }
);
