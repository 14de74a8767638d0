import { wordsIn } from "../messages/index";
import { StateConflict, type StateStore } from "../state/index";
import type { Conversation } from "./conversation";
import type { BotEvent } from "./event";
import type { Reply } from "./turn";

/**
 * Handles an event of a client that waits for the replies, and resolves once the turn is durable. Where another device was
 * faster nothing is written and the person is told.
 */
export async function takeTurn(
  conversation: Conversation,
  state: StateStore,
  event: BotEvent,
): Promise<readonly Reply[]> {
  const { replies, changes } = await conversation.handle(event);
  try {
    await state.commitTurn(null, changes, [], event.at);
    return replies;
  } catch (error) {
    if (!(error instanceof StateConflict)) throw error;
    return [
      {
        kind: "clarify",
        text: wordsIn("vi").conflict,
        citations: [],
        card: null,
        suggestions: [],
        abstained: false,
        checklist: null,
        warnings: [],
      },
    ];
  }
}
