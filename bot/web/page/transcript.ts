import type { ChatReply, ChatRequest } from "./protocol.js";

/** What was said on this page, in order; `open` is a message whose answer never came. */
export type Entry =
  | { readonly by: "person"; readonly request: ChatRequest; readonly words: string; readonly open: boolean }
  | { readonly by: "bot"; readonly reply: ChatReply };

const name = "cam-nang.transcript.1";
const longest = 60;

/** The transcript of this tab, so that reloading loses nothing; empty where there is none. */
export function recallTranscript(): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "[]");
    return Array.isArray(kept) ? (kept as readonly Entry[]) : [];
  } catch {
    // The browser keeps nothing for this page, or not what we wrote: begin anew.
    return [];
  }
}

export function keepTranscript(entries: readonly Entry[]): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(entries.slice(-longest)));
  } catch {
    // Full or forbidden: the conversation goes on, only a reload forgets it.
    return;
  }
}
