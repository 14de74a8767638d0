import { z } from "zod";
import type { BotEvent } from "../conversation/index";

const randomId = z.string().regex(/^[0-9a-f]{32}$/);
const sender = { conversation: randomId, id: randomId };
const chatRequest = z.union([
  z.strictObject({ ...sender, text: z.string().max(20_000) }),
  z.strictObject({ ...sender, action: z.record(z.string(), z.unknown()) }),
]);

const fileRequest = z.object({ ...sender, name: z.string().min(1).max(500), text: z.string().max(500) });

/** Who sends which file with which words, by the query of its upload; null where it is not of the agreed form. */
export function parseFileRequest(query: URLSearchParams): z.output<typeof fileRequest> | null {
  return fileRequest.safeParse(Object.fromEntries(query)).data ?? null;
}

const newsRequest = z.object({
  conversation: randomId,
  after: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
});

/** Which page asks what was told to it after which message; null where it is not of the agreed form. */
export function parseNewsRequest(query: URLSearchParams): z.output<typeof newsRequest> | null {
  return newsRequest.safeParse(Object.fromEntries(query)).data ?? null;
}

/** The event of a page's message, or null where it is not of the agreed form. The page's conversation is also its person. */
export function parseChatRequest(body: unknown, at: string, isAdmin = false): BotEvent | null {
  const parsed = chatRequest.safeParse(body);
  if (!parsed.success) return null;
  const { conversation, id } = parsed.data;
  const sent = { id, conversation, person: conversation, scope: "local", at, ...(isAdmin && { isAdmin }) } as const;
  return "text" in parsed.data
    ? { ...sent, kind: "message", text: parsed.data.text.normalize("NFC") }
    : { ...sent, kind: "action", data: parsed.data.action };
}
