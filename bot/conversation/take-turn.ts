import { wordsIn } from "../messages/index";
import { StateConflict, type StateStore } from "../state/index";
import type { OnSentence } from "../wording/index";
import type { BotEvent } from "./event";
import type { Reply, Turn } from "./turn";

/** A conversation that may be given the bytes of an event's file, and keeps what the turn names of them. */
interface Handler {
  handle(event: BotEvent, onSentence?: OnSentence, bytes?: Buffer): Promise<Turn>;
}

/**
 * Handles an event of a client that waits for the replies, and resolves once the turn is durable. Where another device was faster nothing is written and the person is told. An event that was committed before (its answer was lost on the way) is not
 * carried out again: a question is answered again, of anything else it is said that it was recorded.
 */
export async function takeTurn(
  conversation: Handler,
  state: StateStore,
  event: BotEvent,
  { bytes, onSentence }: { readonly bytes?: Buffer; readonly onSentence?: OnSentence } = {},
): Promise<readonly Reply[]> {
  const { replies, changes } = await conversation.handle(event, onSentence, bytes);
  try {
    await state.commitTurn({ conversation: event.conversation, activityId: event.id }, changes, [], event.at);
    return replies;
  } catch (error) {
    if (!(error instanceof StateConflict)) throw error;
    const words = wordsIn("vi");
    if (error.reason === "stale") return [notice(words.conflict)];
    return changes.every(({ kind }) => kind === "set-topic" || kind === "add-receipt")
      ? replies
      : [notice(words.recorded)];
  }
}

function notice(text: string): Reply {
  return {
    kind: "clarify",
    text,
    citations: [],
    card: null,
    suggestions: [],
    abstained: false,
    checklist: null,
    warnings: [],
    writtenByModel: false,
  };
}
