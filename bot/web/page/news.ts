import type { ChatNews, ChatReply, RandomId } from "./protocol.js";

const name = "cam-nang.news";
const pollMs = 15_000;

/**
 * Hands over what the bot tells by itself, once in each tab: a reload goes on behind the last message of the tab, and a new tab behind the last one that
 * any tab has shown.
 */
export function startNews(conversation: RandomId, show: (reply: ChatReply) => void): void {
  let last = recall();
  let isAsking = false;

  async function ask(): Promise<void> {
    if (isAsking || document.hidden) return;
    isAsking = true;
    try {
      const query = new URLSearchParams({ conversation, after: String(last) });
      const response = await fetch(`/chat/news?${query.toString()}`);
      if (!response.ok) return;
      for (const { key, reply } of ((await response.json()) as ChatNews).messages) {
        last = key;
        show(reply);
        keep(key);
      }
    } catch {
      // The server is away for a moment: what it has to tell waits there.
      return;
    } finally {
      isAsking = false;
    }
  }

  document.addEventListener("visibilitychange", () => void ask());
  setInterval(() => void ask(), pollMs);
  void ask();
}

function recall(): number {
  try {
    return Number(sessionStorage.getItem(name) ?? localStorage.getItem(name) ?? 0) || 0;
  } catch {
    // The browser keeps nothing for this page: what is still at the server is shown.
    return 0;
  }
}

function keep(key: number): void {
  try {
    sessionStorage.setItem(name, String(key));
    localStorage.setItem(name, String(Math.max(key, Number(localStorage.getItem(name) ?? 0) || 0)));
  } catch {
    // Shown once more after a reload, which is better than not at all.
    return;
  }
}
