import type { ChatProblem, ChatReply, ChatRequest, ChatResponse, ChatState, RandomId } from "./protocol.js";

/** `lost`: nobody knows whether it arrived; the same request may be sent again. `refused`: it was not taken and never will be. */
export type Outcome =
  | { readonly kind: "answered"; readonly replies: readonly ChatReply[] }
  | { readonly kind: "lost" }
  | { readonly kind: "refused"; readonly message: string };

const patienceMs = 60_000;

export async function sendMessage(request: ChatRequest): Promise<Outcome> {
  return post("/chat/messages", "application/json", JSON.stringify(request));
}

async function post(path: string, type: string, body: BodyInit): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": type },
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.ok) return { kind: "answered", replies: ((await response.json()) as ChatResponse).replies };
    if (response.status >= 500 || response.status === 429) return { kind: "lost" };
    return { kind: "refused", message: ((await response.json()) as ChatProblem).error.message };
  } catch {
    // No connection, a time-out, or an answer cut short: all the same to the person, and cured by the same retry.
    return { kind: "lost" };
  }
}

/** Sends a file with the words beside it, as evidence for an item of the open checklist. */
export async function sendFile(conversation: RandomId, id: RandomId, file: File, text: string): Promise<Outcome> {
  const query = new URLSearchParams({ conversation, id, name: file.name, text });
  return post(`/chat/files?${query.toString()}`, "application/octet-stream", file);
}

/** Null where the server does not say. */
export async function fetchState(): Promise<ChatState | null> {
  try {
    const response = await fetch("/chat/state");
    return response.ok ? ((await response.json()) as ChatState) : null;
  } catch {
    // The page is usable without it; a question will tell whether the server is there.
    return null;
  }
}
