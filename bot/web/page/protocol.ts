/** What the chat page and its server say to one another, as JSON. Types only: both sides import it. */

/** 32 hex digits: 128 random bits, made by the page. */
export type RandomId = string;

/** `POST /chat/messages`. The same `id` again is the same message: a retry is never handled twice. */
export type ChatRequest = { readonly conversation: RandomId; readonly id: RandomId } & (
  { readonly text: string } | { readonly action: Readonly<Record<string, unknown>> }
);

export interface ChatResponse {
  readonly replies: readonly ChatReply[];
}

/**
 * A line of the answer to a page that accepts `application/x-ndjson`: what a language model has written so far, sentence by sentence, each checked against
 * the quotes; the last line is the answer, which may leave them out.
 */
export type ChatLine = ChatResponse | { readonly written: string };

export interface ChatReply {
  readonly kind: "answer" | "clarify" | "not-found" | "checklist" | "small-talk" | "refused";
  /** Says everything, warnings included; `[1]` points to the first citation. */
  readonly text: string;
  readonly citations: readonly ChatCitation[];
  readonly card: ChatCard | null;
  readonly suggestions: readonly string[];
  readonly warnings: readonly ChatWarning[];
  /** Whether a language model has written a part of the text. */
  readonly writtenByModel: boolean;
}

export interface ChatWarning {
  readonly code: string;
  readonly text: string;
}

/** An Adaptive Card 1.5, of which the page itself only needs to know this. */
export interface ChatCard {
  readonly fallbackText: string;
  readonly body: readonly { readonly type: string }[];
  readonly actions?: readonly { readonly type: string }[];
}

export interface ChatCitation {
  readonly file: string;
  readonly section: string;
  readonly place: string;
  readonly quote: string;
  readonly reading: string | null;
  /** Path of the document page with the quote highlighted. */
  readonly url: string;
}

/** `GET /chat/news?conversation=…&after=KEY`: what was told by itself, reminders above all, oldest first. */
export interface ChatNews {
  readonly messages: readonly { readonly key: number; readonly reply: ChatReply }[];
}

/** Any refusal. */
export interface ChatProblem {
  readonly error: { readonly code: string; readonly message: string };
}

/** `GET /chat/state`: the documents that answer questions, and whether they are only the bundled samples. */
export interface ChatState {
  readonly documents: number;
  readonly samples: boolean;
}
