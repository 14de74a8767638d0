import type { ChatNews, ChatReply, RandomId } from "./protocol.js";

const name = "cam-nang.news";
const pollMs = 15_000;

/** Hands over what the bot tells by itself, each message once in this browser, however many tabs are open. `isFirst`: it was told before the page was opened. */
export function startNews(conversation: RandomId, show: (reply: ChatReply, isFirst: boolean) => void): void {
  let isAsking = false;
  let isFirst = true;

  async function ask(): Promise<void> {
    if (isAsking || document.hidden) return;
    isAsking = true;
    try {
      const query = new URLSearchParams({ conversation, after: String(last()) });
      const response = await fetch(`/chat/news?${query.toString()}`);
      if (!response.ok) return;
      for (const { key, reply } of ((await response.json()) as ChatNews).messages) {
        // Another tab may have been faster.
        if (key <= last()) continue;
        keep(key);
        show(reply, isFirst);
      }
      isFirst = false;
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

/** Where the browser keeps nothing, a reload shows once more what the server still has. */
let unkept = 0;

function last(): number {
  try {
    return Math.max(unkept, Number(localStorage.getItem(name) ?? 0) || 0);
  } catch {
    // Forbidden: this tab knows what it has shown.
    return unkept;
  }
}

function keep(key: number): void {
  unkept = key;
  try {
    localStorage.setItem(name, String(key));
  } catch {
    // Forbidden: this tab knows what it has shown.
    return;
  }
}
