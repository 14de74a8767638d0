import type { ChatLine, ChatProblem, ChatReply, ChatRequest, ChatResponse, ChatState, RandomId } from "./protocol.js";

/** `lost`: nobody knows whether it arrived; the same request may be sent again. `refused`: it was not taken and never will be. */
export type Outcome =
  | { readonly kind: "answered"; readonly replies: readonly ChatReply[] }
  | { readonly kind: "lost" }
  | { readonly kind: "refused"; readonly message: string };

const patienceMs = 60_000;

/** `onWritten` is told of what a language model has written so far, while the answer is in the making. */
export async function sendMessage(request: ChatRequest, onWritten: (sentence: string) => void): Promise<Outcome> {
  return post("/chat/messages", "application/json", JSON.stringify(request), onWritten);
}

async function post(
  path: string,
  type: string,
  body: BodyInit,
  onWritten: (sentence: string) => void,
): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": type, Accept: "application/x-ndjson, application/json" },
      body,
      signal: AbortSignal.timeout(patienceMs),
    });
    if (response.ok) return await readAnswer(response, onWritten);
    if (response.status >= 500 || response.status === 429) return { kind: "lost" };
    return { kind: "refused", message: ((await response.json()) as ChatProblem).error.message };
  } catch {
    // No connection, a time-out, or an answer cut short: all the same to the person, and cured by the same retry.
    return { kind: "lost" };
  }
}

/** All lines, of which the last is the answer; lost where it is missing. */
async function readAnswer(response: Response, onWritten: (sentence: string) => void): Promise<Outcome> {
  if (response.body === null || response.headers.get("Content-Type")?.includes("ndjson") !== true)
    return { kind: "answered", replies: ((await response.json()) as ChatResponse).replies };
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let unread = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (unread + piece.value).split("\n");
    unread = lines.pop() ?? "";
    for (const line of lines.map((text) => JSON.parse(text) as ChatLine)) {
      if ("replies" in line) return { kind: "answered", replies: line.replies };
      onWritten(line.written);
    }
  }
  return { kind: "lost" };
}

/** Sends a file with the words beside it, as evidence for an item of the open checklist. */
export async function sendFile(conversation: RandomId, id: RandomId, file: File, text: string): Promise<Outcome> {
  const query = new URLSearchParams({ conversation, id, name: file.name, text });
  return post(`/chat/files?${query.toString()}`, "application/octet-stream", file, () => undefined);
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
