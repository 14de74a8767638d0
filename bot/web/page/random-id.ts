import type { RandomId } from "./protocol.js";

/** 128 random bits. (`crypto.randomUUID` exists only on https and on this machine.) */
export function makeRandomId(): RandomId {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** This browser's conversation, made at the first visit: checklists are found again under it. */
export function recallConversation(): RandomId {
  const name = "cam-nang.conversation";
  try {
    const known = localStorage.getItem(name);
    if (known !== null && /^[0-9a-f]{32}$/.test(known)) return known;
    const made = makeRandomId();
    localStorage.setItem(name, made);
    return made;
  } catch {
    // The browser keeps nothing for this page: the conversation lasts as long as the page is open.
    return makeRandomId();
  }
}
