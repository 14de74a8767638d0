import type { Conversation } from "../conversation/index";
import type { StateStore } from "../state/index";
import type { Metrics } from "./metrics";

/** The same conversation, whose turns are counted and timed. */
export function measuredConversation(conversation: Conversation, metrics: Metrics): Conversation {
  return {
    ...conversation,
    async handle(event, onSentence) {
      const startedMs = performance.now();
      const seconds = () => (performance.now() - startedMs) / 1000;
      try {
        const turn = await conversation.handle(event, onSentence);
        metrics.turnTaken(event, turn, seconds());
        return turn;
      } catch (error) {
        metrics.turnTaken(event, null, seconds());
        throw error;
      }
    },
  };
}

/** The same state, of which it is counted what comes in and what became of what goes out. */
export function measuredState(state: StateStore, metrics: Metrics): StateStore {
  return {
    ...state,
    async accept(...activity) {
      const outcome = await state.accept(...activity);
      metrics.activityReceived(outcome);
      return outcome;
    },
    async endSending(key, outcome) {
      await state.endSending(key, outcome);
      if (typeof outcome !== "object") metrics.sendingEnded(outcome);
      else metrics.sendingEnded("retryAt" in outcome ? "retry" : "sent");
    },
  };
}
