import type { ChatReply, ChatRequest } from "./protocol.js";
import { makeRandomId } from "./random-id.js";

/** What was said on this page, in order. */
export type Entry = { readonly key: string } &
  /** `open`: its answer never came. */
  (
    | { readonly by: "person"; readonly request: ChatRequest; readonly words: string; readonly open: boolean }
    /** `pressed`: a button of its card whose answer never came. */
    | { readonly by: "bot"; readonly reply: ChatReply; readonly pressed: ChatRequest | null }
  );

const name = "cam-nang.transcript.2";
const longest = 100;
/** Where the browser keeps nothing, the conversation lasts as long as the page is open. */
let unkept: readonly Entry[] = [];

/** The transcript of this browser, which outlives reloads, the tab and the server; empty where there is none. */
export function recallTranscript(): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
    return Array.isArray(kept) ? kept.filter(isEntry) : unkept;
  } catch {
    // Forbidden, or not what we wrote.
    return unkept;
  }
}

export function botEntry(reply: ChatReply): Entry & { by: "bot" } {
  return { key: makeRandomId(), by: "bot", reply, pressed: null };
}

/** Adds entries at the end. Each change begins from what is kept, so that two tabs do not undo one another. */
export function append(...entries: readonly Entry[]): void {
  keep([...recallTranscript(), ...entries]);
}

/** Puts entries in place of the one with that key; at the end where it is gone. */
export function replaceEntry(key: string, ...entries: readonly Entry[]): void {
  const kept = recallTranscript();
  const at = kept.findIndex((entry) => entry.key === key);
  keep(at === -1 ? [...kept, ...entries] : [...kept.slice(0, at), ...entries, ...kept.slice(at + 1)]);
}

export function forgetTranscript(): void {
  keep([]);
}

/** Calls back when another tab has changed the transcript. */
export function onOtherTab(changed: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key === name) changed();
  });
}

function keep(entries: readonly Entry[]): void {
  // A browser's store is small: where all of it does not fit, the newer half does.
  for (let newest = entries.slice(-longest); ; newest = newest.slice(Math.ceil(newest.length / 2))) {
    unkept = newest;
    try {
      localStorage.setItem(name, JSON.stringify(newest));
      return;
    } catch {
      // Full, or forbidden: with nothing left to drop, only a reload forgets the conversation.
      if (newest.length <= 1) return;
    }
  }
}

function isEntry(kept: unknown): kept is Entry {
  if (typeof kept !== "object" || kept === null || !("key" in kept) || !("by" in kept)) return false;
  return kept.by === "person" ? "request" in kept && "words" in kept : kept.by === "bot" && "reply" in kept;
}
