import { createHash } from "node:crypto";

/** A short name under which a conversation can be followed through the log without saying whose it is. */
export function nameForLog(conversation: string): string {
  return createHash("sha256").update(conversation).digest("hex").slice(0, 10);
}
