import type { Reply } from "../turn";

/** A message without a card. */
export function plainReply(checklist: string | null, text: string, suggestions: readonly string[] = []): Reply {
  const nothing = { citations: [], card: null, warnings: [], abstained: false, writtenByModel: false };
  return { ...nothing, kind: "checklist", text, suggestions, checklist };
}
