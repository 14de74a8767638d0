import type { Reply } from "../turn";

/** A message without a card. */
export function plainReply(checklist: string | null, text: string, suggestions: readonly string[] = []): Reply {
  return { kind: "checklist", text, citations: [], card: null, suggestions, abstained: false, checklist, warnings: [] };
}
