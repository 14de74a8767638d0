import type { Request } from "restify";

export type JsonBody =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "refused"; readonly reason: "not-json" | "too-large" | "malformed" };

/**
 * Reads a request's body as JSON in UTF-8 of at most `maxBytes`. We read it ourselves: restify's reader ends the process on
 * a body that is not the gzip it claims to be, and takes forms. No body parser may have consumed the request before.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<JsonBody> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json" || request.headers["content-encoding"] !== undefined) return refused("not-json");
  const received = await readBytes(request, maxBytes);
  if (received === null) return refused("too-large");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(received);
    return { kind: "json", value: JSON.parse(text) as unknown };
  } catch {
    // Bytes that are no UTF-8 and text that is no JSON are the sender's mistake, told by the answer.
    return refused("malformed");
  }
}

/** How much of a body that is too large is taken and thrown away, in bytes. */
const mostDiscarded = 64 * 1024 * 1024;

/**
 * The whole body; null where it is longer than `maxBytes`. What is too long is taken to its end all the same, within
 * bounds: closing on a sender who is still writing breaks the connection, and he would not read why he was refused.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer | null> {
  if (Number(request.headers["content-length"] ?? 0) > mostDiscarded) return null;
  const received: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the request: its socket still has to carry the refusal.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    const bytes = piece as Buffer;
    size += bytes.length;
    if (size > mostDiscarded) return null;
    if (size <= maxBytes) received.push(bytes);
    else received.length = 0;
  }
  return size > maxBytes ? null : Buffer.concat(received);
}

function refused(reason: Extract<JsonBody, { kind: "refused" }>["reason"]): JsonBody {
  return { kind: "refused", reason };
}
